"""`leadproof cards`: the scorecards in force, drafts compared with them, and who published which, when and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import Json, assembly

if TYPE_CHECKING:
    from agent.card_diff import LeadChange
    from agent.scorecard import Scorecard
    from api.assembly import Assembly

cards = typer.Typer(no_args_is_help=True, help="Scorecards: look at them, check and compare drafts, publish them.")

WHICH = "A card in force or built in, by name; one that was in force, by version; or a file."

By = Annotated[str, typer.Option(help="In whose name; kept with the record.")]
Why = Annotated[str, typer.Option(help="Why; kept with the record.")]


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.add_typer(cards, name="cards")


@cards.command("list")
def list_cards(as_json: Json = False) -> None:
    """List the cards in force, the main one first, and the built-in ones.

    Example: leadproof cards list
    """
    from api.card_rendering import cards_table, listed
    from api.console import note, show, show_json
    from knowledge.cards import load_named, presets

    with assembly() as parts:
        in_force = parts.scorecards.in_force()
        published = parts.scorecards.are_published
        setting = parts.settings.scorecard
        setting_unused = published and "scorecard" in parts.settings.model_fields_set
    versions = {card.version for card in in_force}
    built_in = [card for card in map(load_named, presets()) if card.version not in versions]
    if as_json:
        show_json(
            {
                "in_force": [listed(card) for card in in_force],
                "published": published,
                "built_in": [listed(card) for card in built_in],
            }
        )
        return
    show(cards_table(in_force, built_in))
    if setting_unused:
        note(f"LEADPROOF_SCORECARD={setting} is not used while cards are published: leadproof cards history")


@cards.command("show")
def show_card(
    card: Annotated[str, typer.Argument(help=WHICH)] = "",
    yaml: Annotated[bool, typer.Option("--yaml", help="Print the card's file as it was written.")] = False,
    as_json: Json = False,
) -> None:
    """Show a card with every rule, its points and why; the main one where none is named.

    Example: leadproof cards show grade-and-score --yaml > card.yaml
    """
    from api.card_rendering import card_lines, listed
    from api.console import show, show_json

    with assembly() as parts:
        found = parts.scorecards.find(card) if card else parts.scorecards.in_force()[0]
    if as_json:
        show_json({**listed(found), "content": found.content.model_dump(mode="json", by_alias=True)})
    elif yaml:
        show(found.text.rstrip("\n"))
    else:
        show(*card_lines(found))


@cards.command("check")
def check_cards(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Cards to check.")],
    as_json: Json = False,
) -> None:
    """Check cards without putting them in force: every mistake with its line, and warnings.

    Exit code 2 where a card has a mistake.

    Example: leadproof cards check card.yaml
    """
    from agent.errors import ScorecardError
    from api.card_rendering import listed, summed_up
    from api.cli.edge import report
    from api.console import note, show, show_json
    from knowledge.cards import load_named

    sound: list[Scorecard] = []
    refused: list[ScorecardError] = []
    for file in files:
        try:
            sound.append(load_named(file))
        except ScorecardError as error:
            refused.append(error)
    for each in refused:
        report(each.code, each.message, as_json=False)
    if as_json:
        mistakes = [{"code": each.code, "mistakes": each.message.splitlines()} for each in refused]
        show_json({"cards": [listed(card) for card in sound], "errors": mistakes})
    else:
        for card in sound:
            show(summed_up(card))
            for warning in card.warnings:
                note(f"{card.source}: {warning}", style="yellow")
    if refused:
        raise typer.Exit(2)


@cards.command("schema")
def show_schema() -> None:
    """Print the JSON Schema of a card, for editors that complete and check YAML by one.

    Example: leadproof cards schema > scorecard.schema.json
    """
    from agent.card_schema import card_schema
    from api.console import show_json

    show_json(card_schema())


@cards.command("diff")
def diff_cards(
    old: Annotated[str, typer.Argument(help=WHICH)],
    new: Annotated[str, typer.Argument(help="The draft: as OLD.")],
    every: Annotated[bool, typer.Option("--all", help="List leads that change points within their band too.")] = False,
    as_json: Json = False,
) -> None:
    """Score all stored leads by two cards, and list who changes band, from what to what and through which rule.

    Each lead is scored from what was stored with its latest score. Nothing is stored.

    Example: leadproof cards diff default draft.yaml
    """
    from agent.card_diff import moved_thresholds
    from api.card_rendering import diff_document, diff_lines
    from api.console import show, show_json

    with assembly() as parts:
        before, after = parts.scorecards.find(old), parts.scorecards.new(new)
        changes = _compared(parts, before, after)
    moved = moved_thresholds(before.content, after.content)
    if as_json:
        show_json(diff_document(before, after, changes, moved, every=every))
    else:
        show(*diff_lines(before, after, changes, moved, every=every))


def _compared(parts: Assembly, old: Scorecard, new: Scorecard) -> list[LeadChange]:
    from agent.card_diff import compared
    from api.console import progress

    changes = []
    with progress("Scoring", parts.inbox.scored()) as done:
        for so_far, given in enumerate(parts.inbox.latest_inputs(), 1):
            changes.append(compared(given, old, new))
            done(so_far)
    return changes


@cards.command("publish")
def publish_card(
    new: Annotated[str, typer.Argument(help="The card: a file, a built-in one by name, or an earlier one by version.")],
    by: By,
    why: Why,
    *,
    instead_of: Annotated[
        str | None, typer.Option(metavar="NAME", help="The card in force whose place it takes; its namesake's if none.")
    ] = None,
    as_well: Annotated[bool, typer.Option("--as-well", help="Put it after the cards in force.")] = False,
    as_json: Json = False,
) -> None:
    """Put a card in force, and record who did it, when and why.

    It takes the place of the card of the same name, or of the only one in force. A card with a mistake is refused, and
    what is in force stays. Leads keep their scores, which replay by their own card, until something new comes in.

    Example: leadproof cards publish draft.yaml --by "Kim Doe" --why "Trials count more since May"
    """
    with assembly() as parts:
        card = parts.scorecards.new(new)
        parts.scorecards.publish(card, by=by, why=why, instead_of=instead_of, as_well=as_well)
        _show_in_force(parts, as_json=as_json)


@cards.command("withdraw")
def withdraw_card(
    name: Annotated[str, typer.Argument(help="The name of a published card.")],
    by: By,
    why: Why,
    as_json: Json = False,
) -> None:
    """Take a published card out of force; with the last one gone LEADPROOF_SCORECARD decides again.

    Example: leadproof cards withdraw upsell --by "Kim Doe" --why "The campaign is over"
    """
    with assembly() as parts:
        parts.scorecards.withdraw(name, by=by, why=why)
        _show_in_force(parts, as_json=as_json)


def _show_in_force(parts: Assembly, *, as_json: bool) -> None:
    from api.card_rendering import cards_table, listed
    from api.console import note, show, show_json

    in_force = parts.scorecards.in_force()
    if as_json:
        show_json({"in_force": [listed(card) for card in in_force]})
        return
    show(cards_table(in_force, []))
    for card in in_force:
        for warning in card.warnings:
            note(f"scorecard {card.name}: {warning}", style="yellow")


@cards.command("history")
def card_history(as_json: Json = False) -> None:
    """List which cards were published and withdrawn, by whom, when and why, the newest first.

    Example: leadproof cards history
    """
    from api.card_rendering import publications_table
    from api.console import note, show, show_json

    with assembly() as parts:
        history = parts.scorecards.publications.history()
    if as_json:
        show_json({"publications": history})
    elif history:
        show(publications_table(history))
    else:
        note("No card was ever published. Publish one: leadproof cards publish FILE --by NAME --why REASON")
