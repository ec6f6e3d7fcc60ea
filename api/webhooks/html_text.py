"""The text of an HTML mail. Nothing of it is ever shown as HTML; quoted parts are marked by ">" as in plain mails."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_SKIPPED = frozenset("head script style title template noscript svg object iframe select".split())
_BLOCKS = frozenset(
    "address article aside blockquote body dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html "
    "li main nav ol p pre section table tbody tfoot thead tr ul".split()
)
_EMPTY = frozenset("area base br col embed hr img input link meta source track wbr".split())
_QUOTED = re.compile(r"(?:^|\s)(?:gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote)(?:\s|$)")
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
_DEEPEST = 500


def html_text(html: str) -> str:
    """What a reader of the mail sees as text, a line a block; what is hidden or no text is left out."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    return parser.text()


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = [""]
        self._open: list[tuple[str, bool, bool]] = []
        """Open elements: name, whether what is inside is skipped, whether it is quoted"""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._new_line()
        if tag in _BLOCKS:
            self._break()
        if tag == "li":
            self._lines[-1] += "- "
        if tag in _EMPTY or len(self._open) >= _DEEPEST:
            return
        _, skipped, quoted = self._open[-1] if self._open else ("", False, False)
        given = {name: value or "" for name, value in attrs}
        hidden = tag in _SKIPPED or "hidden" in given or _HIDDEN.search(given.get("style", "")) is not None
        quotes = tag == "blockquote" or _QUOTED.search(given.get("class", "")) is not None
        self._open.append((tag, skipped or hidden, quoted or quotes))
        self._break_where_quoting_turns(quotes)

    def handle_endtag(self, tag: str) -> None:
        place = next((at for at in range(len(self._open) - 1, -1, -1) if self._open[at][0] == tag), None)
        if tag in _BLOCKS:
            self._break()
        if place is not None:
            del self._open[place:]

    def handle_data(self, data: str) -> None:
        _, skipped, quoted = self._open[-1] if self._open else ("", False, False)
        if skipped:
            return
        words = re.sub(r"\s+", " ", data)
        if words.strip():
            if not self._lines[-1]:
                self._lines[-1] = "> " if quoted else ""
                words = words.lstrip()
            self._lines[-1] += words
        elif self._lines[-1] and not self._lines[-1].endswith(" "):
            self._lines[-1] += words[:1]

    def text(self) -> str:
        """The lines so far, no more than one blank one between two."""
        return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in self._lines)).strip()

    def _break_where_quoting_turns(self, quotes: bool) -> None:
        if quotes:
            self._break()

    def _break(self) -> None:
        """Begin a line unless one has just begun."""
        if self._lines[-1].strip(" >"):
            self._new_line()

    def _new_line(self) -> None:
        self._lines.append("")
