"""Faults of the check itself and of allow-comments: the engine finds them, here stand their pages."""
