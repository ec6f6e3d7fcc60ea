"""Old leads worth another look: those whose score rose, and those whose stated date comes near."""
