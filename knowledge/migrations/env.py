"""Alembic runs this file; the connection, with its transaction, comes from `knowledge.migrations`."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
