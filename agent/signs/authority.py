"""Authority: who may decide. The buyer may, or somebody else must."""

from collections.abc import Sequence

from agent.claims import Stance
from agent.signs import authority_others, authority_own, deciding
from agent.signs.phrases import phrases
from agent.signs.sign import BOTH, Found, Sign

_PLAIN = (
    Sign(
        "authority.has",
        Stance.FOR,
        phrases(
            "(have|has|having|hold|holds|got|'ve|with) (got )?((the|all the|any) )?({kind} )*(authority|say(-so)?|mandate)",
            "(have|has|having|hold|holds|got|'ve|with) (got )?((the|all the|any) )?({kind} )*(sign-?off|authori[sz]ation)",
            kind=deciding.KIND,
        ),
        personal=True,
        voices=BOTH,
    ),
    Sign(
        "authority.is",
        Stance.FOR,
        phrases(
            "(am|'m|is|are|'re|be|as|was)( not|n't)? ((the|a|an|our) )?({kind} |main |primary |key )*(decision[- ]?maker|signatory)",
            kind=deciding.KIND,
        ),
        personal=True,
        voices=BOTH,
    ),
)
"""The plain ways of putting it, which a negation anywhere before turns round."""

SIGNS = (*authority_own.SIGNS, *authority_others.SIGNS, *_PLAIN)


def settled(found: Sequence[Found]) -> list[Found]:
    """What holds at the end of one sentence that speaks both ways: its last direct words, but a condition always."""
    direct = [hit for hit in found if hit.direct]
    if len({hit.stance for hit in direct}) < 2:
        return list(found)
    conditions = [hit for hit in direct if hit.name == authority_others.CONDITION]
    last = conditions[0] if conditions else max(direct, key=lambda hit: hit.start)
    return [hit for hit in found if hit.stance is last.stance]
