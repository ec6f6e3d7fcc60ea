"""What is remembered: leads and their facts, past deals, catalogue and policies, scorecards, sample data."""
