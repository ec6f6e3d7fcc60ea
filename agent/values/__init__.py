"""Values as people say them, parsed by code: money, times, counts, product names.

They stand apart from the readers because grounding parses every value anew from the quote, whichever reader found it.
"""
