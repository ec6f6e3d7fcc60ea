"""What a user sees when something goes wrong: one line, a code, an exit code."""

from __future__ import annotations

import json
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from agent.errors import DeliveryError, InputError
from api.cli.edge import Edge
from api.cli.options import Json


def _failing(error: BaseException) -> typer.Typer:
    app = typer.Typer(cls=Edge, pretty_exceptions_enable=False)
    group = typer.Typer()

    @app.command()
    def plain(as_json: Json = False) -> None:
        raise error

    @group.command()
    def nested(as_json: Json = False, number: Annotated[int, typer.Option()] = 1) -> None:
        raise error

    app.add_typer(group, name="group")
    group.command("other")(lambda: None)
    return app


@pytest.mark.parametrize("arguments", [["plain"], ["group", "nested"]])
def test_a_known_error_is_one_line_on_stderr_with_its_code(arguments: list[str]) -> None:
    result = CliRunner().invoke(_failing(InputError("file_odd", "The file\nis [bold]odd[/bold].\x1b[2J")), arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == "error [file_odd]: The file is [bold]odd[/bold].␛[2J\n"


@pytest.mark.parametrize("arguments", [["plain", "--json"], ["group", "nested", "--json"]])
def test_with_json_a_known_error_is_a_document_too(arguments: list[str]) -> None:
    result = CliRunner().invoke(_failing(DeliveryError("slack_gone", "Slack is away.")), arguments)
    assert result.exit_code == 1
    assert json.loads(result.stdout) == {"error": {"code": "slack_gone", "message": "Slack is away."}}
    assert result.stderr == "error [slack_gone]: Slack is away.\n"


def test_a_long_message_stays_on_one_line() -> None:
    result = CliRunner().invoke(_failing(InputError("long", "word " * 100)), ["plain"])
    assert result.stderr.count("\n") == 1


def test_an_unforeseen_error_shows_no_traceback_and_none_of_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LEADPROOF_DEBUG", raising=False)
    result = CliRunner().invoke(_failing(KeyError("the customer's name")), ["plain"])
    assert result.exit_code == 1
    assert result.stderr.startswith("error [internal_error]: ")
    assert "KeyError" in result.stderr
    assert "LEADPROOF_DEBUG=1" in result.stderr
    assert "customer" not in result.stderr + result.stdout
    assert "Traceback" not in result.stderr


def test_an_unforeseen_error_is_raised_as_it_is_when_debugging(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEADPROOF_DEBUG", "1")
    error = KeyError("where")
    assert CliRunner().invoke(_failing(error), ["plain"]).exception is error


def test_ctrl_c_ends_with_130() -> None:
    result = CliRunner().invoke(_failing(KeyboardInterrupt()), ["plain"])
    assert result.exit_code == 130
    assert "Traceback" not in result.output


@pytest.mark.parametrize("arguments", [["nothing"], ["group", "nested", "--number", "x"], ["plain", "--what"]])
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    result = CliRunner().invoke(_failing(AssertionError("not reached")), arguments)
    assert result.exit_code == 2
    assert "Usage" in result.stderr
