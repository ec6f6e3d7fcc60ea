"""What DBOS logs, in our own log: without its banner, and of an error its kind alone, for its text may be anything."""

from __future__ import annotations

import logging

log = logging.getLogger("leadproof.work")


class _Brief(logging.Handler):
    """Passes a warning on with the kind of its error and nothing of its text."""

    def emit(self, record: logging.LogRecord) -> None:
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
        said = str(record.msg).partition("\n")[0][:200] if not record.args else str(record.msg)[:200]
        log.log(record.levelno, "engine: %s %s", said, kind)


def quieten() -> None:
    """Put our handler where DBOS would put its own. Call it before DBOS is made."""
    logger = logging.getLogger("dbos")
    logger.propagate = False
    logger.handlers = [_Brief(logging.WARNING)]
