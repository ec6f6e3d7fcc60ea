"""What won and lost leads teach: bins, weights, whole points, a draft card, and a probability beside the score.

Pure arithmetic on numpy; nothing here is imported until somebody learns or measures.
"""
