"""Models: the clerk, or any chat model that LangChain speaks."""

from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel

from assistant.errors import ConfigurationError

from .clerk import Clerk, ClerkModel, lexicon


def clerk_model(vocabulary: frozenset[str]) -> BaseChatModel:
    """The built-in model, knowing these words of the contract and its notes."""
    return ClerkModel(clerk=Clerk(lexicon(), vocabulary))


def chat_model(name: str, timeout: float) -> BaseChatModel:
    """The chat model called `provider:name`.

    Raises:
        ConfigurationError: if LangChain knows no such provider or its package is not installed.
    """
    try:
        return init_chat_model(name, timeout=timeout, max_retries=1)
    except (ValueError, ImportError) as exc:
        raise ConfigurationError(
            f"ASSISTANT_MODEL '{name}' cannot be used: {exc} "
            "Use 'clerk', or 'provider:name' with its package installed."
        ) from exc
