"""HubSpot's CRM API on loopback, as its documentation has it (CRM API 2026-09; requests checked by its SDK's models).

It keeps properties, contacts and notes, refuses what HubSpot refuses, and needs the same token, paths and shapes.
"""

from __future__ import annotations

import re
from typing import Any

import hubspot.crm.contacts.models as contact_models
import hubspot.crm.objects.notes.models as note_models
import hubspot.crm.properties.models as property_models

from tests.api.doubles.loopback import Answer, Loopback, Received

TOKEN = "pat-eu1-1f3c8a52-0000-4000-8000-9d2f00000001"
CORRELATION = "b7f3a1d2-1111-4222-8333-944455556666"
STANDARD_GROUPS = {"contactinformation"}
FIELD_TYPES = {
    "string": {"text", "textarea"},
    "number": {"number"},
    "enumeration": {"select", "radio", "checkbox", "booleancheckbox"},
    "datetime": {"date"},
    "date": {"date"},
}
NUMBER = re.compile(r"^-?\d+(\.\d+)?$")
MOMENT = re.compile(r"^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|\d{13})$")


class Refused(Exception):
    def __init__(self, status: int, category: str, message: str, properties: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.answer = Answer(status, refusal(category, message, properties))


def refusal(category: str, message: str, properties: tuple[str, ...] = ()) -> dict[str, Any]:
    body: dict[str, Any] = {
        "status": "error",
        "message": message,
        "correlationId": CORRELATION,
        "category": category,
    }
    if properties:
        body["errors"] = [{"message": message, "code": "INVALID", "context": {"propertyName": list(properties)}}]
    return body


def rate_limited(policy: str) -> Answer:
    return Answer(
        429,
        {
            "status": "error",
            "message": f"You have reached your {policy.lower()} limit.",
            "errorType": "RATE_LIMIT",
            "policyName": policy,
            "correlationId": CORRELATION,
        },
    )


class HubSpotDouble(Loopback):
    def __init__(self, version: str = "2026-09") -> None:
        super().__init__()
        self.groups = set(STANDARD_GROUPS)
        self.properties: dict[str, dict[str, Any]] = {"email": {"type": "string"}}
        self.contacts: dict[str, dict[str, str]] = {}
        self.ids: dict[str, str] = {}
        self.notes: list[dict[str, Any]] = []
        self.required: set[str] = set()
        """Properties that the portal's administrator requires on every write of a contact."""
        self.partly = False
        """Whether the next upserts fail in part, with 207."""
        self._routes = {
            f"/crm/properties/{version}/contacts/groups": self._create_group,
            f"/crm/properties/{version}/contacts": self._create_property,
            f"/crm/objects/{version}/contacts/batch/upsert": self._upsert,
            f"/crm/objects/{version}/notes": self._create_note,
        }

    def answer(self, request: Received) -> Answer:
        try:
            return self._routed(request)
        except Refused as refused:
            return refused.answer

    def _routed(self, request: Received) -> Answer:
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            raise Refused(401, "INVALID_AUTHENTICATION", "Authentication credentials not found.")
        route = self._routes.get(request.path)
        if route is None or request.method != "POST":
            raise Refused(404, "OBJECT_NOT_FOUND", "No such resource.")
        if request.headers.get("content-type") != "application/json":
            raise Refused(415, "VALIDATION_ERROR", "Send application/json.")
        return route(request.json())

    def _create_group(self, body: Any) -> Answer:
        require_shape(property_models, "PropertyGroupCreate", body)
        if body["name"] in self.groups:
            raise Refused(409, "OBJECT_ALREADY_EXISTS", "The group exists.")
        self.groups.add(body["name"])
        return Answer(201, body)

    def _create_property(self, body: Any) -> Answer:
        require_shape(property_models, "PropertyCreate", body)
        if body["groupName"] not in self.groups:
            raise Refused(400, "VALIDATION_ERROR", "No such group.")
        if body["fieldType"] not in FIELD_TYPES.get(body["type"], set()):
            raise Refused(400, "VALIDATION_ERROR", "type and fieldType do not agree.")
        if (body["type"] == "enumeration") != bool(body.get("options")):
            raise Refused(400, "VALIDATION_ERROR", "An enumeration, and nothing else, has options.")
        if body["name"] in self.properties:
            raise Refused(409, "OBJECT_ALREADY_EXISTS", "The property exists.")
        self.properties[body["name"]] = body
        return Answer(201, body)

    def _upsert(self, body: Any) -> Answer:
        require_shape(contact_models, "BatchInputSimplePublicObjectBatchInputUpsert", body)
        results = []
        for one in body["inputs"]:
            if one.get("idProperty") != "email" or "@" not in one["id"]:
                raise Refused(400, "VALIDATION_ERROR", "idProperty must be a unique property, id its value.")
            for name, value in one["properties"].items():
                self._check(name, value)
            missing = tuple(sorted(self.required - set(one["properties"])))
            if missing:
                raise Refused(400, "VALIDATION_ERROR", f"Required: {missing}", missing)
            results.append(one)
        if self.partly:
            error = {**refusal("VALIDATION_ERROR", "leadproof_band is read only", ("leadproof_band",)), "id": "1"}
            return Answer(207, {"status": "COMPLETE", "results": [], "numErrors": 1, "errors": [error]})
        return Answer(200, {"status": "COMPLETE", "results": [self._upserted(one) for one in results]})

    def _upserted(self, one: dict[str, Any]) -> dict[str, Any]:
        email = one["id"].lower()
        new = email not in self.contacts
        self.ids.setdefault(email, str(501 + len(self.ids)))
        self.contacts.setdefault(email, {"email": email}).update(one["properties"])
        return {"id": self.ids[email], "new": new, "properties": self.contacts[email], "archived": False}

    def _check(self, name: str, value: str) -> None:
        prop = self.properties.get(name)
        if prop is None:
            message = (
                f'Property values were not valid: [{{"isValid":false,"error":"PROPERTY_DOESNT_EXIST","name":"{name}"}}]'
            )
            raise Refused(400, "VALIDATION_ERROR", message)
        allowed = {option["value"] for option in prop.get("options", [])}
        fits = {
            "number": lambda: NUMBER.match(value),
            "datetime": lambda: MOMENT.match(value),
            "enumeration": lambda: value in allowed,
        }.get(prop["type"], lambda: True)
        if not fits():
            raise Refused(400, "VALIDATION_ERROR", f"{value} was not valid", (name,))

    def _create_note(self, body: Any) -> Answer:
        require_shape(note_models, "SimplePublicObjectInputForCreate", body)
        if "associations" not in body:
            raise Refused(400, "VALIDATION_ERROR", "associations is required")
        properties = body["properties"]
        if not MOMENT.match(properties.get("hs_timestamp", "")):
            raise Refused(400, "VALIDATION_ERROR", "hs_timestamp is required", ("hs_timestamp",))
        if len(properties.get("hs_note_body", "")) > 65_536:
            raise Refused(400, "VALIDATION_ERROR", "hs_note_body is too long", ("hs_note_body",))
        for association in body["associations"]:
            kind = [(one["associationCategory"], one["associationTypeId"]) for one in association["types"]]
            if kind != [("HUBSPOT_DEFINED", 202)] or association["to"]["id"] not in self.ids.values():
                raise Refused(400, "VALIDATION_ERROR", "No such association.")
        self.notes.append(body)
        return Answer(201, {"id": str(9000 + len(self.notes)), "properties": properties, "archived": False})


def require_shape(models: Any, name: str, value: Any) -> None:
    """Check a JSON value against a model of HubSpot's own SDK: known keys, their types, what is required."""
    model = getattr(models, name)
    if not isinstance(value, dict):
        raise Refused(400, "VALIDATION_ERROR", f"{name} must be an object")
    attributes = {json: attribute for attribute, json in model.attribute_map.items()}
    unknown = set(value) - set(attributes)
    if unknown:
        raise Refused(400, "VALIDATION_ERROR", f"{name} has no {sorted(unknown)}")
    for key, inner in value.items():
        _require_type(models, model.openapi_types[attributes[key]], inner, f"{name}.{key}")
    try:
        model(**{attributes[key]: inner for key, inner in value.items()})
    except ValueError as error:
        raise Refused(400, "VALIDATION_ERROR", str(error)) from None


def _require_type(models: Any, declared: str, value: Any, place: str) -> None:
    plain = {"str": str, "int": int, "bool": bool}.get(declared)
    if plain is not None:
        if type(value) is not plain:
            raise Refused(400, "VALIDATION_ERROR", f"{place} must be {declared}", (place.rsplit(".", 1)[1],))
    elif declared.startswith("list["):
        if not isinstance(value, list):
            raise Refused(400, "VALIDATION_ERROR", f"{place} must be a list")
        for inner in value:
            _require_type(models, declared[5:-1], inner, place)
    elif declared.startswith("dict["):
        if not isinstance(value, dict):
            raise Refused(400, "VALIDATION_ERROR", f"{place} must be an object")
        for key, inner in value.items():
            _require_type(models, declared[5:-1].split(", ", 1)[1], inner, f"{place}.{key}")
    else:
        require_shape(models, declared, value)
