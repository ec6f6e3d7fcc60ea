"""The durable work: events that were acknowledged are worked on, whatever dies on the way.

`steps` says what is done for an event, `engine` has DBOS do it, `feeding` hands over what is due, `lease` and
`takeover` see to workers that come and go, and `worker` is all of them together.
"""
