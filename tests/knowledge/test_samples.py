"""The sample data is what everybody sees first: it must be sound, and read as written by people."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import combinations
from pathlib import Path

import pytest

from agent.claims import BANT, Factor
from agent.conversation import Conversation, Side
from agent.deals import Outcome, PastDeal
from agent.errors import Conflict, StorageError
from agent.facts import CheckOutcome, Money, State, Wanted
from agent.offer import InstallationPolicy, PolicyStep
from agent.screening import screen
from agent.transcripts import Incoming, Limits, Reading, detect, read
from knowledge import samples

DEALS = [PastDeal.model_validate_json(line) for line in samples.deals_jsonl().decode().splitlines()]
ROWS = list(csv.DictReader(io.StringIO(samples.catalogue_csv().decode())))
PRICES = {row["product"]: Decimal(row["unit_price"]) for row in ROWS}
ARTICLES = [json.loads(line) for line in samples.articles_jsonl().decode().splitlines()]
CONVERSATIONS = {conversation.name: conversation for conversation in samples.conversations()}
EXPECTED = samples.expected()
NAMES = sorted(EXPECTED)
FILES = Path(samples.__file__).parent

POLICY = InstallationPolicy(
    article="kb-101",
    title="How long installation takes",
    steps=(
        PolicyStep(units=1, days=1, sentence="Up to 3 units: installed by the next working day, so count on 1 day."),
        PolicyStep(units=4, days=3, sentence="From 4 units on we plan 3 days."),
        PolicyStep(units=10, days=6, sentence="An order of 10 to 19 units takes 6 days"),
        PolicyStep(units=20, days=12, sentence="With 20 to 39 units the installation takes 12 days."),
        PolicyStep(units=40, days=21, sentence="40 units and more are done in two waves and take three weeks, 21 days"),
    ),
)
"""The policy as a person reads it in the article."""

OUTCOME_WORDS = re.compile(
    r"\b(won(?!['’]t)|wins?|winning|lost|los(?:e|es|ing)|closed|signed|ordered|purchased|bought|declin\w+|reject\w+|"
    r"cancel\w+|accepted|went with|chose|deals?)\b",
    re.IGNORECASE,
)


def read_sample(name: str) -> Reading:
    sample = CONVERSATIONS[name]
    return read(
        Incoming(raw=sample.raw, received=datetime(2027, 1, 1, tzinfo=UTC), took_place=sample.took_place), Limits()
    )


def said(conversation: Conversation) -> str:
    return " ".join(utterance.text for utterance in conversation.utterances)


def near_duplicates(texts: Sequence[str], limit: float = 0.12) -> list[tuple[str, str]]:
    """Pairs of texts that share more than `limit` of their three-word sequences (Jaccard, 0..1)."""
    sequences = {}
    for text in texts:
        words = re.findall(r"\w+", text.casefold())
        sequences[text] = {tuple(words[at : at + 3]) for at in range(len(words) - 2)}
    return [
        (one, other)
        for one, other in combinations(sequences, 2)
        if len(sequences[one] & sequences[other]) > limit * len(sequences[one] | sequences[other])
    ]


# Past deals


def test_there_are_at_least_130_past_deals_with_ids_and_accounts_of_their_own() -> None:
    assert len(DEALS) >= 130
    assert len({deal.id for deal in DEALS}) == len(DEALS)
    assert len({deal.account for deal in DEALS}) == len(DEALS)


def test_every_field_of_every_past_deal_is_filled() -> None:
    fields = {"id", "account", "industry", "employees", "opened", "closed", "outcome", "amount", "currency"}
    for line in samples.deals_jsonl().decode().splitlines():
        deal = json.loads(line)
        assert set(deal) == fields | {"reason", "text"}
        assert all(value not in (None, "") for value in deal.values())


def test_somewhat_less_than_half_of_the_deals_were_won() -> None:
    won = sum(deal.outcome is Outcome.WON for deal in DEALS)
    assert 0.42 <= won / len(DEALS) <= 0.48


def test_deals_were_opened_before_they_closed_between_january_2023_and_june_2026() -> None:
    for deal in DEALS:
        assert deal.opened is not None
        assert deal.opened < deal.closed
        assert date(2023, 1, 1) <= deal.closed <= date(2026, 6, 30)
        assert deal.closed.weekday() < 5
    assert [deal.closed for deal in DEALS] == sorted(deal.closed for deal in DEALS)


def test_some_deals_closed_after_the_first_conversation_so_that_leaving_them_out_shows() -> None:
    first = min(conversation.took_place for conversation in CONVERSATIONS.values()).date()
    later = [deal for deal in DEALS if deal.closed >= first]
    assert 1 <= len(later) <= 5


def test_deals_come_from_many_trades_and_sizes() -> None:
    assert len({deal.industry for deal in DEALS}) >= 10
    sizes = [deal.employees for deal in DEALS if deal.employees is not None]
    assert min(sizes) < 30
    assert max(sizes) > 2000


def test_no_text_tells_how_the_deal_ended() -> None:
    assert [(deal.id, found.group()) for deal in DEALS if (found := OUTCOME_WORDS.search(deal.text))] == []


def test_no_reason_stands_in_the_text() -> None:
    for deal in DEALS:
        assert deal.reason is not None
        assert deal.reason.casefold() not in deal.text.casefold()


def test_texts_have_two_to_five_sentences() -> None:
    for deal in DEALS:
        sentences = len(re.findall(r"[.!?][\"”]?(?:\s|$)", deal.text))
        assert 2 <= sentences <= 5, (deal.id, deal.text)


def test_no_two_texts_are_nearly_the_same() -> None:
    texts = [deal.text for deal in DEALS]
    assert near_duplicates(texts) == []
    copied = texts[0].replace("Head", "Lead")
    assert near_duplicates([*texts, copied]) == [(texts[0], copied)]


def test_deals_that_were_only_looked_at_ended_badly_more_often_than_others() -> None:
    looking = re.compile(r"\b(browsing|curious|see the market|price list|demonstrations?|compar\w+)\b", re.IGNORECASE)
    idle = [deal.outcome is Outcome.WON for deal in DEALS if looking.search(deal.text)]
    assert len(idle) >= 8
    assert sum(idle) / len(idle) < 0.25


# Price list and articles


def test_the_price_list_has_14_to_20_products_with_cents_in_some_prices() -> None:
    assert 14 <= len(ROWS) <= 20
    assert len({row["product"].casefold() for row in ROWS}) == len(ROWS)
    assert {row["currency"] for row in ROWS} == {"USD"}
    assert all(price > 0 and price == price.quantize(Decimal("0.01")) for price in PRICES.values())
    cents = {str(price).rsplit(".", 1)[1] for price in PRICES.values()}
    assert {"00", "50", "99"} <= cents


def test_articles_are_12_to_15_of_120_to_300_words_each() -> None:
    assert 12 <= len(ARTICLES) <= 15
    assert len({article["id"] for article in ARTICLES}) == len(ARTICLES)
    assert len({article["title"] for article in ARTICLES}) == len(ARTICLES)
    for article in ARTICLES:
        assert set(article) == {"id", "title", "body"}
        assert 120 <= len(article["body"].split()) <= 300, article["id"]


def test_one_article_states_the_five_steps_of_installation() -> None:
    article = next(article for article in ARTICLES if article["id"] == POLICY.article)
    assert article["title"] == POLICY.title
    assert all(step.sentence in article["body"] for step in POLICY.steps)


# Conversations and what is expected of them


def test_every_conversation_has_its_expectation_and_the_other_way_round() -> None:
    assert set(CONVERSATIONS) == set(EXPECTED)
    assert len(CONVERSATIONS) >= 12
    for name, conversation in CONVERSATIONS.items():
        assert EXPECTED[name].file == conversation.filename
        assert EXPECTED[name].date == conversation.took_place.date()
        assert date(2026, 6, 1) <= EXPECTED[name].date <= date(2026, 10, 31)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_read_in_its_format_with_its_kind_date_and_sides(name: str) -> None:
    wanted, reading = EXPECTED[name], read_sample(name)
    conversation = reading.conversation
    assert detect(CONVERSATIONS[name].raw) == wanted.format == conversation.format
    assert conversation.kind is wanted.kind
    assert conversation.took_place.date() == wanted.date
    assert conversation.names(Side.SELLER) == wanted.sellers
    assert conversation.names(Side.BUYER) == wanted.buyers
    assert conversation.names(Side.UNKNOWN) == ()


@pytest.mark.parametrize("name", NAMES)
def test_screening_finds_the_spam_and_the_instructions_and_nothing_else(name: str) -> None:
    reading = read_sample(name)
    screening = screen(reading.conversation, reading.contact)
    assert screening.gated == EXPECTED[name].gated
    assert len(screening.injections) == EXPECTED[name].injections


@pytest.mark.parametrize("name", NAMES)
def test_every_product_expected_is_on_the_price_list_and_spoken_of(name: str) -> None:
    wanted, words = EXPECTED[name], said(read_sample(name).conversation)
    for product in (*(request.product for request in wanted.requests), *wanted.withdrawn):
        assert product in PRICES
        assert product.split()[0] in words


@pytest.mark.parametrize("name", NAMES)
def test_the_budget_arithmetic_follows_from_the_price_list(name: str) -> None:
    wanted, fit = EXPECTED[name], EXPECTED[name].budget_fit
    quantities = {request.product: request.quantity for request in wanted.requests}
    if not quantities or None in quantities.values():
        assert (fit.outcome, fit.list_total, fit.arithmetic) == (CheckOutcome.UNKNOWN, None, "")
        return
    counted = {product: quantity for product, quantity in quantities.items() if quantity}
    total = sum((PRICES[product] * quantity for product, quantity in counted.items()), Decimal(0))
    terms = " + ".join(f"{quantity} x {PRICES[product]:,.2f}" for product, quantity in counted.items())
    assert fit.list_total == total
    if wanted.budget is None or wanted.budget.currency != "USD":
        assert fit.outcome is CheckOutcome.UNKNOWN
        assert fit.arithmetic == f"{terms} = {total:,.2f} USD"
        return
    enough = total <= wanted.budget.amount
    assert fit.outcome is (CheckOutcome.PASSES if enough else CheckOutcome.FAILS)
    sign = "<=" if enough else ">"
    assert fit.arithmetic == f"{terms} = {total:,.2f} USD {sign} {wanted.budget.amount:,.2f} USD"


@pytest.mark.parametrize("name", NAMES)
def test_the_timeline_arithmetic_follows_from_the_policy(name: str) -> None:
    wanted, fit = EXPECTED[name], EXPECTED[name].timeline_fit
    quantities = [request.quantity for request in wanted.requests]
    if not quantities or None in quantities:
        assert (fit.outcome, fit.units, fit.policy_days, fit.arithmetic) == (CheckOutcome.UNKNOWN, None, None, "")
        return
    units = sum(quantity for quantity in quantities if quantity)
    step = POLICY.step_for(units)
    assert step is not None
    assert (fit.units, fit.policy_days) == (units, step.days)
    takes = f"{units} units take {step.days} {'day' if step.days == 1 else 'days'}"
    if wanted.wanted is None:
        assert (fit.outcome, fit.arithmetic) == (CheckOutcome.UNKNOWN, takes)
        return
    days = _days(wanted.wanted, wanted.date)
    enough = step.days <= days
    assert fit.outcome is (CheckOutcome.PASSES if enough else CheckOutcome.FAILS)
    assert fit.arithmetic == f"{takes} {'<=' if enough else '>'} {days} days"


def _days(wanted: Wanted, start: date) -> int:
    if wanted.days is not None:
        return wanted.days
    assert wanted.by is not None
    return (wanted.by - start).days


@pytest.mark.parametrize("name", NAMES)
def test_failed_factors_are_those_denied_or_whose_check_fails(name: str) -> None:
    wanted = EXPECTED[name]
    assert set(wanted.states) == set(BANT)
    fits = {Factor.BUDGET: wanted.budget_fit.outcome, Factor.TIMELINE: wanted.timeline_fit.outcome}
    failed = [
        factor for factor in BANT if wanted.states[factor] is State.DENIED or fits.get(factor) is CheckOutcome.FAILS
    ]
    assert list(wanted.failed_factors) == failed


@pytest.mark.parametrize("name", NAMES)
def test_a_budget_or_date_is_expected_only_where_its_factor_is_spoken_for(name: str) -> None:
    wanted = EXPECTED[name]
    if wanted.budget is not None:
        assert wanted.states[Factor.BUDGET] is State.CONFIRMED
    assert (wanted.wanted is not None) == (wanted.states[Factor.TIMELINE] is State.CONFIRMED)


def test_the_samples_show_every_kind_of_case() -> None:
    states = {factor: {wanted.states[factor] for wanted in EXPECTED.values()} for factor in BANT}
    assert all({State.CONFIRMED, State.UNKNOWN} <= found for found in states.values())
    assert all(State.DENIED in found for found in states.values())
    assert any(State.CONTESTED in found for found in states.values())
    fits = [(wanted.budget_fit.outcome, wanted.timeline_fit.outcome) for wanted in EXPECTED.values()]
    assert {budget for budget, _ in fits} == {timeline for _, timeline in fits} == set(CheckOutcome)
    assert {detect(sample.raw) for sample in CONVERSATIONS.values()} >= {
        "teams-vtt",
        "zoom-vtt",
        "envelope",
        "inquiry-json",
        "timestamped",
        "inquiry",
    }
    assert EXPECTED["german-buyer"].budget == Money(amount=Decimal(3000), currency="EUR")


def test_one_call_has_sixty_turns_and_most_calls_fifteen_to_thirty() -> None:
    turns = {name: len(read_sample(name).conversation.utterances) for name in NAMES if EXPECTED[name].sellers}
    assert turns.pop("long-call") == 60
    assert all(15 <= count <= 30 for count in turns.values()), turns


def test_several_leads_did_something_before_the_call_and_one_unsubscribed() -> None:
    readings = {name: read_sample(name) for name in NAMES}
    kinds = {name: {activity.kind for activity in reading.activities} for name, reading in readings.items()}
    assert sum(bool(found) for found in kinds.values()) >= 5
    assert {"page_view", "demo_request", "webinar", "newsletter", "unsubscribe"} <= set().union(*kinds.values())
    for reading in readings.values():
        assert all(activity.at < reading.conversation.took_place for activity in reading.activities)


def test_no_address_but_the_spammers_could_be_anybodys() -> None:
    text = b"\n".join((samples.articles_jsonl(), samples.deals_jsonl(), *(c.raw for c in CONVERSATIONS.values())))
    domains = set(re.findall(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)", text.decode()))
    assert {domain for domain in domains if not domain.endswith(".example")} == {"gmail.com"}
    hosts = set(re.findall(r"https?://([\w.-]+)", text.decode()))
    assert all(host.endswith(".example") for host in hosts)


def test_all_samples_together_are_smaller_than_400_kilobytes() -> None:
    data = [file for file in FILES.rglob("*") if file.suffix in {".json", ".jsonl", ".csv", ".txt", ".vtt"}]
    assert len(data) == len(CONVERSATIONS) + 4
    assert sum(file.stat().st_size for file in data) < 400_000


# Copying them out


def test_samples_are_copied_out_byte_for_byte(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "samples"
    paths = samples.copy_to(folder)
    assert (folder / "deals.jsonl").read_bytes() == samples.deals_jsonl()
    assert (folder / "catalogue.csv").read_bytes() == samples.catalogue_csv()
    assert (folder / "articles.jsonl").read_bytes() == samples.articles_jsonl()
    for conversation in CONVERSATIONS.values():
        assert (folder / "conversations" / conversation.filename).read_bytes() == conversation.raw
    assert set(paths) == {path for path in folder.rglob("*") if path.is_file()}


def test_copying_again_leaves_unchanged_copies_and_brings_missing_ones_back(tmp_path: Path) -> None:
    paths = samples.copy_to(tmp_path)
    kept, gone = paths[0], paths[-1]
    before = kept.stat().st_mtime_ns
    gone.unlink()
    assert samples.copy_to(tmp_path) == paths
    assert gone.exists()
    assert kept.stat().st_mtime_ns == before


def test_a_changed_copy_is_not_overwritten_and_nothing_else_is_written(tmp_path: Path) -> None:
    changed = tmp_path / "deals.jsonl"
    changed.write_text("my own deals\n")
    with pytest.raises(Conflict, match=r"deals\.jsonl is there already") as raised:
        samples.copy_to(tmp_path)
    assert raised.value.code == "sample_changed"
    assert changed.read_text() == "my own deals\n"
    assert list(tmp_path.iterdir()) == [changed]


def test_a_folder_in_the_place_of_a_sample_is_refused(tmp_path: Path) -> None:
    (tmp_path / "catalogue.csv").mkdir()
    with pytest.raises(Conflict, match=r"catalogue\.csv is there already"):
        samples.copy_to(tmp_path)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(StorageError, match="cannot be written to") as raised:
        samples.copy_to(blocked / "samples")
    assert raised.value.code == "samples_not_written"
    assert str(blocked / "samples") in raised.value.message
