"""Calls of many leads, a few each, that take a lead from band to band; and a model that reads them."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from tests.agent.model_reader.openai_double import OpenAIDouble, claim, claims, completion
from tests.api.doubles.loopback import Answer, Received

OPENING = (
    "Dana: Thanks for your time, {name}. What brings you to us?\n{name}: We look at new scanners, reference ORD-{n}.\n"
)
PARTS = (
    "Dana: Have you seen our page?\n{name}: Not yet, please send me the link.\n",
    "Dana: Is there a budget?\n{name}: Our budget is $12,000, and it is approved.\n"
    "Dana: And who decides about it?\n{name}: I make the final decision on this.\n",
    "Dana: Is there a budget?\n{name}: Our budget is $12,000, and it is approved.\n"
    "Dana: And who decides about it?\n{name}: I make the final decision on this.\n"
    "Dana: When do you need it?\n{name}: We need forty units by the end of March.\n"
    "Dana: What does it cost you today?\n{name}: Our old ones keep failing, we lose two hours every day.\n",
)
REFERENCE = re.compile(r"ORD-(\d+)")


class Call(NamedTuple):
    """One event: its vendor's id, whose call it is, and the body that tells of it."""

    event_id: str
    email: str
    body: bytes


def calls(number: int, leads: int, seed: int = 7) -> list[Call]:
    """So many events of so many leads, in an order that has nothing to do with when the calls took place."""
    chance = random.Random(seed)
    made = []
    for n in range(number):
        lead, turn = n % leads, n // leads
        name, email = f"Kim{lead}", f"kim{lead}@acme{lead}.example"
        text = (OPENING + PARTS[turn % len(PARTS)]).format(name=name, n=n)
        date = f"2026-{3 + turn % 6:02}-{1 + turn // 6:02}T10:00:00Z"
        body: dict[str, object] = {
            "transcript": text,
            "email": email,
            "company": f"Acme {lead}",
            "title": "Head of IT",
            "date": date,
        }
        if turn:
            body["activities"] = [{"kind": "demo_request", "at": f"2026-02-{turn:02}T10:00:00Z"}]
        made.append(Call(f"evt-{n}", email, json.dumps(body).encode()))
    chance.shuffle(made)
    return made


class Model(OpenAIDouble):
    """Reads the calls. `is_read` says whether what was heard in one is kept already: asked then, it is paid twice."""

    def __init__(self, is_read: Callable[[str], bool]) -> None:
        super().__init__()
        self.asked = Counter[str]()
        self.paid_twice: list[str] = []
        self._is_read = is_read

    def answer(self, request: Received) -> Answer:
        found = REFERENCE.search(request.body.decode())
        assert found is not None
        event_id = f"evt-{found.group(1)}"
        if self._is_read(event_id):
            self.paid_twice.append(event_id)
        self.asked[event_id] += 1
        said = request.body.decode()
        told = []
        if "it is approved" in said:
            told.append(claim("budget_amount", (3, "Our budget is $12,000, and it is approved.")))
        if "final decision" in said:
            told.append(claim("authority", (5, "I make the final decision on this.")))
        if "keep failing" in said:
            told.append(claim("need", (9, "Our old ones keep failing, we lose two hours every day.")))
            told.append(claim("timeline", (7, "We need forty units by the end of March.")))
        return Answer(200, completion("chat", claims(*told)))
