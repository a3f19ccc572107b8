"""What a page shows once a program has laid it out."""
