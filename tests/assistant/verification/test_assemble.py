"""Claims that passed become text with markers, and markers have verbatim quotes behind them."""

import pytest

from assistant.verification import Calculated, Claim, Support, assemble, label_of
from ingest.contract import ClauseId, Contract
from tests.assistant.verification.conftest import MakeCase, over


def test_each_claim_is_followed_by_its_markers_and_each_quote_is_verbatim(contract: Contract, make_case: MakeCase):
    found = assemble([over("Ten days.", "5.11.1", 1), over("Not for fun.", "5.11.2.a", 1)], make_case())
    assert found.text == "Ten days. [1] Not for fun. [2]"
    assert [c.quote for c in found.citations] == [
        contract.clauses[ClauseId("5.11.1")].sentences[0].text,
        "Recreation",
    ]
    assert found.clause_ids == ("5.11.1", "5.11.2.a")


def test_the_same_quote_has_one_marker(make_case: MakeCase):
    found = assemble([over("Ten days.", "5.11.1", 1), over("Ten a year.", "5.11.1", 1)], make_case())
    assert found.text == "Ten days. [1] Ten a year. [1]"
    assert len(found.citations) == 1


def test_neighbouring_sentences_are_one_quote_and_others_two(contract: Contract, make_case: MakeCase):
    sentences = contract.clauses[ClauseId("5.11.1")].sentences
    together = assemble([over("So.", "5.11.1", 2, 1)], make_case())
    apart = assemble([over("So.", "5.11.1", 3, 1)], make_case())
    assert [c.quote for c in together.citations] == [f"{sentences[0].text} {sentences[1].text}"]
    assert [c.quote for c in apart.citations] == [sentences[0].text, sentences[2].text]
    assert apart.text == "So. [1][2]"


def test_a_figure_that_stands_above_a_clause_is_quoted_from_there(make_case: MakeCase):
    found = assemble([over("Fourth to sixth grade members may refuse.", "8.01.18.b.ii", 3)], make_case())
    assert found.clause_ids == ("8.01.18.b.ii", "8.01.18.b")
    assert "4th-6th" in found.citations[1].quote


def test_three_claims_put_the_determination_in_a_paragraph_of_its_own(make_case: MakeCase):
    claims = [over(t, "5.11.1", 1) for t in ("Yes.", "Because.", "Also.")]
    assert assemble(claims, make_case()).text == "Yes. [1]\n\nBecause. [1] Also. [1]"


def test_courtesy_has_no_marker(make_case: MakeCase):
    assert assemble([Claim("Ask your representative.", courtesy=True)], make_case()).text == "Ask your representative."


def test_a_calculation_quotes_the_words_behind_its_constants(contract: Contract, make_case: MakeCase):
    quote = "fifty percent (50%)"
    calculated = Calculated(
        "k1", frozenset(), frozenset(), (ClauseId("13.13"),), (("13.13", quote),), {"Half.": (ClauseId("13.13"),)}
    )
    claim = Claim("Half.", (Support(calculation="k1"),))
    found = assemble([claim], make_case(calculations={"k1": calculated}))
    assert found.text == "Half. [1]"
    assert (found.citations[0].clause_id, found.citations[0].quote) == ("13.13", quote)


def _quote_of(make_case: MakeCase, said: str, quotes: tuple[tuple[str, str], ...]) -> str:
    sheet = ClauseId("Exhibit D-6")
    calculated = Calculated("k1", frozenset(), frozenset(), (sheet,), quotes, {said: (sheet,)})
    found = assemble([Claim(said, (Support(calculation="k1"),))], make_case(calculations={"k1": calculated}))
    (citation,) = found.citations
    return citation.quote


def test_an_amount_is_quoted_with_its_row_and_before_a_count_that_is_the_same_figure(make_case: MakeCase):
    limit = ("Exhibit D-6", "Not more than three (3) hours per day may be submitted on those days included")
    quote = _quote_of(make_case, "The pay is $120.00: 3 hours at $40 an hour.", (limit, ("Exhibit D-6", "$40.00")))
    assert quote.startswith("Approved Instructional")
    assert "$40.00" in quote


def test_an_amount_without_a_constants_words_is_quoted_from_the_sentence_that_prints_it(make_case: MakeCase):
    quote = _quote_of(make_case, "2 students over x $25 a day x 10 days.", ())
    assert quote == "Self-Contained TK-6 $25 per day/per student"


def test_a_correction_rests_on_the_clauses_of_the_sentence_with_its_figure(make_case: MakeCase):
    rate, leave = ClauseId("13.13"), ClauseId("5.11.1")
    said = {"The rate is half.": (rate,), "There are 10 days.": (leave,)}
    calculated = Calculated("k1", frozenset(), frozenset(), (rate, leave), (), said)
    claim = Claim("No: the contract says 10, not 15.", (Support(calculation="k1"),))
    found = assemble([claim], make_case(calculations={"k1": calculated}))
    assert found.clause_ids == (leave,)


def test_without_a_constants_words_the_nearest_sentence_is_quoted(contract: Contract, make_case: MakeCase):
    calculated = Calculated("k1", frozenset(), frozenset(), (ClauseId("5.11.1"), ClauseId("99.99")))
    claim = Claim("The individual has the responsibility of the determination.", (Support(calculation="k1"),))
    found = assemble([claim], make_case(calculations={"k1": calculated}))
    assert [c.quote for c in found.citations] == [contract.clauses[ClauseId("5.11.1")].sentences[2].text]


@pytest.mark.parametrize(
    ("clause_id", "label", "url"),
    [
        ("5.11.1", "Article 5 Leaves, 5.11.1", "/contract/5.11.1"),
        ("Article 5", "Article 5 Leaves", "/contract/Article%205"),
        ("Exhibit HH § caseloads.2", "Exhibit HH", "/contract/Exhibit%20HH%20%C2%A7%20caseloads.2"),
    ],
)
def test_a_label_says_where_a_clause_stands(contract: Contract, make_case: MakeCase, clause_id, label, url):
    assert label_of(contract.clauses[ClauseId(clause_id)], contract).startswith(label)
    if contract.clauses[ClauseId(clause_id)].sentences:
        assert assemble([over("So.", clause_id, 1)], make_case()).citations[0].url == url
