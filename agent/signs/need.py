"""Need: whether there is something to solve. Goals and pains lean towards it; doubt about it denies it.

People tell a need in endless ways, so the table stands in parts: doubts, denials, contentment and a need that is met
speak against it, goals, losses, harms, pains, bad news, what befell and what everyday words tell for it. Words for a need lean (`direct=False`) unless they state it
plainly: to take a need for granted wrongly costs little, to take it for denied wrongly costs a lead.
"""

from agent.signs.need_bad_news import BAD_NEWS
from agent.signs.need_befalls import BEFALLS
from agent.signs.need_contentment import CONTENTMENT
from agent.signs.need_denials import DENIALS
from agent.signs.need_doubts import DOUBTS
from agent.signs.need_everyday import EVERYDAY
from agent.signs.need_goals import GOALS
from agent.signs.need_harms import HARMS
from agent.signs.need_losses import LOSSES
from agent.signs.need_met import MET
from agent.signs.need_occasions import OCCASIONS
from agent.signs.need_pains import PAINS
from agent.signs.need_value import VALUE

SIGNS = (
    *DOUBTS,
    *VALUE,
    *DENIALS,
    *CONTENTMENT,
    *MET,
    *GOALS,
    *LOSSES,
    *PAINS,
    *OCCASIONS,
    *BAD_NEWS,
    *HARMS,
    *BEFALLS,
    *EVERYDAY,
)
