"""`make bench`: every measurement, one after the other."""

from __future__ import annotations

from bench import scoring_a_call

if __name__ == "__main__":
    scoring_a_call.main()
