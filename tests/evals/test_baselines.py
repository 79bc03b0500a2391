"""Ways of searching are compared by the lines of the source that they bring up."""

from collections.abc import Sequence

import numpy as np
import pytest

from evals.baselines.chain import OVERLAP, TOP, line_finder, plain_chain
from evals.baselines.embedding import Vectorizer
from evals.baselines.gold import Searched, lines_of, recall, searched_items
from evals.baselines.rankers import bm25, dense, fused, interleaved
from evals.baselines.views import View, sentence_views


class LetterCounts:
    """An encoder that needs no model: a text is how often each letter occurs in it."""

    def __init__(self) -> None:
        self.texts = 0

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        self.texts += len(texts)
        counts = np.array([[t.lower().count(chr(97 + n)) + 0.01 for n in range(26)] for t in texts], dtype=np.float32)
        return counts / np.linalg.norm(counts, axis=1, keepdims=True)


VIEWS = [
    View("jury duty in court", "5.17", frozenset({1})),
    View("personal necessity days", "5.11", frozenset({2})),
    View("necessity knows no law", "5.11", frozenset({3})),
    View("zzz", "9.99", frozenset({4})),
]


@pytest.fixture
def vectors(tmp_path):
    return Vectorizer(LetterCounts(), "letters", tmp_path)


def test_gold_clauses_are_lines_of_the_source(contract, source, item):
    (question,) = searched_items([item], contract)
    lines = source.split("\n")
    assert any("up to ten (10) days per year" in lines[n - 1] for n in question.points[0])


def test_recall_is_the_share_of_points_of_which_a_line_was_found():
    question = Searched("q", "?", (frozenset({5, 6}), frozenset({9})))
    found = [frozenset({1, 2}), frozenset({6, 7}), frozenset({9})]
    assert [recall(question, found, depth) for depth in (1, 2, 3)] == [0.0, 0.5, 1.0]


def test_an_offset_is_told_as_its_line():
    line_of = line_finder("one\n\nthree\n")
    assert [line_of(o) for o in (0, 3, 4, 5, 9)] == [1, 1, 2, 3, 3]


def test_the_plain_chain_finds_four_pieces_of_the_bare_text(source, vectors):
    find = plain_chain("\n".join(source.split("\n")[1172:1300]), vectors)
    found = find("how many days per year of accrued sick leave for personal necessity")
    assert len(found) == TOP
    assert all(max(lines) - min(lines) == len(lines) - 1 for lines in found)
    assert OVERLAP < 1000


def test_words_alone_find_by_stem_and_name_each_clause_once():
    assert [v.target for v in bm25(VIEWS)("a necessary day")] == ["5.11"]
    assert bm25(VIEWS)("xylophone") == []


def test_vectors_that_are_published_are_not_made_again(tmp_path):
    encoder = LetterCounts()
    published = encoder.embed([v.text for v in VIEWS])
    encoder.texts = 0
    views = [View(v.text, v.target, v.lines, row) for row, v in enumerate(VIEWS)]
    assert dense(views, Vectorizer(encoder, "letters", tmp_path), published)("zzzz")[0].target == "9.99"
    assert encoder.texts == 1


def test_texts_are_embedded_once_for_all(tmp_path):
    encoder = LetterCounts()
    first = Vectorizer(encoder, "letters", tmp_path).many(["b", "aaaa", "cc"])
    assert np.allclose(first, LetterCounts().embed(["b", "aaaa", "cc"]))
    assert np.allclose(Vectorizer(encoder, "letters", tmp_path).many(["b", "aaaa", "cc"]), first)
    assert encoder.texts == 3


def test_fusion_puts_first_what_both_find():
    a, b, c = (View("", t, frozenset()) for t in "abc")
    assert fused(lambda _: [a, b], lambda _: [c, b])("?")[0].target == "b"


def test_interleaving_takes_one_from_each_in_turn():
    a, b, c = (View("", t, frozenset()) for t in "abc")
    assert [v.target for v in interleaved(lambda _: [a, b], lambda _: [c, a, b])("?")] == ["a", "c", "b"]


def test_sentences_lead_to_their_whole_clause(contract):
    views = {v.target: v for v in sentence_views(contract)}
    assert views["5.11.1"].lines == lines_of(contract, ["5.11.1"])
