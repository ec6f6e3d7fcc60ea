"""Authority: who may decide. The buyer may, or somebody else must."""

from collections.abc import Sequence

from agent.signs import authority_others, authority_own
from agent.signs.sign import Found

SIGNS = (*authority_own.SIGNS, *authority_others.SIGNS)


def settled(found: Sequence[Found]) -> list[Found]:
    """What holds at the end of one sentence that speaks both ways: its last direct words, but a condition always."""
    direct = [hit for hit in found if hit.direct]
    if len({hit.stance for hit in direct}) < 2:
        return list(found)
    conditions = [hit for hit in direct if hit.name == authority_others.CONDITION]
    last = conditions[0] if conditions else max(direct, key=lambda hit: hit.start)
    return [hit for hit in found if hit.stance is last.stance]
