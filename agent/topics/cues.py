"""How a table of cues is written: words that tell something of a topic, in the voice of the buyer or of the seller.

A cue is a sign (`agent.signs.sign`) named "topic.kind". What it tells is its kind ("objection.price" tells "price"),
or whom or what the group (?P<what>...) of its words names. A third part of the name says who is to act.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agent.claims import Factor, Stance
from agent.signs.phrases import phrases
from agent.signs.sign import Sign, Voice

NAMES_IT = "named"
"""The kind of a cue whose words name what they tell."""

_WORDS = {
    Voice.BUYER: {
        "we": "(we|I|we all|the \\w+ team|our \\w+)",
        "are": "((we|they|the \\w+|our \\w+)('re| are)|I('m| am))",
        "have": "(we|I|they)('ve| have)",
        "our": "(our|my|the|this|that)",
        "us": "(us|me|our \\w+|my \\w+|the \\w+)",
    },
    Voice.SELLER_OF_BUYER: {
        "we": "(you|your \\w+)",
        "are": "((you|your \\w+)('re| are)|are you)",
        "have": "(you|your \\w+)('ve| have)",
        "our": "(your|the|this|that)",
        "us": "(you|your \\w+)",
    },
}


def cues(
    topic: Factor, kind: str, *lines: str, stance: Stance = Stance.FOR, asked: bool = False, **lists: str
) -> tuple[Sign, Sign]:
    """One cue for each voice: "{we}", "{are}", "{have}", "{our}" and "{us}" are the buyer's words, or the seller's.

    `asked`: the words count in a question of the buyer too.
    """
    name = f"{topic.value}.{kind}"
    buyers = cue(name, lines, lists, stance=stance, asked=asked)
    return buyers, cue(name, lines, lists, voice=Voice.SELLER_OF_BUYER, stance=stance)


def said(
    topic: Factor,
    kind: str,
    *lines: str,
    stance: Stance = Stance.FOR,
    asked: bool = False,
    clausal: bool = True,
    **lists: str,
) -> Sign:
    """A cue of the buyer's own words alone."""
    return cue(f"{topic.value}.{kind}", lines, lists, stance=stance, asked=asked, clausal=clausal)


def cue(
    name: str,
    lines: Sequence[str],
    lists: Mapping[str, str],
    *,
    voice: Voice = Voice.BUYER,
    stance: Stance = Stance.FOR,
    asked: bool = False,
    clausal: bool = True,
) -> Sign:
    """A cue in one voice.

    `clausal`: the words are a whole clause, which a denial right before it turns round ("I wouldn't say that ...");
    else a negation before them takes them away.
    """
    return Sign(
        name,
        stance,
        phrases(*lines, **_WORDS[voice], **lists),
        negatable=clausal,
        clausal=clausal,
        in_questions=asked,
        voices=frozenset({voice}),
    )
