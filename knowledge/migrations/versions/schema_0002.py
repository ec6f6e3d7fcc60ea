"""What came of asking a model, with each reading."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TEXTS = ("model", "answered_by", "api", "prompt", "outcome", "why", "cost", "set_aside")
COUNTS = {
    "windows": sa.Integer(),
    "input_tokens": sa.BigInteger(),
    "cached_tokens": sa.BigInteger(),
    "output_tokens": sa.BigInteger(),
    "latency_ms": sa.Integer(),
}


def upgrade() -> None:
    for name in TEXTS:
        op.add_column("readings", sa.Column(name, sa.Text(), nullable=True))
    for name, kind in COUNTS.items():
        op.add_column("readings", sa.Column(name, kind, nullable=True))


def downgrade() -> None:
    for name in (*TEXTS, *COUNTS):
        op.drop_column("readings", name)
