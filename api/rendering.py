"""Leads, scores and deals as a person reads them on a terminal. All text from outside goes through `outside`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from agent.conversation import Side
from agent.explanation_text import letter_lines
from api.console import one_line, outside, table
from api.explanation_tables import average_table, ways_table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from agent.evaluation_figures import EvaluatedCall, Evaluation, Share, Slice
    from agent.explanation import Checked, Explanation, Reason
    from agent.lead import Contact
    from agent.offer import InstallationPolicy, Product, QuantityPolicy
    from agent.qualifier import Qualified
    from agent.readings import ModelReading
    from agent.score import Score
    from agent.several_cards import CardScore
    from agent.spoken import Aside, Words
    from knowledge.inbox import LeadSummary, StoredConversation
    from knowledge.keys import ApiKey

BAND_STYLES = {"hot": "bold red", "warm": "yellow", "cold": "blue"}
"""Colours of the bands of the default scorecard; a band of another name has none."""

SHOWN_OF_DEAL = 160
"""How many characters of a past deal's text a table shows."""


def explained(explanation: Explanation) -> list[RenderableType]:
    """An explanation in full: sentence, ledger with its words, what else was heard, unknowns, what to ask."""
    parts: list[RenderableType] = [_headline(explanation), outside(explanation.sentence), _ledger(explanation)]
    parts += [outside(line) for line in letter_lines(explanation)]
    parts += [_checked(check) for check in explanation.checks]
    if explanation.heard:
        parts.append(_heard(explanation))
    if explanation.unknowns:
        parts.append(_unknowns(explanation))
    parts.append(_labelled("What would change it", explanation.change))
    if explanation.reaches:
        parts.append(ways_table(explanation.reaches))
    if explanation.question:
        parts.append(_labelled("Ask next", explanation.question))
        parts.append(_labelled("Why that", f"{explanation.question_reason}.", "dim"))
    if explanation.beside_average is not None:
        parts.append(average_table(explanation.beside_average, explanation.points))
    parts += [_labelled("Warning", warning, "yellow") for warning in explanation.warnings]
    parts.append(Text(f"Score {explanation.score_id} of lead {explanation.lead_id}", style="dim"))
    return parts


def qualified_in_full(qualified: Qualified) -> list[RenderableType]:
    """What became of one conversation: explained in full, or why it is held back."""
    parts = _held_back(qualified) if qualified.explanation is None else explained(qualified.explanation)
    if qualified.beside:
        parts.append(beside_table(qualified.beside))
    parts.append(_read_as(qualified))
    if qualified.model is not None:
        parts.append(_asked(qualified.model))
    parts += [_labelled("Not delivered", failure, "yellow") for failure in qualified.undelivered]
    return parts


def beside_table(beside: Iterable[CardScore]) -> Table:
    """The scores that other cards give the same lead."""
    made = table("beside it, by card", "score", "range", "band", "stage", "", right=("score", "range"))
    for other in beside:
        told = ", ".join(each for each in (other.score.label, other.score.grade, other.score.assigned) if each)
        made.add_row(outside(other.card), *_scored_cells(other.score), outside(told))
    return made


def rejected_lines(qualified: Qualified) -> list[RenderableType]:
    """The claims of one conversation that did not hold, each with the words it gave and the reason."""
    set_aside = qualified.model.set_aside if qualified.model else ()
    if not qualified.rejected and not set_aside:
        return [Text("No claim was rejected.")]
    made = table("rejected claim", "in words", "because")
    for rejection in qualified.rejected:
        claim = rejection.claim
        words = "\n".join(one_line(f"{quote.utterance}: “{quote.text}”") for quote in claim.quotes)
        subject = f" of {one_line(claim.subject)}" if claim.subject else ""
        what = f"{claim.factor} {claim.stance}{subject}, {claim.evidence_class} ({claim.pattern})"
        made.add_row(outside(what), Text(words), outside(rejection.reason))
    return [made, *(_labelled("Set aside", wrong, "dim") for wrong in set_aside)]


def scored_table(scored: Mapping[str, Qualified]) -> Table:
    """A summary of several conversations, one a row, in the order in which they were read."""
    made = table("file", "lead", "score", "range", "band", "stage", "main reason", right=("score", "range"))
    for label, qualified in zip(_labels(list(scored)), scored.values(), strict=True):
        who = outside(named(qualified.lead.contact, qualified.lead.id))
        score, told = qualified.score, qualified.explanation
        if score is None or told is None:
            reason = outside("; ".join(qualified.screening.reasons))
            made.add_row(outside(label), who, "-", "-", Text("held back", style="dim"), "-", reason)
            continue
        heaviest = max(told.ledger, key=lambda line: abs(line.points), default=None)
        reason = _reason(heaviest) if heaviest else Text()
        made.add_row(outside(label), who, *_scored_cells(score), reason)
    return made


def ranked_table(ranked: Sequence[LeadSummary]) -> Table:
    """The inbox, as it is ranked."""
    made = table(
        "#", "lead", "company", "score", "range", "band", "stage", "talks", "id", right=("#", "score", "range", "talks")
    )
    for rank, summary in enumerate(ranked, 1):
        contact = summary.lead.contact
        cells: tuple[RenderableType, ...] = ("-", "-", Text("held back" if summary.gated else "-", style="dim"), "-")
        if summary.score is not None:
            cells = _scored_cells(summary.score)
        who = outside(named(contact, "unknown"))
        company = outside(contact.company or "")
        made.add_row(str(rank), who, company, *cells, str(summary.conversations), Text(summary.lead.id, style="dim"))
    return made


def gated_table(gated: Iterable[StoredConversation]) -> Table:
    """Conversations held back, with the reasons."""
    made = table("conversation", "from", "took place", "reasons")
    for stored in gated:
        made.add_row(
            stored.conversation.id,
            outside(named(stored.contact, "unknown")),
            f"{stored.conversation.took_place:%Y-%m-%d}",
            outside("; ".join(stored.screening.reasons)),
        )
    return made


def price_table(products: Iterable[Product]) -> Table:
    """The price list."""
    made = table("product", "unit price", "currency", right=("unit price",))
    for product in products:
        made.add_row(outside(product.name), f"{product.unit_price:,.2f}", outside(product.currency))
    return made


def policy_lines(policy: InstallationPolicy) -> list[RenderableType]:
    """The installation-time policy, step by step."""
    made = table("from units", "days", "read from", right=("from units", "days"))
    for step in policy.steps:
        made.add_row(str(step.units), str(step.days), outside(step.sentence))
    return [outside(f"{policy.title} (article {policy.article})", "bold"), made]


def limit_lines(quantities: QuantityPolicy) -> list[RenderableType]:
    """How many units an order may hold, limit by limit."""
    made = table("at most", "counted", "read from", right=("at most",))
    for limit in quantities.limits:
        made.add_row(str(limit.most), limit.scope.replace("_", " "), outside(limit.sentence))
    return [outside(f"{quantities.title} (article {quantities.article})", "bold"), made]


def evaluation_lines(evaluation: Evaluation, *, rows: bool) -> list[RenderableType]:
    """The figures of an evaluation; with `rows`, each call before them, what is wrong marked."""
    made = table("factor", "precision", "recall", "F1", right=("precision", "recall", "F1"))
    for factor, figures in evaluation.factors.items():
        made.add_row(factor, _share(figures.precision), _share(figures.recall), _share(figures.f1))
    matched = Text(f"{evaluation.calls} calls, exact match {_share(evaluation.exact_match)}")
    unread = [_labelled(f"Not read, {row.id}", row.error, "yellow") for row in evaluation.rows if row.error]
    return [*([_calls(evaluation.rows)] if rows else []), made, *_readings(evaluation), *unread, matched]


def _readings(evaluation: Evaluation) -> list[RenderableType]:
    """How well states, values and quotes were read, as far as anybody labelled them."""
    parts: list[RenderableType] = []
    if evaluation.states:
        states = table("state", "read right", "confirmed F1", "denied F1", "contested F1", "unknown F1", "mistaken")
        for factor, found in evaluation.states.items():
            marks = [_share(found.by_state[s].f1) for s in ("confirmed", "denied", "contested", "unknown")]
            mistaken = ", ".join(f"{change} {times}" for change, times in found.confusion.items())
            states.add_row(factor, _of(found.right), *marks, mistaken or "-")
        parts.append(states)
    shares = dict(evaluation.values or {})
    if evaluation.evidence:
        shares["quotes"] = evaluation.evidence
    parts += [Text(f"{name} right: {_of(share)}") for name, share in shares.items()]
    for title, slices in (("kind", evaluation.by_kind), ("trade", evaluation.by_trade)):
        if slices and len(slices) > 1:
            parts.append(_sliced(title, slices))
    return parts


def _sliced(title: str, slices: Mapping[str, Slice]) -> Table:
    made = table(title, "calls", "exact match", "states right", right=("calls", "exact match", "states right"))
    for name, found in slices.items():
        made.add_row(outside(name), str(found.calls), _share(found.exact_match), _share(found.states_right))
    return made


def _of(share: Share) -> str:
    return f"{share.share:.3f} ({share.right} of {share.of})"


def _calls(rows: Sequence[EvaluatedCall]) -> Table:
    made = table("call", "", "expected to fail", "found to fail", "because")
    for row in rows:
        because = "\n".join(one_line(f"{reason.factor}: {reason.because}") for reason in row.because)
        right = Text("right", style="green") if row.right else Text("wrong", style="red")
        expected, found = ", ".join(row.expected) or "-", ", ".join(row.found) or "-"
        made.add_row(outside(row.id), right, expected, found, Text(because))
    return made


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"


def keys_table(keys: Iterable[ApiKey]) -> Table:
    """API keys by name; the keys themselves are not known."""
    made = table("name", "created", "revoked")
    for key in keys:
        revoked = f"{key.revoked:%Y-%m-%d %H:%M} UTC" if key.revoked else "-"
        made.add_row(outside(key.name), f"{key.created:%Y-%m-%d %H:%M} UTC", revoked)
    return made


def named(contact: Contact, otherwise: str) -> str:
    """What a contact is called: name, else e-mail, else company."""
    return contact.name or contact.email or contact.company or otherwise


def band(name: str) -> Text:
    """A band in its colour."""
    return outside(name, BAND_STYLES.get(name, ""))


def _headline(explanation: Explanation) -> Text:
    return Text.assemble(
        outside(explanation.who, "bold"),
        "  ",
        (f"{explanation.points}", "bold"),
        f" of {explanation.highest} ({explanation.low}-{explanation.high})  ",
        band(explanation.band),
        f"  {_stage(explanation.stage)}",
    )


def _ledger(explanation: Explanation) -> Table:
    made = table("points", "rule", "because", right=("points",))
    made.show_footer = True
    made.columns[0].footer = str(explanation.points)
    made.columns[2].footer = "the score, which is the sum of these lines"
    for line in explanation.ledger:
        made.add_row(_points(line.points), _rule(line), _reason_with_words(line))
    return made


def _rule(line: Reason) -> Text:
    if line.group is None:
        return outside(line.rule, "dim")
    part = "BANT" if line.group == "bant" else line.group.replace("_", " ")
    return Text.assemble(f"{part} ", outside(line.rule, "dim"))


def _reason_with_words(line: Reason) -> RenderableType:
    shown = [*map(_quoted, line.words), *map(outside, line.sources), *_beside(line.asides)]
    if line.why:
        shown.append(outside(f"Why it counts: {line.why}", "dim"))
    return Group(_reason(line), *map(_indented, shown))


def _checked(check: Checked) -> RenderableType:
    needed = [_labelled("Needed", check.ask)] if check.ask else []
    shown = [*needed, *map(outside, check.sources), *_beside(check.asides)]
    return Group(_labelled("Checked", check.told), *map(_indented, shown))


def _beside(asides: Iterable[Aside]) -> list[Text]:
    """What the seller said otherwise, each with the words."""
    return [line for aside in asides for line in (_labelled("Mind", aside.told, "yellow"), *map(_quoted, aside.words))]


def _quoted(words: Words) -> Text:
    said = Text.assemble("“", outside(words.text), "”", style="italic")
    speaker = outside(f"{words.speaker} ({words.side}, {words.manner}, {words.said_at:%Y-%m-%d})")
    return Text.assemble(speaker, ": ", said)


def _indented(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, 2))


def _reason(line: Reason) -> Text:
    return outside(line.because)


def _heard(explanation: Explanation) -> Table:
    brief = explanation.heard_in_brief
    made = table("also heard", "", "words")
    for remark in brief:
        made.add_row(remark.about, outside(remark.told), Group(*map(_quoted, remark.last_words)))
    if len(brief) < len(explanation.heard):
        made.add_row("", "", f"and {len(explanation.heard) - len(brief)} more; --json has all of them")
    return made


def _unknowns(explanation: Explanation) -> Table:
    made = table("not known", "could add", "could cost", right=("could add", "could cost"))
    for unknown in explanation.unknowns:
        made.add_row(outside(unknown.label), _signed(unknown.could_add), _signed(-unknown.could_cost))
    return made


def _held_back(qualified: Qualified) -> list[RenderableType]:
    who = outside(named(qualified.lead.contact, qualified.lead.id), "bold")
    reasons = [Padding(outside(f"- {reason}"), (0, 0, 0, 2)) for reason in qualified.screening.reasons]
    return [
        Text.assemble(who, " is held back as spam and not scored:"),
        *reasons,
        Text(f'Let it pass: leadproof spam lift {qualified.conversation.id} --by "YOUR NAME"'),
    ]


def _read_as(qualified: Qualified) -> Text:
    conversation = qualified.conversation
    sides = []
    for side in (Side.BUYER, Side.SELLER, Side.UNKNOWN):
        people = [f"{p.name} ({p.because})" for p in conversation.participants if p.side is side]
        if people:
            sides.append(f"{side}: {', '.join(people)}")
    when = f"{conversation.took_place:%Y-%m-%d %H:%M} UTC ({conversation.date_source})"
    return outside(f"Read as {conversation.format}, {when}. {'; '.join(sides)}", "dim")


def _asked(model: ModelReading) -> Text:
    """What came of asking a model: outcome, tokens, cost and time."""
    told = [f"Asked {model.answered_by or model.model} by {model.prompt}: {model.why or model.outcome}"]
    told.append("1 request" if model.windows == 1 else f"{model.windows} windows")
    if model.tokens is not None:
        told.append(f"{model.tokens.input:,} tokens in ({model.tokens.cached:,} cached), {model.tokens.output:,} out")
    if model.cost is not None:
        told.append(f"about ${model.cost}")
    return outside(f"{'; '.join(told)}; {model.latency_ms / 1000:.1f} s", "dim")


def _labels(paths: Sequence[str]) -> list[str]:
    """The files' names, with as much of their folders as they do not share."""
    if len(paths) < 2:
        return list(paths)
    try:
        shared = os.path.commonpath([Path(path).parent for path in paths])
    except ValueError:  # on different drives, or some absolute and some not
        return list(paths)
    return [str(Path(path).relative_to(shared)) if shared else path for path in paths]


def _scored_cells(score: Score) -> tuple[RenderableType, ...]:
    return (str(score.points), f"{score.low}-{score.high}", band(score.band), _stage(score.stage))


def _stage(stage: str) -> str:
    return "-" if stage == "none" else stage.upper()


def _points(points: int) -> Text:
    return Text(_signed(points), style="green" if points > 0 else "red" if points < 0 else "dim")


def _signed(points: int) -> str:
    return f"{points:+d}" if points else "0"


def _labelled(label: str, text: str, style: str = "bold") -> Text:
    return Text.assemble((f"{label}: ", style), outside(text))


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN_OF_DEAL else text[: SHOWN_OF_DEAL - 1].rstrip() + "…"
