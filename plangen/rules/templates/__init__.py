"""Faults of a template: composition finds them, here stand their pages."""
