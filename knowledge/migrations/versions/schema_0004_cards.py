"""Which scorecards were published by whom, when and why, and the scores that stand beside a lead's main score."""

import sqlalchemy as sa
from alembic import op

revision = "0004_cards"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "card_publications",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("replaced", sa.Text(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("in_force", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_card_publications")),
    )
    op.add_column("scores", sa.Column("beside", sa.Text(), nullable=True))
    op.create_index(op.f("ix_scores_beside"), "scores", ["beside"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_scores_beside"), table_name="scores")
    op.drop_column("scores", "beside")
    op.drop_table("card_publications")
