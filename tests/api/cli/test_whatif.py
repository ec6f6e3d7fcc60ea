"""`leadproof whatif`, and the average lead that `leadproof explain` tells of."""

from __future__ import annotations

from pathlib import Path

from tests.api.cli.conftest import Run


def test_both_ledgers_stand_side_by_side_and_nothing_is_stored(run: Run, call_file: Path) -> None:
    scored = run("score", call_file, "--email", "tomas@lind.example", "--json").document
    found = run("whatif", "tomas@lind.example", "need=confirmed", "authority=denied", "--json").document
    assert found["before"] == scored["score"]
    assert found["assumed"] == ["need=confirmed", "authority=denied"]
    by_rule = {line["rule"]: (line["before"], line["after"]) for line in found["lines"]}
    assert by_rule["authority_said"] == (16, None)
    assert by_rule["authority_denied"] == (None, -30)
    assert run("explain", "tomas@lind.example", "--json").document["score"] == scored["score"]
    shown = run("whatif", "tomas@lind.example", "authority=denied").out
    assert "Nothing was changed." in shown
    assert f"Now: {scored['score']['points']} of 100" in shown


def test_a_slip_is_answered_with_what_was_meant(run: Run, call_file: Path) -> None:
    run("score", call_file, "--email", "tomas@lind.example")
    refused = run("whatif", "tomas@lind.example", "autority=confirmed")
    assert refused.code == 2
    assert "did you mean authority?" in refused.err
    assert run("whatif", "nobody@lind.example", "need=denied").code == 2


def test_a_lead_is_set_beside_the_average_once_there_are_ten(run: Run, call_file: Path) -> None:
    for number in range(10):
        call = Path(f"call-{number}.txt")
        call.write_text(call_file.read_text("utf-8").replace("four units", f"{number + 2} units"), "utf-8")
        run("score", call, "--email", f"lead-{number}@lind.example")
        explanation = run("explain", f"lead-{number}@lind.example", "--json").document["explanation"]
        assert (explanation["beside_average"] is None) is (number < 9)
    average = explanation["beside_average"]
    assert (average["leads"], average["score"]) == (10, float(explanation["points"]))
    assert {"name": "factor.budget", "label": "budget", "points": 16, "average": 16.0} in average["attributes"]
    assert "average of 10" in run("explain", "lead-0@lind.example").out


def test_a_lead_is_set_beside_itself_under_another_card(run: Run, call_file: Path) -> None:
    scored = run("score", call_file, "--email", "tomas@lind.example", "--json").document
    found = run("whatif", "tomas@lind.example", "--card", "three-of-four", "--json").document

    assert found["before"] == scored["score"]
    assert found["card"] == "three-of-four"
    assert found["after"]["versions"]["scorecard"] != found["before"]["versions"]["scorecard"]
    assert sum(line["after"] or 0 for line in found["lines"]) == found["after"]["points"]
    assert sum(line["before"] or 0 for line in found["lines"]) == found["before"]["points"]
    shown = run("whatif", "tomas@lind.example", "authority=denied", "--card", "three-of-four")
    assert "What if authority=denied, scored by three-of-four" in shown.out


def test_what_if_needs_something_to_be_otherwise(run: Run, call_file: Path) -> None:
    run("score", call_file, "--email", "tomas@lind.example")
    refused = run("whatif", "tomas@lind.example")
    assert (refused.code, "assumption_missing" in refused.err) == (2, True)
