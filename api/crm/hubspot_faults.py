"""What HubSpot says is wrong, in our words: never its own text, which may hold what a buyer said."""

from __future__ import annotations

import re
from typing import Any

import httpx
from pydantic import BaseModel, ValidationError

from agent.errors import DeliveryError

PROPERTY_NAME = re.compile(r"^[a-z][a-z0-9_]{0,99}$")
NAME_IN_MESSAGE = re.compile(r'"name"\s*:\s*"([^"]+)"')
CORRELATION_ID = re.compile(r"^[0-9a-f-]{36}$")

OURS = "leadproof_"
MISSING_PROPERTY = "PROPERTY_DOESNT_EXIST"

SCOPES = (
    "crm.objects.contacts.read, crm.objects.contacts.write, crm.schemas.contacts.read, crm.schemas.contacts.write "
    "and crm.objects.deals.read"
)


class Loose(BaseModel):
    """An answer of HubSpot, of which only the named fields matter here."""


class Fault(Loose):
    """One mistake that HubSpot names, at the top of an answer or in a list of them."""

    category: str = ""
    message: str = ""
    policyName: str = ""  # noqa: N815  (HubSpot's own spelling)
    correlationId: str = ""  # noqa: N815
    context: dict[str, Any] = {}
    errors: list[Fault] = []

    def properties(self) -> tuple[str, ...]:
        """Names of the properties that it complains of, and nothing else of its text."""
        listed = [name for names in self.context.values() if isinstance(names, list) for name in names]
        nested = [name for fault in self.errors for name in fault.properties()]
        named = (*listed, *NAME_IN_MESSAGE.findall(self.message), *nested)
        return tuple(dict.fromkeys(name for name in named if isinstance(name, str) and PROPERTY_NAME.match(name)))

    def misses_ours(self) -> bool:
        """Whether it is that a property of ours has not been created."""
        return MISSING_PROPERTY in self.message and any(name.startswith(OURS) for name in self.properties())


def fault_in(response: httpx.Response) -> Fault:
    """What an answer says is wrong; an empty one where it is not of the shape that HubSpot documents."""
    try:
        return Fault.model_validate_json(response.content)
    except ValidationError:
        return Fault()


def refusal(response: httpx.Response, limited: float | None) -> DeliveryError:
    """An answer that is no success, as an error; `limited` is the seconds until a limit is open again."""
    fault = fault_in(response)
    trace = f" HubSpot's correlation id: {fault.correlationId}." if CORRELATION_ID.match(fault.correlationId) else ""
    status = response.status_code
    if status == httpx.codes.UNAUTHORIZED:
        return DeliveryError(
            "hubspot_unauthorized",
            "HubSpot does not accept HUBSPOT_TOKEN; set a valid service key, or rotate the one that expired.",
            lasting=True,
        )
    if status == httpx.codes.FORBIDDEN:
        return DeliveryError(
            "hubspot_forbidden", f"HUBSPOT_TOKEN lacks a scope. It needs {SCOPES}.{trace}", lasting=True
        )
    if status == httpx.codes.TOO_MANY_REQUESTS:
        which = "daily limit" if fault.policyName == "DAILY" else "limit of requests"
        return DeliveryError(
            "hubspot_rate_limited",
            f"HubSpot's {which} is reached; publish again later.{trace}",
            retry_after=limited,
        )
    if status in (httpx.codes.BAD_REQUEST, httpx.codes.UNPROCESSABLE_ENTITY):
        return explained(fault, trace)
    if status == httpx.codes.CONFLICT:
        return DeliveryError(
            "hubspot_conflict",
            f"HubSpot had the same contact changed elsewhere; publish again.{trace}",
        )
    passing = response.is_server_error or status == httpx.codes.LOCKED
    return DeliveryError(
        "hubspot_failed",
        f"HubSpot answered with {status}; publish again later.{trace}",
        lasting=not passing,
    )


def explained(fault: Fault, trace: str = "") -> DeliveryError:
    """What HubSpot found wrong with the values, in our words."""
    named = fault.properties()
    which = f" It names {', '.join(named)}." if named else ""
    if fault.misses_ours():
        return DeliveryError(
            "hubspot_not_set_up",
            f"HubSpot lacks properties of Leadproof.{which} Create them: leadproof crm setup{trace}",
            lasting=True,
        )
    return DeliveryError(
        "hubspot_invalid",
        f"HubSpot refused the values.{which} Look at the rules on these contact properties in HubSpot, where an "
        f"administrator may require or limit them.{trace}",
        lasting=True,
    )
