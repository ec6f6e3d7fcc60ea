"""What the service tells its operators of itself: logs, metrics and traces.

None of the three holds a word of a conversation, or a secret.
"""
