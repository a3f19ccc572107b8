"""Rules on numbers: units, bounds, deadlines, sums, shares, and numbers that contradict each other."""
