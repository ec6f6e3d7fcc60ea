"""The service as processes: what is killed, and what is loaded."""
