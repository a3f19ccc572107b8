"""Rules on wording and marks."""
