"""Authority: who may decide. The buyer may, or somebody else must."""

from collections.abc import Sequence

from agent.claims import Stance
from agent.signs import authority_circle, authority_limits, authority_others, authority_own, authority_remit
from agent.signs.sign import Found

SIGNS = (
    *authority_own.SIGNS,
    *authority_remit.REMIT,
    *authority_others.SIGNS,
    *authority_circle.CIRCLE,
    *authority_limits.SIGNS,
)


def settled(found: Sequence[Found]) -> list[Found]:
    """What holds at the end of one sentence that speaks both ways: its last direct words, but a condition always."""
    kept = [hit for hit in found if not any(_holds(other, hit) for other in found)]
    direct = [hit for hit in kept if hit.direct]
    if len({hit.stance for hit in direct}) < len(Stance):
        return kept
    conditions = [hit for hit in direct if hit.name == authority_others.CONDITION]
    last = conditions[0] if conditions else max(direct, key=lambda hit: hit.start)
    return [hit for hit in kept if hit.stance is last.stance]


def _holds(whole: Found, part: Found) -> bool:
    """Whether words stand inside longer ones that say the opposite ("not even the board has a say")."""
    longer = whole.end - whole.start > part.end - part.start
    return whole.stance is not part.stance and whole.start <= part.start and part.end <= whole.end and longer
