"""Slack: the slash command, the channel that scores are announced in, and the app's manifest."""
