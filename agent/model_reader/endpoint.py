"""Which model is asked, where, and on what terms."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from pydantic import Field, SecretStr

from agent.conversation import Frozen
from agent.readings import Tokens

_A_MILLION = 1_000_000
_COST_STEP = Decimal("0.000001")


class Api(StrEnum):
    """The two request shapes of the OpenAI protocol. Endpoints that are not OpenAI's own mostly know `chat` only."""

    CHAT = "chat"
    RESPONSES = "responses"


class Prices(Frozen):
    """US dollars per million tokens. Cached input costs as much as other input where no price is given for it."""

    input: Decimal = Field(ge=0)
    cached: Decimal | None = Field(default=None, ge=0)
    output: Decimal = Field(ge=0)

    def cost(self, used: Tokens) -> Decimal:
        """What so many tokens cost, in US dollars, to a millionth. An estimate: the bill is the endpoint's."""
        cached = self.input if self.cached is None else self.cached
        whole = (used.input - used.cached) * self.input + used.cached * cached + used.output * self.output
        return (whole / _A_MILLION).quantize(_COST_STEP)


class Endpoint(Frozen):
    """A model behind the OpenAI protocol.

    `base_url` is None for OpenAI itself. `timeout` is in seconds, for each attempt; `retries` is how often a request
    is sent again after a 429, a 5xx or a broken connection, waiting as long as Retry-After says. `temperature` None
    and `max_output` None (tokens of an answer) are not sent. `window` is how many tokens of a conversation, by a
    generous estimate, go into one request.
    """

    model: str = Field(min_length=1)
    api: Api = Api.CHAT
    base_url: str | None = None
    api_key: SecretStr
    timeout: float = Field(default=60.0, gt=0)
    retries: int = Field(default=2, ge=0)
    temperature: float | None = 0.0
    max_output: int | None = Field(default=None, ge=1)
    window: int = Field(default=24_000, ge=500)
    prices: Prices | None = None
