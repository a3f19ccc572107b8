"""What several rules on numbers ask a plan: its prose as printed, the numbers in it, its records side by side."""
