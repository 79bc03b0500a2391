"""Every setting is read from one place, and a wrong one is named with what is accepted."""

import subprocess
import sys
from pathlib import Path

import pytest

from assistant.errors import ConfigurationError
from assistant.settings import PROJECT, Settings, load_settings


def read(folder: Path, **variables: str) -> "subprocess.CompletedProcess[str]":
    """What a process of its own reads from these variables, or the error that it tells."""
    program = (
        "from assistant.errors import ConfigurationError\n"
        "from assistant.settings import load_settings\n"
        "try:\n    s = load_settings()\n"
        "except ConfigurationError as exc:\n    raise SystemExit(str(exc))\n"
        "print(s.model, s.host, s.port, s.store_url, s.allowed_origins, s.rate_limit, sep='|')"
    )
    kept = {"PYTHONPATH": str(PROJECT)}
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, env=kept | variables, check=False)


def from_file(folder: Path, *lines: str) -> Settings:
    """The settings that these lines of a file `.env` make."""
    file = folder / ".env"
    file.write_text("\n".join(lines), encoding="utf-8")
    return load_settings(file)


def test_without_any_variable_everything_has_a_default(tmp_path: Path):
    said = read(tmp_path).stdout.strip()
    assert said == f"clerk|127.0.0.1|8000|sqlite+aiosqlite:///{PROJECT}/.data/conversations.db|()|120"


def test_the_environment_is_read_with_its_prefix_but_for_host_and_port(tmp_path: Path):
    given = {"ASSISTANT_MODEL": "ollama:llama3.1:8b", "HOST": "0.0.0.0", "PORT": "9000", "ASSISTANT_RATE_LIMIT": "0"}
    assert read(tmp_path, **given).stdout.split("|")[:3] == ["ollama:llama3.1:8b", "0.0.0.0", "9000"]


def test_the_environment_wins_over_the_file(tmp_path: Path):
    (tmp_path / ".env").write_text("ASSISTANT_MODEL=openai:gpt\nPORT=9001\n", encoding="utf-8")
    said = read(tmp_path, PORT="9002").stdout.split("|")
    assert (said[0], said[2]) == ("openai:gpt", "9002")


def test_every_wrong_setting_is_named_at_once(tmp_path: Path):
    told = read(tmp_path, PORT="99999", ASSISTANT_LOG_LEVEL="loud").stderr
    assert "The setting PORT is wrong" in told
    assert "The setting ASSISTANT_LOG_LEVEL is wrong" in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("ASSISTANT_MODEL=gpt 4", "The setting ASSISTANT_MODEL is wrong: 'gpt 4' is no model; write clerk, or "),
        ("ASSISTANT_DATABASE_URL=mysql://x/y", "The setting ASSISTANT_DATABASE_URL is wrong: write it as postgresql:"),
        ("ASSISTANT_CHROMA_URL=chroma:8000", "The setting ASSISTANT_CHROMA_URL is wrong: 'chroma:8000' is no address"),
        ("ASSISTANT_RETENTION_DAYS=0", "The setting ASSISTANT_RETENTION_DAYS is wrong: input should be greater than "),
        ("ASSISTANT_RETENTION_DAYS=soon", "The setting ASSISTANT_RETENTION_DAYS is wrong: input should be a valid int"),
        ("ASSISTANT_ALLOWED_ORIGINS=union.org", "The setting ASSISTANT_ALLOWED_ORIGINS is wrong: 'union.org' is no or"),
        ("ASSISTANT_RATE_LIMIT=-1", "The setting ASSISTANT_RATE_LIMIT is wrong: input should be greater than or equ"),
        ("ASSISTANT_LOG_LEVEL=loud", "The setting ASSISTANT_LOG_LEVEL is wrong: input should be 'debug', 'info', "),
        ("PORT=http", "The setting PORT is wrong: input should be a valid integer"),
    ],
)
def test_a_wrong_setting_is_told_in_a_sentence(tmp_path: Path, line: str, sentence: str):
    with pytest.raises(ConfigurationError) as caught:
        from_file(tmp_path, line)
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(
    ("given", "spoken"),
    [
        ("postgresql://u:p@db/name", "postgresql+asyncpg://u:p@db/name"),
        ("postgres://u:p@db/name", "postgresql+asyncpg://u:p@db/name"),
        ("postgresql+asyncpg://u:p@db/name", "postgresql+asyncpg://u:p@db/name"),
        ("sqlite:////var/lib/x.db", "sqlite+aiosqlite:////var/lib/x.db"),
    ],
)
def test_a_database_is_given_as_people_write_it(tmp_path: Path, given: str, spoken: str):
    assert from_file(tmp_path, f"ASSISTANT_DATABASE_URL={given}").store_url == spoken


def test_conversations_lie_in_the_data_folder_unless_told_otherwise(tmp_path: Path):
    settings = from_file(tmp_path, f"ASSISTANT_DATA={tmp_path / 'elsewhere'}")
    assert settings.store_url == f"sqlite+aiosqlite:///{tmp_path}/elsewhere/conversations.db"


def test_origins_are_separated_by_commas(tmp_path: Path):
    settings = from_file(tmp_path, "ASSISTANT_ALLOWED_ORIGINS=https://a.example, http://b.example:8080")
    assert settings.allowed_origins == ("https://a.example", "http://b.example:8080")


def test_an_empty_value_means_the_default(tmp_path: Path):
    assert from_file(tmp_path, "ASSISTANT_MODEL=", "PORT=").model == "clerk"


def test_the_token_is_not_shown(tmp_path: Path):
    settings = from_file(tmp_path, "ASSISTANT_API_TOKEN=s3cret")
    assert "s3cret" not in repr(settings)
    assert settings.api_token.get_secret_value() == "s3cret"
