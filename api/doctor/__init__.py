"""`leadproof doctor`: each part looked at, whether it works, and what to do where it does not.

Nothing is written, nothing is sent that costs money, and no secret is shown.
"""

from __future__ import annotations

from api.doctor.examining import Finding, Standing, examined

__all__ = ["Finding", "Standing", "examined"]
