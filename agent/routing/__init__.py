"""Lead routing: who takes which lead, by rules that a person can read, and why. Decisions only; nothing is stored."""
