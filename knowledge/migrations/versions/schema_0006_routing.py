"""Where leads were sent, and whom they can be sent to."""

import sqlalchemy as sa
from alembic import op

revision = "0006_routing"
down_revision = "0005_outcomes"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "routes",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("lead_id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=True),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("score_id", sa.Text(), nullable=True),
        sa.Column("version", sa.Text(), nullable=True),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_routes_lead_id_leads"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_routes")),
    )
    op.create_index(op.f("ix_routes_lead_id"), "routes", ["lead_id"], unique=False)
    op.create_index(op.f("ix_routes_person"), "routes", ["person"], unique=False)
    op.create_index(
        "uq_routes_lead_id_in_force",
        "routes",
        ["lead_id"],
        unique=True,
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_table(
        "standings",
        sa.Column("lead_id", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("crossed", sa.Text(), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_standings_lead_id_leads"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("lead_id", name=op.f("pk_standings")),
    )


def downgrade() -> None:
    op.drop_table("standings")
    op.drop_index("uq_routes_lead_id_in_force", table_name="routes")
    op.drop_index(op.f("ix_routes_person"), table_name="routes")
    op.drop_index(op.f("ix_routes_lead_id"), table_name="routes")
    op.drop_table("routes")
