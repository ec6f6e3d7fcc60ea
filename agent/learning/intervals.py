"""How sure a share is: Wilson's interval, and the bootstrap's for a difference."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

WITHIN = 1.959963984540054
"""Standard deviations of the normal distribution that hold 95 %."""

DRAWS = 1000


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95 % interval of a share, 0..1 (Wilson, Journal of the American Statistical Association 22, 1927)."""
    if not whole:
        return 0.0, 1.0
    share, square = part / whole, WITHIN**2
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    width = WITHIN * float(np.sqrt(share * (1 - share) / whole + square / (4 * whole**2))) / (1 + square / whole)
    return max(0.0, min(share, middle - width)), min(1.0, max(share, middle + width))


def bootstrap(figure: Callable[[np.ndarray], float | None], size: int, seed: int) -> tuple[float, float] | None:
    """The 95 % interval of a figure over `size` leads drawn again and again with replacement; None where it has none.

    `figure` takes the places of the leads drawn. Efron, "Bootstrap Methods: Another Look at the Jackknife", Annals of
    Statistics 7, 1979.
    """
    random = np.random.default_rng(seed)
    drawn = (figure(random.integers(0, size, size)) for _ in range(DRAWS))
    values = [value for value in drawn if value is not None]
    if len(values) < DRAWS / 2:
        return None
    low, high = np.quantile(values, [0.025, 0.975])
    return float(low), float(high)
