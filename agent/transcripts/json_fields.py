"""Fields of an outside JSON object, checked one by one, so that an error can name the field."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NoReturn

from agent.errors import UnreadableInput
from agent.lead import Contact, contact_from
from agent.transcripts.decoding import require_no_control_characters
from agent.transcripts.moments import moment

Fields = Mapping[str, object]

_DEEPEST = 20
_LONGEST_FIELD = 500
_LONGEST_EXTRA = 10_000
_MOST_FIELDS = 200
_MOST_EMPLOYEES = 50_000_000
_CONTACT_TEXTS = ("name", "email", "company", "title", "phone", "industry", "country", "crm_id")


def is_json(text: str) -> bool:
    """Whether the text means to be JSON: an object, a list as Recall.ai has it, or null where an object was meant."""
    start = text.lstrip()[:40]
    if start.rstrip() == "null":
        return True
    return start.startswith("{") or (start.startswith("[") and start[1:].lstrip()[:1] in ("{", '"', "[", "]"))


def loaded(text: str) -> object:
    """The JSON value of a text.

    Raises UnreadableInput: json_invalid (cut off), json_too_deep, json_shape (doubled field). The texts in it may
    still be unclean; whoever takes one out looks at it.
    """
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise UnreadableInput(
            "json_invalid",
            f"The JSON is broken at line {error.lineno}, column {error.colno}: {error.msg}. It may be cut off. "
            "If this is meant as plain text, name its format.",
        ) from None
    except RecursionError:
        _too_deep()
    except ValueError:
        # Python refuses whole numbers of more than 4,300 digits
        raise UnreadableInput("json_invalid", "The JSON holds a number that is too long to be one.") from None


def object_of(value: object) -> Fields:
    """A JSON value that must be an object all of whose texts are clean.

    Raises UnreadableInput: json_shape, json_too_deep, input_control_character.
    """
    _check_strings(value)
    if not isinstance(value, dict):
        refuse("The JSON", f"is {kind_of(value)}; one object in braces is needed, one conversation each")
    return value


def refuse(where: str, why: str) -> NoReturn:
    """Raise UnreadableInput "json_shape"."""
    raise UnreadableInput("json_shape", f"{where} {why}.")


def object_in(fields: Fields, key: str) -> Fields:
    """The object under a key."""
    value = fields[key]
    if not isinstance(value, dict):
        refuse(f"“{key}”", f"is {kind_of(value)}; an object in braces is needed")
    return value


def text_in(fields: Fields, key: str, *, longest: int | None = _LONGEST_FIELD) -> str | None:
    """The text under a key; None where it is missing, null or blank."""
    value = fields.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        refuse(f"“{key}”", f"is {kind_of(value)}; text in quotes is needed")
    if longest is not None and len(value) > longest:
        refuse(f"“{key}”", f"has {len(value):,} characters; at most {longest:,} fit")
    return value.strip() or None


def texts_in(fields: Fields, key: str) -> tuple[str, ...]:
    """The list of texts under a key; empty where it is missing or null."""
    value = fields.get(key)
    if value is None:
        return ()
    if not isinstance(value, list):
        refuse(f"“{key}”", f"is {kind_of(value)}; a list of texts is needed")
    found = (text_in({f"{key}[{index}]": item}, f"{key}[{index}]") for index, item in enumerate(value))
    return tuple(text for text in found if text)


def objects_in(fields: Fields, key: str) -> tuple[Fields, ...]:
    """The list of objects under a key; empty where it is missing or null."""
    value = fields.get(key)
    if value is None:
        return ()
    if not isinstance(value, list):
        refuse(f"“{key}”", f"is {kind_of(value)}; a list of objects is needed")
    return tuple(object_in({f"{key}[{index}]": item}, f"{key}[{index}]") for index, item in enumerate(value))


def moment_in(fields: Fields, key: str) -> datetime | None:
    """The moment under a key in UTC; None where it is missing, null or blank."""
    text = text_in(fields, key)
    if text is None:
        return None
    found = moment(text)
    if found is None:
        refuse(f"“{key}”", f"is “{text[:60]}”; a date like 2023-10-21 or 2023-10-21T10:02:00Z is needed")
    return found


def contact_in(fields: Fields) -> Contact:
    """The contact in loose fields; keys that are no field of a contact are kept in `extra`, null ones left out.

    `employees` that are no plain count ("51-200") are kept in `extra`, too: they are not guessed at.
    """
    known = {key: text_in(fields, key) or "" for key in _CONTACT_TEXTS}
    others = {key: value for key, value in fields.items() if key not in (*_CONTACT_TEXTS, "employees")}
    if len(others) > _MOST_FIELDS:
        refuse("The object", f"has {len(others):,} fields besides the known ones; at most {_MOST_FIELDS} fit")
    extra = {key: _as_text(key, value) for key, value in others.items() if value is not None}
    employees = _employees(fields.get("employees"))
    contact = contact_from({**known, **(employees if "employees" in employees else {})})
    extra |= {"employees": employees["said"]} if "said" in employees else {}
    kept = tuple(sorted((key, value.strip()) for key, value in extra.items() if value.strip()))
    return contact.model_copy(update={"extra": kept})


def _employees(value: object) -> dict[str, str]:
    if value is None:
        return {}
    if isinstance(value, str):
        digits = value.strip().replace(",", "").replace(" ", "")
        if not (digits.isascii() and digits.isdigit()):
            return {"said": _as_text("employees", value)}
        value = int(digits[:20])
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _MOST_EMPLOYEES:
        refuse("“employees”", f"must be a head count from 0 to {_MOST_EMPLOYEES:,}")
    return {"employees": str(value)}


def _as_text(key: str, value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if len(text) > _LONGEST_EXTRA or len(key) > _LONGEST_FIELD:
        refuse(f"“{key[:60]}”", f"is too long; at most {_LONGEST_EXTRA:,} characters fit")
    return text


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        doubled = Counter(key for key, _ in pairs).most_common(1)[0][0]
        refuse(f"“{doubled[:60]}”", "stands twice in one object; which one counts is not guessed")
    return fields


def _no_constant(name: str) -> NoReturn:
    refuse(f"The value {name}", "is not JSON; leave the field out or write null")


def _check_strings(value: object) -> None:
    together = "\n".join(_strings(value))
    require_no_control_characters(together.replace("\r", "\n"), "The texts in the JSON, one after another,")
    try:
        together.encode()
    except UnicodeEncodeError:
        refuse("A text in the JSON", "holds half of a character pair (\\ud800 to \\udfff); export it again")


def _strings(value: object) -> Iterator[str]:
    level, depth = [value], 1
    while level:
        if depth > _DEEPEST:
            _too_deep()
        below: list[object] = []
        for item in level:
            if isinstance(item, str):
                yield item
            elif isinstance(item, dict):
                yield from item
                below.extend(item.values())
            elif isinstance(item, list):
                below.extend(item)
        level, depth = below, depth + 1


def _too_deep() -> NoReturn:
    raise UnreadableInput(
        "json_too_deep", f"The JSON is nested deeper than {_DEEPEST} levels. Send it flatter."
    ) from None


def kind_of(value: object) -> str:
    """What a JSON value is, in words."""
    names: dict[type, str] = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
