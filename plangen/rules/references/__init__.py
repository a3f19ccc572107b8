"""Rules on ids and on what refers to them."""
