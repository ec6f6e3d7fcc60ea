"""What the seller says of prices and times. It never tells what the buyer has or wants.

Code reads these facts from the seller's own turns, whichever reader read the conversation, and the checks show them
beside the company's own price list and policy. They change no outcome.
"""

from __future__ import annotations

from collections.abc import Sequence

from agent.conversation import Conversation
from agent.facts import Fact
from agent.promises.prices import quoted_prices
from agent.promises.times import promised_times
from agent.values.product_names import product_names

__all__ = ["promises"]


def promises(conversation: Conversation, products: Sequence[str], facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The prices the seller quotes and the times the seller promises, in the order in which they were said.

    `products` are the names on the price list; `facts` are those read from the conversation, since a seller may
    promise the very time that the buyer wants ("we can do that").
    """
    quoted = quoted_prices(conversation, product_names(tuple(products)))
    return tuple(dict.fromkeys((*quoted, *promised_times(conversation, facts))))
