"""How far each vendor's past conversations were pulled."""

revision = "0009_pulls"
down_revision = "0008_crm"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing yet."""


def downgrade() -> None:
    """Nothing yet."""
