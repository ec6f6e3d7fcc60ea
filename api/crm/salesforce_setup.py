"""The custom fields of Leadproof in Salesforce: what is there, what is missing, and making it.

Fields are made by the Tooling API. A new field is seen by nobody until somebody may: a permission set that the
integration user gets gives the right to each.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
from pydantic import BaseModel

from api.crm.fields import OUR_FIELDS
from api.crm.record import Planned, Presence
from api.crm.salesforce_api import SalesforceApi, read
from api.crm.salesforce_faults import faults_in, refusal
from api.crm.salesforce_fields import KEY, NAMES, OBJECTS, label, metadata
from api.crm.salesforce_soql import select

PERMISSION_SET = "Leadproof"

TYPE_OF = {
    "Number": "double",
    "Text": "string",
    "LongTextArea": "textarea",
    "Url": "url",
    "DateTime": "datetime",
}
"""What a described field is called, by how it is made."""

THERE = frozenset({"DUPLICATE_DEVELOPER_NAME", "DUPLICATE_VALUE"})


class Described(BaseModel):
    """A field of an object, as far as the user may see it."""

    name: str
    type: str


class Description(BaseModel):
    fields: list[Described]


class User(BaseModel):
    user_id: str


def plan(api: SalesforceApi) -> tuple[Planned, ...]:
    """The permission set first, then the fields of each object. Raises DeliveryError."""
    found = _permission_set(api)
    presence = Presence.MISSING if found is None else Presence.THERE
    first = Planned(kind="permission set", name=PERMISSION_SET, label=PERMISSION_SET, presence=presence)
    return (first, *(each for kind in OBJECTS for each in _fields(api, kind)))


def create(api: SalesforceApi, planned: Planned) -> None:
    """Make one of what is missing, and let the integration user write it. Raises DeliveryError."""
    if planned.kind == "permission set":
        body = {"Name": PERMISSION_SET, "Label": PERMISSION_SET}
        _ensure(api, "sobjects/PermissionSet", body)
        user = read(api.send("GET", "/services/oauth2/userinfo"), User).user_id
        _ensure(api, "sobjects/PermissionSetAssignment", {"AssigneeId": user, "PermissionSetId": _permission_set(api)})
        return
    _ensure(api, "tooling/sobjects/CustomField", metadata(planned.name))
    may = {
        "ParentId": _permission_set(api),
        "SobjectType": planned.name.split(".")[0],
        "Field": planned.name,
        "PermissionsRead": True,
        "PermissionsEdit": True,
    }
    _ensure(api, "sobjects/FieldPermissions", may)


def _fields(api: SalesforceApi, kind: str) -> Iterator[Planned]:
    known = {each.name: each.type for each in read(api.send("GET", f"sobjects/{kind}/describe"), Description).fields}
    for own in (KEY, *(NAMES[field] for field in NAMES if field in OUR_FIELDS)):
        name = f"{kind}.{own}"
        wanted = TYPE_OF[metadata(name)["Metadata"]["type"]]
        there = known.get(own)
        differs = "" if there in (None, wanted) else f"it is of type {there}, not {wanted}"
        presence = Presence.MISSING if there is None else Presence.DIFFERENT if differs else Presence.THERE
        yield Planned(kind="field", name=name, label=label(own), presence=presence, differs=differs)


def _permission_set(api: SalesforceApi) -> str | None:
    found = api.query(select(("Id",), "PermissionSet", "Name = {}", PERMISSION_SET), dict[str, Any])
    return str(found[0]["Id"]) if found else None


def _ensure(api: SalesforceApi, path: str, body: dict[str, Any]) -> None:
    """Make something that may be there already."""
    response = api.send("POST", path, body, repeatable=False, accepted=(httpx.codes.BAD_REQUEST,))
    if response.status_code == httpx.codes.BAD_REQUEST:
        faults = faults_in(response.content)
        if not faults or faults[0].errorCode not in THERE:
            raise refusal(response)
