"""Texts as vectors, so that alike texts lie near each other."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from agent.errors import ConfigurationError

if TYPE_CHECKING:
    import numpy
    from wordllama.inference import WordLlamaInference

    Vectors = numpy.ndarray[tuple[int, ...], numpy.dtype[numpy.float32]]

TOKENS_AT_ONCE = 8192
"""How many tokens are summed in one go: 8 MB of vectors, whatever the length of the text."""


class Embedding(Protocol):
    """Turns texts into vectors. `name` tells one embedding's vectors from another's."""

    @property
    def name(self) -> str: ...

    @property
    def dimensions(self) -> int: ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text: float32, `len(texts)` x `dimensions`, each of length 1; all zeros for an empty text."""


class WordLlamaEmbedding:
    """The static token embeddings that come inside the package wordllama: no download, no key, the same every time.

    A text's vector is the mean of its tokens' vectors, so word order does not count. The weights, 16 MB on disk, are
    read when the first text is embedded.
    """

    name = "wordllama-l2_supercat-256"
    dimensions = 256

    def embed(self, texts: Sequence[str]) -> Vectors:
        """See `Embedding.embed`. Raises ConfigurationError where the package's own weights are missing."""
        import numpy as np

        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            total = self._sum(text)
            length = float(np.linalg.norm(total))
            if length > 0:
                vectors[row] = total / length
        return vectors

    def _sum(self, text: str) -> Vectors:
        # The library pads a batch to its longest text, which costs gigabytes when one text is long; and the mean
        # differs from the sum only in length, which is set to 1 anyway.
        import numpy as np

        model = _model()
        weights = model.embedding
        ids = np.asarray(model.tokenize([text])[0].ids, dtype=np.int64).clip(0, len(weights) - 1)
        total = np.zeros(self.dimensions, dtype=np.float64)
        for start in range(0, len(ids), TOKENS_AT_ONCE):
            total += weights[ids[start : start + TOKENS_AT_ONCE]].sum(axis=0, dtype=np.float64)
        return total.astype(np.float32)


@cache
def _model() -> WordLlamaInference:
    """The package's weights, once for all in a process."""
    with _root_logger_as_it_was():
        import wordllama

        folder = Path(wordllama.__file__).parent
        try:
            return wordllama.WordLlama.load(cache_dir=folder, disable_download=True)
        except FileNotFoundError as error:
            raise ConfigurationError(
                "embedding_missing",
                "The embedding's files are missing from the package wordllama. Install it again: "
                "pip install --force-reinstall wordllama",
            ) from error


@contextmanager
def _root_logger_as_it_was() -> Iterator[None]:
    """wordllama sets up the root logger when it is imported, which is not a library's business."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    try:
        yield
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
