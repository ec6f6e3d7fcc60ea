"""What is looked for beside a worker: calls whose webhook was missed, and deals that were won or lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from api.pull.accepting import swept
from api.regularly import LOOK_SECONDS, regularly

if TYPE_CHECKING:
    from api.assembly import Assembly


@contextmanager
def sweeping(parts: Assembly, wake: Callable[[], None], *, look_seconds: float = LOOK_SECONDS) -> Iterator[None]:
    """As long as the block lasts, sweep the vendors that LEADPROOF_SWEEP names, and pull what became of deals where
    LEADPROOF_CRM_OUTCOMES_MINUTES says how often; `wake` is called where calls are new.
    """

    def sweep() -> None:
        if any(each.pulled and each.pulled.new for each in swept(parts)):
            wake()

    with ExitStack() as threads:
        if parts.settings.sweep:
            threads.enter_context(regularly("sweep", sweep, seconds=look_seconds))
        if parts.settings.crm_outcomes_minutes is not None and parts.crms:
            from api.crm.schedule import OutcomeSchedule

            outcomes = OutcomeSchedule(parts)
            threads.enter_context(regularly("outcomes", outcomes.look, seconds=look_seconds))
        yield
