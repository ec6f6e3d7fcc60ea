"""The Apps Script that is shipped, run on Node with Google's services played by a few lines."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any

import pytest

from api.webhooks.source import Announced
from tests.api.doubles import inquiries as senders
from tests.api.doubles.inquiries import inquiry_sources

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="the script runs on Node here")

GOOGLE = """
const crypto = require('crypto');
const signed = (buffer) => [...buffer].map((byte) => (byte > 127 ? byte - 256 : byte));  // Java bytes
const sent = [], slept = [];
const Utilities = {
  Charset: {UTF_8: 'utf-8'}, DigestAlgorithm: {SHA_256: 'sha256'},
  computeHmacSha256Signature: (value, key) => signed(crypto.createHmac('sha256', key).update(value, 'utf8').digest()),
  computeDigest: (_, value) => signed(crypto.createHash('sha256').update(value, 'utf8').digest()),
  sleep: (milliseconds) => slept.push(milliseconds),
};
const PropertiesService = {getScriptProperties: () => ({getProperty: (name) => PROPERTIES[name]})};
const UrlFetchApp = {fetch: (url, options) => {
  sent.push({url, ...options});
  const code = CODES.shift();
  if (code === 0) throw new Error('DNS error');
  return {getResponseCode: () => code};
}};
"""
FORM_EVENT = """{
  source: {getTitle: () => 'Talk to sales'},
  response: {
    getId: () => '2_ABaOn', getTimestamp: () => new Date('2026-11-20T09:57:00Z'),
    getRespondentEmail: () => 'ann@beta.example',
    getItemResponses: () => [
      {getItem: () => ({getTitle: () => 'Your name', getType: () => 'TEXT'}), getResponse: () => 'Ann Räy'},
      {getItem: () => ({getTitle: () => 'Message', getType: () => 'PARAGRAPH_TEXT'}), getResponse: () => WANT},
    ],
  },
}"""
SHEET_EVENT = """{
  namedValues: {'Timestamp': ['20/11/2026 10:57:00'], 'Your name': ['Ann Räy'], 'Email': ['ann@beta.example'], 'Message': [WANT]},
  range: {getSheet: () => ({getSheetId: () => 7, getName: () => 'Responses'}), getRow: () => 14},
}"""


def run(event: str, codes: list[int]) -> dict[str, Any]:
    """What the script sends for an event when it is answered with these status codes, and how it ends."""
    given = {"LEADPROOF_URL": "https://leads.acme.example/webhooks/google-forms", "LEADPROOF_SECRET": senders.SECRET}
    program = "\n".join(
        [
            f"const PROPERTIES = {json.dumps(given)}, CODES = {json.dumps(codes)}, WANT = {json.dumps(senders.WANT)};",
            GOOGLE,
            (files("api.webhooks") / "google_forms.gs").read_text("utf-8"),
            f"let failed = null; try {{ onResponse({event}); }} catch (error) {{ failed = error.message; }}",
            "console.log(JSON.stringify({sent, slept, failed}));",
        ]
    )
    done = subprocess.run(["node", "-"], input=program, capture_output=True, text=True, timeout=30, check=True)
    return dict(json.loads(done.stdout))


@pytest.mark.parametrize("event", [FORM_EVENT, SHEET_EVENT])
def test_what_the_script_sends_is_taken(event: str) -> None:
    (sent,) = run(event, [202])["sent"]
    assert sent["contentType"] == "application/json"
    delivered = senders.delivered(
        "google-forms",
        sent["payload"].encode(),
        {name.lower(): value for name, value in sent["headers"].items()},
        received=datetime.now(UTC),
    )
    source = inquiry_sources(senders.settings())["google-forms"]
    announced = source.receive(delivered)
    assert isinstance(announced, Announced)
    told: Any = source.fetch(announced, delivered.received)
    assert (told.contact.name, told.contact.email) == ("Ann Räy", "ann@beta.example")
    assert json.loads(told.raw)["message"] == senders.WANT


def test_the_same_row_has_the_same_id_and_another_response_in_it_another() -> None:
    ids = [
        json.loads(run(event, [202])["sent"][0]["payload"])["id"]
        for event in (SHEET_EVENT, SHEET_EVENT, SHEET_EVENT.replace("10:57", "11:58"))
    ]
    assert ids[0] == ids[1] != ids[2]


def test_a_busy_server_is_tried_again_and_a_refusal_is_told_to_the_owner() -> None:
    busy = run(FORM_EVENT, [503, 0, 202])
    assert (len(busy["sent"]), busy["slept"], busy["failed"]) == (3, [2000, 6000], None)
    refused = run(FORM_EVENT, [401])
    assert len(refused["sent"]) == 1
    assert "status 401" in refused["failed"]
    down = run(FORM_EVENT, [500, 500, 500, 500])
    assert len(down["sent"]) == 4
    assert "status 500" in down["failed"]
