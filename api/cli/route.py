"""`leadproof route`: who has which lead and why, leads given to people by hand, and the rules that do it else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.history import LEAD
from api.cli.options import Json, assembly

if TYPE_CHECKING:
    from agent.routing.route import Route
    from api.assembly import Assembly

route = typer.Typer(no_args_is_help=True, help="Who takes which lead, and why; the routing rules.")

By = Annotated[str, typer.Option(help="In whose name; kept with the record.")]
Why = Annotated[str, typer.Option(help="Why; kept with the record.")]


def add_to(app: typer.Typer) -> None:
    """Add this family's commands."""
    app.add_typer(route, name="route")


@route.command("list")
def list_routes(
    person: Annotated[str | None, typer.Option(help="Only the leads of this person, by id.")] = None,
    as_json: Json = False,
) -> None:
    """List the open leads and who has each: the queue first, then by person.

    Example: leadproof route list --person ada
    """
    from api.console import note, show, show_json
    from api.routing_rendering import names_of, routes_table

    with assembly() as parts:
        routes = parts.routes.listed(person)
        names = names_of(routes, parts.inbox)
    if as_json:
        show_json({"routes": [{**each.model_dump(mode="json"), "lead": names[each.lead_id]} for each in routes]})
    elif routes:
        show(routes_table(routes, names))
    else:
        note("No open lead was routed. Route those that wait: leadproof route run")


@route.command("show")
def show_route(lead: Annotated[str, LEAD], as_json: Json = False) -> None:
    """Show who has a lead since when and why, and who had it before.

    Example: leadproof route show kim@acme.example
    """
    from api.console import note, show, show_json
    from api.routing_rendering import history_table

    with assembly() as parts:
        whose = parts.inbox.find(lead).lead.id
        now, history = parts.routes.of(whose), parts.routes.history(whose)
    if as_json:
        show_json({"lead_id": whose, "route": now, "history": history})
    elif now is None:
        note("This lead was never routed. Route those that wait: leadproof route run")
    else:
        show(now.told, history_table(history))


@route.command("assign")
def assign_lead(
    lead: Annotated[str, LEAD],
    person: Annotated[str, typer.Argument(help="Who gets it, by id or name: leadproof route people")],
    by: By,
    why: Why,
    as_json: Json = False,
) -> None:
    """Give a lead to a person. The rules never take it away again; their limit of open leads does not hold here.

    Example: leadproof route assign kim@acme.example ada --by "Pat Lind" --why "Ada sold to them before"
    """
    with assembly() as parts:
        given = parts.must_route.assign(parts.inbox.find(lead).lead.id, person, by=by, why=why)
        _show_given(parts, given, as_json=as_json)


@route.command("release")
def release_lead(lead: Annotated[str, LEAD], by: By, why: Why, as_json: Json = False) -> None:
    """Put a lead back into the queue. It is routed again with its next score, or by `route run`.

    Example: leadproof route release kim@acme.example --by "Pat Lind" --why "Ada moved to another team"
    """
    with assembly() as parts:
        given = parts.must_route.release(parts.inbox.find(lead).lead.id, by=by, why=why)
        _show_given(parts, given, as_json=as_json)


def _show_given(parts: Assembly, given: Route, *, as_json: bool) -> None:
    from api.console import note, show, show_json

    if as_json:
        show_json({"route": given})
        return
    show(given.told)
    file = parts.routing_file
    person = file.current().people.get(given.person or "") if file else None
    load = parts.routes.loads().get(given.person or "")
    if person and load and person.open_at_most is not None and load.open > person.open_at_most:
        note(f"{person.called} has {load.open} open leads now, over the limit of {person.open_at_most}.", "yellow")


@route.command("run")
def run_routing(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say where leads would go; keep nothing.")] = False,
    as_json: Json = False,
) -> None:
    """Route all open leads that have a score and nobody, the highest score first.

    Leads are routed as they are scored; this is for those from before there were rules, and for those that wait.

    Example: leadproof route run --dry-run
    """
    from api.console import note, show, show_json
    from api.routing_rendering import names_of, planned_table, routes_table

    with assembly() as parts:
        if dry_run:
            planned = parts.routes_planned()
            names = names_of([each for each, _ in planned], parts.inbox)
            if as_json:
                show_json({"planned": [{"lead_id": each, **found._asdict()} for each, found in planned]})
            elif planned:
                show(planned_table(planned, names))
        else:
            routes = _run(parts)
            names = names_of(routes, parts.inbox)
            planned = []
            if as_json:
                show_json({"routes": routes})
            elif routes:
                show(routes_table(routes, names))
    if not as_json and not names:
        note("No lead waits.")


def _run(parts: Assembly) -> list[Route]:
    from api.console import progress

    routing, waiting = parts.must_route, parts.routes.waiting()
    routes = []
    with progress("Routing", len(waiting)) as done:
        for so_far, lead_id in enumerate(waiting, 1):
            stored = parts.inbox.latest_score(lead_id)
            routes.append(routing.route(stored.given.lead, stored.score).route)
            done(so_far)
    return routes


@route.command("people")
def list_people(as_json: Json = False) -> None:
    """List the people of the routing rules: how many leads they have open, of how many, and who is away.

    Example: leadproof route people
    """
    from api.console import show, show_json
    from api.routing_rendering import people_rows, people_table

    with assembly() as parts:
        parts.must_route  # noqa: B018 - says what to set where no rules are
        rows = people_rows(parts.routing_file.current(), parts.routes.loads()) if parts.routing_file else []
    if as_json:
        show_json({"people": rows})
    else:
        show(people_table(rows))


@route.command("check")
def check_rules(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Routing rules to check.")],
    as_json: Json = False,
) -> None:
    """Check routing rules without using them: every mistake with its line, and what had better be otherwise.

    Exit code 2 where they have a mistake.

    Example: leadproof route check routing.yaml
    """
    from agent.routing.mistakes import warnings_beside
    from api.console import note, show, show_json
    from knowledge.routing_files import load_named_rules

    rules = load_named_rules(file)
    with assembly() as parts:
        warnings = [*rules.warnings, *warnings_beside(rules.content, parts.scorecards.in_force())]
    counts = {each: len(getattr(rules.content, each)) for each in ("people", "teams", "rules", "alerts")}
    if as_json:
        show_json({"name": rules.content.name, "version": rules.version, **counts, "warnings": warnings})
        return
    told = ", ".join(f"{each} {count}" for each, count in counts.items())
    show(f"{rules.source}: {rules.content.name}, {told}, version {rules.version}")
    for warning in warnings:
        note(f"{rules.source}: {warning}", style="yellow")


@route.command("schema")
def show_schema() -> None:
    """Print the JSON Schema of routing rules, for editors that complete and check YAML by one.

    Example: leadproof route schema > routing.schema.json
    """
    from agent.routing.schema import routing_schema
    from api.console import show_json

    show_json(routing_schema())


@route.command("example")
def show_example() -> None:
    """Print routing rules to start from.

    Example: leadproof route example > routing.yaml
    """
    from knowledge.routing_files import examples, load_named_rules

    typer.echo(load_named_rules(examples()[0]).text.rstrip("\n"))
