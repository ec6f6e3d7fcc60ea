"""Events that came in, and what became of them."""

revision = "0007_events"
down_revision = "0006_routing"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing yet."""


def downgrade() -> None:
    """Nothing yet."""
