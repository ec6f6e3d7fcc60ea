"""Speaker labels: telling `Ann Ray: yes` from `Note: yes`, `at 10:30` and `https://acme.example`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from agent.compiled import compiled
from agent.sides import role_of

_COLON = r"(?:\*\*)?:(?:\*\*)?(?=\s|[^\W\d_]|[\"'“‘¿¡(]|\Z)"
_NAME = r"(?:\*\*)?(?P<name>[^\W\d_][^:\n*]{0,79}?)"
CLOCK = r"(?:[0-9]{1,3}:)?[0-9]{1,3}:[0-9]{2}(?:[.,][0-9]{1,6})?"
_IN_BRACKETS = rf"[(\[]{CLOCK}[)\]]"

LABEL = compiled(rf"^[ ]{{0,3}}{_NAME}{_COLON}", re.MULTILINE)
"""A line that may open a turn; Markdown bold around the name is tolerated. Whether it is a name is judged apart."""

NAME_FIRST = compiled(rf"^[ ]{{0,3}}{_NAME}(?:\*\*)?(?:[ \t]{{0,3}}{_IN_BRACKETS})?{_COLON}", re.MULTILINE)
"""A label that may have a time after the name: `Ann Ray (00:01): yes`."""

CLOCK_FIRST = compiled(
    rf"^[ ]{{0,3}}(?:{CLOCK}|{_IN_BRACKETS})[ \t]{{1,3}}(?:[-–—|][ \t])?{_NAME}{_COLON}", re.MULTILINE
)
"""A label with a time before the name: `00:01:23 Ann Ray: yes`, `(00:01) Ann Ray: yes`."""

ARROWED = compiled(rf"^[ ]{{0,3}}>>[ \t]{{0,3}}{_NAME}{_COLON}", re.MULTILINE)
"""A label as captions mark a change of speaker: `>> Ann Ray: yes`."""

DASHED = compiled(rf"^[ ]{{0,3}}[-–—*•][ \t]{{1,3}}{_NAME}{_COLON}", re.MULTILINE)
"""A label as an entry of a list: `- Ann Ray: yes`."""

_SHAPE = compiled(r"[^\W\d_][\w.'’()&@/+-]*(?: [\w(&][\w.'’()&@/+-]*){0,5}")
_ADDRESS = compiled(r"\s*[<(]\s*([^\s<>()@]{1,64}@[^\s<>()@]{1,190})\s*[>)]\s*")
_PARTICLES = frozenset(
    "van von der den de del della di da dos das du la le el al bin ibn abu ten ter zu zur of and und y e & the".split()
)
_DEGREES = compiled(
    r"(?:,? (?:Ph\.?D|M\.?D|MBA|M\.?Sc|B\.?Sc|CPA|CFA|PMP|RN|P\.?E|J\.?D|DDS|DVM|Esq|Jr|Sr|II|III|IV)\.?){1,4}\Z"
)
_BESIDE = compiled(r" ?(?:\([^()]{1,70}\)| \| ?[^|].{0,70})\Z")
_MORE = (
    r"(?:[ \t]{0,3}[,|]?[ \t]{0,3}"
    r"(?:\([^()\n]{1,70}\)|\[[^\[\]\n]{1,70}\]|<[^<>\n]{1,200}>|(?<![\w.'’-])[^\W\d_a-z][\w.'’-]{0,40})){0,5}"
)
_SURNAME_FIRST = compiled(r"(?P<surname>[^\s,]{1,40}(?: [^\s,]{1,40})?), (?P<first>[^\s,]{1,40}(?: [^\s,]{1,40})?)")
_NO_NAMES = frozenset(
    "a action actions address agenda also although an answer are at attendees attention authority background bcc "
    "because besides budget but caution cc challenges company conclusion cons contact correction cost costs country "
    "date deadline dear decision deliverables delivery description detail details disclaimer duration e-mail email "
    "employees example examples fact faq fax features finally first follow-up followup from fw fwd goal goals "
    "greetings hello hey hi highlights hint how however idea if important in industry info information installation "
    "introduction is issue issues it item items its key language lastly link links list location main maybe meeting "
    "message method mobile model my name need needs next no note notes now number object ok okay on option options "
    "or order organisation organization other our outcome overview participants phone plan plans please point "
    "points position price prices pricing priority problem problems product products pros ps purpose quantity "
    "question questions quick re reason reasons recap recommendation reference regarding remark reminder reply-to "
    "request requirement requirements result results role scope second section sent side situation so solution "
    "solutions source spoiler stage status step steps still subject subtotal sum summary support task tasks tel "
    "telephone term terms thanks that their then therefore these third this those tip title to to-do todo topic "
    "topics total transcript true type update updates url usage version via warning was web website well what when "
    "where which who why with yes yet your".split()
)


class Label(NamedTuple):
    """A speaker as labelled: the name without an e-mail address that stood beside it, and that address."""

    name: str
    email: str | None


def label(text: str) -> Label:
    """`Ann Ray <ann@beta.example>` apart; a bare address is both."""
    text = " ".join(text.split())
    found = _ADDRESS.search(text)
    if found:
        return Label((text[: found.start()] + " " + text[found.end() :]).strip() or found[1], found[1])
    is_address = "@" in text and "." in text.rsplit("@", 1)[1] and " " not in text
    return Label(text, text if is_address else None)


class Speakers:
    """The labels at line starts of a text that name a speaker.

    Each label is judged when it is first asked about, so that a file with a million labels costs no more than those
    that are read before a limit is reached.
    """

    def __init__(self, text: str, form: re.Pattern[str] = LABEL, *, wide: bool = False) -> None:
        """`form` matches a label; where `wide`, a degree, a company or a title may stand beside the name."""
        self._text = text
        self._wide = wide
        self._times = _stripped(Counter(form.findall(text)))
        first = form.match(text.lstrip())
        self._opens = first["name"].strip() if first else None
        self._judged: dict[str, Label | None] = {}

    @property
    def named(self) -> tuple[Label, ...]:
        """The speakers found so far."""
        return tuple(found for found in self._judged.values() if found)

    def speaker(self, mark: re.Match[str]) -> Label | None:
        """Who is labelled at a match of the form; None where it is no speaker."""
        written = mark["name"].strip()
        if written not in self._judged:
            self._judged[written] = label(written) if self._is_speaker(written) else None
        return self._judged[written]

    def _is_speaker(self, written: str) -> bool:
        bare, times = label(written).name, self._times[written]
        if role_of(bare) is not None:
            return True
        if is_no_name(bare):
            return False
        if not _SHAPE.fullmatch(bare):
            return self._wide and self._is_name_with_more(written, bare)
        words = bare.split()
        if not begin_as_names(words):
            in_small_letters = self._opens is not None and self._opens.islower()
            return len(words) <= 2 and (times > 1 or in_small_letters)
        # One word, said once, may be a name, or head a remark: "Delivery: three weeks", with "delivery" in the text
        may_be_a_remark = times == 1 and len(words) == 1 and written != self._opens
        return not (may_be_a_remark and self._is_used_as_a_word(bare))

    def _is_name_with_more(self, written: str, bare: str) -> bool:
        """`Ann Ray, PhD`; and, where it is not the only one like it, `Ann Ray (Beta, COO)` and `Ray, Ann`."""
        name = _DEGREES.sub("", bare)
        if name != bare and _is_whole_name(name):
            return True
        is_usual = self._times[written] > 1 or (self._opens is not None and _has_more(self._opens))
        return is_usual and _has_more(bare)

    def _is_used_as_a_word(self, bare: str) -> bool:
        """Whether a word said once as a label stands elsewhere, too, in small letters where its script has them."""
        if bare.lower() == bare.upper():
            return self._text.count(bare) > 1
        return bare.lower() in self._common_words

    @cached_property
    def _common_words(self) -> frozenset[str]:
        return frozenset(re.findall(r"\b[^\W\d_A-Z]+\b", self._text))


def _stripped(times: Counter[str]) -> Counter[str]:
    """How often each name stands there, white space at its ends aside."""
    stripped: Counter[str] = Counter()
    for name, often in times.items():
        stripped[name.strip()] += often
    return stripped


def is_no_name(name: str) -> bool:
    """Whether every word of a label is one that heads a remark or a form field ("Next Steps", "Re", "E-mail")."""
    words = [word.strip(".()") for word in name.casefold().split()]
    telling = [word for word in words if len(word) > 1 and not word.isdigit()]
    return all(word in _NO_NAMES for word in telling) if telling else len(words) > 1


def _has_more(bare: str) -> bool:
    """Whether something stands beside a name: a company, a title, a degree, or its surname before it."""
    name = _BESIDE.sub("", _DEGREES.sub("", bare))
    turned = _SURNAME_FIRST.fullmatch(name)
    if turned:
        return all(_is_whole_name(part) and not is_no_name(part) for part in turned.groups())
    return name != bare and _is_whole_name(name)


def _is_whole_name(name: str) -> bool:
    return _SHAPE.fullmatch(name) is not None and not is_no_name(name) and begin_as_names(name.split())


def begin_as_names(words: Sequence[str]) -> bool:
    """Whether each word begins as one of a name may."""
    return all(map(_is_capital, words))


def opens_a_line(text: str, names: Sequence[str]) -> bool:
    """Whether one of the names, more of it or something beside it allowed, stands before a colon at a line's start."""
    wanted = [r"[ \t]+".join(map(re.escape, name.split())) for name in names if name.strip()]
    if not wanted:
        return False
    line = rf"^(?:[^\w\n]|[0-9]){{0,30}}(?i:{'|'.join(wanted)})(?!\w){_MORE}[ \t*]{{0,4}}:"
    return re.search(line, text, re.MULTILINE) is not None


def _is_capital(word: str) -> bool:
    return not word.lstrip("(&'’")[:1].islower() or word in _PARTICLES
