"""Rules on the text itself: what was left blank, announced and not written, or written twice."""
