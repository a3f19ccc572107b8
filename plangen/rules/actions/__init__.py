"""Rules on actions and who carries them out."""
