"""Whatever comes into the vendors' readers: a Conversation or an InputError."""

from __future__ import annotations

import copy
import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.transcripts import FORMATS
from agent.transcripts.json_fields import is_json
from tests.agent.transcripts.a_call import CALL
from tests.agent.transcripts.any_bytes import reads_with_times_or_says_why
from tests.agent.transcripts.encoders import ENCODERS, written

SHORT = CALL._replace(turns=CALL.turns[:3])
WRITTEN = {name: written(SHORT, name) for name in ENCODERS}
DOCUMENTS = {name: json.loads(raw) for name, raw in WRITTEN.items() if is_json(raw.decode())}


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from(sorted(WRITTEN)), st.sampled_from(sorted(FORMATS)))
def test_any_format_into_any_reader_is_read_or_refused_with_a_reason(name, form):
    reads_with_times_or_says_why(WRITTEN[name], form)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.sampled_from(sorted(WRITTEN)),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), st.binary(max_size=6)), min_size=1, max_size=3),
)
def test_any_damage_to_the_bytes_is_read_or_refused_with_a_reason(name, damages):
    raw = WRITTEN[name]
    for where, deleted, inserted in damages:
        at = int(where * len(raw))
        raw = raw[:at] + inserted + raw[at + deleted :]
    reads_with_times_or_says_why(raw)
    reads_with_times_or_says_why(raw, name.split()[0])


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9)
    | st.sampled_from([10**400, -1, 1e300, 1772445601200, "\ud800", "\x00", "", " ", "None", "a@b.example"]),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=5,
)  # fmt: skip


def places(value: object, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Paths to all values in a document but the whole."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, child in inside for place in [(*at, key), *places(child, (*at, key))]]


PLACES = {name: places(document) for name, document in DOCUMENTS.items()}


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from(sorted(DOCUMENTS)), st.data())
def test_any_value_in_any_place_is_read_or_refused_with_a_reason(name, data):
    document = copy.deepcopy(DOCUMENTS[name])
    *above, last = data.draw(st.sampled_from(PLACES[name]))
    place = document
    for key in above:
        place = place[key]
    if data.draw(st.booleans()):
        place[last] = data.draw(VALUES)
    else:
        del place[last]
    raw = json.dumps(document).encode()
    reads_with_times_or_says_why(raw)
    reads_with_times_or_says_why(raw, name.split()[0])


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(VALUES, st.sampled_from([None, *sorted(FORMATS)]))
def test_any_json_is_read_or_refused_with_a_reason(value, form):
    reads_with_times_or_says_why(json.dumps(value).encode(), form)
