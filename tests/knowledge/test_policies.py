"""Articles of a company that does not exist: one states how long installation takes, the others only look like it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.errors import InputError, InputTooLarge, UnreadableInput
from knowledge.database import Database
from knowledge.embeddings import WordLlamaEmbedding
from knowledge.policies import Article, PolicyStore, find_installation_policy, read_articles
from knowledge.policy_layout import as_text
from knowledge.policy_reading import read_steps

Steps = list[tuple[int, int]]

DISTRACTORS = [
    Article(
        id="d1",
        title="Returns",
        body="Orders of up to 4 units may be returned within 30 days, larger ones within 60 days.",
    ),
    Article(
        id="d2",
        title="Volume discounts",
        body="- 5 units or more: 5 %\n- 15 units or more: 10 %\n- 25 units or more: 15 %",
    ),
    Article(
        id="d3",
        title="Quantity limits",
        body="At most 40 units of a product can be ordered within 7 days. Minimum: 2 units.",
    ),
    Article(
        id="d4",
        title="When an installation fails",
        body="If the installation of 5 units or more fails, wait two days and try again. "
        "Errors are answered in 24 hours.",
    ),
    Article(
        id="d5",
        title="Competitor: Halvard Systems",
        body="Halvard installs up to 10 units within 2 days and 11 units or more within 5 days. Founded in 1998.",
    ),
    Article(
        id="d6",
        title="Payment terms",
        body="| Units | Days to pay |\n|---|---|\n| 1-4 | 14 |\n| 5-24 | 30 |\n| 25+ | 60 |\n\nPrices start at $450.",
    ),
    Article(
        id="d7",
        title="Support response times",
        body="1-4 seats: 3 days\n5-14 seats: 4 days\n15 or more seats: 5 days\n\n"
        "We answer 24 hours a day, 7 days a week.",
    ),
    Article(id="d8", title="Training", body="Courses for up to 8 users take one day, for 9 users or more three days."),
    Article(
        id="d9",
        title="Warranty",
        body="Every unit has a warranty of 730 days. "
        "After installation, 5 or more units get an extra 90 days of warranty.",
    ),
    Article(id="d10", title="About us", body="Since 2004 we have installed more than 9,000 pumps in 14 countries."),
]

FOUR: Steps = [(1, 1), (5, 3), (15, 7), (25, 14)]

WORDINGS: list[tuple[str, str, str, Steps]] = [
    (
        "numbered list with the number in a bold title",
        "Installation times by volume",
        "How long installation takes depends on how much you order.\n\n"
        "1. **One unit (Volume: 1)**  \n   We finish within a single day.\n\n"
        "2. **Small order (Volume: 5)**  \n   The work extends to 3 days. Our team of two fitters does it.\n\n"
        "3. **Medium order (Volume: 15)**\n   Planned at 7 days. This one-week period includes all tests.\n\n"
        "4. **Large order (Volume: 25)**\n   Plan with fourteen days.\n\nAll times depend on stock.",
        FOUR,
    ),
    (
        "two steps in one sentence",
        "Installation",
        "Orders of up to 4 units are installed within one working day; from 5 units on allow three days.",
        [(1, 1), (5, 3)],
    ),
    (
        "bare lines",
        "How long does installation take?",
        "1-4 units: 1 day\n5–14 units: 3 days\n15 to 24 units: one week\n25+ units: two weeks",
        FOUR,
    ),
    (
        "Markdown table",
        "Setup schedule",
        "We set up your pumps in this time:\n\n| Units | Days |\n|:---|---:|\n| 1 - 4 | 1 |\n| 5 - 14 | 3 |\n"
        "| 15 - 24 | 7 |\n"
        "| 25 and more | 14 |\n",
        FOUR,
    ),
    (
        "table in weeks with a price column and words",
        "Installation plan",
        "Order size | Price per unit | Installation (weeks)\n---|---|---\nup to 9 licences | $400 | 1\n"
        "10 to 49 | $350 | 2\n"
        "fifty or more | $300 | four\n",
        [(1, 7), (10, 14), (50, 28)],
    ),
    (
        "table that gives delivery and installation side by side",
        "Lead times",
        "| Quantity | Return window (days) | Delivery time | Installation time |\n|--|--|--|--|\n"
        "| 1 | 30 | 2 days | same day |\n"
        "| 5 | 30 | 4 days | 48 hours |\n",
        [(1, 0), (5, 2)],
    ),
    (
        "words for everything",
        "Getting up and running",
        "A single unit is up and running within a single day. Five units need three days, fifteen need a week, and for "
        "twenty-five or more plan a fortnight.",
        FOUR,
    ),
    (
        "days before units",
        "Lead time for installation",
        "The lead time is 1 week for quantities below 10, 2 weeks from 10 to 49 and 4 weeks for 50 and over.",
        [(1, 7), (10, 14), (50, 28)],
    ),
    (
        "days before units, in brackets",
        "Installation",
        "Installation takes one day (1–4 units), three days (5–14 units), "
        "a week (15–24 units) or two weeks (25+ units).",
        FOUR,
    ),
    (
        "fewer than, otherwise",
        "Rollout times",
        "Fewer than five terminals are rolled out in 24 hours, otherwise it takes 72 hours.",
        [(1, 1), (5, 3)],
    ),
    (
        "more than, anything larger",
        "Deployment",
        "We deploy up to 4 devices in one day. "
        "More than 4 devices take three to five days. Up to 20 devices take 8 days, "
        "anything larger takes 10 business days.",
        [(1, 1), (5, 5), (6, 8), (21, 10)],
    ),
    (
        "headings with the units, text with the days",
        "Installation policy",
        "## Up to four units\nWe come for one day.\n\n## Five units or more\nAllow three days.\n\n"
        "## 15 units or more\nAllow seven (7) days.\n",
        [(1, 1), (5, 3), (15, 7)],
    ),
    (
        "a usual time and an exception",
        "Setting up",
        "Setup normally takes two days. Orders of 10 or more units are set up within a week.",
        [(1, 2), (10, 7)],
    ),
    (
        "one step that is said outright",
        "Installation of larger orders",
        "Installation of 12 or more licences takes ten working days.",
        [(12, 10)],
    ),
    (
        "from the largest to the smallest",
        "Installation windows",
        "* At least 25 units: installed in 14 days\n* At least 15 units: installed in 7 days\n"
        "* At least 5 units: 3 days\n"
        "* A single unit: 1 day",
        FOUR,
    ),
    (
        "label and value on lines of their own",
        "Implementation timeline",
        "- Units: 1-4\n  Days: 1\n- Units: 5-14\n  Days: 3\n- Units: 15 or more\n  Days: 7",
        [(1, 1), (5, 3), (15, 7)],
    ),
    (
        "respectively",
        "Installation",
        "Orders of 5, 15 and 25 units are installed within 3, 7 and 14 days.",
        [(5, 3), (15, 7), (25, 14)],
    ),
    (
        "HTML table",
        "Installation",
        "<table><tr><th>Units purchased</th><th>Installation time</th></tr>\n<tr><td>1</td><td>24 hours</td></tr>\n"
        "<tr><td>5</td><td>72 hours</td></tr></table>",
        [(1, 1), (5, 3)],
    ),
    (
        "units and days in list items of their own",
        "Timeline",
        "## Installation\n- Small orders\n  - Units: 1-4\n  - Duration: 1 day\n- Large orders\n  - Units: 5+\n"
        "  - Duration: 3 days",
        [(1, 1), (5, 3)],
    ),
    (
        "questions and answers",
        "Questions about installation",
        "Q: How long does one unit take?\nA: One day.\n\nQ: How long do 10 units take?\nA: About four days.",
        [(1, 1), (10, 4)],
    ),
    (
        "a time without units, then what changes it",
        "Installation",
        "Installation takes one day. If the order exceeds 4 units, the time rises from one day to three days.",
        [(1, 1), (5, 3)],
    ),
    (
        "a comma before the last of several steps",
        "Installation schedule",
        "The number of days depends on the quantity: 1 day for 1 to 4, 3 days for 5 to 14, 7 days for 15 to 24, and 14 "
        "days for 25 or more.",
        FOUR,
    ),
    (
        "two numbers listed on both sides",
        "Installation",
        "Orders of 5 and 15 units are installed in 3 and 7 working days.",
        [(5, 3), (15, 7)],
    ),
    (
        "hard-wrapped lines among prices, per cents, years and rates",
        "Installation of your order",
        "Since 2019 we install every order ourselves, for $90 an hour, and 98 % of them on time. An order of up\n"
        "to four units, which is what 60 % of our customers buy, is installed within one working day. From five\n"
        "units on it takes three days, and returned units are refunded within 30 days. From 1,000 units on allow\n"
        "two months.",
        [(1, 1), (5, 3), (1000, 60)],
    ),
    (
        "HTML",
        "Installation",
        "<h2>How long</h2><p>Installation takes:</p><ul><li>1&ndash;4 units: <b>1 day</b></li><li>5 or more units: "
        "<b>3&nbsp;days</b></li></ul><p>Invoices are due after 30 days.</p>",
        [(1, 1), (5, 3)],
    ),
    (
        "an example, a rival, the past and a paid service beside the rule",
        "Installation times",
        "Up to 4 units are installed in 1 day, 5 or more in 3 days. For example, 8 units take 3 days. Competitors need "
        "9 days for 5 units. Previously, 5 units took 12 days. "
        "Express installation of 5 units takes 1 day at a surcharge.",
        [(1, 1), (5, 3)],
    ),
    (
        "delivery, where nothing is said of installation",
        "Shipping",
        "We ship up to 9 pumps within two days. Ten pumps or more are shipped within five days.",
        [(1, 2), (10, 5)],
    ),
]


@pytest.fixture(scope="module")
def embedding() -> WordLlamaEmbedding:
    return WordLlamaEmbedding()


@pytest.mark.parametrize(("title", "body", "steps"), [w[1:] for w in WORDINGS], ids=[w[0] for w in WORDINGS])
def test_a_policy_is_found_among_other_articles_and_read_however_it_is_worded(
    embedding: WordLlamaEmbedding, title: str, body: str, steps: Steps
) -> None:
    policy = find_installation_policy(
        [*DISTRACTORS[:5], Article(id="it", title=title, body=body), *DISTRACTORS[5:]], embedding
    )
    assert policy.article == "it"
    assert [(step.units, step.days) for step in policy.steps] == steps
    for step in policy.steps:
        assert step.sentence in as_text(body)


def test_a_step_keeps_the_very_sentence_it_came_from(embedding: WordLlamaEmbedding) -> None:
    body = (
        "We like to be quick. Orders of up to 4 units are installed in a day. From 5 units on allow 3 days. Thank you."
    )
    policy = find_installation_policy([Article(id="it", title="Installation", body=body)], embedding)
    assert [step.sentence for step in policy.steps] == [
        "Orders of up to 4 units are installed in a day.",
        "From 5 units on allow 3 days.",
    ]


def test_a_table_row_is_the_sentence_of_its_step(embedding: WordLlamaEmbedding) -> None:
    body = "| Units | Installation |\n|---|---|\n| 1-4 | 1 day |\n| 5+ | 3 days |"
    policy = find_installation_policy([Article(id="it", title="Times", body=body)], embedding)
    assert [step.sentence for step in policy.steps] == ["| 1-4 | 1 day |", "| 5+ | 3 days |"]


def test_units_in_a_heading_and_days_below_it_are_both_in_the_sentence_of_a_list_item(
    embedding: WordLlamaEmbedding,
) -> None:
    body = "Installation:\n\n- Small (up to 4 units). We need one day.\n- Large (from 5 units). We need three days."
    policy = find_installation_policy([Article(id="it", title="Times", body=body)], embedding)
    assert [step.sentence for step in policy.steps] == [
        "Small (up to 4 units). We need one day.",
        "Large (from 5 units). We need three days.",
    ]


def test_articles_that_state_no_installation_time_give_no_policy(embedding: WordLlamaEmbedding) -> None:
    with pytest.raises(InputError, match="None of the 10 articles") as caught:
        find_installation_policy(DISTRACTORS, embedding)
    assert caught.value.code == "policy_not_found"


@pytest.mark.parametrize("distractor", DISTRACTORS, ids=[article.title for article in DISTRACTORS])
def test_no_steps_are_read_from_an_article_about_something_else(distractor: Article) -> None:
    assert read_steps(distractor.title, distractor.body) is None


def test_no_articles_give_no_policy(embedding: WordLlamaEmbedding) -> None:
    with pytest.raises(InputError, match="None of the 0 articles"):
        find_installation_policy([], embedding)


@pytest.mark.parametrize(
    "body",
    [
        "Installation of 5 units takes 7 days. Installation of 15 units takes 3 days.",
        "Installation of 5 units takes 7 days. Installation of 5 units takes 3 days.",
    ],
    ids=["days fall", "two times for the same number"],
)
def test_steps_that_contradict_each_other_are_not_taken(body: str) -> None:
    assert read_steps("Installation", body) is None


@pytest.mark.parametrize("body", ["|---|", "\t|", "| Units | Days |", "| Units | Days |\n|---|---|\n| 5 |\n| x | y |"])
def test_a_table_without_steps_states_nothing(body: str) -> None:
    assert read_steps("Installation", body) is None


def test_the_steps_for_installation_are_kept_apart_from_those_for_delivery() -> None:
    body = (
        "## Delivery\nUp to 4 units are delivered in 5 days, 5 or more units in 9 days.\n\n"
        "## Installation\nUp to 9 units are installed in 2 days, 10 or more units in 4 days."
    )
    read = read_steps("Delivery and installation", body)
    assert read is not None
    assert [(step.units, step.days) for step in read.steps] == [(1, 2), (10, 4)]


def test_a_policy_is_found_among_many_hundred_articles(embedding: WordLlamaEmbedding) -> None:
    crowd = [
        Article(
            id=f"c{n}",
            title=f"{distractor.title}, part {n}",
            body=f"{distractor.body}\n\nThis is note {n} on setting up what you bought from us.",
        )
        for n in range(60)
        for distractor in DISTRACTORS
    ]
    articles = [article.model_copy(update={"id": f"{n}"}) for n, article in enumerate(crowd)]
    policy = find_installation_policy(
        [*articles, Article(id="it", title=WORDINGS[1][1], body=WORDINGS[1][2])], embedding
    )
    assert policy.article == "it"


TEMPLATES = [
    "from {low} units on, installation takes {days} days",
    "{low} or more licences are installed within {days} working days",
    "- Installation of {low}+ units: {days} days",
    "| {low} | {days} |",
    "installation takes {days} days for {low} units and more",
    "at least {low} devices: installed in {hours} hours",
]


@settings(max_examples=60, deadline=None)
@given(
    template=st.sampled_from(TEMPLATES),
    units=st.lists(st.integers(1, 1800), min_size=2, max_size=6, unique=True),
    days=st.lists(st.integers(1, 90), min_size=6, max_size=6),
)
def test_whatever_steps_are_written_the_same_are_read(template: str, units: list[int], days: list[int]) -> None:
    steps = list(zip(sorted(units), sorted(days), strict=False))
    lines = [template.format(low=low, days=took, hours=took * 24) for low, took in steps]
    header = ["| Units | Days |", "|---|---|"] if template.startswith("|") else []
    end = "" if template.startswith(("|", "-")) else "."
    read = read_steps(
        "Installation times", "\n".join([*header, *(f"{line[0].upper()}{line[1:]}{end}" for line in lines)])
    )
    assert read is not None
    assert [(step.units, step.days) for step in read.steps] == steps


@pytest.mark.parametrize("number", ["9" * 400, "9" * 1900, "1e5", "0", "twenty five fourteen thousand"])
@pytest.mark.parametrize(
    "body", ["{} units or more take {} days", "{}, {} and {} days", "| Units | Days |\n| {} | {} |"]
)
def test_absurd_numbers_are_no_steps(number: str, body: str) -> None:
    assert read_steps("Installation", body.replace("{}", number)) is None


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=100), st.text(alphabet="15 unitsday|-\n*#<>pliabove,.", max_size=300))
def test_any_text_can_be_read(title: str, body: str) -> None:
    read = read_steps(title, body)
    assert read is None or all(step.sentence in as_text(body) for step in read.steps)


def test_articles_are_read_from_json_lines_with_a_byte_order_mark_and_blank_lines() -> None:
    raw = (
        "\ufeff"
        + json.dumps({"id": "1", "title": "T", "body": "B\nC"})
        + "\r\n\r\n"
        + json.dumps({"id": 2, "title": "U", "body": "D"})
    )
    assert read_articles(raw.encode()) == (
        Article(id="1", title="T", body="B\nC"),
        Article(id="2", title="U", body="D"),
    )


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "The file is empty"),
        (b"\x89PNG\x00\x01", "binary"),
        ("{}".encode("utf-16"), "UTF-16"),
        (b'{"id": "\xff"}', "Line 1 is not UTF-8"),
        (b'{"id": "1", "title": "T"}', "line 1: “body” is missing"),
        (b'{"id": "1", "title": "T", "body": " "}', "line 1: “body” is missing"),
        (b'{"id": "1", "title": "T", "body": ["a"]}', "line 1: “body” must be a text, not a list"),
        (b'{"id": "1", "title": "T", "body": {"a": 1}}', "line 1: “body” must be a text or a number"),
        (b'{"id": "1", "title": "T", "body": true}', "line 1: “body” must be a text or a number"),
        (b'{"id": "1", "title": "T", "body": "a\\u0000b"}', "line 1: “body” holds the control character U\\+0000"),
        (b'{"id": "1", "title": "T", "body": "\\ud800"}', "line 1: “body” holds the control character U\\+D800"),
        (b'{"id": "1", "id": "2", "title": "T", "body": "B"}', "line 1: names a key twice"),
        (b'{"id": "1", "title": "T", "body": "B"}\n[1]', "line 2: must be one JSON object"),
        (b'{"id": "1", "title": "T", "body": "B"}\n{"id": ', "line 2: is no valid JSON"),
        (b'{"id": "1", "title": "T", "body": "B", "url": "x"}', "line 1: “url” is no known key"),
        (b'{"a":' * 100_000, "line 1: is nested too deeply"),
        (b'{"id": "1", "title": "T", "body": "B"}\n' * 2, "line 2: the id 1 stands in line 1 already"),
    ],
)
def test_articles_that_cannot_be_used_are_refused_with_the_line_and_the_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        read_articles(raw)
    assert caught.value.code == "articles_invalid"
    assert isinstance(caught.value, UnreadableInput) == ("line" not in reason)


def test_articles_over_the_limit_are_refused_by_the_name_of_the_setting() -> None:
    with pytest.raises(InputTooLarge, match="LEADPROOF_MAX_IMPORT_BYTES") as caught:
        read_articles(b"x" * 101, max_bytes=100)
    assert caught.value.code == "articles_too_large"


def test_importing_articles_keeps_them_and_the_policy_with_its_sentences(
    database: Database, embedding: WordLlamaEmbedding
) -> None:
    store = PolicyStore(database)
    assert store.installation() is None
    assert store.articles() == []
    articles = [*DISTRACTORS, Article(id="it", title=WORDINGS[0][1], body=WORDINGS[0][2])]
    policy = store.import_articles(articles, embedding).installation
    assert store.installation() == policy
    assert store.installation().version == policy.version  # type: ignore[union-attr]
    assert store.articles() == articles


def test_importing_again_replaces_the_articles_and_the_policy(
    database: Database, embedding: WordLlamaEmbedding
) -> None:
    store = PolicyStore(database)
    store.import_articles([Article(id="a", title=WORDINGS[0][1], body=WORDINGS[0][2])], embedding)
    newer = [Article(id="b", title=WORDINGS[1][1], body=WORDINGS[1][2])]
    policy = store.import_articles(newer, embedding).installation
    assert (store.installation(), store.articles()) == (policy, newer)


def test_an_import_without_a_policy_leaves_the_old_one_in_force(
    database: Database, embedding: WordLlamaEmbedding
) -> None:
    store = PolicyStore(database)
    before = [Article(id="a", title=WORDINGS[0][1], body=WORDINGS[0][2])]
    policy = store.import_articles(before, embedding).installation
    with pytest.raises(InputError):
        store.import_articles(DISTRACTORS, embedding)
    assert (store.installation(), store.articles()) == (policy, before)
