"""Change: words that say that something is no longer as it was said, or that what was said is taken back.

Only such words let a later fact displace an older one (`agent.history`); to be said later is not enough. They are
looked for in the sentence that a fact rests on, and count neither in a question of the buyer nor where they are
negated, hedged, supposed or made to depend on something ("if it is raised").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from agent.claims import BANT, Factor
from agent.compiled import compiled
from agent.sentences import Sentence
from agent.signs import signs_in
from agent.signs.phrases import phrases, words
from agent.signs.polarity import clause_before, is_hedged, is_hypothetical, is_negated, is_reported
from agent.signs.sign import Voice
from agent.stems import Screened
from agent.values.bare_counts import bare_count, counts_nothing_else
from agent.values.calendar_days import MONTH, WEEKDAYS
from agent.values.counts import NUMBER, number_of

_NUMBER = (
    r"(?:[$€£]?\s?\d[\w.,]*|(?:about|around|only|just|an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|"
    r"eighty|ninety|hundred)\b)"
)
_MOVED = words(
    """
    raised, increased, upped, lifted, bumped, bumped up, doubled, tripled, topped up, extended, expanded, cut, lowered,
    reduced, slashed, trimmed, halved, frozen, unfrozen, released, reinstated, restored, withdrawn, pulled, canceled,
    cancelled, moved, brought forward, pushed back, pushed out, postponed, delayed, put on hold, put off, put back,
    scrapped, dropped, changed, revised, updated, reassigned, handed over, handed to, transferred, reopened, reversed
    """
)
_LATELY = "((now|since|just|meanwhile|only just|recently|finally|all|actually|even|also|been|got) )*"

_CHANGED = Screened(
    phrases(
        "(has|have|had|'ve|was|were|got) {lately}{moved}",
        "'s {lately}been {lately}{moved}",
        "(we|they|he|she|I|{who})('ve|'s| have| has)? {lately}{moved} (the|our|my|that|it|this|things)",
        "(we|I|they|you)('ve| have) ((now|since|meanwhile|in the meantime) )+(\\w+)",
        "(we|I|they)('ve| have) just decided",
        "(I|we|they|he|she|it|that) now (?!(that|if|when)\\b)\\w+",
        "(am|is|are|'m|'s|'re) now(?! (a good|the right|the|a bad) (time|moment))",
        "(is|are|'s|lies|rests|sits|have|has|make|makes|decide|decides|sign|signs) [^.;!?]{0,40}?"
        "(?<!right)(?<!for)(?<!by)(?<!until)(?<!just)(?<!to)(?<!of)(?<!from) now(?=\\s*[.,;!?]|\\s*$)",
        "since (we|I|you) (last )?(spoke|talked|met|chatted)",
        "since (then|(our|the|that|your|my) ((last|first|previous) )?(call|meeting|conversation|chat|e-?mail))",
        "(changed|change|changing) (my|our|his|her|their) minds?",
        "(that|this|it|things|plans?|everything|the (situation|plan|picture|date|budget|deadline))( has|'s| have) "
        "(all )?changed",
        "(changed|change) (of )?(the )?plans?",
        "(our|the|my) (new|updated|revised|latest) (budget|limit|deadline|date|timeline|target|number|figure|amount|"
        "quantity|order) (is|are|of|will be|comes)",
        "(are|is|'s|'re) back (on|open|available|in place|in play)",
        "((is|are|'s|'re) )?(back on|off) the table",
        lately=_LATELY,
        moved=_MOVED,
        who="(\\w+ )?(boss|CFO|CEO|finance|board|management|director|manager|procurement)",
    )
)
"""Something came to be otherwise than it was. A negation turns these into nothing ("it hasn't been raised")."""

_CORRECTED = Screened(
    phrases(
        "no longer(?! than)",
        "(these days|nowadays|since then|ever since),? (I|we|he|she|they|it|the|my|our)\\b|(that|this|it) (was|used to be) (the case )?(before|until|in the (old|past))",
        "(not|\\w*n't|never|nobody|no one) [^.;!?]{0,60}?(anymore|any longer|any more(?=\\s*[.,;!?]|\\s*$))",
        "after all(?=\\s*[.,;!?]|\\s*$)",
        "on second thoughts?|come to think of it",
        "correction(?=\\s*[:,])",
        "(let me|I (have|need|want) to|to) correct (that|myself|it|this|what I said)",
        "I (was wrong|(am|'m) (wrong|mistaken)(?! (about|if|in|to)(?!\\w))|told you wrong|misspoke|made a mistake|got that wrong|meant( to say)?)",
        "(I|we)('d| had)? (said|told you|mentioned|wrote) [^.;!?]{0,60}? but",
        "(forget|ignore|disregard) (that|(all |everything )?(about )?what (I|we) (said|told|wrote|mentioned))",
        "(I|we)( have to|'ll have to|'ll)? take (that|it|this|what (I|we) said) back",
    )
)
"""The speaker puts themselves right. The words carry their own negation."""

_PUT_RIGHT = compiled(
    r"^\W*(?:(?:sorry|wait|no|oh|ah|hang on|hold on|actually|apologies|well|pardon|forgive me|excuse me|my apologies)\b\W*)*(?:(?:I|we) (?:was|were) (?:wrong|mistaken)"
    r"(?: (?:there|about that|before|just now|earlier))?|I misspoke|I stand corrected|what am I saying|I (?:told|informed|gave) (?:you|it)(?: it| that)? wrong(?:ly)?(?: there| before| just now)?(?:, [^.;!?]{3,50})?|what did I (?:just )?say|(?:scratch|strike) that|correction|"
    r"let me correct (?:that|myself|this)|I tell a lie|my (?:mistake|bad)|I(?:['’]m| was| am) (?:reading|looking at) the wrong \w+|"
    r"(?:[^.;!?]{3,60},\s*)?did I (?:just |really )?say [^.;!?]{1,30}|(?:you(?:['’]re| are) right\b[^.;!?]{0,20}?,?\s*)?I (?:had|took|have) the (?:figure|number|sum|amount|date|budget) from (?:the|an|my|our) "
    r"(?:old|first|wrong|earlier|last|previous)(?: \w+){1,2}|(?:that|it) was (?:the )?(?:old|last year['’]s|the previous|the first) (?:budget|figure|amount|number|plan|sum)|"
    rf"{_NUMBER}(?: (?:\w+|\w+-\w+)){{0,3}} was before [^.;!?]{{1,40}}|I (?:made|have made) a mistake(?: there)?|I got (?:that|it) wrong|I have to correct myself)"
    r"\W*$",
    re.IGNORECASE,
)
"""A whole sentence in which the speaker says that they were wrong; the right thing follows."""

_COUNTED_ANEW = Screened(
    phrases(
        "(make|let's say|let's do|call) (that|it|this|them)( just| only)? {number}",
        "(I|we) (should have|should've|ought to have|meant to) (said|say)",
        "(no|wait|sorry|oh|actually),? (wait|sorry|no|actually|rather|I mean|make (that|it|this))",
        "{number}( \\w+){0,3},? (no|sorry|rather),? {number}",
        "^(oh,? )?(sorry|actually|rather|correction|wait|hang on|hold on|no|well),? ((no|sorry|actually|just|only|about|it's|that's|let's say),? )*{number}(?=\\s*[.,;!]|\\s*$)",
        "^(oh,? )?(sorry|actually|rather|correction|wait|hang on|hold on|no), ((no|sorry|actually|just|only|it's|that's),? )*{number} ([\\w-]+ ){0,2}[\\w-]+s(?=,? please|\\s*[.;!]|\\s*$)",
        "(scratch|strike|forget) that",
        "or rather",
        "(instead of|rather than) ((just|only|the) )*{number}",
        "not ((just|only|the) )*{number}[^.;!?]{0,20}? but",
        "instead(?=\\s*[.,;!?]|\\s*$)",
        number=_NUMBER,
    )
)
"""An amount, a time or a quantity is put in the place of another. These say nothing of a factor itself."""

_TAKEN_BACK = Screened(
    phrases(
        "(forget|ignore|disregard|scratch|strike) (all |everything )?(about )?(what|everything) (I|we) "
        "(said|told|wrote|mentioned)(?! (if|unless|when)\\b)",
        "(I|we)( have to|'ll have to|'ll| must|'d like to)? take (that|it|this|what (I|we) said) back",
        "(I|we)( have to|'ll have to|'ll| must|'d like to)? take back (that|this|what (I|we) said)",
        "(that|this|it|{said})( is|'s| was| are)? ((actually|really|just) )*no longer {holds}(?! that\\b)",
        "(that|this|it|{said})( is|'s| was)?( not|n't) ((actually|really) )*{holds} (anymore|any more|any longer)",
        "{said}( is| was)(( not|n't) ((actually|really|quite|just) )*{holds}| (wrong|out of date|outdated))",
        "(that|this|it|{said}) (doesn't|does not|no longer) (holds?|stands?|appl(y|ies))",
        "I (was wrong|misspoke|made a mistake|spoke too soon) about",
        "(is|are|'s|'re) no longer (on hold|on ice|paused|postponed|shelved|parked)",
        "(is|are|'s|'re) (all )?(up in the air|open|undecided|in question)( again| now)",
        "(don't|do not|can't|cannot) (know|say|tell) [^.;!?]{0,40}?(anymore|any longer|any more(?=\\s*[.,;!?]|\\s*$))",
        said="what (I|we) (said|told you|wrote|mentioned)[^.;!?]{0,60}?",
        holds="(the case|true|right|correct|valid|accurate|current|certain|up to date|so|how it is|what it was)",
    )
)
"""What was said before holds no more, and nothing is put in its place."""

_TOPICS = {
    Factor.BUDGET: compiled(phrases("budgets?|funds|funding|money|spend|spending"), re.IGNORECASE),
    Factor.BUDGET_AMOUNT: compiled(phrases("amounts?|figures?|sum|number|price range|ceiling"), re.IGNORECASE),
    Factor.AUTHORITY: compiled(
        phrases(
            "(final|last) (say|word|decision)|green light|go-?ahead|deciding|decides?|decision|sign(ing)?[- ]?off|approvals?|authority"
        ),
        re.IGNORECASE,
    ),
    Factor.NEED: compiled(phrases("needs|requirements?|use case|(the|our|my|any|a|no) need"), re.IGNORECASE),
    Factor.TIMELINE: compiled(
        phrases(
            "timeline|time ?frame|timing|deadline|dates?|schedule|when (we|I) (want|need)|on hold|on ice|paused|"
            "postponed|shelved|parked"
        ),
        re.IGNORECASE,
    ),
}


def puts_right(sentence: Sentence) -> bool:
    """Whether a sentence says nothing but that the speaker was wrong, so that the next one puts it right."""
    return _PUT_RIGHT.match(sentence.text) is not None


_DEPENDS = compiled(
    r"\b(?:if|once|unless|whether|until|in case|should|might|may|could|would|will|going to)\b|['’]ll\b|['’]d\b",
    re.IGNORECASE,
)
_LEADS_TO_NUMBER = compiled(
    r"[\s,]*(?:(?:with|for|since|because of|given)\s[^,;]{1,40}?,?\s+(?=it\b|we\b|I\b|that\b))?(?:(?:it|that|we|I)(?:['’]ll|['’]d|['’]s| will| would| is| have to)?"
    r"\s+(?:be|need|want|take|say)?\s*)?(?:(?:just|only|about|rather|it|to|that|actually|is|be)[\s,]+)*",
    re.IGNORECASE,
)
_NOTHING = compiled(r"\b(?:nothing|none)\b", re.IGNORECASE)

_MARK = Screened(
    phrases(
        "(no|sorry|wait|actually|rather),? (wait|sorry|no|actually|rather|I mean|make (that|it|this))",
        "no,(?! (more|less|later|longer))|no\\s*(-|–|—)|no no|no(?= (by |in |on |the )*({month}|{weekday}|\\d+(st|nd|rd|th))\\b)",
        "(er|erm|uh|um),?(?= (by |on |in |the )*({month}|{weekday}|\\d+(st|nd|rd|th))[^.;!?]{0,20} (I mean|I meant|sorry|rather))",
        "(hold|hang) on|wait\\s*(?=,|-|–|—|\\.\\.)|what am I saying|did I (just )?say [^.;!?]{1,25}\\?|let me (look|check|see)|strike that",
        "(make|let's say|let's do|call) (that|it|this|them)",
        "(scratch|strike|forget) (that|it)(?! (one|two)\\b)",
        "or rather|I mean|I meant|correction|sorry",
        "(said|told|mentioned|wrote|thought) [^.;!?]{1,60}? but",
        "{moved} (up |down )?(from [^.;!?]{1,30}? )?to",
        "(is|are|'s|have|has|at) now|now (have|has|at|is|stands|it's|it is|we have)",
        moved=_MOVED,
        month=MONTH,
        weekday="|".join(WEEKDAYS),
    )
)
_IN_PLACE_OF = compiled(
    r"\b(?:(?:instead\s+of|rather\s+than|down\s+from|up\s+from)\s+(?:\w+\s+){0,2}|"
    r"not\s+(?:(?:by|on|in|for|at|the|an?|until|till|just|only|about|quite|really|my|our)\s+){0,2})$",
    re.IGNORECASE,
)


_INSTEAD = Screened(
    r"\b(?:go\s+(?:for|with)|take|do|have|say|order|need|want|get|like)\s+(?:just\s+|only\s+)?"
    rf"(?P<number>{NUMBER})(?:\s+of\s+(?:them|those|these))?\s+instead(?!\s+of)\b"
)


class Spanned(Protocol):
    """Something that stands in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


T = TypeVar("T", bound=Spanned)


def replaces(sentence: Sentence, voice: Voice, *, value: bool) -> bool:
    """Whether a sentence says in plain words that what it tells is otherwise than before.

    `value`: it tells an amount, a time or a quantity, which more words can put right than a factor.
    """
    if sentence.asks and voice is Voice.BUYER:
        return False
    text = sentence.text
    corrections = (_CORRECTED, _COUNTED_ANEW) if value else (_CORRECTED,)
    return any(_plain(text, m) and not _negated(text, m) for m in _CHANGED.finditer(text)) or any(
        _plain(text, m) for pattern in corrections for m in pattern.finditer(text)
    )


def takes_back(sentence: Sentence) -> bool:
    """Whether the buyer takes back in plain words what was said, here or before."""
    return not sentence.asks and any(_plain(sentence.text, m) for m in _TAKEN_BACK.finditer(sentence.text))


def topics(sentence: Sentence) -> frozenset[Factor]:
    """Which factors a sentence names, or speaks of in either voice."""
    named = {factor for factor, pattern in _TOPICS.items() if pattern.search(sentence.text)}
    spoken = {factor for factor in BANT for voice in Voice if signs_in(sentence, factor, voice)}
    # "The budget figure" is about the figure alone.
    return frozenset((named or spoken) - ({Factor.BUDGET} if Factor.BUDGET_AMOUNT in named else set()))


def standing(text: str, found: Sequence[T]) -> list[T]:
    """The values of one kind that still stand at the end of a text that corrects itself ("20k, no, make that 25k").

    `found` are in the order in which they stand. Without a correction between them all of them stand.
    """
    kept = [each for each in found if not _IN_PLACE_OF.search(text[: each.start])] or list(found)
    for mark in reversed(list(_MARK.finditer(text))):
        before, after = [v for v in kept if v.start < mark.end()], [v for v in kept if v.start >= mark.end()]
        if before and after and _reaches(text, mark.end(), after[0].start):
            return after
    return kept


def corrected_count(text: str) -> int | None:
    """How many of what was spoken of a correction puts in ("no, make that six"); None where it counts nothing anew."""
    marks = list(_MARK.finditer(text))
    if not marks:
        instead = _INSTEAD.search(text)
        return number_of(instead["number"]) if instead is not None else None
    rest = text[marks[-1].end() :]
    count = bare_count(rest)
    if count is None or not counts_nothing_else(rest, count):
        return None
    return count.number if _LEADS_TO_NUMBER.fullmatch(rest[: count.start]) else None


def _reaches(text: str, mark: int, value: int) -> bool:
    """Whether a value is what a correction puts in: hardly anything stands between them."""
    between = text[mark:value]
    return len(between) <= 30 and not re.search(r"[.;!?:]", between)


def _plain(text: str, match: re.Match[str]) -> bool:
    before = clause_before(text, match.start())
    return not (is_hedged(before) or is_hypothetical(before) or is_reported(before) or _DEPENDS.search(before))


def _negated(text: str, match: re.Match[str]) -> bool:
    before = clause_before(text, match.start())
    return is_negated(before, match.group()) or bool(_NOTHING.search(before))
