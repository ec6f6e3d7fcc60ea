"""Where leads were sent, and whom they can be sent to."""

revision = "0006_routing"
down_revision = "0005_outcomes"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing yet."""


def downgrade() -> None:
    """Nothing yet."""
