"""Sends signed webhooks at a steady rate, whatever the answers take, and prints what they took as JSON.

A process of its own, so that the doubles of the bench do not slow it down. Its arguments: URL RATE NUMBER SEED.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time

import httpx

from bench.service.calls import Call, calls
from tests.api.doubles.sources import signed

LEADS_OF_EVENTS = 3
"""How many calls each lead has."""


async def send(url: str, rate: float, sent: list[Call]) -> list[tuple[int, float]]:
    """The status and the seconds of each answer, counted from when the request was due."""
    limits = httpx.Limits(max_connections=200, max_keepalive_connections=50)
    async with httpx.AsyncClient(timeout=30, limits=limits) as client:
        began = time.monotonic() + 0.5

        async def deliver(number: int, call: Call) -> tuple[int, float]:
            due = began + number / rate
            await asyncio.sleep(due - time.monotonic())
            try:
                answer = await client.post(
                    f"{url}/webhooks/tested", content=call.body, headers=signed(call.event_id, call.body)
                )
            except httpx.TransportError:
                return 0, time.monotonic() - due
            return answer.status_code, time.monotonic() - due

        return await asyncio.gather(*(deliver(number, call) for number, call in enumerate(sent)))


def main() -> None:
    url, rate, number, seed = sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    sent = calls(number, max(1, number // LEADS_OF_EVENTS), seed)
    print(json.dumps(asyncio.run(send(url, rate, sent))))


if __name__ == "__main__":
    main()
