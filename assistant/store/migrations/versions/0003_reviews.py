"""What the editors look at: how a question ended, what it was about, and what happened on the way."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns; how the questions ended that are kept already is read out of their answers."""
    op.add_column("messages", sa.Column("status", sa.String(16), nullable=False, server_default=""))
    op.add_column("messages", sa.Column("topic", sa.String(80), nullable=False, server_default=""))
    op.add_column("messages", sa.Column("run", sa.JSON, nullable=False, server_default="{}"))
    op.create_index("ix_messages_status", "messages", ["status", "created"])
    messages = sa.table("messages", sa.column("status", sa.String), sa.column("answer", sa.JSON))
    ended = sa.func.coalesce(messages.c.answer["status"].as_string(), "")
    op.execute(messages.update().values(status=ended))


def downgrade() -> None:
    """Drop them."""
    op.drop_index("ix_messages_status", "messages")
    for column in ("run", "topic", "status"):
        op.drop_column("messages", column)
