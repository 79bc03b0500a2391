"""Models: the clerk, or any chat model that LangChain speaks."""

from collections.abc import Mapping

from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel

from assistant.errors import ConfigurationError

from .clerk import Clerk, ClerkModel, lexicon


def clerk_model(vocabulary: Mapping[str, int]) -> BaseChatModel:
    """The built-in model, knowing these words of the contract and its notes."""
    return ClerkModel(clerk=Clerk(lexicon(), vocabulary))


def chat_model(name: str, timeout: float) -> BaseChatModel:
    """The chat model called `provider:name`.

    Raises:
        ConfigurationError: if LangChain knows no such provider, or its package or key is missing.
    """
    try:
        return init_chat_model(name, timeout=timeout, max_retries=1)
    except Exception as exc:  # each provider's library raises kinds of its own: no key, no package, no such name
        why = str(exc).strip().splitlines()[0] if str(exc).strip() else type(exc).__name__
        raise ConfigurationError(
            f"ASSISTANT_MODEL '{name}' cannot be used: {why} Use 'clerk', or 'provider:name' with its package and key."
        ) from exc
