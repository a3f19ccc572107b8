"""Rules on targets: the numbers a plan stands for."""
