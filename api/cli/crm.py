"""`leadproof crm`: what is written to the CRMs, taking it back, proposals, and preparing a CRM for it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from agent.errors import ConfigurationError, InputError
from api.cli.options import Json, assembly

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from api.assembly import Assembly
    from api.crm.record import Planned
    from api.crm.target import CrmTarget
    from knowledge.crm_proposals import Proposal

crm = typer.Typer(no_args_is_help=True, help="The CRMs: set up, proposals, what was written, and taking it back.")
proposals = typer.Typer(no_args_is_help=True, help="Values that are offered for a CRM's fields.")
crm.add_typer(proposals, name="proposals")

Crm = Annotated[str | None, typer.Option("--target", metavar="CRM", help="Only this CRM: hubspot or salesforce.")]
By = Annotated[str, typer.Option(help="In whose name; kept with it.")]


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.add_typer(crm, name="crm")


@crm.command("setup")
def set_up(
    target: Crm = None,
    yes: Annotated[bool, typer.Option("--yes", help="Create what is missing without asking.")] = False,
    as_json: Json = False,
) -> None:
    """Show which fields Leadproof needs in the CRM, and create those that are missing.

    Nothing is created before it was shown. What is there already stays as it is.

    Example: leadproof crm setup
    """
    with assembly() as parts:
        targets = _set_up(parts, target)
        plans = {each.name: each.crm.plan() for each in targets}
        if not as_json:
            _show_plans(plans)
        missing = sum(each.presence == "missing" for planned in plans.values() for each in planned)
        if missing and (yes or _agreed(missing, as_json=as_json)):
            for each in targets:
                _create(each, plans[each.name], quiet=as_json)
            plans = {each.name: each.crm.plan() for each in targets}
    if as_json:
        from api.console import show_json

        show_json({"crms": plans})


@crm.command("fields")
def list_fields(as_json: Json = False) -> None:
    """Show each field and how it is dealt with: own, propose, fill-empty or never (LEADPROOF_CRM_FIELDS).

    Example: leadproof crm fields
    """
    from api.console import show, show_json
    from api.crm.fields import Field
    from api.crm_rendering import fields_table

    with assembly() as parts:
        policies = {
            each.name: {field.value: each.policy[field].value for field in Field if field in each.crm.fields}
            for each in _set_up(parts, None)
        }
    if as_json:
        show_json({"fields": policies})
    else:
        show(fields_table(policies))


@crm.command("log")
def show_log(
    lead: Annotated[str, typer.Argument(help="A lead's id, e-mail, CRM id or name, or “name, company”.")],
    target: Crm = None,
    as_json: Json = False,
) -> None:
    """Show what was written for a lead, when, and what stood there before.

    Example: leadproof crm log kim@acme.example
    """
    from api.console import note, show, show_json
    from api.crm_rendering import log_table

    with assembly() as parts:
        writes = parts.crm_desk.log(parts.inbox.find(lead).lead.id, target)
    if as_json:
        show_json({"writes": writes})
    elif writes:
        show(log_table(writes))
    else:
        note("Nothing was written to a CRM for this lead.")


@crm.command("undo")
def undo(
    lead: Annotated[str | None, typer.Argument(help="Whose last write; left out: the last of all.")] = None,
    target: Crm = None,
    by: By = "",
    as_json: Json = False,
) -> None:
    """Take the last write back: each field has again what stood there before, if it is still as Leadproof left it.

    A contact that was created stays, and so does the note. The next score is written again.

    Example: leadproof crm undo kim@acme.example
    """
    from api.console import note, show, show_json

    with assembly() as parts:
        whose = parts.inbox.find(lead).lead.id if lead else None
        taken = parts.crm_desk.undo(whose, target, by)
    if as_json:
        show_json(taken)
        return
    undone = ", ".join(write.field for write in taken.undone) or "nothing"
    show(f"Taken back in {taken.target} for {taken.lead_id}: {undone}.")
    if taken.left:
        note(f"Left alone, for it was changed since: {', '.join(write.field for write in taken.left)}.", style="yellow")


@crm.command("release")
def release(
    lead: Annotated[str, typer.Argument(help="A lead's id, e-mail, CRM id or name.")],
    fields: Annotated[list[str], typer.Argument(metavar="FIELD...", help="Fields, as `crm log` names them.")],
    target: Annotated[str, typer.Option("--target", metavar="CRM", help="hubspot or salesforce.")],
    as_json: Json = False,
) -> None:
    """Give fields that a person had changed to Leadproof, which keeps them up to date from now on.

    Example: leadproof crm release kim@acme.example band --target hubspot
    """
    from api.console import show, show_json

    with assembly() as parts:
        whose = parts.inbox.find(lead).lead.id
        given = parts.crm_desk.release(whose, fields, target)
    if as_json:
        show_json({"lead": whose, "target": target, "fields": given})
    else:
        show(f"Leadproof keeps up to date in {target} for {whose}: {', '.join(given)}.")


@crm.command("pull-outcomes")
def pull_outcomes(
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Deals changed from then on; left out: since the last pull.")
    ] = None,
    target: Crm = None,
    as_json: Json = False,
) -> None:
    """Bring won and lost deals out of the CRM, as outcomes of leads and as past deals. Again changes nothing.

    Example: leadproof crm pull-outcomes --since 2026-01-01
    """
    from functools import partial

    from api.cli.options import moment
    from api.console import counting, show, show_json

    start = moment(since) if since else None
    with assembly() as parts:
        pulled = []
        for each in _set_up(parts, target):
            with counting(f"deals of {each.name}") as moved:
                pulled.append(parts.outcome_pull.pull(each.crm, start, partial(_count, moved)))
    if as_json:
        show_json({"pulled": pulled})
        return
    for one in pulled:
        show(
            f"{one.target}: {one.deals:,} closed deals, {one.won:,} of them won; {one.outcomes:,} outcomes and "
            f"{one.past_deals:,} past deals new or changed; {one.unknown:,} deals of nobody that is a lead here."
        )


@proposals.command("list")
def list_proposals(
    lead: Annotated[str | None, typer.Argument(help="Only those of one lead.")] = None,
    every: Annotated[bool, typer.Option("--all", help="The decided ones as well.")] = False,
    as_json: Json = False,
) -> None:
    """List the values that are offered for fields of the CRM.

    Example: leadproof crm proposals list
    """
    from api.console import note, show, show_json
    from api.crm_rendering import proposals_table

    with assembly() as parts:
        whose = parts.inbox.find(lead).lead.id if lead else None
        found = parts.crm_desk.proposals.listed(whose, every=every)
    if as_json:
        show_json({"proposals": found})
    elif found:
        show(proposals_table(found))
    else:
        note("Nothing is proposed.")


@proposals.command("accept")
def accept(
    numbers: Annotated[list[int], typer.Argument(metavar="NUMBER...", help="As `crm proposals list` shows them.")],
    by: By,
    as_json: Json = False,
) -> None:
    """Write proposals to the CRM, unless something else stands there by now than was shown.

    Example: leadproof crm proposals accept 7 --by "Kim Doe"
    """
    with assembly() as parts:
        _show_decided([parts.crm_desk.accept(number, by) for number in numbers], as_json=as_json)


@proposals.command("dismiss")
def dismiss(
    numbers: Annotated[list[int], typer.Argument(metavar="NUMBER...", help="As `crm proposals list` shows them.")],
    by: By,
    as_json: Json = False,
) -> None:
    """Turn proposals down: the same value is not offered for that field again.

    Example: leadproof crm proposals dismiss 7 --by "Kim Doe"
    """
    with assembly() as parts:
        _show_decided([parts.crm_desk.dismiss(number, by) for number in numbers], as_json=as_json)


def _show_decided(decided: Sequence[Proposal], *, as_json: bool) -> None:
    from api.console import show, show_json
    from api.crm_rendering import proposals_table

    if as_json:
        show_json({"proposals": decided})
    else:
        show(proposals_table(decided))


def _set_up(parts: Assembly, target: str | None) -> tuple[CrmTarget, ...]:
    """The CRMs that are set up, or the one that was asked for."""
    if not parts.crms:
        raise ConfigurationError(
            "crm_not_set_up", "No CRM is set up. Set HUBSPOT_TOKEN, or the settings of Salesforce (docs/crm.md)."
        )
    chosen = tuple(each for each in parts.crms if target in (None, each.name))
    if not chosen:
        raise InputError(
            "crm_not_set_up", f"“{target}” is not set up; set up: {', '.join(each.name for each in parts.crms)}."
        )
    return chosen


def _show_plans(plans: Mapping[str, Sequence[Planned]]) -> None:
    from api.console import show
    from api.crm_rendering import plan_table

    show(plan_table(plans))


def _agreed(missing: int, *, as_json: bool) -> bool:
    """Ask at a terminal; elsewhere --yes is needed."""
    from api.console import note

    if not as_json and sys.stdin.isatty():
        return typer.confirm(f"Create the {missing} that are missing?")
    note(f"{missing} are missing. Create them: leadproof crm setup --yes")
    return False


def _create(target: CrmTarget, planned: Sequence[Planned], *, quiet: bool) -> None:
    from api.console import note

    for each in planned:
        if each.presence == "missing":
            target.crm.create(each)
            if not quiet:
                note(f"created in {target.name}: {each.name}")


def _count(moved: Callable[[int, int | None], None], done: int) -> None:
    """Nobody knows how many deals there are."""
    moved(done, None)
