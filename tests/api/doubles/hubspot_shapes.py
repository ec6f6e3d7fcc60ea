"""JSON values checked against the models of HubSpot's own SDK: known keys, their types, what is required."""

from __future__ import annotations

from datetime import datetime
from typing import Any

PLAIN = {"str": str, "int": int, "bool": bool}


class WrongShape(Exception):
    def __init__(self, message: str, properties: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.properties = properties


def require_shape(models: Any, name: str, value: Any) -> None:
    """Raises WrongShape where a value is not what a model of that name takes."""
    model = getattr(models, name)
    if not isinstance(value, dict):
        raise WrongShape(f"{name} must be an object")
    attributes = {json: attribute for attribute, json in model.attribute_map.items()}
    unknown = set(value) - set(attributes)
    if unknown:
        raise WrongShape(f"{name} has no {sorted(unknown)}")
    for key, inner in value.items():
        _require_type(models, model.openapi_types[attributes[key]], inner, f"{name}.{key}")
    try:
        model(**{attributes[key]: inner for key, inner in value.items()})
    except ValueError as error:
        raise WrongShape(str(error)) from None


def _require_type(models: Any, declared: str, value: Any, place: str) -> None:
    if declared in PLAIN:
        if type(value) is not PLAIN[declared]:
            raise WrongShape(f"{place} must be {declared}", (place.rsplit(".", 1)[1],))
    elif declared == "datetime":
        datetime.fromisoformat(value)
    elif declared == "object":
        return
    elif declared.startswith(("list[", "dict[")):
        _require_many(models, declared, value, place)
    else:
        require_shape(models, declared, value)


def _require_many(models: Any, declared: str, value: Any, place: str) -> None:
    if not isinstance(value, {"list": list, "dict": dict}[declared[:4]]):
        raise WrongShape(f"{place} must be a {declared[:4]}")
    inner_type = declared[5:-1].split(", ", 1)[-1]
    items = value.items() if isinstance(value, dict) else [("", inner) for inner in value]
    for key, inner in items:
        if inner is not None or not place.endswith(".properties"):  # an empty property is null
            _require_type(models, inner_type, inner, f"{place}.{key}" if key else place)
