"""Question files are read strictly, and those of this project are sound."""

from collections import Counter
from pathlib import Path

import pytest

from evals.sample import TYPES, QuestionFileError, load, unknown_clauses

ENTRY = """
- id: pn-days
  type: lookup
  persona: member
  as_of: null
  turns: ["how many personal necessity days"]
  status: answered
  clauses: [["5.11.1"]]
  numbers: ["10"]
  not_numbers: []
  flags: []
  missing: []
  calculator: null
"""


def written(folder: Path, text: str, split: str = "dev") -> Path:
    """A folder of questions with one file."""
    (folder / split).mkdir(exist_ok=True)
    (folder / split / "leaves.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_question_is_read_with_its_split_and_file(tmp_path):
    (found,) = load(written(tmp_path, ENTRY))
    assert (found.id, found.split, found.file, found.clauses) == ("pn-days", "dev", "dev/leaves.yaml", (("5.11.1",),))


def test_only_the_split_that_is_asked_for_is_returned(tmp_path):
    written(tmp_path, ENTRY)
    written(tmp_path, ENTRY.replace("pn-days", "pn-more"), "held")
    assert [i.id for i in load(tmp_path, "held")] == ["pn-more"]


def test_a_day_may_stand_without_quotes(tmp_path):
    (found,) = load(written(tmp_path, ENTRY.replace("as_of: null", "as_of: 2025-03-14")))
    assert found.as_of == "2025-03-14"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (("numbers: ", "nombers: "), "unknown key 'nombers'"),
        (("  missing: []\n", ""), "missing key 'missing'"),
        (("type: lookup", "type: riddle"), "type 'riddle' is none of"),
        (("persona: member", "persona: boss"), "persona 'boss' is none of"),
        (("flags: []", "flags: [warning]"), "flag 'warning' is no kind of notice"),
        (('numbers: ["10"]', "numbers: [10]"), "numbers must be a list of texts"),
        (('numbers: ["10"]', 'numbers: ["ten days"]'), "numbers: 'ten days' is no figure"),
        (('[["5.11.1"]]', '["5.11.1"]'), "clauses must be a list of points"),
        (('[["5.11.1"]]', "[]"), "an answered question needs clauses"),
        (("status: answered", "status: abstained"), "ends in 'abstained' has neither clauses nor numbers"),
        (("as_of: null", "as_of: '2025-02-30'"), "as_of '2025-02-30' is no day"),
        (("not_numbers: []", 'not_numbers: ["10"]'), "a figure is both right and wrong"),
        (("persona: member", "persona: member\n  persona: rep"), "given twice: persona"),
        (("id: pn-days", "id: PN days"), "id must be lower-case words"),
    ],
)
def test_what_is_wrong_with_a_question_is_told_with_file_and_id(tmp_path, wrong, told):
    with pytest.raises(QuestionFileError, match=r"dev/leaves\.yaml") as caught:
        load(written(tmp_path, ENTRY.replace(*wrong)))
    assert told in str(caught.value)


def test_an_id_stands_for_one_question_in_both_splits_together(tmp_path):
    written(tmp_path, ENTRY)
    with pytest.raises(QuestionFileError, match="pn-days: this id is used more than once"):
        load(written(tmp_path, ENTRY, "held"))


def test_every_problem_is_told_at_once(tmp_path):
    wrong = ENTRY.replace("type: lookup", "type: riddle").replace("persona: member", "persona: boss")
    with pytest.raises(QuestionFileError) as caught:
        load(written(tmp_path, wrong))
    assert len(caught.value.problems) == 2


def test_the_questions_of_this_project_name_only_clauses_that_exist(contract):
    assert unknown_clauses(load(), contract.clauses) == ()


def test_the_questions_cover_every_article_and_every_type_in_both_splits(contract):
    items = load()
    assert len(items) >= 400
    for split in ("dev", "held"):
        here = [i for i in items if i.split == split]
        assert len(here) >= 400
        assert {i.type for i in here} == set(TYPES)
        asked = {contract.path(c)[0].id for i in here for p in i.clauses for c in p}
        articles = {f"Article {n}" for n in range(1, 27)}
        assert articles - asked <= {"Article 15", "Article 19"}, split


def test_no_question_stands_in_both_splits():
    twice = [turns for turns, n in Counter(i.turns for i in load()).items() if n > 1]
    assert twice == []
