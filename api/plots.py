"""Plots as SVG that stands by itself: no script, no style sheet, no font and no image from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

SIDE, EDGE = 320, 44
"""Width and height of the plotted square, and the room around it for words, in pixels."""

COLOURS = ("#1f5fa8", "#c2571a")

Point = tuple[float, float]


def curve_plot(title: str, series: Sequence[tuple[str, Sequence[Point]]], across: str, up: str) -> str:
    """Lines in the unit square, with the diagonal."""
    lines = [
        f'<polyline fill="none" stroke="{COLOURS[place % 2]}" stroke-width="2" points="{_path(points)}"/>'
        for place, (_, points) in enumerate(series)
        if points
    ]
    return _square(title, [_diagonal(), *lines, *_legend([name for name, _ in series])], across, up)


def reliability_plot(title: str, series: Sequence[tuple[str, Sequence[tuple[float, float, float, float]]]]) -> str:
    """Expected against observed rates with their intervals: points (expected, observed, low, high), 0..1."""
    marks: list[str] = []
    for place, (_, points) in enumerate(series):
        colour = COLOURS[place % 2]
        for expected, observed, low, high in points:
            x, y = _at((expected, observed))
            _, bottom = _at((expected, low))
            _, top = _at((expected, high))
            marks.append(f'<line x1="{x}" x2="{x}" y1="{bottom}" y2="{top}" stroke="{colour}" stroke-width="1"/>')
            marks.append(f'<circle cx="{x}" cy="{y}" r="4" fill="{colour}"/>')
    return _square(
        title, [_diagonal(), *marks, *_legend([name for name, _ in series])], "probability given", "share that was won"
    )


def bar_plot(title: str, bars: Sequence[tuple[str, float | None, float, float]], mean: float | None) -> str:
    """A bar for each name: a rate, 0..1, with its interval; the mean of all as a line."""
    width = SIDE / max(1, len(bars))
    parts: list[str] = []
    for place, (name, rate, low, high) in enumerate(bars):
        middle = EDGE + (place + 0.5) * width
        label = escape(name if len(name) <= 14 else f"{name[:13]}…")
        parts.append(f'<text x="{middle:.1f}" y="{EDGE + SIDE + 16}" text-anchor="middle">{label}</text>')
        if rate is None:
            continue
        _, top = _at((0, rate))
        _, lower = _at((0, low))
        _, upper = _at((0, high))
        left, wide = middle - width * 0.3, width * 0.6
        parts.append(
            f'<rect x="{left:.1f}" y="{top}" width="{wide:.1f}" height="{EDGE + SIDE - top:.1f}" fill="{COLOURS[0]}"/>'
        )
        parts.append(f'<line x1="{middle:.1f}" x2="{middle:.1f}" y1="{lower}" y2="{upper}" stroke="#222"/>')
        parts.append(
            f'<text x="{middle:.1f}" y="{max(EDGE + 10, upper - 4):.1f}" text-anchor="middle">{rate:.0%}</text>'
        )
    if mean is not None:
        _, y = _at((0, mean))
        parts.append(f'<line x1="{EDGE}" x2="{EDGE + SIDE}" y1="{y}" y2="{y}" stroke="#888" stroke-dasharray="4 3"/>')
    return _framed(title, [*_scale(), *parts])


def _square(title: str, parts: Sequence[str], across: str, up: str) -> str:
    words = [
        f'<text x="{EDGE + SIDE / 2}" y="{EDGE + SIDE + 36}" text-anchor="middle">{escape(across)}</text>',
        f'<text x="12" y="{EDGE + SIDE / 2}" text-anchor="middle" '
        f'transform="rotate(-90 12 {EDGE + SIDE / 2})">{escape(up)}</text>',
    ]
    ticks = [
        f'<text x="{_at((share, 0))[0]}" y="{EDGE + SIDE + 16}" text-anchor="middle">{share:.0%}</text>'
        for share in (0, 0.25, 0.5, 0.75, 1)
    ]
    return _framed(title, [*_scale(), *ticks, *parts, *words])


def _framed(title: str, parts: Sequence[str]) -> str:
    whole = SIDE + 2 * EDGE
    frame = f'<rect x="{EDGE}" y="{EDGE}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#999"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" width="{whole}" height="{whole}" '
        f'role="img" font-family="sans-serif" font-size="11" fill="#222"><title>{escape(title)}</title>'
        f'<text x="{EDGE}" y="24" font-size="14" font-weight="bold">{escape(title)}</text>{frame}{"".join(parts)}</svg>'
    )


def _scale() -> Iterator[str]:
    for share in (0, 0.25, 0.5, 0.75, 1):
        _, y = _at((0, share))
        yield f'<text x="{EDGE - 5}" y="{y + 4:.1f}" text-anchor="end">{share:.0%}</text>'


def _legend(names: Sequence[str]) -> Iterator[str]:
    for place, name in enumerate(names):
        y = EDGE + SIDE - 12 - 16 * (len(names) - 1 - place)
        yield f'<rect x="{EDGE + SIDE - 150}" y="{y - 9}" width="10" height="10" fill="{COLOURS[place % 2]}"/>'
        yield f'<text x="{EDGE + SIDE - 136}" y="{y}">{escape(name[:24])}</text>'


def _diagonal() -> str:
    (x1, y1), (x2, y2) = _at((0, 0)), _at((1, 1))
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="#bbb" stroke-dasharray="4 3"/>'


def _path(points: Sequence[Point]) -> str:
    return " ".join(f"{x},{y}" for x, y in map(_at, points))


def _at(point: Point) -> Point:
    return round(EDGE + point[0] * SIDE, 1), round(EDGE + (1 - point[1]) * SIDE, 1)
