"""The routes of the HTTP API: each translates a request, calls the one method that does the work, and answers."""
