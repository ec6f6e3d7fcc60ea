"""What comes in by itself: meeting tools, forms, booking tools and e-mail, one file each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api.settings import Settings
    from api.webhooks.source import Source

SOURCES: Mapping[str, str] = {
    "generic": "api.webhooks.generic:Generic",
    "zoom": "api.webhooks.zoom:Zoom",
    "gong": "api.webhooks.gong:Gong",
    "fireflies": "api.webhooks.fireflies:Fireflies",
    "fathom": "api.webhooks.fathom:Fathom",
    "readai": "api.webhooks.read_ai:ReadAi",
    "recall": "api.webhooks.recall:Recall",
    "vapi": "api.webhooks.vapi:Vapi",
    "retell": "api.webhooks.retell:Retell",
    "teams": "api.webhooks.teams:Teams",
    "tldv": "api.webhooks.tldv:Tldv",
    "form": "api.webhooks.form:WebsiteForm",
    "typeform": "api.webhooks.typeform:Typeform",
    "calendly": "api.webhooks.calendly:Calendly",
    "hubspot-workflow": "api.webhooks.hubspot_workflow:HubSpotWorkflow",
    "google-forms": "api.webhooks.google_forms:GoogleForms",
    "postmark": "api.webhooks.postmark:Postmark",
    "mailgun": "api.webhooks.mailgun:Mailgun",
    "sendgrid": "api.webhooks.sendgrid:SendGrid",
}
"""Each source by its name, the last part of /webhooks/{name}: its module and class, loaded when first asked for."""


def sources(settings: Settings) -> Mapping[str, Source]:
    """Every source that there is, set up or not, by name. A name that is none raises KeyError, as a mapping does."""
    return _Sources(settings)


class _Sources(Mapping[str, "Source"]):
    """Makes each source once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._made: dict[str, Source] = {}

    def __getitem__(self, name: str) -> Source:
        if name not in self._made:
            module, _, kind = SOURCES[name].partition(":")
            made: Source = getattr(import_module(module), kind)(self._settings)
            # where two threads make one at once, both use the first
            self._made.setdefault(name, made)
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in SOURCES

    def __iter__(self) -> Iterator[str]:
        return iter(SOURCES)

    def __len__(self) -> int:
        return len(SOURCES)
