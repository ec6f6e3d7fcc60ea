"""What was written to a CRM, what stood there before, and what is proposed."""

import json
import re

import sqlalchemy as sa
from alembic import op

revision = "0008_crm"
down_revision = "0007_events"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "crm_records",
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("lead_id", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("score_id", sa.Text(), nullable=False),
        sa.Column("published", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("target", "lead_id", name=op.f("pk_crm_records")),
    )
    op.create_table(
        "crm_writes",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=True),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("lead_id", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=True),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("score_id", sa.Text(), nullable=True),
        sa.Column("by", sa.Text(), nullable=True),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_crm_writes")),
    )
    op.create_index("ix_crm_writes_target_lead_id", "crm_writes", ["target", "lead_id"], unique=False)
    op.create_index("ix_crm_writes_batch", "crm_writes", ["batch"], unique=False)
    op.create_table(
        "crm_holds",
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("lead_id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("found", sa.Text(), nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("target", "lead_id", "field", name=op.f("pk_crm_holds")),
    )
    op.create_table(
        "crm_pulls",
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("target", name=op.f("pk_crm_pulls")),
    )
    _proposals()
    _notes()
    _carry_over()


def _proposals() -> None:
    op.create_table(
        "crm_proposals",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("lead_id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("stands", sa.Text(), nullable=True),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("score_id", sa.Text(), nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decided", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_crm_proposals")),
    )
    op.create_index("ix_crm_proposals_lead_id", "crm_proposals", ["lead_id"], unique=False)
    op.create_index(
        "uq_crm_proposals_open",
        "crm_proposals",
        ["target", "lead_id", "field"],
        unique=True,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )


def _notes() -> None:
    op.create_table(
        "crm_notes",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("lead_id", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("score_id", sa.Text(), nullable=False),
        sa.Column("band", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("begun", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_crm_notes")),
    )
    op.create_index("ix_crm_notes_target_lead_id", "crm_notes", ["target", "lead_id"], unique=False)
    op.create_index(
        "uq_crm_notes_open",
        "crm_notes",
        ["target", "lead_id"],
        unique=True,
        sqlite_where=sa.text("reference IS NULL"),
        postgresql_where=sa.text("reference IS NULL"),
    )


def _carry_over() -> None:
    """What an earlier version wrote to HubSpot is known from its deliveries: “contact 501, note 9001”."""
    connection = op.get_bind()
    delivered = sa.text(
        "SELECT d.score_id, d.reference, d.delivered, s.lead_id, s.canonical FROM deliveries d "
        "JOIN scores s ON s.id = d.score_id WHERE d.target = 'hubspot' ORDER BY d.delivered"
    ).columns(canonical=sa.LargeBinary(), delivered=sa.DateTime(timezone=True))
    for row in connection.execute(delivered).mappings().all():
        named = re.fullmatch(r"contact (\S+), note (\S+)", row["reference"])
        if named is None:
            continue
        connection.execute(
            _RECORDS.delete().where(_RECORDS.c.target == "hubspot", _RECORDS.c.lead_id == row["lead_id"])
        )
        connection.execute(
            _RECORDS.insert().values(
                target="hubspot",
                lead_id=row["lead_id"],
                record=named[1],
                score_id=row["score_id"],
                published=row["delivered"],
            )
        )
        connection.execute(
            _NOTES.insert().values(
                target="hubspot",
                lead_id=row["lead_id"],
                record=named[1],
                score_id=row["score_id"],
                band=json.loads(row["canonical"])["band"],
                reference=named[2],
                begun=row["delivered"],
                told=row["delivered"],
            )
        )


_MOMENT = sa.DateTime(timezone=True)
_RECORDS = sa.table(
    "crm_records",
    sa.column("target"),
    sa.column("lead_id"),
    sa.column("record"),
    sa.column("score_id"),
    sa.column("published", _MOMENT),
)
_NOTES = sa.table(
    "crm_notes",
    sa.column("target"),
    sa.column("lead_id"),
    sa.column("record"),
    sa.column("score_id"),
    sa.column("band"),
    sa.column("reference"),
    sa.column("begun", _MOMENT),
    sa.column("told", _MOMENT),
)


def downgrade() -> None:
    op.drop_table("crm_pulls")
    op.drop_table("crm_notes")
    op.drop_table("crm_proposals")
    op.drop_table("crm_holds")
    op.drop_table("crm_writes")
    op.drop_table("crm_records")
