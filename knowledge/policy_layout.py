"""How an article is laid out: headings, paragraphs, list items and tables, in Markdown, plain text or simple HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from enum import StrEnum

from agent.conversation import Frozen


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"


class Block(Frozen):
    """A stretch of the text: character offsets, end exclusive. `body` is where it starts behind a list's mark."""

    kind: BlockKind
    start: int
    body: int
    end: int


_MARK = re.compile(r"[ \t]*(?:[-*+•–]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ \t]+")
_HASHES = re.compile(r"[ \t]*#{1,6}[ \t]+")
_BOLD = re.compile(r"[ \t]*(?:\*\*|__)[^*\n]+(?:\*\*|__):?[ \t]*$")
_RULE = re.compile(r"[ \t]*(?:={3,}|-{3,}|\*{3,}|_{3,})[ \t]*$")
_ENDS = re.compile(r"[.!?;,][\"'”)*_\]]*[ \t]*$")
_LONGEST_HEADING = 90
_WRAPPED_FROM = 60
"""A line this long was likely broken to fit, not ended."""

_SENTENCE_END = re.compile(
    r"(?<!\be\.g)(?<!\bi\.e)(?<!\bapprox)(?<!\bmax)(?<!\bmin)(?<!\bNo)(?<!\bvs)(?<!\bInc)(?<!\bLtd)(?<!\bca)"
    r"[.!?][\"'”’)*_\]]*[ \t]*(?=\n|\s[\"“‘(*_\[]*[A-Z0-9]|$)"
)
_BEGINS = re.compile(r"\r?\n[ \t]*[\"“*_(]*[A-Z0-9]")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>|&(?:[a-z]+|#\d+);")
_OPENING = {
    "li": "\n- ",
    "table": "\n\n",
    "tr": "\n",
    "td": "|",
    "th": "|",
    "br": "\n",
    "p": "\n\n",
    "div": "\n\n",
    "ul": "\n\n",
}
_CLOSING = {"tr": "|", "p": "\n\n", "div": "\n\n", "ul": "\n\n", "table": "\n\n"}


def as_text(body: str) -> str:
    """The body of an article without HTML's tags, of which only paragraphs, lists, tables and headings matter."""
    if not re.search(r"</(?:p|li|td|tr|ul|ol|table|div|h[1-6])>|<br\s*/?>", body, re.IGNORECASE):
        return body
    return _TAG.sub(_in_place_of, re.sub(r">[ \t]*\r?\n\s*<", "><", body))


def _in_place_of(match: re.Match[str]) -> str:
    tag, whole = (match[1] or "").lower(), match[0]
    if whole.startswith("&"):
        return html.unescape(whole)
    if re.fullmatch(r"h[1-6]", tag):
        return "\n\n" if whole.startswith("</") else "\n\n# "
    return (_CLOSING if whole.startswith("</") else _OPENING).get(tag, "")


def blocks(text: str) -> list[Block]:
    """The blocks of a text, in its order. A heading is one by its marks, or a short line alone without a full stop."""
    found: list[Block] = []
    lines = list(_lines(text))
    at = 0
    while at < len(lines):
        start, end = lines[at]
        line = text[start:end]
        if not line.strip() or _RULE.match(line):
            at += 1
            continue
        last = _last_line(text, lines, at)
        found.append(_block(text, start, lines[last][1], alone=last == at))
        at = last + 1
    return found


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, start + len(line.rstrip("\r\n"))
        start += len(line)


def _last_line(text: str, lines: list[tuple[int, int]], at: int) -> int:
    """The last line of the block that begins at line `at`. An item goes on over blank lines where it is indented."""
    first = text[slice(*lines[at])]
    if _is_heading(first):
        return at
    last = at
    for number in range(at + 1, len(lines)):
        line = text[slice(*lines[number])]
        if _is_row(line) != _is_row(first):
            break
        if not line.strip():
            if not (_MARK.match(first) and _is_continued(text, lines, number + 1)):
                break
            continue
        if not _is_row(line) and (_MARK.match(line) or _is_heading(line) or _RULE.match(line)):
            break
        last = number
    return last


def _is_continued(text: str, lines: list[tuple[int, int]], number: int) -> bool:
    line = text[slice(*lines[number])] if number < len(lines) else ""
    return line.startswith(("  ", "\t")) and bool(line.strip()) and not _MARK.match(line)


def _is_heading(line: str) -> bool:
    return bool(_HASHES.match(line) or _BOLD.match(line))


def _is_row(line: str) -> bool:
    return line.count("|") >= 2 or (line.count("|") == 1 and not line.strip().endswith("|")) or "\t" in line.strip()


def _block(text: str, start: int, end: int, *, alone: bool) -> Block:
    block = text[start:end]
    if _is_row(block.split("\n", 1)[0]):
        return Block(kind=BlockKind.TABLE, start=start, body=start, end=end)
    if _is_heading(block):
        return Block(kind=BlockKind.HEADING, start=start, body=start, end=end)
    mark = _MARK.match(block)
    if mark:
        return Block(kind=BlockKind.ITEM, start=start, body=start + mark.end(), end=end)
    is_short = alone and len(block.strip()) <= _LONGEST_HEADING and not _ENDS.search(block) and ":" not in block
    return Block(kind=BlockKind.HEADING if is_short else BlockKind.PARAGRAPH, start=start, body=start, end=end)


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the sentences of a stretch of text stand. The end of a line ends one too, unless it was merely wrapped."""
    ends = {match.end() for match in _SENTENCE_END.finditer(text, start, end)} | {end}
    for left, right in _lines(text[start:end]):
        if right - left < _WRAPPED_FROM and _BEGINS.match(text, start + right, end):
            ends.add(start + right)
    found = []
    for stop in sorted(ends):
        piece = text[start:stop]
        if piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            found.append((left, left + len(piece.strip())))
        start = stop
    return found


def rows(text: str, block: Block) -> list[tuple[int, int, list[str]]]:
    """The rows of a table: where each stands and its cells, without the rule under the header."""
    found = []
    for start, end in _lines(text[block.start : block.end]):
        line = text[block.start + start : block.start + end]
        separator = "|" if "|" in line else "\t"
        cells = [cell.strip() for cell in line.strip().strip(separator).split(separator)]
        if line.strip() and not all(re.fullmatch(r":?-*:?", cell) for cell in cells):
            found.append((block.start + start, block.start + end, cells))
    return found
