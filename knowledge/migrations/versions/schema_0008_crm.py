"""What was written to a CRM, what stood there before, and what is proposed."""

revision = "0008_crm"
down_revision = "0007_events"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing yet."""


def downgrade() -> None:
    """Nothing yet."""
