"""Rules on lists and slogans: what is counted, repeated, and announced."""
