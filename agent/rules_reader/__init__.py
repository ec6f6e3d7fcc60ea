"""The reader that needs no key and no network: deterministic rules over what was said."""

from __future__ import annotations

from collections.abc import Sequence

from agent.claims import Claim
from agent.conversation import Conversation
from agent.readings import Heard, Hearing
from agent.rules_reader.delays import without_mere_delays
from agent.rules_reader.going_on import going_on
from agent.rules_reader.likely import with_second_opinion
from agent.rules_reader.requests import read_requests
from agent.rules_reader.retractions import read_retractions
from agent.rules_reader.stances import read_stances
from agent.rules_reader.topics import read_topics
from agent.rules_reader.unlisted import read_unlisted
from agent.rules_reader.values import read_values
from agent.values.product_names import product_names


class RulesReader:
    """Reads by the tables in `agent.signs` and the value parsers in `agent.values`."""

    version = "rules-1"

    def hear(self, conversation: Conversation, products: Sequence[str]) -> Heard:
        """`agent.ports.Reader`: the claims as the one hearing."""
        return Heard(hearings=(Hearing(reader=self.version, claims=self.read(conversation, products)),))

    def topics(self, conversation: Conversation) -> tuple[Claim, ...]:
        """The claims about topics alone, which nobody but the rules makes."""
        return tuple(dict.fromkeys(read_topics(conversation)))

    def read(self, conversation: Conversation, products: Sequence[str]) -> tuple[Claim, ...]:
        """Claims in the order of the factors, values, requests, topics and retractions; last what is only likely."""
        names = product_names(tuple(products)).in_talk(utterance.text for utterance in conversation.utterances)
        claims = (
            *read_stances(conversation),
            *read_values(conversation),
            *(read_requests(conversation, names) if products else read_unlisted(conversation)),
            *self.topics(conversation),
            *read_retractions(conversation, names),
        )
        told = without_mere_delays(conversation, tuple(dict.fromkeys(claims)))
        return tuple(going_on(conversation, with_second_opinion(conversation, told)))
