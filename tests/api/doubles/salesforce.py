"""Salesforce's REST API on loopback, as its developer guides have it (v68.0): logins, sObject rows, upsert, queries,
composite requests, descriptions and custom fields. It refuses what Salesforce refuses."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from itertools import count
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import jwt

from tests.api.doubles.loopback import Answer, Loopback, Received
from tests.api.doubles.soql import Malformed, columns, names, parsed, selected

VERSION = "68.0"
ROOT = f"/services/data/v{VERSION}"
CLIENT_ID = "3MVG9consumer"
CLIENT_SECRET = "8C53F2B7B0E2A1D4"
USERNAME = "integration@acme.example"
USER_ID = "005000000000001AAA"

STANDARD = {
    "Lead": {
        "Id": "id", "FirstName": "string", "LastName": "string", "Company": "string", "Title": "string",
        "Phone": "phone", "Email": "email", "IsConverted": "boolean", "ConvertedContactId": "reference",
        "LastModifiedDate": "datetime",
    },
    "Contact": {
        "Id": "id", "FirstName": "string", "LastName": "string", "Title": "string", "Phone": "phone",
        "Email": "email", "LastModifiedDate": "datetime",
    },
    "Task": {
        "Id": "id", "WhoId": "reference", "WhatId": "reference", "Subject": "combobox", "Description": "textarea",
        "Status": "picklist", "Priority": "picklist", "ActivityDate": "date", "CreatedDate": "datetime",
    },
    "Opportunity": {
        "Id": "id", "Name": "string", "IsWon": "boolean", "IsClosed": "boolean", "CloseDate": "date",
        "Amount": "currency", "Description": "textarea", "CreatedDate": "datetime", "LastModifiedDate": "datetime",
        "AccountId": "reference",
    },
    "Account": {"Id": "id", "Name": "string", "Industry": "picklist", "NumberOfEmployees": "int"},
    "OpportunityContactRole": {"Id": "id", "OpportunityId": "reference", "ContactId": "reference"},
    "PermissionSet": {"Id": "id", "Name": "string", "Label": "string"},
    "PermissionSetAssignment": {"Id": "id", "AssigneeId": "reference", "PermissionSetId": "reference"},
    "FieldPermissions": {
        "Id": "id", "ParentId": "reference", "SobjectType": "picklist", "Field": "picklist",
        "PermissionsRead": "boolean", "PermissionsEdit": "boolean",
    },
}  # fmt: skip
PREFIX = {
    "Lead": "00Q",
    "Contact": "003",
    "Task": "00T",
    "Opportunity": "006",
    "Account": "001",
    "PermissionSet": "0PS",
}
REQUIRED = {"Lead": ("LastName", "Company"), "Contact": ("LastName",), "PermissionSet": ("Name", "Label")}
READ_ONLY = {"Id", "LastModifiedDate", "CreatedDate", "IsConverted", "ConvertedContactId"}
LIMITS = {"FirstName": 40, "LastName": 80, "Company": 255, "Title": 128, "Phone": 40, "Subject": 255}
MADE_AS = {"Number": "double", "Text": "string", "LongTextArea": "textarea", "Url": "url", "DateTime": "datetime"}
PAGE = 2000
NOW = datetime(2026, 11, 3, 12, tzinfo=UTC)


class Refused(Exception):
    def __init__(self, status: int, code: str, message: str, fields: list[str] | None = None) -> None:
        super().__init__(message)
        self.answer = Answer(status, fault(code, message, fields))


def fault(code: str, message: str = "", fields: list[str] | None = None) -> list[dict[str, Any]]:
    return [{"message": message, "errorCode": code, "fields": fields or []}]


class SalesforceDouble(Loopback):
    """`public_key` checks the JWT flow; `before_write` is called before a record is changed."""

    def __init__(self, public_key: str | None = None) -> None:
        super().__init__()
        self.rows: dict[str, dict[str, dict[str, Any]]] = {kind: {} for kind in STANDARD}
        self.custom: dict[str, dict[str, str]] = {"Lead": {}, "Contact": {}}
        """Type of each custom field that was made."""
        self.visible: set[str] = set()
        """Full names of the custom fields that the integration user may see."""
        self.refusing: dict[str, Refused] = {}
        """What is answered to the writing of an object."""
        self.before_write: list[Callable[[], None]] = []
        self.usage = "api-usage=18/5000"
        self.page = PAGE
        self.tokens: set[str] = set()
        self._public_key = public_key
        self._clock = NOW
        self._numbers = count(1)
        self._routes = (
            ("GET", r"query/?", self._query),
            ("GET", r"query/(\d+)-(\d+)", self._next),
            ("POST", r"composite", self._composite),
            ("GET", r"sobjects/(Lead|Contact)/describe", self._describe),
            ("PATCH", r"sobjects/(\w+)/(\w+)/([^/]+)", self._upsert),
            ("PATCH", r"sobjects/(\w+)/(\w{15,18})", self._update),
            ("POST", r"sobjects/(\w+)/?", self._create),
            ("POST", r"tooling/sobjects/CustomField", self._custom_field),
        )
        self._cursors: list[list[dict[str, Any]]] = []

    def person(self, kind: str, which: str | None = None, **values: Any) -> str:
        """Somebody makes or edits a record in Salesforce itself; its id."""
        which = which or self._new(kind)
        self.rows[kind][which] |= {**values, "LastModifiedDate": self._now()}
        return which

    def become(self, other: SalesforceDouble) -> None:
        """Hold what another one holds."""
        for name in ("rows", "custom", "visible", "_clock", "_numbers"):
            setattr(self, name, deepcopy(getattr(other, name)))

    def expire(self) -> None:
        """Every session ends."""
        self.tokens.clear()

    def answer(self, request: Received) -> Answer:
        url = urlsplit(request.path)
        try:
            if url.path == "/services/oauth2/token":
                return self._token(request)
            self._check_session(request)
            if url.path == "/services/oauth2/userinfo":
                return Answer(200, {"user_id": USER_ID, "preferred_username": USERNAME})
            return self._routed(request.method, request.path, request.body, request.headers)
        except Refused as refused:
            return refused.answer

    def _routed(self, method: str, path: str, body: bytes, headers: Any) -> Answer:
        url = urlsplit(path)
        for verb, pattern, route in self._routes:
            named = re.fullmatch(f"{re.escape(ROOT)}/{pattern}", url.path)
            if named and verb == method:
                given = parse_qs(url.query) if method == "GET" else json.loads(body)
                answer = route(*map(unquote, named.groups()), given, headers)
                return Answer(answer.status, answer.body, {"Sforce-Limit-Info": self.usage, **answer.headers})
        raise Refused(404, "NOT_FOUND", "The requested resource does not exist")

    # Logging in

    def _check_session(self, request: Received) -> None:
        if request.headers.get("authorization", "").removeprefix("Bearer ") not in self.tokens:
            raise Refused(401, "INVALID_SESSION_ID", "Session expired or invalid")

    def _token(self, request: Received) -> Answer:
        given = {name: values[0] for name, values in parse_qs(request.body.decode()).items()}
        grants = {
            "client_credentials": self._client_credentials,
            "urn:ietf:params:oauth:grant-type:jwt-bearer": self._jwt_bearer,
        }
        grant = grants.get(given.get("grant_type", ""))
        error = "unsupported_grant_type" if grant is None else grant(given, request.headers.get("authorization", ""))
        if error:
            return Answer(400, {"error": error, "error_description": "not shown to anybody"})
        token = f"00D000000000001!session{len(self.tokens)}.{len(self.requests)}"
        self.tokens.add(token)
        return Answer(
            200,
            {
                "access_token": token,
                "instance_url": "https://acme.my.salesforce.com",
                "token_type": "Bearer",
                "issued_at": "1",
                "signature": "x",
            },
        )

    def _client_credentials(self, given: dict[str, str], authorization: str) -> str:
        known = (given.get("client_id", ""), given.get("client_secret", ""))
        if authorization.startswith("Basic "):
            user, _, secret = base64.b64decode(authorization[6:]).decode().partition(":")
            known = (user, secret)
        return "" if known == (CLIENT_ID, CLIENT_SECRET) else "invalid_client"

    def _jwt_bearer(self, given: dict[str, str], _: str) -> str:
        if self._public_key is None:
            return "invalid_grant"
        try:
            claims = jwt.decode(
                given["assertion"],
                self._public_key,
                algorithms=["RS256"],
                audience=[self.url, "https://acme.my.salesforce.com"],
                options={"require": ["iss", "sub", "aud", "exp"], "verify_sub": True},
            )
        except jwt.PyJWTError:
            return "invalid_grant"
        soon = datetime.now(UTC) + timedelta(minutes=3, seconds=5)
        fits = claims["iss"] == CLIENT_ID and claims["sub"] == USERNAME and int(claims["exp"]) <= soon.timestamp()
        return "" if fits else "invalid_grant"

    # Rows

    def _create(self, kind: str, body: dict[str, Any], _: Any) -> Answer:
        self._check(kind, body, creating=True)
        which = self._new(kind)
        self.rows[kind][which] |= body
        self._grant()
        return Answer(201, {"id": which, "success": True, "errors": []})

    def _update(self, kind: str, which: str, body: dict[str, Any], headers: Any) -> Answer:
        due, self.before_write = self.before_write, []
        for happening in due:
            happening()
        row = self.rows.get(kind, {}).get(which)
        if row is None:
            raise Refused(404, "NOT_FOUND", "The requested resource does not exist")
        since = headers.get("if-unmodified-since")
        if since and datetime.fromisoformat(row["LastModifiedDate"]) > parsedate_to_datetime(since):
            return Answer(412, fault("ENTITY_FAILED_IFLASTMODIFIED_ON_UPDATE_CHECK", "changed meanwhile"))
        if row.get("IsConverted"):
            raise Refused(400, "CANNOT_UPDATE_CONVERTED_LEAD", "cannot reference converted lead")
        self._check(kind, body)
        self._keep(kind, row, body)
        return Answer(204, b"")

    def _upsert(self, kind: str, key: str, value: str, body: dict[str, Any], _: Any) -> Answer:
        if key not in self.custom.get(kind, {}):
            raise Refused(404, "NOT_FOUND", "Provided external ID field does not exist or is not accessible: " + key)
        if {"Id", key} & set(body):
            raise Refused(400, "INVALID_FIELD", f"The {key} field should not be specified in the sobject data.")
        due, self.before_write = self.before_write, []
        for happening in due:
            happening()
        found = [which for which, row in self.rows[kind].items() if row.get(key) == value]
        if len(found) > 1:
            return Answer(300, [f"{ROOT}/sobjects/{kind}/{which}" for which in found])
        self._check(kind, body, creating=not found)
        which = found[0] if found else self._new(kind)
        self._keep(kind, self.rows[kind][which], {**body, key: value})
        done = {"id": which, "success": True, "errors": [], "created": not found}
        return Answer(200 if found else 201, done)

    def _keep(self, kind: str, row: dict[str, Any], body: dict[str, Any]) -> None:
        types = self._types(kind)
        for name, value in body.items():
            kept = float(value) if types[name] == "double" and value is not None else value
            if types[name] == "datetime" and value is not None:
                kept = datetime.fromisoformat(value).strftime("%Y-%m-%dT%H:%M:%S.000+0000")
            row[name] = kept if kept != "" else None
        row["LastModifiedDate"] = self._now()

    def _check(self, kind: str, body: dict[str, Any], *, creating: bool = False) -> None:
        if kind in self.refusing:
            raise self.refusing[kind]
        types = self._types(kind)
        for name, value in body.items():
            if name not in types:
                raise Refused(400, "INVALID_FIELD", f"No such column '{name}' on sobject of type {kind}")
            if name in READ_ONLY:
                raise Refused(
                    400, "INVALID_FIELD_FOR_INSERT_UPDATE", f"Unable to create/update fields: {name}.", [name]
                )
            if types[name] == "double" and not (value is None or type(value) in (int, float)):
                raise Refused(400, "JSON_PARSER_ERROR", f"Cannot deserialize instance of double from {name}")
            if isinstance(value, str) and len(value) > LIMITS.get(name, 32_768):
                raise Refused(400, "STRING_TOO_LONG", f"{name}: data value too large", [name])
        required = REQUIRED.get(kind, ())
        wanted = required if creating else tuple(name for name in required if name in body)
        missing = [name for name in wanted if not body.get(name)]
        if missing:
            raise Refused(400, "REQUIRED_FIELD_MISSING", f"Required fields are missing: {missing}", missing)

    def _types(self, kind: str) -> dict[str, str]:
        if kind not in STANDARD:
            raise Refused(404, "NOT_FOUND", "The requested resource does not exist")
        seen = {n: t for n, t in self.custom.get(kind, {}).items() if f"{kind}.{n}" in self.visible}
        return {**STANDARD[kind], **seen}

    def _new(self, kind: str) -> str:
        which = f"{PREFIX.get(kind, '0XX')}{next(self._numbers):012d}AAA"
        row = {"Id": which, "CreatedDate": self._now(), "LastModifiedDate": self._now()}
        if kind == "Lead":
            row["IsConverted"] = False
        self.rows[kind][which] = row
        return which

    def _now(self) -> str:
        self._clock += timedelta(seconds=1)
        return self._clock.strftime("%Y-%m-%dT%H:%M:%S.000+0000")

    # Queries

    def _query(self, given: dict[str, list[str]], _: Any) -> Answer:
        try:
            query = parsed(given["q"][0])
            kind = query["kind"]
            for name in names(query):
                self._named(kind, name)
            found = selected(query, list(self.rows[kind].values()), lambda row, name: self._value(kind, row, name))
        except Malformed as wrong:
            raise Refused(400, "MALFORMED_QUERY", str(wrong)) from None
        self._cursors.append([self._shown(kind, row, columns(query)) for row in found])
        return self._paged(len(self._cursors) - 1, 0)

    def _next(self, cursor: str, start: str, given: Any, _: Any) -> Answer:
        return self._paged(int(cursor), int(start))

    def _paged(self, cursor: int, start: int) -> Answer:
        found = self._cursors[cursor]
        page = found[start : start + self.page]
        done = start + self.page >= len(found)
        body: dict[str, Any] = {"totalSize": len(found), "done": done, "records": page}
        if not done:
            body["nextRecordsUrl"] = f"{ROOT}/query/{cursor}-{start + self.page}"
        return Answer(200, body)

    def _named(self, kind: str, name: str) -> None:
        *parents, own = name.split(".")
        if own not in self._types(parents[-1] if parents else kind):
            raise Refused(400, "INVALID_FIELD", f"No such column '{own}' on entity '{kind}'.")

    def _value(self, kind: str, row: dict[str, Any], name: str) -> Any:
        parent, _, own = name.rpartition(".")
        if not parent:
            return row.get(name)
        above = self.rows[parent].get(row.get(f"{parent}Id", ""))
        return above.get(own) if above else None

    def _shown(self, kind: str, row: dict[str, Any], wanted: list[str]) -> dict[str, Any]:
        shown: dict[str, Any] = {"attributes": {"type": kind, "url": f"{ROOT}/sobjects/{kind}/{row['Id']}"}}
        for name in wanted:
            parent, _, own = name.rpartition(".")
            if not parent:
                shown[name] = row.get(name)
            elif row.get(f"{parent}Id") in self.rows[parent]:
                above = shown.setdefault(parent, {"attributes": {"type": parent}})
                above[own] = self._value(kind, row, name)
            else:
                shown[parent] = None
        return shown

    # Composite

    def _composite(self, body: dict[str, Any], _: Any) -> Answer:
        parts = body["compositeRequest"]
        queries = [part for part in parts if "/query" in part["url"]]
        if not 1 <= len(parts) <= 25 or len(queries) > 5 or len({p["referenceId"] for p in parts}) < len(parts):
            raise Refused(400, "INVALID_INPUT", "at most 25 subrequests, 5 queries, each with its own referenceId")
        answers = []
        for part in parts:
            if not re.fullmatch(r"[A-Za-z]\w*", part["referenceId"]) or not part["url"].startswith(ROOT):
                raise Refused(400, "INVALID_INPUT", "referenceId or url")
            try:
                answer = self._routed(part["method"], part["url"], json.dumps(part.get("body")).encode(), {})
            except Refused as refused:
                answer = refused.answer
            answers.append(_part(part, answer))
        if body.get("allOrNone") and any(one["httpStatusCode"] >= 300 for one in answers):
            halted = fault("PROCESSING_HALTED", "The transaction was rolled back since another operation failed.")
            answers = [
                one if one["httpStatusCode"] >= 300 else {**one, "httpStatusCode": 400, "body": halted}
                for one in answers
            ]
        return Answer(200, {"compositeResponse": answers})

    # Custom fields

    def _describe(self, kind: str, given: Any, _: Any) -> Answer:
        fields = [{"name": name, "type": type_, "label": name} for name, type_ in self._types(kind).items()]
        return Answer(200, {"name": kind, "fields": fields})

    def _custom_field(self, body: dict[str, Any], _: Any) -> Answer:
        kind, own = body["FullName"].split(".")
        made = body["Metadata"]
        needs = {
            "Number": {"precision", "scale"},
            "Text": {"length"},
            "LongTextArea": {"length", "visibleLines"},
            "Url": set(),
            "DateTime": set(),
        }
        if not re.fullmatch(r"[A-Za-z]\w{0,39}__c", own) or "label" not in made:
            raise Refused(400, "INVALID_FULLNAME", own)
        if not needs[made["type"]] <= set(made):
            raise Refused(400, "FIELD_INTEGRITY_EXCEPTION", f"{own}: {sorted(needs[made['type']])} are required")
        if own in self.custom[kind]:
            raise Refused(400, "DUPLICATE_DEVELOPER_NAME", "There is already a field of that name.")
        self.custom[kind][own] = MADE_AS[made["type"]]
        return Answer(201, {"id": f"00N{len(self.custom[kind]):012d}AAA", "success": True, "errors": []})

    def _grant(self) -> None:
        """What the permission set of the integration user gives it to see."""
        mine = {row["PermissionSetId"] for row in self.rows["PermissionSetAssignment"].values()}
        fields = self.rows["FieldPermissions"].values()
        self.visible = {row["Field"] for row in fields if row["ParentId"] in mine and row["PermissionsEdit"]}


def _part(part: dict[str, Any], answer: Answer) -> dict[str, Any]:
    return {
        "body": answer.body,
        "httpHeaders": {},
        "httpStatusCode": answer.status,
        "referenceId": part["referenceId"],
    }
