from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.deals import Outcome, PastDeal
from agent.errors import ConfigurationError, InputError, InputTooLarge, NotFound, StorageError
from agent.ports import Deals
from knowledge.database import Database
from knowledge.deals import PastDeals, deals_in, read_deals, text_of
from knowledge.embeddings import WordLlamaEmbedding
from knowledge.leads import SqlLeads

NEW_YEAR = date(2025, 1, 1)


def deal(number: int, text: str, day: int = 0, outcome: Outcome = Outcome.WON, **more: Any) -> PastDeal:
    return PastDeal.model_validate(
        {"id": f"d{number:03}", "text": text, "outcome": outcome, "closed": NEW_YEAR + timedelta(days=day), **more}
    )


BREWERY = deal(1, "Pumps for the beer tanks of a brewery", 0, reason="They liked the service", amount="1999.96")
CIDER = deal(2, "Pumping cider from tank to tank", 10, Outcome.LOST, reason="Too expensive", opened=date(2024, 12, 1))
PAYROLL = deal(3, "Payroll software for three schools", 20, industry="Education", employees=300, currency="EUR")
THREE = (BREWERY, CIDER, PAYROLL)


@pytest.fixture(scope="module")
def embedding() -> WordLlamaEmbedding:
    return WordLlamaEmbedding()


@pytest.fixture
def opened_deals(
    database: Database, tmp_path: Path, embedding: WordLlamaEmbedding
) -> Iterator[Callable[..., PastDeals]]:
    """Opens the past deals of this database; again, as another process would."""
    opened: list[PastDeals] = []

    def opening(chroma: Path | str = tmp_path / "chroma", embedding: object = embedding) -> PastDeals:
        for earlier in opened:
            earlier.close()
        opened.append(PastDeals(database, chroma, embedding))  # type: ignore[arg-type]
        return opened[-1]

    yield opening
    for past in opened:
        past.close()


@pytest.fixture
def deals(opened_deals: Callable[..., PastDeals]) -> PastDeals:
    return opened_deals()


def found(deals: Deals, text: str, before: date = date(2026, 1, 1), limit: int = 15) -> list[str]:
    return [neighbour.deal.id for neighbour in deals.similar(text, before=before, limit=limit).neighbours]


def test_the_most_alike_deals_come_first_won_and_lost_alike(deals: PastDeals) -> None:
    assert deals.add(THREE) == 3
    similar = deals.similar("We need pumps for our beer", before=date(2026, 1, 1), limit=2)
    assert [neighbour.deal for neighbour in similar.neighbours] == [BREWERY, CIDER]
    assert (similar.base_won, similar.base_count) == (2, 3)


def test_the_similarity_is_the_cosine_rounded_to_four_places(deals: PastDeals, embedding: WordLlamaEmbedding) -> None:
    deals.add(THREE)
    asked, *known = embedding.embed(["cider pumps", *(text_of(deal) for deal in THREE)])
    similar = deals.similar("cider pumps", before=date(2026, 1, 1), limit=3)
    expected = {d.id: round(float(asked @ vector), 4) for d, vector in zip(THREE, known, strict=True)}
    for neighbour in similar.neighbours:
        assert neighbour.similarity == pytest.approx(expected[neighbour.deal.id], abs=1.1e-4)
        assert neighbour.similarity == round(neighbour.similarity, 4)


def test_a_text_is_wholly_like_itself(deals: PastDeals) -> None:
    deals.add(THREE)
    assert deals.similar(text_of(PAYROLL), before=date(2026, 1, 1), limit=1).neighbours[0].similarity == 1.0


def test_only_deals_closed_before_the_day_are_found_or_counted(deals: PastDeals) -> None:
    deals.add(THREE)
    assert found(deals, "pumps", before=CIDER.closed) == ["d001"]
    similar = deals.similar("pumps", before=CIDER.closed + timedelta(days=1), limit=9)
    assert {neighbour.deal.id for neighbour in similar.neighbours} == {"d001", "d002"}
    assert (similar.base_won, similar.base_count) == (1, 2)
    assert deals.similar("pumps", before=NEW_YEAR, limit=9).neighbours == ()


def test_the_outcome_and_the_reason_take_no_part_in_likeness() -> None:
    changed = BREWERY.model_copy(
        update={"outcome": Outcome.LOST, "reason": "A rival was cheaper", "amount": Decimal(1)}
    )
    assert text_of(changed) == text_of(BREWERY)
    assert "service" not in text_of(BREWERY)


def test_the_industry_takes_part_in_likeness() -> None:
    assert text_of(PAYROLL) == "Education. Payroll software for three schools"


def test_without_any_deal_nothing_is_found_and_no_index_is_made(deals: PastDeals, tmp_path: Path) -> None:
    similar = deals.similar("pumps", before=NEW_YEAR, limit=5)
    assert (similar.neighbours, similar.base_won, similar.base_count) == ((), 0, 0)
    assert not (tmp_path / "chroma").exists()


def test_a_text_without_words_is_like_no_deal(deals: PastDeals) -> None:
    deals.add(THREE)
    similar = deals.similar("", before=date(2026, 1, 1), limit=5)
    assert (similar.neighbours, similar.base_count) == ((), 3)


def test_fewer_than_one_deal_cannot_be_asked_for(deals: PastDeals) -> None:
    with pytest.raises(InputError, match="1 or more"):
        deals.similar("pumps", before=NEW_YEAR, limit=0)


def test_every_field_of_a_deal_comes_back_as_it_was_kept(deals: PastDeals) -> None:
    company: dict[str, Any] = {"account": "Gerst & Söhne", "industry": "Brewing", "employees": 40}
    full = deal(9, "Pumps", opened=date(2024, 5, 1), amount="1999.96", currency="EUR", reason="“Price”", **company)
    deals.add([full])
    neighbour = deals.similar("Pumps", before=date(2026, 1, 1), limit=1).neighbours[0]
    assert neighbour.deal == full
    assert str(neighbour.deal.amount) == "1999.96"


def test_adding_the_very_same_deals_again_changes_nothing(deals: PastDeals, tmp_path: Path) -> None:
    deals.add(THREE)
    before = deals.similar("pumps", before=date(2026, 1, 1), limit=3)
    assert deals.add(THREE) == 0
    assert deals.count() == 3
    assert deals.similar("pumps", before=date(2026, 1, 1), limit=3) == before


def test_a_deal_of_a_known_id_replaces_what_was_known_of_it(deals: PastDeals) -> None:
    deals.add(THREE)
    now = PAYROLL.model_copy(update={"text": "A cider press", "closed": date(2025, 6, 1), "outcome": Outcome.LOST})
    assert deals.add([BREWERY, now]) == 1
    assert deals.count() == 3
    assert found(deals, "A cider press", limit=1) == ["d003"]
    assert found(deals, "A cider press", before=date(2025, 5, 1)) == ["d002", "d001"]
    assert deals.similar("cider", before=date(2026, 1, 1), limit=1).base_won == 1


def test_the_same_id_twice_in_one_batch_is_refused_and_nothing_kept(deals: PastDeals) -> None:
    with pytest.raises(InputError, match="d001 comes twice"):
        deals.add([BREWERY, CIDER, BREWERY])
    assert deals.count() == 0


def test_a_deal_with_a_nul_character_is_refused(deals: PastDeals) -> None:
    with pytest.raises(InputError, match="NUL"):
        deals.add([BREWERY, deal(5, "Pumps\x00")])
    assert deals.count() == 0


def test_several_threads_may_search_while_another_one_adds(deals: PastDeals) -> None:
    deals.add([BREWERY])

    def adding() -> int:
        return sum(deals.add([deal(number, f"Pump number {number}")]) for number in range(100, 110))

    with ThreadPoolExecutor(5) as threads:
        added = threads.submit(adding)
        searches = [threads.submit(found, deals, "Pumps", limit=3) for _ in range(40)]
        assert all(1 <= len(search.result()) <= 3 for search in searches)
        assert added.result() == 10
    assert len(found(deals, "Pumps", limit=15)) == 11


def test_progress_ends_at_the_number_of_deals_given_whether_new_or_known(deals: PastDeals) -> None:
    many = [deal(number, f"Pump number {number}") for number in range(250)]
    told: list[int] = []
    deals.add(many[:240], progress=told.append)
    deals.add(many, progress=told.append)
    deals.add(many, progress=told.append)
    assert told == [240, 250, 250]


def test_equally_alike_deals_come_in_the_order_of_their_ids_even_where_the_limit_cuts_them(deals: PastDeals) -> None:
    same = [deal(number, "The very same pump", day=number % 7) for number in range(60)]
    deals.add([*reversed(same)])
    assert found(deals, "The very same pump", limit=5) == ["d000", "d001", "d002", "d003", "d004"]
    before = NEW_YEAR + timedelta(days=1)
    assert found(deals, "The very same pump", before=before, limit=3) == ["d000", "d007", "d014"]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_the_index_misses_no_near_deal(
    database: Database, tmp_path: Path, embedding: WordLlamaEmbedding, opened_deals: Callable[..., PastDeals]
) -> None:
    words = (
        "pump tank beer cider school payroll valve meter brewery farm clinic price urgent small large copper".split()
    )
    chance = np.random.default_rng(7)
    many = [deal(number, " ".join(chance.choice(words, 6)), day=number) for number in range(900)]
    deals = opened_deals()
    deals.add(many)
    vectors = embedding.embed([text_of(deal) for deal in many])
    for asked in ("beer tank pump", "large school", "urgent copper valve for a clinic"):
        before = NEW_YEAR + timedelta(days=450)
        likeness = vectors[:450] @ embedding.embed([asked])[0]
        best = sorted(range(450), key=lambda n: (-likeness[n], many[n].id))[:10]
        similar = deals.similar(asked, before=before, limit=10)
        assert [n.similarity for n in similar.neighbours] == pytest.approx([likeness[n] for n in best], abs=1e-4)
        assert all(neighbour.deal.closed < before for neighbour in similar.neighbours)


def test_a_missing_index_is_made_again_from_the_table(opened_deals: Callable[..., PastDeals], tmp_path: Path) -> None:
    opened_deals().add(THREE)
    expected = found(opened_deals(), "cider pumps")
    opened_deals().close()
    shutil.rmtree(tmp_path / "chroma")
    assert found(opened_deals(), "cider pumps") == expected


def test_an_index_of_another_table_is_made_again(opened_deals: Callable[..., PastDeals], tmp_path: Path) -> None:
    """The same count and the same embedding: only the ids tell."""
    deals = opened_deals()
    deals.add(THREE)
    index = deals._index
    index.begin()
    index.keep_only({"d001"})
    index.put(["x1", "x2"], deals._embedding.embed(["cider", "pumps"]), [NEW_YEAR, NEW_YEAR])
    index.finish()
    assert found(opened_deals(), "cider pumps") == ["d002", "d001", "d003"]


def test_an_index_that_was_left_unfinished_is_made_again(opened_deals: Callable[..., PastDeals]) -> None:
    """A process that dies after the table was written and before the index was, as one killed there does."""

    class Died(BaseException):
        pass

    def dying(*_: object, **__: object) -> None:
        raise Died

    opened_deals().add(THREE)
    deals = opened_deals()
    deals._put = dying  # type: ignore[method-assign]
    moved = PAYROLL.model_copy(update={"text": "Cider for everybody"})
    with pytest.raises(Died):
        deals.add([moved])
    assert found(opened_deals(), text_of(moved), limit=1) == ["d003"]
    assert opened_deals().similar(text_of(moved), before=date(2026, 1, 1), limit=1).neighbours[0].similarity == 1.0


class Shouting(WordLlamaEmbedding):
    """Another embedding with vectors of another length."""

    name = "shouting-128"
    dimensions = 256

    def embed(self, texts):  # type: ignore[no-untyped-def]
        return super().embed([text.upper() for text in texts])[:, :128]


def test_an_index_of_another_embedding_is_made_again(opened_deals: Callable[..., PastDeals]) -> None:
    opened_deals().add(THREE)
    assert len(found(opened_deals(embedding=Shouting()), "cider")) == 3
    assert len(found(opened_deals(), "cider")) == 3


def test_reindex_fills_the_index_and_tells_how_far_it_is(deals: PastDeals) -> None:
    deals.add(THREE)
    told: list[int] = []
    assert deals.reindex(progress=told.append) == 3
    assert told == [3]
    assert len(found(deals, "pumps")) == 3


def test_deals_can_be_searched_while_a_lead_is_being_written(deals: PastDeals, database: Database) -> None:
    deals.add(THREE)
    with SqlLeads(database).open("ld_1"):
        assert found(deals, "beer pumps", limit=1) == ["d001"]


def test_a_search_under_an_open_lead_does_not_wait_for_an_import_that_waits_for_the_lead(
    deals: PastDeals, database: Database
) -> None:
    deals.add([BREWERY, CIDER])
    with ThreadPoolExecutor(2) as threads:
        with SqlLeads(database).open("ld_1"):
            added = threads.submit(deals.add, [PAYROLL])
            wait([added], timeout=0.5)
            assert "d001" in threads.submit(found, deals, "beer pumps").result(timeout=15)
        assert added.result(timeout=15) == 1
    assert len(found(deals, "beer pumps")) == 3


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_what_another_process_imports_is_found_at_once(deals: PastDeals, database: Database, tmp_path: Path) -> None:
    deals.add([BREWERY])
    assert found(deals, "Payroll software") == ["d001"]
    script = (
        "import sys\nfrom knowledge.database import open_database\nfrom knowledge.deals import PastDeals, read_deals\n"
        "from knowledge.embeddings import WordLlamaEmbedding\n"
        "PastDeals(open_database(sys.argv[1]), sys.argv[2], WordLlamaEmbedding())"
        ".add(read_deals(sys.argv[3].encode(), 'deals.jsonl'))\n"
    )
    line = PAYROLL.model_dump_json(exclude_none=True)
    subprocess.run(
        [sys.executable, "-c", script, database.url, str(tmp_path / "chroma"), line], check=True, timeout=120
    )
    assert found(deals, "Payroll software") == ["d003", "d001"]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
@pytest.mark.parametrize("damage", ["database", "vectors", "file"])
def test_a_damaged_index_is_an_error_that_says_what_to_do(
    opened_deals: Callable[..., PastDeals], tmp_path: Path, damage: str
) -> None:
    folder = tmp_path / "chroma"
    opened_deals().add([deal(number, f"Pump {number}") for number in range(1100)])
    opened_deals().close()
    if damage == "database":
        (folder / "chroma.sqlite3").write_bytes(b"no database" * 500)
    elif damage == "vectors":
        files = [*folder.glob("*/*.bin")]
        assert files
        for file in files:
            file.write_bytes(b"no vectors" * 10)
    else:
        shutil.rmtree(folder)
        folder.write_text("no folder")
    with pytest.raises(StorageError, match="delete it, and it is made again") as caught:
        found(opened_deals(), "pumps")
    assert caught.value.code == "chroma_unusable"
    opened_deals().close()
    if folder.is_dir():
        shutil.rmtree(folder)
    else:
        folder.unlink()
    assert len(found(opened_deals(), "pumps", limit=3)) == 3


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Chroma server on loopback."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = Path(sys.executable).with_name("chroma")
    folder = tmp_path_factory.mktemp("server")
    arguments = [str(command), "run", "--host", "127.0.0.1", "--port", str(port), "--path", str(folder)]
    with subprocess.Popen(
        arguments,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "ANONYMIZED_TELEMETRY": "False"},
    ) as process:
        try:
            _wait_for(port, process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the Chroma server did not start")


def test_a_chroma_server_serves_as_well_as_a_directory(
    opened_deals: Callable[..., PastDeals], server: str, tmp_path: Path
) -> None:
    deals = opened_deals(server)
    deals.reindex()
    assert deals.add(THREE) == 3
    assert found(deals, "We need pumps for our beer") == ["d001", "d002", "d003"]
    assert found(deals, "pumps", before=CIDER.closed) == ["d001"]
    again = opened_deals(server)
    assert again.add(THREE) == 0
    assert len(found(again, "pumps")) == 3
    assert not (tmp_path / "chroma").exists()


def test_a_server_index_of_another_table_is_made_again(opened_deals: Callable[..., PastDeals], server: str) -> None:
    """The server still holds what the test before kept; this table is another one."""
    deals = opened_deals(server)
    deals.add([deal(7, "Copper valves"), deal(8, "Steel valves"), deal(9, "Payroll")])
    assert set(found(deals, "Copper valves")) == {"d007", "d008", "d009"}


def test_a_server_that_is_not_there_is_an_error_that_says_what_to_do(opened_deals: Callable[..., PastDeals]) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        with pytest.raises(StorageError, match="Check that it is running") as caught:
            opened_deals(url).add(THREE)
    assert caught.value.code == "chroma_unreachable"


def test_a_server_url_without_a_host_is_refused(opened_deals: Callable[..., PastDeals]) -> None:
    with pytest.raises(ConfigurationError, match="http://host:8000"):
        opened_deals("http://").add(THREE)


CSV = """\ufeffID,Text,Outcome,Closed,Opened,Account,Industry,Employees,Amount,Currency,Reason
7,"Pumps, urgent
for the brewery",Won,2025-03-01,2025-01-15,Gerst,Brewing,40,1999.96,eur,Service
8,Payroll,closed lost,2025-03-02T10:00:00,,,,,,,
"""


def test_deals_are_read_from_csv() -> None:
    assert read_deals(CSV.encode(), "deals.csv") == (
        PastDeal(
            id="7",
            text="Pumps, urgent\nfor the brewery",
            outcome=Outcome.WON,
            closed=date(2025, 3, 1),
            opened=date(2025, 1, 15),
            account="Gerst",
            industry="Brewing",
            employees=40,
            amount=Decimal("1999.96"),
            currency="EUR",
            reason="Service",
        ),
        PastDeal(id="8", text="Payroll", outcome=Outcome.LOST, closed=date(2025, 3, 2)),
    )


def test_deals_are_read_from_json_lines_with_their_products_in_the_text() -> None:
    lines = [
        {"id": 7, "text": "A brewery", "outcome": "won", "closed": "2025-03-01", "amount": 1999.96, "employees": 40},
        {
            "id": "8",
            "text": "Bar",
            "outcome": "lost",
            "closed": "2025-03-02",
            "products": ["Pump", "Valve"],
            "amount": None,
        },
    ]
    raw = "\r\n".join(json.dumps(line) for line in lines).encode()
    assert read_deals(raw, "deals.jsonl") == (
        PastDeal(
            id="7",
            text="A brewery",
            outcome=Outcome.WON,
            closed=date(2025, 3, 1),
            amount=Decimal("1999.96"),
            employees=40,
        ),
        PastDeal(id="8", text="Bar\nProducts: Pump, Valve", outcome=Outcome.LOST, closed=date(2025, 3, 2)),
    )


@pytest.mark.parametrize("name", ["", "upload", "export.dat"])
def test_where_the_name_does_not_say_the_content_tells_csv_from_json_lines(name: str) -> None:
    assert len(read_deals(CSV.encode(), name)) == 2
    assert len(read_deals(b' \n{"id": "1", "text": "t", "outcome": "won", "closed": "2025-03-01"}', name)) == 1


HEADER = "id,text,outcome,closed,opened,employees,amount,currency\n"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("", "The file is empty"),
        ("\ufeff \n", "The file is empty"),
        (HEADER, "The file holds no rows"),
        ("id,text,outcome,closed,size\n", "“size” is none. The columns are id, text, outcome, closed"),
        ("id,text,outcome,closed\n1,t,won\n", "line 2: “closed” is missing"),
        (HEADER + ",t,won,2025-01-01\n", "line 2: “id” is missing"),
        (HEADER + "1, ,won,2025-01-01\n", "line 2: “text” is missing"),
        (HEADER + "1,t,open,2025-01-01\n", "line 2: “outcome” must be won or lost, not open"),
        (HEADER + "1,t,won,01/02/2025\n", r"line 2: “closed” is not a date: 01/02/2025 \(write 2024-03-31\)"),
        (HEADER + "1,t,won,2025-02-30\n", "line 2: “closed” is not a date"),
        (HEADER + "1,t,won,2025-01-01,2025-01-02\n", "line 2: closed on 2025-01-01 before it was opened on 2025-01-02"),
        (HEADER + "1,t,won,2025-01-01,,some\n", "line 2: “employees” must be a whole number"),
        (HEADER + "1,t,won,2025-01-01,,-1\n", "line 2: “employees” must be a whole number"),
        (HEADER + "1,t,won,2025-01-01,,,nan\n", "line 2: “amount” is not a number: nan"),
        (HEADER + "1,t,won,2025-01-01,,,inf\n", "line 2: “amount” is not a number: inf"),
        (HEADER + "1,t,won,2025-01-01,,,-5\n", "line 2: “amount” is negative: -5"),
        (HEADER + "1,t,won,2025-01-01,,,5,euro\n", "line 2: “currency” must be a code"),
        (HEADER + '1,"t\nt",won,2025-01-01\n1,t,won,2025-01-01\n', "line 4: the id 1 stands in line 2 already"),
        (HEADER + '1,"t,won,2025-01-01\n', "line 2: is no valid CSV"),
        ('{"id": "1", "text": "t", "outcome": "won", "closed": "2025-01-01", "amount": NaN}', "line 1: “amount” is"),
        ('{"id": "1", "text": "t", "outcome": "won", "closed": "2025-01-01", "amount": -1}', "line 1: “amount” is neg"),
        ('{"id": "1", "text": "t", "outcome": "won", "closed": "2025-01-01", "size": 1}', "line 1: “size” is no known"),
        ('{"id": "1", "text": "t", "outcome": "won", "closed": "2025-01-01", "products": [[]]}', "line 1: “produ"),
        ('[{"id": "1"}]', "line 1: must be one JSON object"),
    ],
)  # fmt: skip
def test_deals_that_cannot_be_used_are_refused_with_the_line_and_the_reason(raw: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        read_deals(raw.encode(), "upload")
    assert caught.value.code == "deals_invalid"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"PK\x03\x04\x00", "binary"),
        (CSV.encode("utf-16"), "UTF-16"),
        (HEADER.encode() + b"1,caf\xe9,won,2025-01-01", "Line 2 is not UTF-8"),
    ],
)
def test_bytes_that_are_no_utf8_text_are_refused(raw: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        read_deals(raw, "deals.csv")
    assert caught.value.code == "deals_invalid"


def test_every_bad_row_is_counted_and_the_first_twenty_are_named() -> None:
    raw = HEADER + "good,t,won,2025-01-01\n" + "".join(f"{n},t,maybe,2025-01-01\n" for n in range(25))
    with pytest.raises(InputError) as caught:
        read_deals(raw.encode(), "deals.csv")
    assert caught.value.message.startswith("25 rows cannot be used, so nothing was stored:\nline 3: “outcome”")
    assert "line 22:" in caught.value.message
    assert "line 23:" not in caught.value.message
    assert "... and 5 more" in caught.value.message


def test_of_an_id_that_comes_twice_the_first_row_counts() -> None:
    read = deals_in((HEADER + "1,first,won,2025-01-01\n1,second,lost,2025-01-02\n").encode(), "deals.csv")
    assert [deal.text for deal in read.items] == ["first"]
    assert read.problems == ("line 3: the id 1 stands in line 2 already",)


def test_an_export_may_hold_objects_that_mean_nothing_here() -> None:
    line = {"ID": 7, "Deal Name": "Pumps", "Stage": "won", "closedate": "2025-03-01", "owner": {"id": 3}, "hot": True}
    read = deals_in(json.dumps(line).encode(), "deals.jsonl")
    assert read.items == (PastDeal(id="7", text="Pumps", outcome=Outcome.WON, closed=date(2025, 3, 1)),)


def test_an_export_in_which_no_row_can_be_used_is_refused() -> None:
    with pytest.raises(InputError, match=r"No row of the file can be used:\nline 2: “outcome” must be"):
        deals_in((HEADER + "1,t,open,2025-01-01\n").encode(), "deals.csv")


def test_deals_are_listed_those_closed_last_first(deals: PastDeals) -> None:
    deals.add(THREE)
    ordered = sorted(THREE, key=lambda deal: deal.closed, reverse=True)
    assert deals.listed(limit=9) == ordered
    assert deals.listed(limit=1, offset=1) == ordered[1:2]


def test_a_forgotten_deal_is_neither_found_nor_counted(deals: PastDeals) -> None:
    deals.add(THREE)
    assert deals.delete(["d001"]) == 1
    assert deals.count() == 2
    assert "d001" not in found(deals, "pumps")
    deals.add([BREWERY])
    assert "d001" in found(deals, "pumps")


def test_forgetting_an_unknown_deal_forgets_none(deals: PastDeals) -> None:
    deals.add(THREE)
    with pytest.raises(NotFound, match="No past deal has the id d999"):
        deals.delete(["d001", "d999"])
    assert sorted(found(deals, "pumps")) == ["d001", "d002", "d003"]


def test_a_file_over_the_limit_is_refused_by_the_name_of_the_setting() -> None:
    with pytest.raises(InputTooLarge, match=r"LEADPROOF_MAX_IMPORT_BYTES") as caught:
        read_deals(b"x" * 101, "deals.csv", max_bytes=100)
    assert caught.value.code == "deals_too_large"


@settings(max_examples=200, deadline=None)
@given(
    raw=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)),
    name=st.sampled_from(["a.csv", "b.jsonl", ""]),
)
def test_any_bytes_are_either_an_export_or_an_input_error(raw: bytes, name: str) -> None:
    try:
        assert deals_in(raw, name).items
    except InputError as error:
        assert error.code in ("deals_invalid", "mapping_invalid")


@settings(max_examples=200, deadline=None)
@given(
    raw=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)),
    name=st.sampled_from(["a.csv", "b.jsonl", ""]),
)
def test_any_bytes_are_either_deals_or_an_input_error(raw: bytes, name: str) -> None:
    try:
        assert read_deals(raw, name)
    except InputError as error:
        assert error.code == "deals_invalid"
