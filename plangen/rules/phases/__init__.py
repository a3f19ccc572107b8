"""Rules on phases, and on numbers that point into the plan itself."""
