"""The `assistant` command, from its words to what it writes and the code that it ends with."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from assistant.main import cli
from assistant.settings import Settings
from tests.conftest import PROJECT

Run = Callable[..., Result]


def run(*words: str, **environment: str) -> Result:
    """What the command does with these words and variables."""
    return CliRunner().invoke(cli, words, env=environment)


def test_the_help_lists_every_command():
    text = run("--help").output
    for command in (
        "ask", "chat", "lookup", "search", "calculators", "calculate", "ingest", "diff", "export", "lint-notes",
        "serve", "replay", "eval",
    ):  # fmt: skip
        assert f"\n  {command} " in text


@pytest.mark.parametrize(
    ("words", "environment", "code", "sentence"),
    [
        (("lookup", "5.01"), {"ASSISTANT_DATA": "/nowhere"}, 1, "There is no index yet"),
        (("ask", "q", "--as-of", "soon"), {}, 2, "'soon' is no day; write it as 2025-03-31."),
        (("ask", "q", "--persona", "boss"), {}, 2, "'boss' is not one of 'member', 'rep', 'hr'"),
        (("lookup", "5.01"), {"ASSISTANT_MODEL": "no model"}, 2, "The setting ASSISTANT_MODEL is wrong"),
        (("ingest",), {"ASSISTANT_CORPUS": "/nowhere"}, 1, "The corpus cannot be ingested."),
        (("diff", "contract-2023-26", "nothing"), {}, 1, "There is no document 'nothing'."),
        (("serve", "--port", "70000"), {}, 2, "70000 is not in the range"),
        (("eval", "--split", "all"), {}, 2, "invalid choice: 'all'"),
        (("eval", "--answers", "/nowhere.json"), {"ASSISTANT_DATA": "/nowhere"}, 1, ""),
    ],
)
def test_what_goes_wrong_is_a_sentence_on_standard_error(
    words: tuple[str, ...], environment: dict[str, str], code: int, sentence: str
):
    done = run(*words, **environment)
    assert done.exit_code == code, done.output
    assert sentence in done.stderr
    assert "Traceback" not in done.output


def test_the_evals_are_run_by_the_same_command_with_their_own_options():
    done = run("eval", "--help")
    assert done.exit_code == 0
    assert "usage: assistant eval" in done.output
    assert "--split" in done.output


def test_where_the_evals_are_not_installed_that_is_said():
    program = "import sys; sys.modules['evals'] = None; from assistant.main import cli; cli(['eval'])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=PROJECT)
    assert (done.returncode, "The evals are not installed here." in done.stderr) == (1, True), done.stderr


@pytest.mark.parametrize("broken", ["", "{", '{"version": 1}'])
def test_a_corrupt_index_is_told_with_what_to_do(tmp_path: Path, broken: str):
    version = tmp_path / "index" / "versions" / "v"
    version.mkdir(parents=True)
    (tmp_path / "index" / "current").write_text("v", encoding="utf-8")
    (version / "manifest.json").write_text(broken, encoding="utf-8")
    done = run("lookup", "5.01", ASSISTANT_DATA=str(tmp_path))
    assert (done.exit_code, "run `assistant ingest`" in done.stderr) == (1, True)


@pytest.mark.slow
class TestOverTheRealContract:
    """The command over the published index of the real corpus."""

    @pytest.fixture
    def assistant(self, published: Settings, tmp_path: Path) -> Run:
        """The command, with a database of its own."""
        where = {
            "ASSISTANT_DATA": str(published.data),
            "ASSISTANT_DATABASE_URL": f"sqlite:///{tmp_path / 'conversations.db'}",
        }
        return lambda *words: run(*words, **where)

    def test_a_clause_is_shown_with_its_words_and_path(self, assistant: Run):
        done = assistant("lookup", "5.11.1", "--as-of", "2025-03-31")
        assert done.exit_code == 0
        assert "Article 5 Leaves" in done.output
        assert "up to ten (10) days per year of accrued sick leave" in " ".join(done.output.split())
        assert "in term on 2025-03-31" in done.output

    @pytest.mark.parametrize("written", [("section", "5.11.1"), ("5.11.1",), ("art", "5.11.1")])
    def test_a_clause_is_found_as_people_write_it(self, assistant: Run, written: tuple[str, ...]):
        assert json.loads(assistant("lookup", *written, "--json").output)["clause_id"] == "5.11.1"

    def test_an_unknown_clause_names_the_nearest(self, assistant: Run):
        done = assistant("lookup", "99.99")
        assert (done.exit_code, "Nearest:" in done.stderr, done.stdout) == (2, True, "")

    def test_a_table_is_shown_as_a_table(self, assistant: Run):
        assert "┃" in assistant("lookup", "Exhibit JJ").output

    def test_a_search_finds_the_clause(self, assistant: Run):
        found = json.loads(assistant("search", "personal", "necessity", "--json").output)["results"]
        assert "5.11.1" in [hit["clause_id"] for hit in found[:3]]

    def test_every_calculator_shows_its_options(self, assistant: Run):
        names = [one["name"] for one in json.loads(assistant("calculators", "--json").output)]
        assert "differential_rate" in names
        done = assistant("calculate", "differential_rate", "--help")
        assert "--column" in done.output
        assert "Applies 13.13" in done.output

    def test_a_rate_is_worked_out_to_the_cent(self, assistant: Run):
        words = ("calculate", "differential_rate", "--step", "7", "--column", "III", "--school-year", "2024-25")
        found = json.loads(assistant(*words, "--json").output)
        assert found["result"] == {"value": "220.43", "unit": "USD per day"}
        assert found["inputs"] == {"step": 7, "column": "III", "school_year": "2024-25"}
        assert "220.43 USD per day" in assistant(*words).output

    def test_a_bad_input_is_named(self, assistant: Run):
        done = assistant("calculate", "differential_rate", "--step", "77")
        assert done.exit_code == 2
        assert "step" in done.stderr

    def test_an_unknown_calculator_is_a_usage_error(self, assistant: Run):
        assert assistant("calculate", "alchemy").exit_code == 2

    def test_an_answer_has_its_clauses_and_its_conversation_continues(self, assistant: Run):
        first = json.loads(assistant("ask", "how many personal necessity days do I get?", "--json").output)
        assert first["status"] == "answered"
        assert "5.11.1" in [c["clause_id"] for c in first["citations"]]
        words = ("ask", "can I use them for a vacation?", "--conversation", first["conversation_id"], "--json")
        assert json.loads(assistant(*words).output)["conversation_id"] == first["conversation_id"]

    @pytest.mark.parametrize(
        ("words", "sentence"),
        [
            (("ask", ""), "The question is empty."),
            (("ask", "x" * 10_000), "The question has 10,000 characters; at most 4,000 are read."),
            (("ask", "q", "--conversation", "c_9"), "There is no conversation 'c_9'."),
        ],
    )
    def test_a_question_that_cannot_be_taken_is_told_why(self, assistant: Run, words: tuple[str, ...], sentence: str):
        done = assistant(*words)
        assert (done.exit_code, sentence in done.stderr) == (2, True)

    def test_an_export_is_well_formed(self, assistant: Run, tmp_path: Path):
        file = tmp_path / "contract.xml"
        assert assistant("export", "--form", "akn", "--output", str(file)).exit_code == 0
        assert etree.parse(str(file)).getroot().tag.endswith("akomaNtoso")
        assert json.loads(assistant("export").stdout)["document"] == "contract-2023-26"

    def test_a_document_does_not_differ_from_itself(self, assistant: Run):
        assert "5.11.1" not in assistant("diff", "contract-2023-26", "contract-2023-26").output

    def test_the_notes_are_right(self, assistant: Run):
        done = assistant("lint-notes")
        assert (done.exit_code, done.stderr) == (0, "")

    def test_every_worked_case_replays(self, assistant: Run):
        done = assistant("replay")
        assert (done.exit_code, done.stderr) == (0, "")
        assert "differential_rate: " in done.output

    def test_ingesting_again_is_a_matter_of_seconds(self, assistant: Run):
        started = time.perf_counter()
        done = assistant("ingest")
        assert "up to date" in done.output
        assert time.perf_counter() - started < 10
