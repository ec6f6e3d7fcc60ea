"""The one front through which all text comes in: bytes to clean text, or an error that says what to try."""

from __future__ import annotations

from agent.compiled import compiled
from agent.errors import InputTooLarge, UnreadableInput
from agent.transcripts.incoming import Limits

# UTF-32 stands before UTF-16: its little-endian mark begins with the one of UTF-16.
_MARKS = (
    (b"\xff\xfe\x00\x00", "input_utf32", "UTF-32"),
    (b"\x00\x00\xfe\xff", "input_utf32", "UTF-32"),
    (b"\xff\xfe", "input_utf16", "UTF-16"),
    (b"\xfe\xff", "input_utf16", "UTF-16"),
)

_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an audio or video file"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an audio file"),
    (b"fLaC", "an audio file"),
    (b"{\\rtf", "an RTF file"),
    (b"SQLite format 3", "a database"),
)

CONTROL = compiled(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
"""Characters that no text holds; tab, newlines and form feed are none of them."""


def decode(raw: bytes, limits: Limits) -> str:
    """Text of UTF-8 bytes, lines ended by one newline each; a byte order mark and form feeds are tolerated.

    Raises UnreadableInput (input_empty, input_blank, input_binary, input_utf16, input_utf32, input_not_utf8,
    input_control_character) and InputTooLarge (input_too_large).
    """
    if not raw:
        raise UnreadableInput("input_empty", "The input is empty (0 bytes). Check that the export was finished.")
    if len(raw) > limits.max_bytes:
        raise InputTooLarge(
            "input_too_large",
            f"The input has {len(raw):,} bytes; the limit is {limits.max_bytes:,}. "
            "Split it, or raise LEADPROOF_MAX_BYTES.",
        )
    _refuse_other_encodings(raw)
    _refuse_binary(raw)
    text = _from_utf8(raw)
    require_no_control_characters(text, "The input")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n")
    if not text.strip():
        raise UnreadableInput("input_blank", "The input holds nothing but white space. Check the export.")
    return text


def require_no_control_characters(text: str, where: str) -> None:
    """Raise UnreadableInput "input_control_character" at the first one; tab, newline, form feed are none."""
    found = CONTROL.search(text)
    if found is None:
        return
    line = text.count("\n", 0, found.start()) + 1
    raise UnreadableInput(
        "input_control_character",
        f"{where} holds the control character U+{ord(found.group()):04X} at character {found.start()} (line {line}). "
        "Remove it; it often means a wrong encoding or a damaged file.",
    )


def _refuse_other_encodings(raw: bytes) -> None:
    for mark, code, name in _MARKS:
        if raw.startswith(mark):
            raise UnreadableInput(
                code,
                f"The input is {name}; UTF-8 is needed. Save it as UTF-8, or convert it: "
                f"iconv -f {name} -t UTF-8 old.txt > new.txt",
            )


def _refuse_binary(raw: bytes) -> None:
    kind = next((name for magic, name in _MAGIC if raw.startswith(magic)), None)
    if kind is None and raw[4:8] == b"ftyp":
        kind = "an MP4 file"
    if kind is not None:
        raise UnreadableInput(
            "input_binary",
            f"The input is {kind}, not text. Export the conversation as text or WebVTT and try again.",
        )
    nul = raw.find(b"\x00")
    if nul >= 0:
        raise UnreadableInput(
            "input_binary",
            f"The input is binary: a NUL byte stands at byte {nul}. If it is text in UTF-16, save it as UTF-8.",
        )


def _from_utf8(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # the offset counts from behind a byte order mark, where there is one
        offset = error.start + (3 if raw.startswith(b"\xef\xbb\xbf") else 0)
        raise UnreadableInput(
            "input_not_utf8",
            f"The input is not valid UTF-8: byte {raw[offset]:#04x} at byte offset {offset}. If it comes from an "
            "older Windows program: iconv -f WINDOWS-1252 -t UTF-8 old.txt > new.txt",
        ) from None
