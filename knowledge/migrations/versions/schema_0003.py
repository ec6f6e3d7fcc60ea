"""Leads that are merged, what came in for each lead itself, and when each fact was learned."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

IN_FORCE = sa.text("undone IS NULL")


def upgrade() -> None:
    _merges()
    op.add_column("leads", sa.Column("crm_id", sa.Text(), nullable=True))
    op.add_column("leads", sa.Column("activities", sa.Text(), nullable=False, server_default="[]"))
    op.create_index(op.f("ix_leads_crm_id"), "leads", ["crm_id"], unique=False)
    _fill_leads()
    # SQLite adds no column without a default; every row that is there gets the time of its reading.
    op.add_column(
        "facts",
        sa.Column("learned", sa.DateTime(timezone=True), nullable=False, server_default="2000-01-01 00:00:00"),
    )
    op.execute(
        "UPDATE facts SET learned = (SELECT readings.read FROM readings WHERE readings.lead_id = facts.lead_id "
        "AND readings.conversation_id = facts.conversation_id)"
    )


def downgrade() -> None:
    op.drop_column("facts", "learned")
    op.drop_index(op.f("ix_leads_crm_id"), "leads")
    op.drop_column("leads", "activities")
    op.drop_column("leads", "crm_id")
    op.drop_table("lead_merges")


def _merges() -> None:
    op.create_table(
        "lead_merges",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("lead_id", sa.Text(), nullable=False),
        sa.Column("other_id", sa.Text(), nullable=False),
        sa.Column("merged", sa.DateTime(timezone=True), nullable=False),
        sa.Column("merged_by", sa.Text(), nullable=False),
        sa.Column("undone", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["lead_id"], ["leads.id"], name=op.f("fk_lead_merges_lead_id_leads"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["leads.id"], name=op.f("fk_lead_merges_other_id_leads"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_lead_merges")),
    )
    op.create_index(op.f("ix_lead_merges_lead_id"), "lead_merges", ["lead_id"], unique=False)
    op.create_index(
        "uq_lead_merges_other_id_in_force",
        "lead_merges",
        ["other_id"],
        unique=True,
        sqlite_where=IN_FORCE,
        postgresql_where=IN_FORCE,
    )


def _fill_leads() -> None:
    """Up to here no lead was merged, so all that a lead shows came in for itself."""
    connection = op.get_bind()
    leads = sa.table("leads", sa.column("id"), sa.column("document"), sa.column("activities"), sa.column("crm_id"))
    for lead_id, document in connection.execute(sa.select(leads.c.id, leads.c.document)).all():
        lead = json.loads(document)
        crm_id = lead["contact"].get("crm_id")
        connection.execute(
            sa.update(leads)
            .where(leads.c.id == lead_id)
            .values(
                activities=json.dumps(lead["activities"]),
                crm_id=None if crm_id is None else crm_id.replace("\0", "").encode("utf-8", "replace").decode(),
            )
        )
