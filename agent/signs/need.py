"""Need: whether there is something to solve. Goals and pains lean towards it; doubt about it denies it."""

from agent.signs.need_denials import DENIALS
from agent.signs.need_goals import GOALS
from agent.signs.need_pains import PAINS

SIGNS = (*DENIALS, *GOALS, *PAINS)
