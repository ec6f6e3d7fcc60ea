"""Budget: whether there is money for this. An amount named as the budget is found in `money`."""

from __future__ import annotations

from agent.signs import money_there, no_means, no_money
from agent.signs.sign import Sign

SIGNS: tuple[Sign, ...] = (
    no_money.NONE,
    no_money.NOTHING,
    no_money.GONE,
    no_money.FREEZE,
    no_means.CANNOT_AFFORD,
    no_means.BROKE,
    no_means.TIGHT,
    no_means.REFUSED,
    no_means.WHAT_MONEY,
    no_means.OVER,
    no_means.OBSTACLE,
    money_there.APPROVED,
    money_there.HAS_MONEY,
    money_there.SET_ASIDE,
    money_there.WITHIN,
    money_there.AFFORDABLE,
    money_there.NO_TROUBLE,
    money_there.NO_OBSTACLE,
    money_there.PAID_FROM,
    money_there.ACCEPTABLE,
)
