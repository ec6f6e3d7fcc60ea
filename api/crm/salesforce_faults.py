"""What Salesforce says is wrong, in our words: its codes and names of fields, never its own text.

Codes: Salesforce, "Status Codes and Error Responses" and the StatusCode list of the SOAP API guide.
"""

from __future__ import annotations

import re

import httpx
from pydantic import BaseModel, TypeAdapter, ValidationError

from agent.errors import DeliveryError

FIELD_NAME = re.compile(r"^[A-Za-z]\w{0,79}$")
CODE = re.compile(r"^[A-Z_]{1,80}$")
NAMED_FIELD = re.compile(r"(?:No such column|sObject of type \w+|property|field) '?(\w+)'?")

LIMIT_SECONDS = 3600.0
"""Requests are counted over 24 hours: it is asked again every hour."""

NOT_SET_UP = frozenset({"INVALID_FIELD", "INVALID_FIELD_FOR_INSERT_UPDATE", "INVALID_TYPE"})

PASSING = {
    "REQUEST_LIMIT_EXCEEDED": LIMIT_SECONDS,
    "UNABLE_TO_LOCK_ROW": None,
    "SERVER_UNAVAILABLE": None,
    "QUERY_TIMEOUT": None,
}
"""Codes that pass by themselves, with the seconds after which it may be tried again where that is known."""

ADVICE = {
    "REQUIRED_FIELD_MISSING": "Salesforce requires fields that Leadproof does not fill. Give them a default there.",
    "FIELD_CUSTOM_VALIDATION_EXCEPTION": "A validation rule in Salesforce refuses it. Exempt the integration user.",
    "DUPLICATES_DETECTED": "A duplicate rule in Salesforce refuses it. Merge the records, or allow it to alert only.",
    "INSUFFICIENT_ACCESS_OR_READONLY": "The integration user may not write this record or field.",
    "API_DISABLED_FOR_ORG": "The user's profile does not allow the API.",
}


class Fault(BaseModel):
    """One mistake, as Salesforce lists them."""

    errorCode: str = ""  # noqa: N815  (Salesforce's own spelling)
    message: str = ""
    fields: list[str] = []

    def named(self) -> tuple[str, ...]:
        """Names of the fields that it complains of."""
        found = (*self.fields, *NAMED_FIELD.findall(self.message))
        return tuple(dict.fromkeys(name for name in found if FIELD_NAME.match(name)))


_FAULTS = TypeAdapter(list[Fault])


def faults_in(content: bytes) -> list[Fault]:
    """What an answer says is wrong; empty where it is not of the shape that Salesforce documents."""
    try:
        return _FAULTS.validate_json(content)
    except ValidationError:
        return []


def refusal(response: httpx.Response) -> DeliveryError:
    """An answer that is no success, as an error."""
    return refused(response.status_code, faults_in(response.content))


def refused(status: int, faults: list[Fault]) -> DeliveryError:
    """A refusal by its status and what is wrong, as an error."""
    fault = faults[0] if faults else Fault()
    code = fault.errorCode if CODE.match(fault.errorCode) else ""
    if code in PASSING:
        what = "limit of API requests is reached" if code == "REQUEST_LIMIT_EXCEEDED" else f"answer was {code}"
        kind = "salesforce_rate_limited" if code == "REQUEST_LIMIT_EXCEEDED" else "salesforce_failed"
        return DeliveryError(kind, f"Salesforce's {what}; publish again later.", retry_after=PASSING[code])
    if status == httpx.codes.UNAUTHORIZED:
        return DeliveryError(
            "salesforce_unauthorized",
            "Salesforce does not accept the session that it has just given. Look at the user and the app's policies.",
            lasting=True,
        )
    if status >= httpx.codes.INTERNAL_SERVER_ERROR or status == httpx.codes.TOO_MANY_REQUESTS:
        return DeliveryError("salesforce_failed", f"Salesforce answered with {status}; publish again later.")
    which = f" It names {', '.join(fault.named())}." if fault.named() else ""
    if code in NOT_SET_UP:
        return DeliveryError(
            "salesforce_not_prepared",
            f"Salesforce lacks fields of Leadproof, or the user may not see them.{which} Run: leadproof crm setup",
            lasting=True,
        )
    advice = ADVICE.get(code, "Salesforce documents this code in its API guide.")
    return DeliveryError(
        "salesforce_invalid", f"Salesforce refused the values ({code or status}).{which} {advice}", lasting=True
    )


def duplicates(what: str) -> DeliveryError:
    """Several records match one lead."""
    return DeliveryError(
        "salesforce_duplicates",
        f"Salesforce has several records for this lead ({what}); nothing was written. Merge them there.",
        lasting=True,
    )
