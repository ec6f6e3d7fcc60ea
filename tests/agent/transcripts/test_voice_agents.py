"""Vapi and Retell: the agent sells, the user buys."""

from __future__ import annotations

import json

import pytest

from agent.conversation import Side
from agent.errors import UnreadableInput
from tests.agent.transcripts.a_call import CALL
from tests.agent.transcripts.encoders import written


def vapi():
    return json.loads(written(CALL, "vapi"))


def retell():
    return json.loads(written(CALL, "retell"))


@pytest.mark.parametrize("role", ["bot", "assistant"])
def test_vapis_roles_tell_the_sides_under_both_names_of_the_agent(reading, role):
    text = json.dumps(vapi()).replace('"role": "bot"', f'"role": "{role}"')
    participants = reading(text).conversation.participants
    assert [(p.name, p.side, p.because) for p in participants] == [
        ("Rhea Voss", Side.SELLER, f"Vapi role {role}"),
        ("Tomas Lind", Side.BUYER, "Vapi role user"),
    ]


def test_what_system_and_tools_say_is_left_out(reading):
    conversation = reading(json.dumps(vapi())).conversation
    assert [u.text for u in conversation.utterances] == [turn.text for turn in CALL.turns]


def test_words_of_a_role_that_nobody_knows_are_kept_on_no_side(reading):
    value = vapi()
    value["message"]["artifact"]["messages"].append({"role": "supervisor", "message": "I join."})
    conversation = reading(json.dumps(value)).conversation
    assert (conversation.utterances[-1].speaker, conversation.utterances[-1].side) == (
        "Speaker supervisor",
        Side.UNKNOWN,
    )


def test_vapis_customer_is_the_contact(reading):
    value = vapi()
    value["message"]["customer"] = {"number": "+15550100", "email": "tl@lindfreight.example"}
    contact = reading(json.dumps(value)).contact
    assert (contact.name, contact.email, contact.phone) == ("Customer", "tl@lindfreight.example", "+15550100")


def test_a_vapi_call_as_the_api_answers_it_is_read_too(reading):
    report = vapi()["message"]
    call = {"id": "x", "artifact": report["artifact"], "startedAt": report["startedAt"]}
    conversation = reading(json.dumps(call)).conversation
    assert (conversation.format, conversation.took_place) == ("vapi", CALL.began)
    assert [p.name for p in conversation.participants] == ["Assistant", "Customer"]


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ({"message": {"type": "status-update", "status": "ended"}}, "message.artifact.messages"),
        ({"message": {"type": "end-of-call-report", "artifact": {"transcript": "AI: Hi"}}}, "artifact.messages"),
        ({"event": "call_started", "call": {"call_id": "x"}}, "call.transcript_object"),
        ({"transcript_object": None, "call_id": "x"}, "transcript_object"),
    ],
)
def test_an_event_without_a_transcript_says_where_it_is_looked_for(reading, value, path):
    with pytest.raises(UnreadableInput, match=f"{path}” is missing") as caught:
        reading(json.dumps(value))
    assert caught.value.code == "transcript_missing"


def test_retells_roles_tell_the_sides_and_the_colleague_who_takes_over_sells(reading):
    value = retell()
    value["call"]["agent_name"] = "Robo Rhea"
    value["call"]["transcript_object"].append({"role": "transfer_target", "content": "Hello, I take over."})
    participants = reading(json.dumps(value)).conversation.participants
    assert [(p.name, p.side, p.because) for p in participants] == [
        ("Robo Rhea", Side.SELLER, "Retell role agent"),
        ("Customer", Side.BUYER, "Retell role user"),
        ("Transfer target", Side.SELLER, "Retell role transfer_target"),
    ]


@pytest.mark.parametrize(
    ("direction", "phone"), [("inbound", "+15550100"), ("outbound", "+15550199"), (None, None), ("sideways", None)]
)
def test_the_users_number_is_the_one_at_the_other_end(reading, direction, phone):
    value = retell()
    value["call"]["direction"] = direction
    assert reading(json.dumps(value)).contact.phone == phone


def test_a_retell_call_by_itself_is_read_too(reading):
    conversation = reading(json.dumps(retell()["call"])).conversation
    assert (conversation.format, conversation.took_place) == ("retell", CALL.began)


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ({"artifact": {"messages": [{"message": "Hi"}]}}, r"artifact.messages\[0\].role” is missing"),
        ({"artifact": {"messages": [{"role": "user"}]}}, r"artifact.messages\[0\].message” is missing"),
        ({"artifact": {"messages": {"role": "user"}}}, "artifact.messages” is an object"),
        ({"transcript_object": [{"content": "Hi"}]}, r"transcript_object\[0\].role” is missing"),
        ({"transcript_object": [{"role": "user"}]}, r"transcript_object\[0\].content” is missing"),
        ({"transcript_object": [{"role": "user", "content": "a", "words": "a"}]}, r"\[0\].words” is text"),
    ],
)
def test_a_wrong_field_is_named_with_its_path(reading, value, names):
    with pytest.raises(UnreadableInput, match=names) as caught:
        reading(json.dumps(value))
    assert caught.value.code == "json_shape"
