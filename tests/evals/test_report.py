"""One table for people; JSON and Markdown for whoever mends what failed."""

import io
import json

import pytest
from rich.console import Console

from evals.baselines import Compared
from evals.command import main
from evals.contrast import Contrast
from evals.evaluate import evaluate, share
from evals.generate import Run
from evals.metrics import judge
from evals.report import Report, markdown, printed, saved
from tests.evals.builders import TEXTS, answered, recorded


@pytest.fixture
def report(item) -> Report:
    """A run of one question, answered wrongly, with a comparison and a contrast pair."""
    found = recorded(answered(answer="12 days. [1]"))
    run = Run({"split": "dev", "model": "clerk", "today": "2026-11-21"}, {item.id: found}, TEXTS)
    ways = Compared("BM25, clauses", (share("at 1", [1, 0]), share("at 4", [1, 1]), None, None))
    pair = Contrast("pn-days", ("5.11.1",), "answered", ("5.11.4",))
    return Report(run, {item.id: item}, evaluate([judge(item, found, TEXTS)]), (ways,), (pair,))


def test_there_is_one_table_with_measures_targets_ways_and_stages(report):
    out = io.StringIO()
    printed(report, Console(file=out, width=120))
    text = out.getvalue()
    for expected in ("fully right", "at least 80.0%: no", "not answered", "50.0 / 100.0 / - / -", "phrase"):
        assert expected in text
    assert text.count("┏") == 1


def test_the_markdown_lists_each_failure_with_question_gold_and_answer(report):
    text = markdown(report)
    assert "## phrase: 1" in text
    assert "`pn-days` (lookup, CONFLICT)" not in text
    assert "`pn-days` (lookup, CONFIDENT): how many days for personal business?" in text
    assert "wanted answered; 5.11.1 or 5.11; 10; term_ended" in text
    assert "figures from nowhere: 12" in text
    assert "from 5.11.4 (hidden: 5.11.1)" in text


def test_the_files_are_named_after_the_split_and_can_be_read_again(report, tmp_path):
    table, page, answers = saved(report, tmp_path / "artifacts")
    assert [p.name for p in (table, page, answers)] == ["evals-dev.json", "evals-dev.md", "evals-dev-answers.json"]
    plain = json.loads(table.read_text(encoding="utf-8"))
    assert plain["stages"]["phrase"] == 1
    assert plain["verdicts"][0]["fully_right"] is False
    assert plain["search"][0]["recalls"][2] is None


def test_an_unknown_split_is_refused(capsys):
    with pytest.raises(SystemExit):
        main(["--split", "train"])
    assert "invalid choice" in capsys.readouterr().err
