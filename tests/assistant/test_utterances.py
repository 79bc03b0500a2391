"""The ways of asking for a calculation are read strictly."""

from pathlib import Path

import pytest

from assistant.calculators import CALCULATORS
from assistant.errors import CorpusError
from assistant.utterances import load_utterances


def corpus(folder: Path, *texts: str) -> Path:
    """A corpus of one document with these files of utterances."""
    where = folder / "contract" / "utterances"
    where.mkdir(parents=True)
    for n, text in enumerate(texts):
        (where / f"{n}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_ways_of_all_files_and_both_languages_are_gathered_once_each(tmp_path: Path):
    first = "- calculator: salary\n  asks: [what do i earn, my pay]\n  asks_es: [cuánto gano]\n"
    second = "- calculator: salary\n  asks: [my pay, step 7 column iii]\n"
    found = load_utterances(corpus(tmp_path, first, second), ["salary"])
    assert found == {"salary": ("what do i earn", "my pay", "cuánto gano", "step 7 column iii")}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- calculator: alchemy\n  asks: [gold]\n", "there is no calculator 'alchemy'"),
        ("- calculator: salary\n  asks: []\n", "entry 0.asks"),
        ("- calculator: salary\n", "entry 0.asks"),
        ("- calculator: salary\n  ask: [pay]\n  asks: [pay]\n", "entry 0.ask"),
        ("- [\n", "is not readable YAML"),
    ],
)
def test_a_wrong_file_is_named_with_its_place(tmp_path: Path, text: str, problem: str):
    with pytest.raises(CorpusError) as caught:
        load_utterances(corpus(tmp_path, text), ["salary"])
    assert "contract/utterances/0.yaml" in str(caught.value)
    assert problem in str(caught.value)


def test_every_utterance_of_the_corpus_asks_for_a_calculator_that_exists(project: Path):
    assert set(load_utterances(project / "corpus", CALCULATORS)) <= set(CALCULATORS)
