"""`make bench`: every measurement that fits into ten minutes, one after the other.

The service's load goes on in `make bench-load` and `make bench-memory`.
"""

from __future__ import annotations

from bench import reading_a_call, reading_files, scoring_a_call, scoring_many
from bench.service import load

if __name__ == "__main__":
    scoring_a_call.main()
    reading_a_call.main()
    reading_files.main()
    scoring_many.main()
    load.main(["--only", "plain"])
