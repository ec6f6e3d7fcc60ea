"""HubSpot's CRM API on loopback, as its documentation has it (CRM API 2026-09; v3 and v4 paths for its own SDK).

It keeps properties, contacts with the history of each property, notes, deals and associations, refuses what HubSpot
refuses, and needs the same token, paths and shapes. Requests and answers are checked by the models of its SDK.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import hubspot.crm.associations.v4.models as association_models
import hubspot.crm.contacts.models as contact_models
import hubspot.crm.deals.models as deal_models
import hubspot.crm.objects.notes.models as note_models
import hubspot.crm.properties.models as property_models

from tests.api.doubles.hubspot_shapes import WrongShape, require_shape
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
AREAS = "objects|properties|associations"
PATH = re.compile(rf"^/crm/(?:({AREAS})/(\d[\w-]+)|(v[34])/({AREAS}))/(.+)$")
STAGES = ("subscriber", "lead", "marketingqualifiedlead", "salesqualifiedlead", "opportunity", "customer", "evangelist")
STANDARD: dict[str, dict[str, Any]] = {
    **{name: {"type": "string"} for name in ("email", "firstname", "lastname", "jobtitle", "phone", "company")},
    "lifecyclestage": {"type": "enumeration", "options": [{"value": stage} for stage in (*STAGES, "other", "93821")]},
}
NOW = datetime(2026, 11, 3, 12, tzinfo=UTC)

Route = Callable[..., Answer]


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
    """`deals` are a contact's open and closed deals by id; `before_write` is called before an upsert is carried out."""

    def __init__(self, version: str = "2026-09") -> None:
        super().__init__()
        self.groups = set(STANDARD_GROUPS)
        self.properties: dict[str, dict[str, Any]] = dict(STANDARD)
        self.history: dict[str, dict[str, list[dict[str, Any]]]] = {}
        """Of each contact by id, each property's values, the latest first."""
        self.notes: dict[str, dict[str, Any]] = {}
        self.deals: dict[str, dict[str, Any]] = {}
        self.links: set[tuple[str, str, str, str]] = set()
        """From kind, from id, to kind, to id."""
        self.required: set[str] = set()
        """Properties that the portal's administrator requires on every write of a contact."""
        self.partly = False
        """Whether the next upserts fail in part, with 207."""
        self.forbidden: set[str] = set()
        """Kinds of objects that the key may not read."""
        self.before_write: list[Callable[[], None]] = []
        self.most_found = 10_000
        self._version = version
        self._routes: tuple[tuple[str, str, str, Route], ...] = (
            ("properties", "POST", r"contacts/groups", self._create_group),
            ("properties", "GET", r"contacts/groups", self._list_groups),
            ("properties", "POST", r"contacts", self._create_property),
            ("properties", "GET", r"contacts", self._list_properties),
            ("objects", "POST", r"contacts/batch/upsert", self._upsert),
            ("objects", "POST", r"(contacts|notes|deals)/batch/read", self._read),
            ("objects", "POST", r"(deals)/search", self._search),
            ("objects", "PATCH", r"contacts/(\d+)", self._patch),
            ("objects", "POST", r"notes", self._create_note),
            ("objects", "GET", r"(contacts?|notes?|deals?)/(\d+)/associations/(\w+)", self._list_links),
            ("associations", "POST", r"(deals)/(contacts)/batch/read", self._read_links),
            ("objects", "PUT", r"(notes)/(\d+)/associations/default/(deals)/(\d+)", self._link),
        )

    @property
    def contacts(self) -> dict[str, dict[str, str]]:
        """Contacts as they stand, by their e-mail, without what is empty."""
        stand = [self._standing(which) for which in self.history]
        return {each["email"]: {name: value for name, value in each.items() if value} for each in stand}

    @property
    def ids(self) -> dict[str, str]:
        return {self._standing(which)["email"]: which for which in self.history}

    def person(self, email: str, /, **values: str) -> str:
        """Somebody creates or edits a contact in HubSpot itself; the contact's id."""
        which = self.ids.get(email) or self._new(email)
        self._set(which, values, "CRM_UI")
        return which

    def answer(self, request: Received) -> Answer:
        try:
            return self._routed(request)
        except Refused as refused:
            return refused.answer
        except WrongShape as wrong:
            return Answer(400, refusal("VALIDATION_ERROR", str(wrong), wrong.properties))

    def _routed(self, request: Received) -> Answer:
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            raise Refused(401, "INVALID_AUTHENTICATION", "Authentication credentials not found.")
        url = urlsplit(request.path)
        parts = PATH.match(url.path)
        if parts is None or (parts[2] or self._version) != self._version:
            raise Refused(404, "OBJECT_NOT_FOUND", "No such resource.")
        for area, method, path, route in self._routes:
            named = re.fullmatch(path, parts[5])
            if named and (area, method) == (parts[1] or parts[4], request.method):
                return self._routed_to(route, request, named, parse_qs(url.query))
        raise Refused(404, "OBJECT_NOT_FOUND", "No such resource.")

    def _routed_to(self, route: Route, request: Received, named: re.Match[str], query: dict[str, list[str]]) -> Answer:
        if request.method in ("GET", "PUT"):
            return route(*named.groups(), query)
        if request.headers.get("content-type") != "application/json":
            raise Refused(415, "VALIDATION_ERROR", "Send application/json.")
        return route(*named.groups(), request.json())

    # Properties

    def _create_group(self, body: Any) -> Answer:
        require_shape(property_models, "PropertyGroupCreate", body)
        if body["name"] in self.groups:
            raise Refused(409, "OBJECT_ALREADY_EXISTS", "The group exists.")
        self.groups.add(body["name"])
        return _sound(201, property_models, "PropertyGroup", _group(body["name"]))

    def _list_groups(self, query: Any) -> Answer:
        found = {"results": [_group(name) for name in sorted(self.groups)]}
        return _sound(200, property_models, "CollectionResponsePropertyGroupNoPaging", found)

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
        return _sound(201, property_models, "ModelProperty", _property(body["name"], body))

    def _list_properties(self, query: Any) -> Answer:
        found = {"results": [_property(name, body) for name, body in self.properties.items()]}
        return _sound(200, property_models, "CollectionResponsePropertyNoPaging", found)

    # Contacts

    def _upsert(self, body: Any) -> Answer:
        require_shape(contact_models, "BatchInputSimplePublicObjectBatchInputUpsert", body)
        while self.before_write:
            self.before_write.pop(0)()
        for one in body["inputs"]:
            if one.get("idProperty") != "email" or "@" not in one["id"]:
                raise Refused(400, "VALIDATION_ERROR", "idProperty must be a unique property, id its value.")
            self._check_all(one["properties"])
        if self.partly:
            error = {**refusal("VALIDATION_ERROR", "leadproof_band is read only", ("leadproof_band",)), "id": "1"}
            del error["correlationId"]
            error |= {"context": {"propertyName": ["leadproof_band"]}, "links": {}, "errors": []}
            failed = {**_batch([]), "numErrors": 1, "errors": [error]}
            return _sound(207, contact_models, "BatchResponseSimplePublicUpsertObjectWithErrors", failed)
        results = [self._upserted(one["id"].lower(), one["properties"]) for one in body["inputs"]]
        return _sound(200, contact_models, "BatchResponseSimplePublicUpsertObject", _batch(results))

    def _upserted(self, email: str, properties: dict[str, str]) -> dict[str, Any]:
        known = self.ids.get(email)
        which = known or self._new(email)
        self._set(which, properties, "INTEGRATION")
        return {**self._stored(which, list(properties)), "new": known is None}

    def _patch(self, which: str, body: Any) -> Answer:
        require_shape(contact_models, "SimplePublicObjectInput", body)
        if which not in self.history:
            raise Refused(404, "OBJECT_NOT_FOUND", "No such contact.")
        self._check_all(body["properties"])
        self._set(which, body["properties"], "INTEGRATION")
        return _sound(200, contact_models, "SimplePublicObject", self._stored(which, list(body["properties"])))

    def _check_all(self, properties: dict[str, str]) -> None:
        for name, value in properties.items():
            self._check(name, value)
        missing = tuple(sorted(self.required - set(properties)))
        if missing:
            raise Refused(400, "VALIDATION_ERROR", f"Required: {missing}", missing)

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
        if value and not fits():
            raise Refused(400, "VALIDATION_ERROR", f"{value} was not valid", (name,))

    def _new(self, email: str) -> str:
        which = str(501 + len(self.history))
        self.history[which] = {}
        self._set(which, {"email": email, "lifecyclestage": "lead"}, "INTEGRATION")
        return which

    def _set(self, which: str, values: dict[str, str], source: str) -> None:
        """Write values; a lifecycle stage does not go back, though the answer is that all is well."""
        for name, value in values.items():
            entries = self.history[which].setdefault(name, [])
            old = entries[0]["value"] if entries else ""
            back = name == "lifecyclestage" and old in STAGES and value in STAGES
            if value == old or (back and STAGES.index(value) < STAGES.index(old)):
                continue
            kept = {"value": value, "timestamp": _moment(len(entries)), "sourceType": source}
            entries.insert(0, kept)

    def _standing(self, which: str) -> dict[str, str]:
        return {name: entries[0]["value"] for name, entries in self.history[which].items() if entries}

    def _stored(self, which: str, properties: list[str], histories: list[str] | None = None) -> dict[str, Any]:
        standing = self._standing(which)
        known = {name: standing.get(name) for name in properties if name in self.properties}
        stored = _object(which, {**known, "hs_object_id": which})
        if histories:
            entries = {name: self.history[which].get(name, []) for name in histories if name in self.properties}
            stored["propertiesWithHistory"] = entries
        return stored

    # Objects of all kinds

    def _read(self, kind: str, body: Any) -> Answer:
        models = {"contacts": contact_models, "notes": note_models, "deals": deal_models}[kind]
        require_shape(models, "BatchReadInputSimplePublicObjectId", body)
        self._may_read(kind)
        if len(body["inputs"]) > (50 if body["propertiesWithHistory"] else 100):
            raise Refused(400, "VALIDATION_ERROR", "Too many inputs.")
        by_email = body.get("idProperty") == "email"
        asked = [self.ids.get(one["id"].lower(), "") if by_email else one["id"] for one in body["inputs"]]
        found = [which for which in asked if which in self._known(kind)]
        results = [self._one(kind, which, body) for which in found]
        if len(found) == len(asked):
            return _sound(200, models, "BatchResponseSimplePublicObject", _batch(results))
        missing = {**refusal("OBJECT_NOT_FOUND", "Could not get some objects"), "context": {"ids": []}, "links": {}}
        del missing["correlationId"]
        body = {**_batch(results), "numErrors": 1, "errors": [{**missing, "errors": []}]}
        return _sound(207, models, "BatchResponseSimplePublicObjectWithErrors", body)

    def _known(self, kind: str) -> set[str]:
        return set({"contacts": self.history, "notes": self.notes, "deals": self.deals}[kind])

    def _one(self, kind: str, which: str, body: Any) -> dict[str, Any]:
        if kind == "contacts":
            return self._stored(which, body["properties"], body["propertiesWithHistory"])
        kept = (self.notes if kind == "notes" else self.deals)[which]
        return _object(which, {name: kept.get(name) for name in body["properties"]})

    def _may_read(self, kind: str) -> None:
        if kind in self.forbidden:
            raise Refused(403, "MISSING_SCOPES", f"This app hasn't been granted crm.objects.{kind}.read.")

    def _list_links(self, kind: str, which: str, to: str, query: dict[str, list[str]]) -> Answer:
        kind = kind.rstrip("s") + "s"
        self._may_read(to)
        ends = sorted(end for of, one, other, end in self.links if (of, one, other) == (kind, which, to))
        limit, start = int(query.get("limit", ["500"])[0]), int(query.get("after", ["0"])[0])
        page = ends[start : start + limit]
        spec = {"category": "HUBSPOT_DEFINED", "typeId": 202}
        body: dict[str, Any] = {"results": [{"toObjectId": end, "associationTypes": [spec]} for end in page]}
        if start + limit < len(ends):
            body["paging"] = {"next": {"after": str(start + limit)}}
        name = "CollectionResponseMultiAssociatedObjectWithLabelForwardPaging"
        return _sound(200, association_models, name, body)

    def _read_links(self, kind: str, to: str, body: Any) -> Answer:
        require_shape(association_models, "BatchInputPublicFetchAssociationsBatchRequest", body)
        if len(body["inputs"]) > 1000:
            raise Refused(400, "VALIDATION_ERROR", "Too many inputs.")
        results = []
        for one in body["inputs"]:
            ends = sorted(end for of, which, other, end in self.links if (of, which, other) == (kind, one["id"], to))
            linked = [{"toObjectId": end, "associationTypes": []} for end in ends]
            if linked:
                results.append({"from": {"id": one["id"]}, "to": linked})
        return _sound(200, association_models, "BatchResponsePublicAssociationMultiWithLabel", _batch(results))

    def _link(self, kind: str, which: str, to: str, end: str, query: Any) -> Answer:
        if which not in self._known(kind) or end not in self._known(to):
            raise Refused(404, "OBJECT_NOT_FOUND", "No such object.")
        self.link(kind, which, to, end)
        body = {"status": "COMPLETE", "results": [], "startedAt": _moment(0), "completedAt": _moment(1)}
        return _sound(200, association_models, "BatchResponsePublicDefaultAssociation", body)

    def link(self, kind: str, which: str, to: str, end: str) -> None:
        self.links |= {(kind, which, to, end), (to, end, kind, which)}

    def deal(self, contact: str, **properties: str) -> str:
        """Somebody opens a deal with a contact; its id."""
        which = str(7001 + len(self.deals))
        self.deals[which] = {"hs_is_closed": "false", **properties}
        self.link("deals", which, "contacts", contact)
        return which

    # Notes

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
            if kind != [("HUBSPOT_DEFINED", 202)] or association["to"]["id"] not in self.history:
                raise Refused(400, "VALIDATION_ERROR", "No such association.")
        which = str(9001 + len(self.notes))
        self.notes[which] = properties
        for association in body["associations"]:
            self.link("notes", which, "contacts", association["to"]["id"])
        return _sound(201, note_models, "SimplePublicObject", _object(which, properties))

    # Search

    def _search(self, kind: str, body: Any) -> Answer:
        require_shape(deal_models, "PublicObjectSearchRequest", body)
        missing = {"after", "filterGroups", "limit", "properties", "sorts"} - set(body)
        if missing or body["limit"] > 200 or len(body["filterGroups"]) > 5:
            raise Refused(400, "VALIDATION_ERROR", f"Missing or too much: {sorted(missing)}")
        start = int(body["after"] or 0)
        if start + body["limit"] > self.most_found:
            raise Refused(400, "VALIDATION_ERROR", "The search offset and limit may not exceed 10000.")
        found = [which for which in self.deals if self._matches(self.deals[which], body["filterGroups"])]
        for name in reversed(body["sorts"]):
            found.sort(key=lambda which: _number(self.deals[which].get(name) or "0"))
        page = [_object(which, {n: self.deals[which].get(n) for n in body["properties"]}) for which in found]
        answer: dict[str, Any] = {"total": len(found), "results": page[start : start + body["limit"]]}
        if start + body["limit"] < min(len(found), self.most_found):
            answer["paging"] = {"next": {"after": str(start + body["limit"])}}
        return _sound(200, deal_models, "CollectionResponseWithTotalSimplePublicObjectForwardPaging", answer)

    def _matches(self, deal: dict[str, Any], groups: list[dict[str, Any]]) -> bool:
        return any(all(_holds(deal, one) for one in group["filters"]) for group in groups)


def _holds(deal: dict[str, Any], one: dict[str, Any]) -> bool:
    value = deal.get(one["propertyName"]) or ""
    if one["operator"] == "EQ":
        return bool(value == one["value"])
    if one["operator"] == "GTE":
        return bool(value and _number(value) >= _number(one["value"]))
    raise Refused(400, "VALIDATION_ERROR", f"{one['operator']} is not known here.")


def _number(text: str) -> float:
    return float(text) if NUMBER.match(text) else datetime.fromisoformat(text).timestamp() * 1000


def _sound(status: int, models: Any, name: str, body: Any) -> Answer:
    """An answer that HubSpot's own client can read; one that it cannot is the double's own fault."""
    try:
        require_shape(models, name, body)
    except WrongShape as wrong:
        raise AssertionError(f"{name}: {wrong}") from wrong
    return Answer(status, body)


def _batch(results: list[dict[str, Any]]) -> dict[str, Any]:
    return {"status": "COMPLETE", "results": results, "startedAt": _moment(0), "completedAt": _moment(1)}


def _object(which: str, properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": which,
        "properties": properties,
        "createdAt": _moment(0),
        "updatedAt": _moment(1),
        "archived": False,
    }


def _group(name: str) -> dict[str, Any]:
    return {"name": name, "label": name, "displayOrder": -1, "archived": False}


def _property(name: str, body: dict[str, Any]) -> dict[str, Any]:
    options = [{"label": option["value"], "hidden": False, **option} for option in body.get("options", [])]
    plain = {"groupName": "contactinformation", "fieldType": "text", "label": name, "description": ""}
    return {**plain, **body, "name": name, "options": options}


def _moment(second: int) -> str:
    return NOW.replace(second=second % 60).isoformat()
