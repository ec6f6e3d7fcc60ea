"""Proposals for a CRM's fields in Slack: each with a button to accept and one to dismiss it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from agent.errors import LeadproofError
from api.slack.blocks import Block, Message, clipped, context, escaped, message, saying, section

if TYPE_CHECKING:
    from api.assembly import Assembly
    from knowledge.crm_proposals import Proposal

ACCEPT = "crm_proposal_accept"
DISMISS = "crm_proposal_dismiss"
ACTIONS = (ACCEPT, DISMISS)
"""The action ids of the buttons."""

SHOWN = 20
"""How many proposals are shown at once: two blocks each, of at most fifty."""

VALUE_CHARACTERS = 300

NOTHING = "Nothing is proposed for a CRM's field."


def listed(assembly: Assembly) -> Message:
    """The open proposals, the oldest first."""
    return _told(assembly, assembly.crm_desk.proposals.listed(), "")


def decided(assembly: Assembly, action: Mapping[str, Any], user: Mapping[str, Any]) -> Message:
    """Do what a button says, in the name of who pressed it, and list what is open now.

    What cannot be done is told above the list.
    """
    desk, number = assembly.crm_desk, int(action["value"])
    by = str(user.get("username") or user.get("name") or user.get("id") or "somebody in Slack")
    try:
        done = desk.accept(number, by) if action["action_id"] == ACCEPT else desk.dismiss(number, by)
    except LeadproofError as error:
        return _told(assembly, desk.proposals.listed(), error.message)
    return _told(assembly, desk.proposals.listed(), f"Proposal {number} is {done.state.value}.")


def _told(assembly: Assembly, proposals: Sequence[Proposal], news: str) -> Message:
    if not proposals:
        return saying(" ".join(part for part in (escaped(news), NOTHING) if part))
    blocks: list[Block] = [section(escaped(news))] if news else []
    for each in proposals[:SHOWN]:
        blocks += [section(_line(assembly, each)), _buttons(each)]
    if len(proposals) > SHOWN:
        blocks.append(context(f"{len(proposals) - SHOWN} more follow when these are decided."))
    return message(escaped(news) or f"{len(proposals)} proposals for a CRM's fields", blocks)


def _line(assembly: Assembly, proposal: Proposal) -> str:
    contact = assembly.inbox.lead(proposal.lead_id).lead.contact
    who = contact.name or contact.email or proposal.lead_id
    stands = f"“{_value(proposal.stands)}”" if proposal.stands else "nothing"
    return (
        f"*{escaped(who)}*, {escaped(proposal.field)} in {escaped(proposal.target)}: {stands} stands there, "
        f"“{_value(proposal.value)}” is proposed"
    )


def _value(text: str) -> str:
    return escaped(clipped(text, VALUE_CHARACTERS))


def _buttons(proposal: Proposal) -> Block:
    return {
        "type": "actions",
        "elements": [
            _button(ACCEPT, "Accept", proposal, {"style": "primary"}),
            _button(DISMISS, "Dismiss", proposal, {}),
        ],
    }


def _button(action: str, text: str, proposal: Proposal, more: dict[str, str]) -> Block:
    shown = {"type": "plain_text", "text": text, "emoji": False}
    return {"type": "button", "action_id": action, "text": shown, "value": str(proposal.number), **more}
