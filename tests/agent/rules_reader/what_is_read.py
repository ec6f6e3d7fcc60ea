"""What the rules read from a conversation, told in the words that a test compares."""

from __future__ import annotations

from collections.abc import Sequence

from agent.claims import Factor
from agent.conversation import Conversation
from agent.facts import Fact, Money, Request, State, Wanted
from agent.grounding import ground
from agent.history import merge
from agent.rules_reader import RulesReader


def facts(conversation: Conversation, names: Sequence[str] = ()) -> tuple[Fact, ...]:
    """The merged facts of one conversation."""
    return merge(ground(RulesReader().read(conversation, names), conversation, names).facts)


def state(conversation: Conversation, factor: Factor) -> State:
    """The state of a factor; unknown where no fact speaks of it."""
    return next((fact.state for fact in facts(conversation) if fact.factor is factor), State.UNKNOWN)


def quantities(conversation: Conversation, names: Sequence[str]) -> dict[str, int | None]:
    """How many of each product are asked for, None where nobody says."""
    values = [fact.value for fact in facts(conversation, names) if fact.factor is Factor.REQUEST]
    return {value.product: value.quantity for value in values if isinstance(value, Request)}


def days(conversation: Conversation) -> list[int | None]:
    """The spans, in days, within which it is wanted."""
    values = [fact.value for fact in facts(conversation) if fact.factor is Factor.WANTED_BY]
    return [value.days for value in values if isinstance(value, Wanted)]


def amounts(conversation: Conversation) -> list[str]:
    """The amounts of the budget, as "4000 USD"."""
    values = [fact.value for fact in facts(conversation) if fact.factor is Factor.BUDGET_AMOUNT]
    return [f"{v.amount.normalize():f} {v.currency or ''}".strip() for v in values if isinstance(v, Money)]
