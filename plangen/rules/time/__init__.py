"""Rules on dates, deadlines and periods."""
