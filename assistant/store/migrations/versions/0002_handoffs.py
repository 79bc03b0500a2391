"""Hand-offs to reps, verified answers, and what a channel remembers."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "handoffs",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column(
            "conversation_id", sa.String(40), sa.ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("message_id", sa.String(40), sa.ForeignKey("messages.id", ondelete="CASCADE"), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("rep", sa.String(80), nullable=False),
        sa.Column("reply", sa.Text, nullable=False),
        sa.Column("clauses", sa.JSON, nullable=False),
    )
    op.create_index("ix_handoffs_conversation_id", "handoffs", ["conversation_id"])
    op.create_index("ix_handoffs_state", "handoffs", ["state"])
    op.create_table(
        "verified_answers",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("question", sa.String(64), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reply", sa.Text, nullable=False),
        sa.Column("clauses", sa.JSON, nullable=False),
    )
    op.create_index("ix_verified_answers_question", "verified_answers", ["question"])
    op.create_table(
        "channel_records",
        sa.Column("channel", sa.String(16), primary_key=True),
        sa.Column("kind", sa.String(24), primary_key=True),
        sa.Column("key", sa.String(200), primary_key=True),
        sa.Column("workspace", sa.String(40), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.Column("value", sa.JSON, nullable=False),
    )
    op.create_index("ix_channel_records_workspace", "channel_records", ["channel", "workspace"])
    op.create_index("ix_channel_records_updated", "channel_records", ["updated"])


def downgrade() -> None:
    """Drop them."""
    for table in ("channel_records", "verified_answers", "handoffs"):
        op.drop_table(table)
