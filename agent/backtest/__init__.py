"""How good a card is: its scores, as they were before the outcome, set beside what happened."""
