"""Files of any size, each of a shape that a reader could be slow over."""

from __future__ import annotations

from collections.abc import Callable

Shape = Callable[[int], str]
"""A text of about so many characters."""

_CUE = "1\n00:00:01,000 --> 00:00:02,000\n"


def _filled(unit: str, before: str = "", after: str = "") -> Shape:
    return lambda size: before + unit * (size // len(unit)) + after


def _listed(before: str, item: str, after: str) -> Shape:
    return lambda size: before + ",".join([item] * (size // (len(item) + 1))) + after


def _numbered(before: str, item: str, after: str, between: str = ",") -> Shape:
    return lambda size: before + between.join(item % number for number in range(size // (len(item) + 5))) + after


SHAPES: dict[str, Shape] = {
    "one line": _filled("word "),
    "one line with colons": _filled("a:"),
    "lines": _filled("A: b\n"),
    "two speakers": _filled("Ann Ray: I need it, tell me the price.\nBob Lee: our platform costs $500.\n"),
    "many speakers": _numbered("", "N%d: hi there", "", between="\n"),
    "stamps": _filled("[2026-03-02T10:02:00] Ann: Hi.\n"),
    "open stamps": _filled("[2026-"),
    "blank lines": _filled("\n", "Ann Ray: a\nBob Lee: ", "x"),
    "heads": _filled("Name: b\n"),
    "deep json": _filled('{"a":'),
    "wide json": _numbered("{", '"k%d":"x"', ',"message":"hi"}'),
    "doubled json": _numbered("{", '"k%d":"x"', ',"k0":1}'),
    "no format's": _listed('{"entries":[', "[]", "]}"),
    "gong, sentences": _listed(
        '{"callTranscripts":[{"transcript":[{"speakerId":"1","sentences":[', '{"text":"a"}', "]}]}]}"
    ),
    "gong, speakers": _numbered(
        '{"callTranscripts":[{"transcript":[', '{"speakerId":"%d","sentences":[{"text":"a"}]}', "]}]}"
    ),
    "fireflies, sentences": _listed('{"sentences":[', '{"text":""}', "]}"),
    "fireflies, people": _listed('{"sentences":[],"speakers":[', "{}", "]}"),
    "fathom, turns": _listed(
        '{"transcript":[', '{"speaker":{"display_name":"A"},"text":"a","timestamp":"00:00:01"}', "]}"
    ),
    "recall, words": _listed('[{"participant":{"id":1},"words":[', '{"text":"a"}', "]}]"),
    "recall, hosts": _numbered("[", '{"participant":{"id":%d,"is_host":true},"words":[{"text":"a"}]}', "]"),
    "vapi, system": _listed('{"artifact":{"messages":[', '{"role":"system"}', "]}}"),
    "retell, words": _listed('{"transcript_object":[{"role":"agent","content":"a","words":[', "{}", "]}]}"),
    "meet, entries": _listed(
        '{"transcriptEntries":[', '{"participant":"a/b","text":"a","startTime":"2026-03-02T10:00:00Z"}', "]}"
    ),
    "read-ai, words": _listed('{"transcript":{"speaker_blocks":[{"words":[', '"a"', "]}]}}"),
    "tldv, lists": _listed('{"data":[{"speaker":"A","text":"a","x":[', "[]", "]}]}"),
    "vtt": _filled("1\n00:00:01.000 --> 00:00:02.000\nAnn Ray: hello\n\n", "WEBVTT\n\n"),
    "vtt, tags": _filled("<v ", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ann>"),
    "srt, cues": _filled(f"{_CUE}Ann Ray: hello\n\n"),
    "srt, labels": _filled("Ann: a\n", _CUE),
    "srt, brackets": _filled("[", _CUE),
    "srt, tags": _filled("<font ", _CUE),
    "otter, heads": _filled("Ann Ray  0:12\n\n", after="a"),
    "otter, blank lines": _filled("\n", "Ann Ray  0:12\na", "a"),
}
