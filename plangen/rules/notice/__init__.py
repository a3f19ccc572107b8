"""Rules on the elements of the official document around a plan."""
