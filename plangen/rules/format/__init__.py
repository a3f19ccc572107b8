"""Faults of a file's writing: the reader and the builder find them, here stand their pages."""
