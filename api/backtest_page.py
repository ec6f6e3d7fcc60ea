"""A backtest as one HTML page that needs nothing else: tables, plots, and every outside text escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from agent.backtest.figures import Backtest, CardFigures, Decision, Interval
from api.learning_words import FIGURE_WORDS, interval_words, share
from api.plots import bar_plot, curve_plot, reliability_plot

_STYLE = (
    "body{font-family:sans-serif;margin:2rem auto;max-width:60rem;color:#222;line-height:1.45}"
    "table{border-collapse:collapse;margin:1rem 0}th,td{padding:.25rem .7rem;"
    "text-align:right;border-bottom:1px solid #ddd}"
    "th:first-child,td:first-child{text-align:left}.plots{display:flex;flex-wrap:wrap;gap:1rem}"
    "pre{background:#f6f6f6;padding:1rem;overflow-x:auto}.remark{color:#8a4b00}"
)


def backtest_page(title: str, found: Backtest, *, notes: Sequence[str] = (), card_text: str | None = None) -> str:
    """The page. `notes` are sentences on top, `card_text` is the YAML of a draft card to show."""
    parts = [
        f"<h1>{escape(title)}</h1>",
        f"<p>{found.leads:,} leads, {found.won:,} of them won ({share(found.rate)}).</p>",
        *(f"<p>{escape(note)}</p>" for note in notes),
        *(f'<p class="remark">{escape(remark)}</p>' for remark in found.remarks),
        _figures(found),
        _plots(found),
        *(_of_card(card) for card in found.cards),
    ]
    if card_text is not None:
        parts.append(f"<h2>The draft card</h2><pre>{escape(card_text)}</pre>")
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>'
    policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    return f'<!doctype html>\n<html lang="en"><head>{head}{policy}</head><body>{"".join(parts)}</body></html>\n'


def _figures(found: Backtest) -> str:
    rows = [[card.card, card.version, *(interval_words(each) for each in _headline(card))] for card in found.cards]
    table = _table(["card", "version", *FIGURE_WORDS.values()], rows)
    if not found.differences:
        return table
    differences = [[FIGURE_WORDS[each.figure], interval_words(each.difference)] for each in found.differences]
    return table + _table(["second card less the first", "difference (95 % interval)"], differences)


def _headline(card: CardFigures) -> tuple[Interval, Interval, Interval]:
    return card.auc, card.best_rate, card.brier


def _plots(found: Backtest) -> str:
    names = [f"{card.card} {card.version[:6]}" for card in found.cards]
    curves = curve_plot(
        "Won leads found by lost leads taken along",
        list(zip(names, [card.curve for card in found.cards], strict=True)),
        "share of lost leads taken along",
        "share of won leads found",
    )
    reliable = [
        (name, [_reliable(row.expected, row.rate) for row in card.reliability])
        for name, card in zip(names, found.cards, strict=True)
    ]
    bars = [
        bar_plot(
            f"Close rate by band: {name}",
            [(b.band, b.rate.value, b.rate.low or 0.0, b.rate.high or 0.0) for b in card.bands],
            found.rate,
        )
        for name, card in zip(names, found.cards, strict=True)
    ]
    shown = [curves, *([reliability_plot("Reliability", reliable)] if any(rows for _, rows in reliable) else []), *bars]
    return f'<div class="plots">{"".join(shown)}</div>'


def _reliable(expected: float, rate: Interval) -> tuple[float, float, float, float]:
    return expected, rate.value or 0.0, rate.low or 0.0, rate.high or 0.0


def _of_card(card: CardFigures) -> str:
    parts = [f"<h2>{escape(card.card)} {escape(card.version)}</h2>"]
    bands = [
        [b.band, f"{b.leads:,}", f"{b.won:,}", interval_words(b.rate), "" if b.lift is None else f"{b.lift:.2f}"]
        for b in card.bands
    ]
    parts.append(_table(["band", "leads", "won", "close rate (95 % interval)", "lift"], bands))
    if card.reliability:
        rows = [[f"{r.leads:,}", f"{r.expected:.1%}", f"{r.won:,}", interval_words(r.rate)] for r in card.reliability]
        parts.append(_table(["leads", "expected", "won", "observed (95 % interval)"], rows))
    decisions = [["won", *_decision(card.outcome)]]
    if card.label is not None:
        decisions.append([f"the manual label ({card.labelled:,} leads)", *_decision(card.label)])
    head = ["SQL against", "right", "wrong", "missed", "left", "precision", "recall"]
    parts.append(_table(head, decisions))
    if card.segments:
        rows = [[s.segment, f"{s.leads:,}", f"{s.won:,}", *_decision(s.decision)] for s in card.segments]
        parts.append(_table(["segment", "leads", "won", *head[1:]], rows))
    return "".join(parts)


def _decision(decision: Decision) -> Iterator[str]:
    yield from (f"{count:,}" for count in (decision.right, decision.wrong, decision.missed, decision.left))
    yield share(decision.precision)
    yield share(decision.recall)


def _table(head: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    top = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
