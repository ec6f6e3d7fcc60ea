from __future__ import annotations

import logging
import socket
from pathlib import Path

import numpy as np
import pytest
import wordllama
from hypothesis import given, settings
from hypothesis import strategies as st
from wordllama.inference import WordLlamaInference

from agent.errors import ConfigurationError
from knowledge import embeddings
from knowledge.embeddings import TOKENS_AT_ONCE, WordLlamaEmbedding


@pytest.fixture(scope="module")
def embedding() -> WordLlamaEmbedding:
    return WordLlamaEmbedding()


@pytest.fixture(scope="module")
def library() -> WordLlamaInference:
    return wordllama.WordLlama.load(cache_dir=Path(wordllama.__file__).parent, disable_download=True)


def test_every_text_becomes_one_row_of_length_one(embedding: WordLlamaEmbedding) -> None:
    vectors = embedding.embed(["Pumps for a brewery", "x", "Grüße, 你好 🙂"])
    assert vectors.shape == (3, embedding.dimensions)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 1], abs=1e-6)


def test_an_empty_text_is_all_zeros_and_no_text_is_no_row(embedding: WordLlamaEmbedding) -> None:
    assert not embedding.embed([""]).any()
    assert embedding.embed([]).shape == (0, embedding.dimensions)


def test_alike_texts_lie_nearer_than_others(embedding: WordLlamaEmbedding) -> None:
    brewery, beer, payroll = embedding.embed(
        ["A brewery needs pumps for its beer tanks", "Pumping beer from tank to tank", "Payroll software for schools"]
    )
    assert brewery @ beer > brewery @ payroll + 0.2


def test_the_vectors_are_those_of_the_library(embedding: WordLlamaEmbedding, library: WordLlamaInference) -> None:
    texts = ["We want the first three units before the end of May.", "Budget", "pump " * 300]
    assert embedding.embed(texts) == pytest.approx(library.embed(texts, norm=True), abs=1e-5)


def test_a_text_of_more_tokens_than_are_summed_at_once_counts_to_its_end(
    embedding: WordLlamaEmbedding, library: WordLlamaInference
) -> None:
    text = "pump " * TOKENS_AT_ONCE + "payroll " * TOKENS_AT_ONCE
    assert embedding.embed([text]) == pytest.approx(library.embed([text], norm=True), abs=1e-4)


@settings(max_examples=30, deadline=None)
@given(texts=st.lists(st.text(max_size=60), min_size=2, max_size=5))
def test_a_text_has_the_same_vector_whatever_stands_beside_it(embedding: WordLlamaEmbedding, texts: list[str]) -> None:
    together = embedding.embed(texts)
    assert all((embedding.embed([text])[0] == vector).all() for text, vector in zip(texts, together, strict=True))


@pytest.fixture
def unread() -> None:
    """The weights are read again, as by a process that just began."""
    embeddings._model.cache_clear()


@pytest.mark.usefixtures("unread")
def test_nothing_is_asked_of_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise AssertionError("somebody opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert WordLlamaEmbedding().embed(["anything"]).any()


@pytest.mark.usefixtures("unread")
def test_missing_files_are_an_error_that_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("wordllama.wordllama.__file__", str(tmp_path / "wordllama.py"))
    monkeypatch.setattr("wordllama.__file__", str(tmp_path / "__init__.py"))
    with pytest.raises(ConfigurationError, match="Install it again") as caught:
        WordLlamaEmbedding().embed(["anything"])
    assert caught.value.code == "embedding_missing"


@pytest.mark.usefixtures("unread")
def test_loading_leaves_the_root_logger_as_it_was() -> None:
    root = logging.getLogger()
    before = list(root.handlers), root.level
    WordLlamaEmbedding().embed(["anything"])
    assert (list(root.handlers), root.level) == before
