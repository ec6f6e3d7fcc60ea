"""What leads did, event by event, and how far each vendor's past conversations were pulled."""

import sqlalchemy as sa
from alembic import op

revision = "0009_pulls"
down_revision = "0008_crm"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "activity_events",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("lead_id", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["lead_id"], ["leads.id"], name=op.f("fk_activity_events_lead_id_leads"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("source", "id", name=op.f("pk_activity_events")),
    )
    op.create_index(op.f("ix_activity_events_lead_id"), "activity_events", ["lead_id"], unique=False)
    op.create_table(
        "pulls",
        sa.Column("vendor", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cursor", sa.Text(), nullable=True),
        sa.Column("listed", sa.Integer(), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("begun", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("vendor", name=op.f("pk_pulls")),
    )


def downgrade() -> None:
    op.drop_table("pulls")
    op.drop_index(op.f("ix_activity_events_lead_id"), table_name="activity_events")
    op.drop_table("activity_events")
