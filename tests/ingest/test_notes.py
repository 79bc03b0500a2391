"""Notes: tied to the sentences that print their quotes, or refused with everything that is wrong."""

from dataclasses import replace

import pytest

from ingest.contract.errors import NoteError
from ingest.notes import WrittenNote, WrittenPlain, attach_notes, check_notes, load_notes

RIGHT = WrittenNote(
    file="article-05.yaml",
    clause="5.11.1",
    topic="how many days",
    covers="",
    says=(
        WrittenPlain(
            "You may use up to 10 days a year of your sick leave.",
            "Puede usar hasta 10 días al año de su licencia.",
            "may use up to ten (10) days per year of accrued sick leave",
        ),
    ),
    asks=("how many pn days", "personal days per yr", "pn limit", "days off for court", "are pn days sick days", "pn?"),
    asks_es=("cuántos días personales tengo",),
    see=("5.11.2",),
)


def problems(contract, *notes: WrittenNote) -> tuple[str, ...]:
    return check_notes(contract, notes)[1]


def saying(quote: str, en: str = "You may use some days.") -> WrittenNote:
    return replace(RIGHT, says=(WrittenPlain(en, "Puede usar algunos días.", quote),))


def test_a_right_note_knows_the_sentence_that_prints_its_quote(contract):
    note = attach_notes(contract, (RIGHT,)).notes[0]

    plain = note.says[0]
    sentence = contract.clauses["5.11.1"].sentence(plain.sentences[0])
    assert plain.quote in sentence.text
    assert plain.clause_id == "5.11.1"


def test_a_quote_may_stand_in_a_clause_below_or_in_the_opening_words_above(contract):
    below = saying("Work stoppage or strike")
    below = replace(below, clause="5.11.2")
    above = replace(saying("The following definitions control the meaning of the terms"), clause="2.01.4")

    notes, wrong = check_notes(contract, (below, above))

    assert wrong == ()
    assert [n.says[0].clause_id for n in notes] == ["5.11.2.c", "2.01"]


def test_a_quote_that_bridges_two_sentences_names_both(contract):
    first, second = contract.clauses["1.03"].sentences[:2]
    quote = f"{first.text.split()[-1]} {second.text.split()[0]}"

    note = check_notes(contract, (replace(saying(quote), clause="1.03"),))[0][0]

    assert note.says[0].sentences == (1, 2)


@pytest.mark.parametrize(
    ("note", "says"),
    [
        pytest.param(replace(RIGHT, clause="5.99"), "5.99: there is no such clause", id="unknown clause"),
        pytest.param(saying("may use up to ten days"), "stands neither in this clause", id="a quote miscopied"),
        pytest.param(saying("of the bargaining unit may use", "Up to 12 days."), "figure 12 of 'en'", id="a figure"),
        pytest.param(replace(RIGHT, asks=RIGHT.asks[:5]), "has 5 'asks'; write at least 6", id="too few questions"),
        pytest.param(replace(RIGHT, asks_es=()), "has no 'asks_es'", id="nothing in Spanish"),
        pytest.param(replace(RIGHT, see=("9.99",)), "'see' names '9.99', which is no clause", id="see nothing"),
        pytest.param(replace(RIGHT, now=("9.98",)), "'now' names '9.98', which is no clause", id="now nothing"),
        pytest.param(replace(RIGHT, says=()), "has 0 sentences under 'says'", id="says nothing"),
        pytest.param(replace(RIGHT, asks=(*RIGHT.asks, "pn?")), "asks 'pn?' twice", id="asks the same"),
        pytest.param(
            replace(RIGHT, says=(replace(RIGHT.says[0], asks=("pn?",)),)), "asks 'pn?' twice", id="asks it below too",
        ),
        pytest.param(
            replace(saying("reach out to the practitioner(s) that are currently in the role"),
                    clause="Exhibit HH § caseloads.5.f"),
            "is struck out", id="struck-out words",
        ),
    ],
)  # fmt: skip
def test_a_wrong_note_is_named_by_file_and_clause_with_what_to_do(contract, note, says):
    found = problems(contract, note)

    assert len(found) == 1
    assert found[0].startswith(f"article-05.yaml: {note.clause}: ")
    assert says in found[0]


def test_the_same_note_twice_is_refused(contract):
    assert "has a note on 'how many days' already in article-05.yaml" in problems(contract, RIGHT, RIGHT)[0]


def test_two_notes_on_different_topics_of_one_clause_become_one(contract):
    other = replace(RIGHT, topic="whose sick leave")

    notes, wrong = check_notes(contract, (RIGHT, other))

    assert wrong == ()
    assert (len(notes), len(notes[0].says), notes[0].topic) == (1, 2, "how many days; whose sick leave")


def test_a_way_of_asking_below_a_sentence_counts_and_knows_its_sentence(contract):
    days, own = (
        RIGHT.says[0],
        WrittenPlain("You decide.", "Usted decide.", "shall be the responsibility of that individual"),
    )
    below = replace(days, asks=RIGHT.asks[:3], asks_es=RIGHT.asks_es), replace(own, asks=RIGHT.asks[2:5])
    note = attach_notes(contract, (replace(RIGHT, says=below, asks=RIGHT.asks[5:], asks_es=()),)).notes[0]

    assert list(note.ways.items()) == [
        ("how many pn days", (0,)),
        ("personal days per yr", (0,)),
        ("pn limit", (0, 1)),
        ("days off for court", (1,)),
        ("are pn days sick days", (1,)),
        ("pn?", ()),
    ]
    assert note.ways_es == {"cuántos días personales tengo": (0,)}


def test_all_problems_are_told_at_once(contract):
    with pytest.raises(NoteError) as refused:
        attach_notes(contract, (replace(RIGHT, clause="5.99"), saying("not there")))

    assert len(refused.value.problems) == 2


def test_a_file_that_is_no_list_of_notes_is_refused_by_name(tmp_path):
    (tmp_path / "article-05.yaml").write_text("- clause: 5.11.1\n  topic: t\n  tpoic: t\n")

    with pytest.raises(NoteError, match=r"article-05.yaml: .*tpoic: is not a known key"):
        load_notes(tmp_path)


def test_every_note_of_the_corpus_is_right(contract, folder):
    written = load_notes(folder / "notes")

    assert problems(contract, *written) == ()
    assert len(written) > 900
