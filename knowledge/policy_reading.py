"""The steps of an installation policy, read out of one article: from so many units on, so many days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from agent.conversation import Frozen
from agent.offer import PolicyStep
from knowledge.policy_layout import Block, BlockKind, as_text, blocks, rows, sentences
from knowledge.policy_mentions import Duration, Quantity, days_in, mentions, units_in

INSTALLATION = re.compile(
    r"\b(?:install\w*|set(?:s|ting)?[\s-]?ups?|deploy\w*|commission(?:ing|ed|s)?|roll[\s-]?outs?|roll(?:ed|ing)?\s+out|"
    r"implement(?:ed|ing|ation)?|fitted|fitting|mounted|activat\w+|provision(?:ed|ing)|on-?board(?:ed|ing)|go[\s-]?live|"
    r"up\s+and\s+running|ready\s+(?:to|for)\s+use|operational)\b",
    re.IGNORECASE,
)
DELIVERY = re.compile(
    r"\b(?:deliver\w*|ship(?:s|ped|ping|ment|ments)?|fulfil\w*|lead[\s-]times?|dispatch\w*)\b", re.IGNORECASE
)

NEVER_INSTALLATION = re.compile(
    r"\b(?:return(?:s|ed|ing|able)?|refund\w*|warrant\w+|exchange[ds]?|invoic\w+|pay(?:s|able|ment|ments)?|paid|trials?|"
    r"renew\w*|cancel\w*|valid|expir\w+|subscri\w+|repair\w*|uninstall\w*|"
    r"removal)\b",
    re.IGNORECASE,
)
"""What else takes days, by number of units too: a length of time in a clause with one of these words is that."""

SELDOM_INSTALLATION = re.compile(
    r"\b(?:support|respon[ds]\w*|answer\w*|training|trained|courses?|discount\w*|quotes?|quotations?|contracts?|terms?|"
    r"billing|billed|notice|advance|maintenance)\b",
    re.IGNORECASE,
)
"""The same, unless the clause speaks of installation too ("installation support takes 3 days")."""

NOT_OURS = re.compile(
    r"\b(?:competit\w+|competing|rivals?|formerly|previously|used\s+to|no\s+longer|for\s+(?:example|instance)|e\.g\.|"
    r"example|(?:express|expedited|rush|priority)\s+(?:\w+\s+)?(?:install\w*|set-?ups?|deliver\w+|services?|options?|"
    r"upgrades?|handling|slots?)|surcharge|extra\s+(?:fee|cost|charge)|case\s+stud(?:y|ies)|"
    r"(?<!without\s)fail\w*|faults?|faulty|defect\w*|troubleshoot\w*)\b",
    re.IGNORECASE,
)
"""Sentences that state no rule of ours: of a rival, of the past, an example, a service that costs extra, a failure."""

_CLAUSE = re.compile(r"[,;()—]|\s+(?:and|but|while|whereas)\s+", re.IGNORECASE)
_UNITS_COLUMN = re.compile(
    r"\b(?:units?|quantit\w+|qty|volume|number|licen[cs]es?|seats?|users?|size|batch|count|devices?|orders?|items?|pieces|"
    r"from)\b",
    re.IGNORECASE,
)
_DAYS_COLUMN = re.compile(
    r"\b(?:days?|time\w*|duration|weeks?|hours?|months?|takes?|install\w*|lead|period)\b", re.IGNORECASE
)
_TIME_UNIT = re.compile(r"\b(hours?|days?|weeks?|months?)\b", re.IGNORECASE)


_TAKES = re.compile(
    r"\b(?:install\w*|set-?up|deployment|roll-?out|implementation)\s+(?:takes|needs|lasts)\b", re.IGNORECASE
)
_ANY_NUMBER = Quantity(start=0, end=0, low=1)
_ITEMS = (BlockKind.ITEM, BlockKind.ITEM)


class ReadSteps(Frozen):
    """Steps read out of one article. `weight` is 2 where they speak of installation, 1 where of delivery alone."""

    steps: tuple[PolicyStep, ...]
    weight: int


class _Pair(Frozen):
    """Units and days said together. `weight` as in ReadSteps; `explicit` where the sentence itself says what for.

    `assumed` marks a time that is said of installation as such, without a word about units.
    """

    quantity: Quantity
    days: int
    sentence: str
    section: int
    weight: int
    explicit: bool
    assumed: bool = False


def read_steps(title: str, body: str) -> ReadSteps | None:
    """The steps that an article states, in rising order of units; None where it states none that agree.

    Units rise and days do not fall; one step alone must be said outright. Each step has its sentence, verbatim.
    """
    if NOT_OURS.search(title):
        return None
    pairs = list(_Reading(title, as_text(body)).pairs())
    candidates = []
    for weight in (2, 1):
        same = [pair for pair in pairs if pair.weight == weight]
        for group in (same, *([p for p in same if p.section == s] for s in sorted({p.section for p in same}))):
            steps = _steps(group)
            if len(steps) > 1 or (len(steps) == 1 and group[0].explicit):
                candidates.append(ReadSteps(steps=steps, weight=weight))
    return max(candidates, key=lambda read: (min(len(read.steps), 2), read.weight, len(read.steps)), default=None)


def _steps(pairs: Sequence[_Pair]) -> tuple[PolicyStep, ...]:
    """The steps that pairs make; none where they contradict each other."""
    by_units: dict[int, _Pair] = {}
    reached = 0
    for pair in pairs:
        quantity = pair.quantity
        if pair.assumed or (quantity.rest and not reached):
            continue
        units = quantity.low or reached + 1
        reached = quantity.high or (units if quantity.low else reached)
        if by_units.setdefault(units, pair).days != pair.days:
            return ()
    steps = [_step(units, pair) for units, pair in sorted(by_units.items())]
    if any(later.days < earlier.days for earlier, later in pairwise(steps)):
        return ()
    assumed = [pair for pair in pairs if pair.assumed]
    if steps and steps[0].units > 1 and len({p.days for p in assumed}) == 1 and assumed[0].days <= steps[0].days:
        steps.insert(0, _step(1, assumed[0]))
    return tuple(steps)


def _step(units: int, pair: _Pair) -> PolicyStep:
    return PolicyStep(units=units, days=pair.days, sentence=pair.sentence)


def _topic(words: str) -> int:
    """What a time in these words is for: 2 installation, 1 delivery, -1 something else, 0 they do not say."""
    if INSTALLATION.search(words):
        return 2
    if NEVER_INSTALLATION.search(words) or SELDOM_INSTALLATION.search(words):
        return -1
    return 1 if DELIVERY.search(words) else 0


class _Reading:
    """A walk through one article, block by block, that remembers what the lines above said.

    `_weight` is the topic of the heading or title, `_lead_in` that of the paragraph above. `_waiting` are units that
    were named, from `_waiting_from` on, and whose days are still to come.
    """

    def __init__(self, title: str, text: str) -> None:
        self._text = text
        self._title_weight = self._weight = _topic(title)
        self._lead_in = 0
        self._section = 0
        self._waiting: tuple[Quantity, ...] = ()
        self._waiting_from = 0

    def pairs(self) -> Iterator[_Pair]:
        before = None
        for block in blocks(self._text):
            # Units wait from a heading for what stands under it, and from one list item for the next, no further.
            if before and before.kind is not BlockKind.HEADING and (before.kind, block.kind) != _ITEMS:
                self._waiting = ()
            before = block
            if block.kind is BlockKind.TABLE:
                yield from self._of_table(block)
            elif block.kind is BlockKind.HEADING:
                yield from self._of_heading(block)
            else:
                yield from self._of_sentences(block)
            if block.kind is BlockKind.PARAGRAPH:
                self._lead_in = _topic(self._text[block.start : block.end])

    def _of_heading(self, block: Block) -> Iterator[_Pair]:
        words = self._text[block.start : block.end]
        if mentions(words).quantities:
            yield from self._of_sentences(block)
            return
        self._section += 1
        self._weight, self._lead_in, self._waiting = _topic(words) or self._title_weight, 0, ()

    def _of_sentences(self, block: Block) -> Iterator[_Pair]:
        for start, end in sentences(self._text, block.body, block.end):
            sentence = self._text[start:end]
            if NOT_OURS.search(sentence):
                continue
            found = mentions(sentence)
            durations = tuple(d for d in found.durations if not _is_other_time(sentence, d))
            if durations and found.quantities:
                for quantity, duration in _matched(found.quantities, durations, found.bare):
                    yield self._pair(quantity, duration, sentence)
                self._waiting = ()
            elif durations and len(self._waiting) == 1:
                yield self._pair(self._waiting[0], durations[0], self._text[self._waiting_from : end])
                self._waiting = ()
            elif durations and not self._waiting and (found.everything or _TAKES.search(sentence)):
                yield self._pair(_ANY_NUMBER, durations[0], sentence, assumed=not found.everything)
            elif found.quantities:
                self._waiting, self._waiting_from = _told_apart(found.quantities), start

    def _pair(self, quantity: Quantity, duration: Duration, sentence: str, *, assumed: bool = False) -> _Pair:
        topic = _topic(sentence)
        return _Pair(
            quantity=quantity,
            days=duration.days,
            sentence=sentence,
            section=self._section,
            weight=topic if topic > 0 else self._lead_in or self._weight,
            explicit=topic > 0,
            assumed=assumed,
        )

    def _of_table(self, block: Block) -> Iterator[_Pair]:
        """Row by row, from the column of units and the column of days that the header names."""
        table = rows(self._text, block)
        columns = _columns(table[0][2]) if table else None
        if columns is None:
            return
        units_column, days_column = columns
        heading = table[0][2][days_column]
        unit = _TIME_UNIT.search(heading)
        weight = _topic(heading) if _topic(heading) > 0 else self._lead_in or self._weight
        for start, end, cells in table[1:]:
            row = self._text[start:end].strip()
            if len(cells) <= max(units_column, days_column) or NOT_OURS.search(row):
                continue
            units, days = units_in(cells[units_column]), days_in(cells[days_column], unit[1] if unit else "days")
            if units and days is not None:
                yield _Pair(
                    quantity=units, days=days, sentence=row, section=self._section, weight=weight, explicit=False
                )


def _told_apart(quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    return tuple(found for found in _in_order(quantities, ()) if isinstance(found, Quantity))


def _is_other_time(sentence: str, duration: Duration) -> bool:
    """Whether the clause that a length of time stands in speaks of returns, payment, support and the like."""
    start = max((m.end() for m in _CLAUSE.finditer(sentence, 0, duration.start)), default=0)
    after = _CLAUSE.search(sentence, duration.end)
    clause = sentence[start : after.start() if after else len(sentence)]
    return bool(NEVER_INSTALLATION.search(clause)) or _topic(clause) == -1


def _matched(
    quantities: Sequence[Quantity], durations: Sequence[Duration], bare: Sequence[Quantity]
) -> Iterator[tuple[Quantity, Duration]]:
    """Which units go with which days, by their order in the sentence."""
    if len(quantities) < len(durations) and bare:
        with_bare = sorted((*quantities, *bare), key=lambda quantity: quantity.start)
        if _alternates(_in_order(with_bare, durations)):
            quantities = with_bare
    order = _in_order(quantities, durations)
    only_quantities = [found for found in order if isinstance(found, Quantity)]
    only_durations = [found for found in order if isinstance(found, Duration)]
    respectively = order in ([*only_quantities, *only_durations], [*only_durations, *only_quantities])
    if len(only_quantities) == len(only_durations) and (_alternates(order) or respectively):
        yield from zip(only_quantities, only_durations, strict=True)
        return
    for quantity, following in pairwise(order):
        if isinstance(quantity, Quantity) and isinstance(following, Duration):
            yield quantity, following


def _in_order(quantities: Sequence[Quantity], durations: Sequence[Duration]) -> list[Quantity | Duration]:
    """Both, as they stand; what is said twice in a row ("a single unit (1)", "7 days, one week") counts once."""
    order: list[Quantity | Duration] = []
    mentioned: list[Quantity | Duration] = [*quantities, *durations]
    for found in sorted(mentioned, key=lambda mention: mention.start):
        last = order[-1] if order else None
        repeats_units = isinstance(found, Quantity) and isinstance(last, Quantity) and found.same_as(last)
        repeats_days = isinstance(found, Duration) and isinstance(last, Duration) and found.days == last.days
        if not (repeats_units or repeats_days):
            order.append(found)
    return order


def _alternates(order: Sequence[Quantity | Duration]) -> bool:
    return all(type(one) is not type(two) for one, two in pairwise(order))


def _columns(header: Sequence[str]) -> tuple[int, int] | None:
    """The columns of units and of days; among several of days the one that names installation."""
    days = [n for n, cell in enumerate(header) if _DAYS_COLUMN.search(cell) and _topic(cell) != -1]
    days.sort(key=lambda n: -_topic(header[n]))
    units = [n for n, cell in enumerate(header) if _UNITS_COLUMN.search(cell) and n != (days[0] if days else -1)]
    return (units[0], days[0]) if units and days else None
