"""One call, written down as each recording system writes it. From the vendors' documentation; for tests only.

What each format cannot carry is said in `CARRIES`: the resolution of its times, and what it calls the speakers.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from datetime import timedelta
from typing import NamedTuple

from agent.conversation import Side
from tests.agent.transcripts.a_call import Call, clock, in_pieces, pieces_of, short_clock


class Carries(NamedTuple):
    """What of a call a format carries. A step is in seconds; None: no times at all."""

    start: float | None
    end: float | None = None
    date: bool = True
    sides: bool = False
    emails: bool = False
    roles: tuple[str, ...] = ()
    """Names of the first seller, the first buyer and the second seller, where the format knows roles only."""


def plain(call: Call) -> str:
    lines = [f"{call.people[turn.who].name}: {turn.text}" for turn in call.turns]
    return f"Date: {call.began.isoformat()}\n" + "\n".join(lines) + "\n"


def timestamped(call: Call) -> str:
    stamps = [(call.began + timedelta(seconds=turn.start)).isoformat() for turn in call.turns]
    return "\n".join(
        f"[{stamp}] {call.people[turn.who].name}: {turn.text}" for stamp, turn in zip(stamps, call.turns, strict=True)
    )


def envelope(call: Call) -> str:
    return json.dumps(
        {
            "participants": [{"name": one.name, "email": one.email} for one in call.people],
            "seller_domains": [call.host.email.split("@")[1]],
            "transcript": timestamped(call),
        }
    )


def zoom_vtt(call: Call) -> str:
    cues = [
        f"{number}\n{clock(start)} --> {clock(end)}\n{call.people[who].name}: {html.escape(text, quote=False)}"
        for number, (who, text, start, end) in enumerate(in_pieces(call), 1)
    ]
    return "WEBVTT\n\n" + "\n\n".join(cues) + "\n"


def teams_vtt(call: Call) -> str:
    cues = [
        f"{clock(start)} --> {clock(end)}\n<v {call.people[who].name}>{html.escape(text, quote=False)}</v>"
        for who, text, start, end in in_pieces(call)
    ]
    return "WEBVTT\n\n" + "\n\n".join(cues) + "\n"


def srt(call: Call) -> str:
    return _srt(call, "{}: {}")


def srt_in_brackets(call: Call) -> str:
    return _srt(call, "[{}] {}")


def _srt(call: Call, shape: str) -> str:
    return "\n\n".join(
        f"{number}\n{clock(start, ',')} --> {clock(end, ',')}\n{shape.format(call.people[who].name, text)}"
        for number, (who, text, start, end) in enumerate(in_pieces(call), 1)
    )


def otter(call: Call) -> str:
    parts = [f"{call.people[turn.who].name}  {short_clock(turn.start)}\n{turn.text}\n" for turn in call.turns]
    return "\n".join(parts) + "\nTranscribed by https://otter.ai\n"


CALL_ID, IDS = "55912345678901234567", ("77400000000000000001", "77400000000000000002", "77400000000000000003")
"""Ids of 20 digits, as Gong has them. As floating point numbers all three people would be one."""


def gong(call: Call) -> str:
    monologues: list[dict[str, object]] = []
    for turn in call.turns:
        sentences = [
            {"start": round(start * 1000), "end": round(end * 1000), "text": text}
            for text, start, end in pieces_of(turn)
        ]
        monologues.append({"speakerId": IDS[turn.who], "topic": "Pricing", "sentences": sentences})
    parties = [
        {
            "id": f"88{index}",
            "speakerId": IDS[index],
            "name": one.name,
            "emailAddress": one.email,
            "affiliation": "Internal" if one.side is Side.SELLER else "External",
            "methods": ["Invitee", "Attendee"],
        }
        for index, one in enumerate(call.people)
    ]
    parties.append({"id": "889", "name": "Uwe Silent", "affiliation": "External"})
    return json.dumps(
        {
            "requestId": "4al018gzaztcr8nbukw",
            "records": {"totalRecords": 1, "currentPageSize": 1, "currentPageNumber": 0},
            "callTranscripts": [{"callId": CALL_ID, "transcript": monologues}],
            "calls": [
                {"metaData": {"id": "1", "started": "2020-01-01T00:00:00Z"}, "parties": []},
                {
                    "metaData": {"id": CALL_ID, "started": call.began.isoformat(), "scope": "External"},
                    "parties": parties,
                },
            ],
        }
    )


def fireflies(call: Call) -> str:
    sentences = []
    for who, text, start, end in in_pieces(call):
        # the second person's name is in the list of speakers only
        name = None if who == 1 else call.people[who].name
        sentences.append(
            {
                "index": len(sentences),
                "speaker_name": name,
                "speaker_id": who,
                "text": text,
                "raw_text": text.lower(),
                "start_time": start,
                "end_time": end,
                "ai_filters": {"task": None},
            }
        )
    found = {
        "id": "ASxwZxCstx",
        "title": "Call",
        "date": round(call.began.timestamp() * 1000),
        "dateString": call.began.isoformat(),
        "duration": 31.5,
        "host_email": call.host.email,
        "organizer_email": call.host.email,
        "participants": [one.email for one in call.people],
        "meeting_attendees": [{"displayName": one.name, "email": one.email} for one in call.people],
        "speakers": [{"id": index, "name": one.name} for index, one in enumerate(call.people)],
        "sentences": sentences,
        "summary": {"overview": "A call."},
    }
    return json.dumps({"data": {"transcript": found}})


def fathom(call: Call) -> str:
    invitees = [
        {
            "name": one.name,
            "email": one.email,
            "email_domain": one.email.split("@")[1],
            "is_external": one.side is Side.BUYER,
            "matched_speaker_display_name": None,
        }
        for one in call.people
    ]
    said = [
        {
            "speaker": {
                "display_name": call.people[who].name,
                "matched_calendar_invitee_email": call.people[who].email,
            },
            "text": text,
            "timestamp": clock(start).split(".")[0],
        }
        for who, text, start, _ in in_pieces(call)
    ]
    return json.dumps(
        {
            "title": "Call",
            "recording_id": 123456789,
            "url": "https://fathom.example/xyz123",
            "created_at": (call.began + timedelta(hours=1)).isoformat(),
            "recording_start_time": call.began.isoformat(),
            "calendar_invitees_domains_type": "one_or_more_external",
            "calendar_invitees": invitees,
            "recorded_by": {"name": call.host.name, "email": call.host.email, "team": None},
            "transcript": said,
            "default_summary": None,
        }
    )


def recall(call: Call) -> str:
    parts = []
    for turn in call.turns:
        one = call.people[turn.who]
        words = turn.text.split(" ")
        step = (turn.end - turn.start) / len(words)
        times = [turn.start + step * index for index in range(len(words))] + [turn.end]
        parts.append(
            {
                "participant": {
                    "id": turn.who + 100,
                    "name": one.name,
                    "is_host": one == call.host,
                    "platform": "desktop",
                    "extra_data": None,
                    "email": one.email,
                },
                "words": [
                    {"text": word, "start_timestamp": _moment(call, from_), "end_timestamp": _moment(call, to)}
                    for word, from_, to in zip(words, times, times[1:], strict=False)
                ],
            }
        )
    return json.dumps(parts)


def _moment(call: Call, seconds: float) -> dict[str, object]:
    return {"relative": seconds, "absolute": (call.began + timedelta(seconds=seconds)).isoformat()}


def vapi(call: Call) -> str:
    began = call.began.timestamp() * 1000
    messages: list[dict[str, object]] = [
        {"role": "system", "message": "You sell. Our budget is $1.", "time": began, "secondsFromStart": 0}
    ]
    for index, turn in enumerate(call.turns):
        if index == 1:
            messages.append({"role": "tool_calls", "message": "", "toolCalls": [], "time": began})
        messages.append(
            {
                "role": "bot" if call.people[turn.who].side is Side.SELLER else "user",
                "message": turn.text,
                "time": began + turn.start * 1000,
                "endTime": began + turn.end * 1000,
                "secondsFromStart": turn.start,
                "source": "",
            }
        )
    buyer = next(one for one in call.people if one.side is Side.BUYER)
    return json.dumps(
        {
            "message": {
                "type": "end-of-call-report",
                "endedReason": "customer-ended-call",
                "startedAt": call.began.isoformat(),
                "assistant": {"name": call.host.name, "model": {"provider": "openai"}},
                "customer": {"name": buyer.name, "email": buyer.email},
                "artifact": {"transcript": "AI: ...", "messages": messages, "recording": {}},
                "analysis": {"summary": ""},
            }
        }
    )


def retell(call: Call) -> str:
    host = call.people.index(call.host)
    said = []
    for turn in call.turns:
        role = "agent" if turn.who == host else "transfer_target"
        words = turn.text.split(" ")
        step = (turn.end - turn.start) / len(words)
        said.append(
            {
                "role": "user" if call.people[turn.who].side is Side.BUYER else role,
                "content": turn.text,
                "words": [
                    {"word": word, "start": turn.start + step * index, "end": turn.start + step * (index + 1)}
                    for index, word in enumerate(words)
                ],
            }
        )
    return json.dumps(
        {
            "event": "call_analyzed",
            "call": {
                "call_id": "Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6",
                "agent_id": "oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD",
                "from_number": "+15550100",
                "to_number": "+15550199",
                "start_timestamp": round(call.began.timestamp() * 1000),
                "transcript": "Agent: ...",
                "transcript_object": said,
                "call_analysis": {"call_successful": True},
            },
        }
    )


def google_meet(call: Call) -> str:
    kinds = ("signedinUser", "anonymousUser", "phoneUser")
    entries = [
        {
            "name": f"conferenceRecords/c/transcripts/t/entries/{index}",
            "participant": f"conferenceRecords/c/participants/{who}",
            "text": text,
            "languageCode": "en-US",
            "startTime": (call.began + timedelta(seconds=start)).isoformat().replace("+00:00", "Z"),
            "endTime": (call.began + timedelta(seconds=end)).isoformat().replace("+00:00", "Z"),
        }
        for index, (who, text, start, end) in enumerate(in_pieces(call))
    ]
    participants = [
        {"name": f"conferenceRecords/c/participants/{index}", kinds[index % 3]: {"displayName": one.name}}
        for index, one in enumerate(call.people)
    ]
    record = {"name": "conferenceRecords/c", "startTime": call.began.isoformat()}
    return json.dumps({"transcriptEntries": entries, "participants": participants, "conferenceRecord": record})


def read_ai(call: Call) -> str:
    began = call.began.timestamp()
    people = [{"name": one.name, "email": one.email} for one in call.people]
    blocks = [
        {
            "start_time": round((began + start) * 1000),
            "end_time": round((began + end) * 1000),
            "speaker": {"name": call.people[who].name},
            "words": text,
        }
        for who, text, start, end in in_pieces(call)
    ]
    return json.dumps(
        {
            "session_id": "01JKAWSRSF01XPM5CYNX97WS9J",
            "trigger": "meeting_end",
            "title": "Call",
            "start_time": call.began.isoformat(),
            "participants": people,
            "owner": {"name": call.host.name, "email": call.host.email},
            "topics": [{"text": "Racks"}],
            "transcript": {"speakers": [{"name": one.name} for one in call.people], "speaker_blocks": blocks},
        }
    )


def tldv(call: Call) -> str:
    data = [
        {"speaker": call.people[who].name, "text": text, "startTime": int(start), "endTime": int(end)}
        for who, text, start, end in in_pieces(call)
    ]
    people = [{"name": one.name, "email": one.email} for one in call.people]
    meeting = {"happenedAt": call.began.isoformat(), "organizer": {"name": call.host.name, "email": call.host.email}}
    return json.dumps({"id": "1", "meetingId": "2", "data": data, **meeting, "invitees": people})


ENCODERS: dict[str, Callable[[Call], str]] = {
    "plain": plain,
    "timestamped": timestamped,
    "envelope": envelope,
    "zoom-vtt": zoom_vtt,
    "teams-vtt": teams_vtt,
    "srt": srt,
    "srt [Name]": srt_in_brackets,
    "otter": otter,
    "gong": gong,
    "fireflies": fireflies,
    "fathom": fathom,
    "recall": recall,
    "vapi": vapi,
    "retell": retell,
    "google-meet": google_meet,
    "read-ai": read_ai,
    "tldv": tldv,
}
"""By the name of the format; what follows a space tells two ways of writing one format apart."""

CARRIES: dict[str, Carries] = {
    "plain": Carries(start=None),
    "timestamped": Carries(start=0.001),
    "envelope": Carries(start=0.001, sides=True, emails=True),
    "zoom-vtt": Carries(start=0.001, end=0.001, date=False),
    "teams-vtt": Carries(start=0.001, end=0.001, date=False),
    "srt": Carries(start=0.001, end=0.001, date=False),
    "srt [Name]": Carries(start=0.001, end=0.001, date=False),
    "otter": Carries(start=1, date=False),
    "gong": Carries(start=0.001, end=0.001, sides=True, emails=True),
    "fireflies": Carries(start=0.001, end=0.001, sides=True, emails=True),
    "fathom": Carries(start=1, sides=True, emails=True),
    "recall": Carries(start=0.001, end=0.001, sides=True, emails=True),
    "vapi": Carries(start=0.001, end=0.001, sides=True),
    "retell": Carries(start=0.001, end=0.001, sides=True, roles=("Agent", "Customer", "Transfer target")),
    "google-meet": Carries(start=0.001, end=0.001),
    "read-ai": Carries(start=0.001, end=0.001, sides=True, emails=True),
    "tldv": Carries(start=1, end=1, sides=True, emails=True),
}


def written(call: Call, name: str) -> bytes:
    """The bytes of a call in a format."""
    return ENCODERS[name](call).encode()
