"""The tables of the store: conversations, messages, feedback, audit, hand-offs, and what a channel remembers."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, DateTime, ForeignKey, Index, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """The metadata that the migrations are checked against."""


class ConversationRow(Base):
    """A conversation and what its turns have set (facts, topic, last calculation)."""

    __tablename__ = "conversations"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    updated: Mapped[datetime] = mapped_column(DateTime(timezone=True), index=True)
    memory: Mapped[dict[str, Any]] = mapped_column(JSON)


class MessageRow(Base):
    """One question and its answer, whole; how it ended, what it was about, and what happened on the way."""

    __tablename__ = "messages"
    __table_args__ = (
        Index("ix_messages_conversation", "conversation_id", "created"),
        Index("ix_messages_status", "status", "created"),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    persona: Mapped[str] = mapped_column(String(16))
    question: Mapped[str] = mapped_column(Text)
    answer: Mapped[dict[str, Any]] = mapped_column(JSON)
    status: Mapped[str] = mapped_column(String(16), server_default="")
    topic: Mapped[str] = mapped_column(String(80), server_default="")
    run: Mapped[dict[str, Any]] = mapped_column(JSON, server_default="{}")


class FeedbackRow(Base):
    """What a person thought of an answer."""

    __tablename__ = "feedback"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    message_id: Mapped[str] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"), index=True)
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    rating: Mapped[str] = mapped_column(String(8))
    comment: Mapped[str | None] = mapped_column(Text)


class AuditRow(Base):
    """What happened to the store, without anyone's words."""

    __tablename__ = "audit"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    event: Mapped[str] = mapped_column(String(40))
    detail: Mapped[dict[str, Any]] = mapped_column(JSON)


class HandoffRow(Base):
    """An answer that a member took to the reps, and what became of it."""

    __tablename__ = "handoffs"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    message_id: Mapped[str] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"))
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    updated: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    state: Mapped[str] = mapped_column(String(12), index=True)
    note: Mapped[str] = mapped_column(Text)
    rep: Mapped[str] = mapped_column(String(80))
    reply: Mapped[str] = mapped_column(Text)
    clauses: Mapped[dict[str, Any]] = mapped_column(JSON)


class VerifiedRow(Base):
    """A rep's reply that others may be offered; of the question only a digest is kept, for the words are a member's."""

    __tablename__ = "verified_answers"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    question: Mapped[str] = mapped_column(String(64), index=True)
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    reply: Mapped[str] = mapped_column(Text)
    clauses: Mapped[dict[str, Any]] = mapped_column(JSON)


class RecordRow(Base):
    """Something that a channel remembers: an installation, an event that it has seen, a thread."""

    __tablename__ = "channel_records"
    __table_args__ = (
        Index("ix_channel_records_workspace", "channel", "workspace"),
        Index("ix_channel_records_updated", "updated"),
    )

    channel: Mapped[str] = mapped_column(String(16), primary_key=True)
    kind: Mapped[str] = mapped_column(String(24), primary_key=True)
    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    workspace: Mapped[str] = mapped_column(String(40))
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    updated: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    value: Mapped[dict[str, Any]] = mapped_column(JSON)
