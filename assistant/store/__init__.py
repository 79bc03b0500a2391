"""Conversations, messages, feedback: the only package that imports sqlalchemy."""
