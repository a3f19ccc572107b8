"""What the rules on lists read off a plan: its prose as it prints, its lists, its declared terms."""
