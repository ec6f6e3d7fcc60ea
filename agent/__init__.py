"""What is decided: reading, screening, grounding, merging, checking, scoring, explaining.

Everything here takes plain values and returns plain values. What it needs of the outside stands in `ports`.
"""
