"""What is sent: the stable part, the same in every request, and what came from outside, fenced."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache

import prompts
from agent.compiled import compiled
from agent.spelling import one_line

PROMPT = "extract.v1"

MOST_PRODUCTS = 200
"""How many product names go into a request. Of a longer price list, those that share a word with the transcript."""

PRODUCT_CHARACTERS = 200


_WORD = compiled(r"[^\W_]{3,}")


@cache
def prompt_version() -> str:
    """The prompt's name and the hash of its content."""
    return prompts.version(PROMPT)


@cache
def stable_part() -> str:
    """The instructions and examples. They begin every request, so that an endpoint finds them in its cache."""
    return prompts.prompt(PROMPT, "stable", examples=prompts.examples(PROMPT)["examples"])


def _near(products: Sequence[str], window: str) -> Sequence[str]:
    """The products that this window may be about, in the order of the price list."""
    if len(products) <= MOST_PRODUCTS:
        return products
    said = set(_WORD.findall(window.casefold()))
    return [name for name in products if said & set(_WORD.findall(name.casefold()))][:MOST_PRODUCTS]


def outside_part(window: str, products: Sequence[str]) -> str:
    """The price list's names and a window of the transcript, inside a fence that occurs in neither."""
    names = [one_line(name, PRODUCT_CHARACTERS) for name in _near(products, window)]
    fence = fence_for("\n".join([*names, window]))
    return prompts.prompt(PROMPT, "outside", fence=fence, products=names, transcript=window)


def fence_for(text: str) -> str:
    """A name that does not occur in the text, drawn from the text itself, so that the same text gets the same one.

    Whoever writes the text cannot write its fence into it: a text that holds the first name drawn gets another.
    """
    fence = _drawn(text)
    while fence in text:
        fence = _drawn(fence + text)
    return fence


def _drawn(text: str) -> str:
    return f"outside-{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:16]}"
