"""Labels of list items: how they are read and where they belong."""

import pytest

from ingest.outline_labels import Level, Numeral, Reading, place, read_label, roman_value


@pytest.mark.parametrize(
    ("text", "sign", "punctuation"),
    [
        ("a. Recreation", "a", "."),
        ("ii. Assigned", "ii", "."),
        ("a). Preference", "a", ")"),
        ("a.) Courses", "a", ")"),
        ("1) Column V", "1", ")"),
        ("(i) A credentialed member", "i", "()"),
        ("(1). Improvement", "1", "()"),
        ("VI. After the second triad", "VI", "."),
    ],
)
def test_labels_are_read_with_their_punctuation(text, sign, punctuation):
    label = read_label(text)

    assert label is not None
    assert (label.sign, label.punctuation) == (sign, punctuation)


@pytest.mark.parametrize(
    "text",
    [
        "7-8: Instructional minutes",
        "P.O. Box 477",
        "Dr. Burgess",
        "25% or less",
        "li Because",
        "(Example: a pathologist)",
        "I, the member",
    ],
)
def test_words_and_figures_are_no_labels(text):
    assert read_label(text) is None


def walk(labels: str) -> list[str]:
    """The paths that a run of labels takes, as dotted signs."""
    signs = [read_label(f"{printed} text") for printed in labels.split()]
    levels: list[Level] = []
    path: list[str] = []
    paths = []
    for at, label in enumerate(signs):
        assert label is not None
        where = place(label, levels, [s for s in signs[at + 1 :] if s is not None])
        levels[where.depth :] = [Level(label.punctuation, where.reading)]
        path[where.depth :] = [label.sign]
        paths.append(".".join(path))
    return paths


@pytest.mark.parametrize(
    ("labels", "paths"),
    [
        pytest.param("a. b. c.", "a b c", id="one level"),
        pytest.param("a. i. ii. b.", "a a.i a.ii b", id="a Roman level inside letters"),
        pytest.param("g. h. i. j.", "g h i j", id="i after h and before j is a letter"),
        pytest.param("h. i. ii. iii.", "h h.i h.ii h.iii", id="i after h and before ii opens a Roman list"),
        pytest.param("i. ii. iii. iv. v. vi.", "i ii iii iv v vi", id="v and vi after iv are Roman"),
        pytest.param("b. c). I. II. a. b. III.", "b b.c b.c.I b.c.II b.c.II.a b.c.II.b b.c.III", id="levels and back"),
        pytest.param("1. a. i. 1. 2. ii. 2.", "1 1.a 1.a.i 1.a.i.1 1.a.i.2 1.a.ii 2", id="figures inside and outside"),
        pytest.param("h. i. j. a. b.", "h i j j.a j.b", id="letters that start again inside a letter"),
    ],
)
def test_each_label_continues_a_level_or_opens_one(labels, paths):
    assert walk(labels) == paths.split()


def test_a_label_that_follows_nothing_is_placed_with_a_doubt():
    label = read_label("d. after a")
    assert label is not None

    where = place(label, [Level(".", Reading(Numeral.LOWER, 1))], [])

    assert (where.depth, bool(where.doubt)) == (0, True)


@pytest.mark.parametrize(("numeral", "value"), [("iv", 4), ("XIV", 14), ("xxviii", 28), ("XL", 40)])
def test_roman_numerals_have_their_values(numeral, value):
    assert roman_value(numeral) == value
