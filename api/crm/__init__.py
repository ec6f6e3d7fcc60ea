"""Where leads and scores are written for the sales team, outside of our own database."""
