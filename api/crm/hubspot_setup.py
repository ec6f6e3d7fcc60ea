"""The group and the contact properties of Leadproof in HubSpot: what is there, what is missing, and making it."""

from __future__ import annotations

from collections.abc import Iterator

from api.crm.hubspot_answers import Groups, KnownProperties, KnownProperty
from api.crm.hubspot_api import HubSpotApi
from api.crm.hubspot_fields import GROUP, GROUP_LABEL, PROPERTIES, Property
from api.crm.record import Planned, Presence


def plan(api: HubSpotApi) -> tuple[Planned, ...]:
    """The group first, then each property. Raises DeliveryError."""
    groups = {group.name for group in api.get("properties", "contacts/groups", Groups).results}
    known = {prop.name: prop for prop in api.get("properties", "contacts", KnownProperties).results}
    presence = Presence.THERE if GROUP in groups else Presence.MISSING
    return (Planned(kind="group", name=GROUP, label=GROUP_LABEL, presence=presence), *_properties(known))


def create(api: HubSpotApi, planned: Planned) -> None:
    """Make one of what is missing; that it is there meanwhile is as well. Raises DeliveryError."""
    if planned.kind == "group":
        api.ensure("properties", "contacts/groups", {"name": GROUP, "label": GROUP_LABEL, "displayOrder": -1})
        return
    body = next(prop.body() for prop in PROPERTIES if prop.name == planned.name)
    api.ensure("properties", "contacts", body)


def _properties(known: dict[str, KnownProperty]) -> Iterator[Planned]:
    for prop in PROPERTIES:
        there = known.get(prop.name)
        differs = "" if there is None else _difference(prop, there)
        presence = Presence.MISSING if there is None else Presence.DIFFERENT if differs else Presence.THERE
        yield Planned(kind="property", name=prop.name, label=prop.label, presence=presence, differs=differs)


def _difference(prop: Property, there: KnownProperty) -> str:
    """Why values would not fit into a property that is there already; empty where they would."""
    if there.type != prop.type:
        return f"it is of type {there.type}, not {prop.type}"
    lacking = set(prop.options) - {option.value for option in there.options}
    return f"it lacks the options {', '.join(sorted(lacking))}" if lacking else ""
