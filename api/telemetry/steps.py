"""What one step of the work leaves behind: its event in every line of the log, how long it took, a span."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from api.telemetry.logs import EVENT, STEP

if TYPE_CHECKING:
    from api.telemetry.traces import Traces
    from knowledge.event_work import Job

log = logging.getLogger("leadproof.work")

DONE, PUT_OFF, FAILED = "done", "put_off", "failed"

Record = Callable[[str, str], None]


@contextmanager
def recorded(step: str, job: Job, traces: Traces) -> Iterator[Record]:
    """Record a step as long as the block lasts. Call the result with how it ended and an error's code, unless well."""
    from api.telemetry.counted import STEP_ENDS, STEP_SECONDS

    event, name = EVENT.set(job.event), STEP.set(step)
    target = {"target": job.target} if job.target else {}
    began = time.perf_counter()
    try:
        with traces.step(step, job.event, **target) as ended:
            yield lambda outcome, code: ended.update(outcome=outcome, error=code)
        took, outcome = time.perf_counter() - began, ended.get("outcome", DONE)
        STEP_SECONDS.labels(step, job.target or "").observe(took)
        STEP_ENDS.labels(step, job.target or "", outcome).inc()
        log.info("%s%s %s in %.1f ms", step, f" {job.target}" if job.target else "", outcome, took * 1000)
    finally:
        EVENT.reset(event)
        STEP.reset(name)
