"""Corrections: what an editor writes becomes a patch that git takes, or is told to be wrong; no file is changed."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.corrections import ERRATUM, NOTE, FileCorrections
from assistant.errors import CorrectionError
from assistant.review import Patch
from ingest.contract import Contract

CORPUS = Path(__file__).parents[2] / "corpus" / "contract-2023-26"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def corrections(contract: Contract) -> FileCorrections:
    """Corrections to the real corpus."""
    return FileCorrections(CORPUS, contract)


def applied(patch: Patch, folder: Path, corpus: Path = CORPUS) -> Path:
    """The corpus with the patch, as git applies it."""
    shutil.copytree(corpus, folder / "corpus" / corpus.name)
    (folder / "a.patch").write_text(patch.diff, encoding="utf-8")
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(["git", "apply", "a.patch"], cwd=folder, check=True)
    return folder / "corpus" / CORPUS.name


def test_a_corrected_note_is_a_patch_that_changes_only_its_lines(corrections: FileCorrections, tmp_path: Path):
    (entry,) = corrections.entries(NOTE, "5.01.1")
    assert entry.text.startswith("- clause: 5.01.1\n")
    assert entry.text.endswith('  see: [5.01.3, "5.05", "5.02"]\n')
    better = entry.text.replace(
        "        - how many sick days do i get\n", "        - how many sick days do i get each year\n"
    )
    patch = corrections.patch(replace(entry, text=better.replace("\n", "\r\n")), "People ask by the year\nnot at all")
    assert patch.name == "note-5.01.1.patch"
    assert patch.diff.startswith("People ask by the year not at all\n\n--- a/corpus/contract-2023-26/notes/article-05.")
    changed = [line for line in patch.diff.splitlines()[4:] if line[:1] in "+-"]
    assert changed == ["-        - how many sick days do i get", "+        - how many sick days do i get each year"]
    new = (applied(patch, tmp_path) / "notes" / "article-05.yaml").read_text(encoding="utf-8")
    old = (CORPUS / "notes" / "article-05.yaml").read_text(encoding="utf-8")
    assert new == old.replace(
        "        - how many sick days do i get\n", "        - how many sick days do i get each year\n", 1
    )


def test_an_erratum_is_corrected_and_the_comments_around_it_stay(corrections: FileCorrections, tmp_path: Path):
    entry = next(e for e in corrections.entries(ERRATUM, "7.07.1.c") if e.name == "mild-moderate-class-maximum")
    patch = corrections.patch(replace(entry, text=entry.text.replace("Follow Exhibit HH (14)", "Follow 14")), "")
    assert patch.diff.startswith("Correct the erratum of 7.07.1.c\n")
    text = (applied(patch, tmp_path) / "errata.yaml").read_text(encoding="utf-8")
    assert "Follow 14," in text
    assert text.count("\n#") == (CORPUS / "errata.yaml").read_text(encoding="utf-8").count("\n#")


def test_a_note_that_is_new_is_added_even_where_its_article_has_no_file_yet(tmp_path: Path, contract: Contract):
    bare, corpus = "Cover", tmp_path / "without" / CORPUS.name
    shutil.copytree(CORPUS, corpus)
    (corpus / "notes" / "cover.yaml").unlink()
    corrections = FileCorrections(corpus, contract)
    assert not corrections.entries(NOTE, bare)
    clause = contract.clauses[bare]
    words = clause.text.splitlines()[0]
    asks = "".join(f"    - way {n} of asking\n" for n in range(6))
    text = (
        f"- clause: {bare}\n  topic: the cover\n  says:\n    - en: It is the cover.\n      es: La portada.\n"
        f'      quote: "{words}"\n  asks:\n{asks}  asks_es:\n    - la portada\n'
    )
    patch = corrections.patch(replace(corrections.blank(NOTE, bare, "q"), text=text), "")
    assert "--- /dev/null\n+++ b/corpus/contract-2023-26/notes/cover.yaml" in patch.diff
    assert (applied(patch, tmp_path, corpus) / "notes" / "cover.yaml").read_text(encoding="utf-8") == text


def test_a_new_entry_has_the_clause_and_the_question_and_says_what_to_fill_in(corrections: FileCorrections):
    blank = corrections.blank(NOTE, "5.11", 'can [name] say "no"?\nreally')
    assert (blank.file, blank.name) == ("notes/article-05.yaml", "")
    assert '- clause: "5.11"\n' in blank.text
    assert '    - "can [name] say \\"no\\"? really"\n' in blank.text
    with pytest.raises(CorrectionError, match="stands neither in this clause"):
        corrections.patch(blank, "")
    assert "clause: Exhibit D-6, quote:" in corrections.blank(ERRATUM, "Exhibit D-6", "").text


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda text: "", "empty"),
        (lambda text: text, "Nothing is changed"),
        (lambda text: text + text, "Write one entry"),
        (lambda text: "clause: 5.01.1", "Write one entry"),
        (lambda text: text.replace("All members shall receive", "All teachers shall receive"), "copy it exactly"),
        (lambda text: text.replace("1 day of", "9 days of"), "the figure 9 of 'en' is not in the quote"),
        (lambda text: text.replace("  topic:", "  colour: red\n  topic:"), "colour"),
        (lambda text: text.replace("says:", "says: ]"), "not readable as YAML: line 3"),
        (lambda text: text.replace("clause: 5.01.1", "clause: 5.01.99"), "no such clause"),
        (lambda text: text.replace("arrange", "\x07") + "  see: [\x07]\n", "not text"),
        (lambda text: text + "x" * 20_000, "at most 20,000"),
        (lambda text: text.replace("topic: ", "topic: &a "), None),
        (lambda text: "- !!python/object/apply:os.system ['true']\n", "could not determine a constructor"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_and_makes_no_patch(corrections: FileCorrections, change, why: str | None):
    (entry,) = corrections.entries(NOTE, "5.01.1")
    if why is None:
        corrections.patch(replace(entry, text=change(entry.text)), "")
        return
    with pytest.raises(CorrectionError, match=why) as told:
        corrections.patch(replace(entry, text=change(entry.text)), "")
    assert "/tmp" not in str(told.value)


def test_an_unknown_clause_and_a_lost_entry_are_told(corrections: FileCorrections):
    with pytest.raises(CorrectionError, match=r"no clause '\.\./secret'"):
        corrections.blank(NOTE, "../secret", "")
    (entry,) = corrections.entries(NOTE, "5.01.1")
    with pytest.raises(CorrectionError, match="no longer"):
        corrections.patch(replace(entry, name="another topic"), "")


def test_every_entry_of_a_file_is_found_whole(corrections: FileCorrections, contract: Contract):
    for note in [n for n in contract.notes if n.clause_id.startswith("5.1")]:
        for entry in corrections.entries(NOTE, note.clause_id):
            assert entry.text.startswith("- clause: ")
            assert entry.text.rstrip().splitlines()[-1].startswith("  ")


def test_every_erratum_is_found_by_a_clause_that_it_quotes(corrections: FileCorrections, contract: Contract):
    for erratum in contract.errata[::7]:
        found = [e.name for c in erratum.clause_ids for e in corrections.entries(ERRATUM, c)]
        assert erratum.id in found
