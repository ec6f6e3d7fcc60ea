"""Scoring one lead and a million by forty rules, beside two general rule engines."""
