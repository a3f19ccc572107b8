"""Official Chinese as values: pure functions from text to frozen values with spans, and back to official writing.

Every parser here takes any text and never raises; a span is half open, in characters of the text it was given. Half-width
text reads like full-width text. Import the module you need (``from plangen.language import quantity``): nothing is loaded
before it is used.
"""
