"""Settings: the only reader of the environment; everyone else is handed values by `bootstrap`.

Every setting is `ASSISTANT_` and its name in capitals (`ASSISTANT_MODEL`), but for `HOST` and `PORT`. The same lines
may stand in a file `.env` in the working directory; the environment wins over it.
"""

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from .errors import ConfigurationError

PROJECT = Path(__file__).resolve().parent.parent
PREFIX = "ASSISTANT_"
_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}
_ACCEPTED = ("sqlite+aiosqlite", "postgresql+asyncpg")
_MODEL = re.compile(r"clerk|[a-z][a-z0-9_]*:\S+")
_SHORTEST_PASSWORD = 12
_ORIGIN = re.compile(r"https?://[^/\s,*]+|\*")


Names = Annotated[tuple[str, ...], NoDecode]


class Settings(BaseSettings):
    """What can be set from outside, with its default."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="ignore", frozen=True, env_ignore_empty=True)

    corpus: Path = Field(PROJECT / "corpus", description="folder of the documents, one folder each")
    data: Path = Field(PROJECT / ".data", description="folder of the published index and of the default database")
    database_url: str = Field("", description="where conversations are kept; empty for SQLite in the data folder")
    chroma_url: str = Field("", description="address of a Chroma server; empty for the embedded one")
    model: str = Field("clerk", description="`clerk`, or any provider:name of LangChain's init_chat_model")
    embedding_model: str = Field("", description="folder or name of a sentence-transformers model; empty for MiniLM")
    retention_days: int = Field(365, ge=1, le=36500, description="days after which an idle conversation is deleted")
    allowed_origins: Names = Field((), description="origins whose pages may call the server, separated by commas")
    rate_limit: int = Field(120, ge=0, le=100000, description="questions and calls a client may make a minute; 0: any")
    api_token: SecretStr = Field(SecretStr(""), description="token for deletion over the API; empty: it is shut")
    review_password: SecretStr = Field(SecretStr(""), description="opens /review to editors; empty: it is off")
    session_key: SecretStr = Field(SecretStr(""), description="signs the widget's sessions; empty: new at each start")
    rep: str = Field("", description="address to which the widget offers to hand a conversation over; may be empty")
    public_url: str = Field("", description="address at which people reach the server, for links in Slack")
    slack_signing_secret: SecretStr = Field(
        SecretStr(""), description="opens /slack/events to Slack; empty: it is shut"
    )
    slack_bot_token: SecretStr = Field(SecretStr(""), description="token (xoxb-…) of the one workspace that is served")
    slack_app_token: SecretStr = Field(SecretStr(""), description="token (xapp-…) for Socket Mode: `assistant slack`")
    slack_client_id: str = Field("", description="lets any number of workspaces install the app at /slack/install")
    slack_client_secret: SecretStr = Field(SecretStr(""), description="goes with the client id")
    slack_token_key: SecretStr = Field(SecretStr(""), description="Fernet keys, by commas, that encrypt kept tokens")
    slack_reps_channel: str = Field("", description="id of the channel in which hand-offs arrive; empty: none do")
    slack_reps_team: str = Field("", description="id of the workspace of that channel; empty: the first one")
    slack_reps: Names = Field((), description="ids of the users who may answer hand-offs; empty: all in the channel")
    slack_reaction: str = Field("", description="name of the emoji that asks about a message; empty: none")
    slack_external: Names = Field((), description="ids of externally shared channels to answer in; * for all")
    slack_language: Literal["en", "es"] = Field("en", description="language of the reps' channel in Slack")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="least severity that is logged")
    host: str = Field("127.0.0.1", min_length=1, validation_alias=AliasChoices("host", "HOST"))
    port: int = Field(8000, ge=1, le=65535, validation_alias=AliasChoices("port", "PORT"))

    @field_validator("allowed_origins", "slack_reps", "slack_external", mode="before")
    @classmethod
    def _split(cls, given: object) -> object:
        return tuple(part.strip() for part in given.split(",") if part.strip()) if isinstance(given, str) else given

    @field_validator("allowed_origins")
    @classmethod
    def _origins(cls, given: tuple[str, ...]) -> tuple[str, ...]:
        for origin in given:
            if not _ORIGIN.fullmatch(origin):
                raise ValueError(f"'{origin}' is no origin; write it as https://example.org, or * for any")
        return given

    @field_validator("review_password")
    @classmethod
    def _long_enough(cls, given: SecretStr) -> SecretStr:
        if 0 < len(given.get_secret_value()) < _SHORTEST_PASSWORD:
            raise ValueError(f"it has fewer than {_SHORTEST_PASSWORD} characters; take a longer one")
        return given

    @field_validator("log_level", mode="before")
    @classmethod
    def _lower(cls, given: object) -> object:
        return given.lower() if isinstance(given, str) else given

    @field_validator("model")
    @classmethod
    def _model(cls, given: str) -> str:
        if not _MODEL.fullmatch(given):
            raise ValueError(f"'{given}' is no model; write clerk, or provider:name such as ollama:llama3.1")
        return given

    @field_validator("chroma_url")
    @classmethod
    def _chroma(cls, given: str) -> str:
        if given and not given.startswith(("http://", "https://")):
            raise ValueError(f"'{given}' is no address; write it as http://chroma:8000")
        return given

    @field_validator("database_url")
    @classmethod
    def _database(cls, given: str) -> str:
        """The address with the driver that the store speaks: `postgresql://…` means asyncpg."""
        if not given:
            return ""
        scheme, separator, rest = given.partition("://")
        driver = _DRIVERS.get(scheme, scheme)
        if not separator or driver not in _ACCEPTED:
            raise ValueError("write it as postgresql://user:password@host/name or sqlite:////path/to/file.db")
        return f"{driver}://{rest}"

    @property
    def store_url(self) -> str:
        """The database of conversations, in SQLAlchemy's form."""
        return self.database_url or f"sqlite+aiosqlite:///{self.data.resolve() / 'conversations.db'}"


def load_settings(file: Path = Path(".env")) -> Settings:
    """The settings of this process: its environment, then the lines of `file`, then the defaults.

    Raises:
        ConfigurationError: naming each wrong setting and what is accepted.
    """
    try:
        return Settings(_env_file=file)
    except ValidationError as exc:
        raise ConfigurationError(" ".join(_sentence(*_told(e)) for e in exc.errors())) from exc


def _told(error: object) -> tuple[str, str]:
    assert isinstance(error, dict)
    name = str(error["loc"][0])
    variable = name.upper() if name.lower() in ("host", "port") else f"{PREFIX}{name.upper()}"
    return variable, str(error["msg"]).removeprefix("Value error, ")


def _sentence(variable: str, why: str) -> str:
    return f"The setting {variable} is wrong: {why[0].lower()}{why[1:].rstrip('.')}."
