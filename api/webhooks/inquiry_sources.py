"""The sources of inquiries: forms, booking tools and mailboxes, by the last part of their address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from api.webhooks.calendly import Calendly
from api.webhooks.form import WebsiteForm
from api.webhooks.google_forms import GoogleForms
from api.webhooks.hubspot_workflow import HubSpotWorkflow
from api.webhooks.mailgun import Mailgun
from api.webhooks.postmark import Postmark
from api.webhooks.sendgrid import SendGrid
from api.webhooks.source import Source
from api.webhooks.typeform import Typeform

if TYPE_CHECKING:
    from api.settings import Settings


def inquiry_sources(settings: Settings) -> Mapping[str, Source]:
    """Every source of inquiries by its name. Make them once a process: they remember tokens and count requests."""
    kinds = (WebsiteForm, Typeform, Calendly, HubSpotWorkflow, GoogleForms, Postmark, Mailgun, SendGrid)
    made: list[Source] = [kind(settings) for kind in kinds]
    return {source.name: source for source in made}
