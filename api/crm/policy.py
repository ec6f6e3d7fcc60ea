"""The policy of fields as it is set: a small YAML file over the defaults, for all CRMs or for one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from agent.errors import ConfigurationError
from api.crm.fields import Field
from api.crm.ownership import DEFAULTS, Ownership

SETTING = "LEADPROOF_CRM_FIELDS"
TARGETS = ("hubspot", "salesforce")

Policy = Mapping[Field, Ownership]


def policy(file: Path | None, target: str) -> Policy:
    """How each field is dealt with in a CRM. Raises ConfigurationError "crm_fields_unreadable", "crm_fields_invalid".

    The file has a line a field (`title: propose`), and a section of such lines for what holds in one CRM alone.
    """
    if file is None:
        return DEFAULTS
    given = _loaded(file)
    sections = {name: given.pop(name) for name in TARGETS if name in given}
    chosen = dict(DEFAULTS)
    for name, section in {"": given, **sections}.items():
        read = _read(file, section)
        if name in ("", target):
            chosen |= read
    return chosen


def _loaded(file: Path) -> dict[Any, Any]:
    import yaml

    try:
        given = yaml.safe_load(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ConfigurationError(
            "crm_fields_unreadable", f"{SETTING}: {file} cannot be read as YAML ({type(error).__name__})."
        ) from None
    if given is None:
        return {}
    if not isinstance(given, dict):
        raise _invalid(file, "it is to have a line a field, like “title: propose”.")
    return given


def _read(file: Path, section: object) -> dict[Field, Ownership]:
    if not isinstance(section, dict):
        raise _invalid(file, "a section of one CRM is to have a line a field.")
    read = {}
    for name, how in section.items():
        if name not in set(Field):
            raise _invalid(file, f"“{str(name)[:40]}” is no field. Fields: {', '.join(Field)}.")
        if how not in set(Ownership):
            raise _invalid(file, f"“{str(how)[:40]}” for {name} is none of {', '.join(Ownership)}.")
        read[Field(name)] = Ownership(how)
    return read


def _invalid(file: Path, why: str) -> ConfigurationError:
    return ConfigurationError("crm_fields_invalid", f"{SETTING}: {file}: {why}")
