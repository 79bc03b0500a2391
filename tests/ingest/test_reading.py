"""What people type for a clause is read as that clause, or as nothing; never as a guess."""

import pytest

from ingest.contract import Contract
from ingest.contract.reading import ReferenceReader


@pytest.fixture(scope="module")
def reader(contract: Contract) -> ReferenceReader:
    return ReferenceReader(contract)


@pytest.mark.parametrize(
    ("typed", "clause_id"),
    [
        ("5.11", "5.11"),
        ("section 5.11.1", "5.11.1"),
        ("Sec. 5.11.1", "5.11.1"),
        ("§ 5.11", "5.11"),
        ("article 5.11", "5.11"),
        ("Article 5", "Article 5"),
        ("art. 5", "Article 5"),
        ("art 5", "Article 5"),
        ("article v", "Article 5"),
        ("Article XXIV", "Article 24"),
        ("5.33.1(c)", "5.33.1.c"),
        ("8.01.18 a ii", "8.01.18.a.ii"),
        ("8.01.18(a)(ii)", "8.01.18.a.ii"),
        ("8.01.18.A.II", "8.01.18.a.ii"),
        ("10.02.4c", "10.02.4.c"),
        ("4.3", "4.03"),
        ("D-9", "Exhibit D-9"),
        ("d9", "Exhibit D-9"),
        ("exhibit d6", "Exhibit D-6"),
        ("Exhibit D-6", "Exhibit D-6"),
        ("exh. d 6", "Exhibit D-6"),
        ("HH", "Exhibit HH"),
        ("Exhibit “M”", "Exhibit M"),
        ("exhibit n-1", "Exhibit N-1"),
        ("Exh. HH 5a", "Exhibit HH § caseloads.5.a"),
        ("Exhibit HH caseloads 5 a", "Exhibit HH § caseloads.5.a"),
        ("Exhibit HH § caseloads.5.a", "Exhibit HH § caseloads.5.a"),
        ("exhibit hh item 12", "Exhibit HH § caseloads.12"),
        ("Exhibit D 3.G.1.c", "Exhibit D § 3.G.1.c"),
        ("Exhibit D § 2.J.2", "Exhibit D § 2.J.2"),
        ("exhibit q eligibility", "Exhibit Q § eligibility"),
        ("Exhibit U 2b", "Exhibit U § 2.b"),
        (" 5.11. ", "5.11"),
    ],
)
def test_one_clause_is_read(reader: ReferenceReader, typed: str, clause_id: str):
    assert reader.one(typed) == clause_id


@pytest.mark.parametrize(
    "typed",
    [
        "5.3",  # 5.03 or 5.30
        "5.1",  # 5.01 or 5.10
        "5.11.9",
        "99.01",
        "Article 27",
        "Exhibit K",
        "Exhibit D-5",
        "Exhibit HH 1a",  # attract, caseloads and support each have one
        "Exhibit HH 99",
        "5",
        "",
        "leave",
        "5.11 and something else",
        "the sick leave section",
        "a",
    ],
)
def test_what_is_in_doubt_is_nothing(reader: ReferenceReader, typed: str):
    assert reader.read(typed) == ()


@pytest.mark.parametrize(
    ("typed", "clause_ids"),
    [
        ("5.11, 5.12 and 5.13", ("5.11", "5.12", "5.13")),
        ("4.03.5/4.03.6", ("4.03.5", "4.03.6")),
        ("5.01-5.04", ("5.01", "5.02", "5.03", "5.04")),
        ("sections 5.01 through 5.04", ("5.01", "5.02", "5.03", "5.04")),
        ("Articles 5 and 6", ("Article 5", "Article 6")),
        ("Articles 5-7", ("Article 5", "Article 6", "Article 7")),
        ("D-6 and D-9", ("Exhibit D-6", "Exhibit D-9")),
        ("Exhibits D-6 – D-8", ("Exhibit D-6", "Exhibit D-7", "Exhibit D-8")),
        ("Exhibits JJ and KK", ("Exhibit JJ", "Exhibit KK")),
        ("7.07 and Exhibit HH", ("7.07", "Exhibit HH")),
    ],
)
def test_lists_and_ranges_are_read(reader: ReferenceReader, typed: str, clause_ids: tuple[str, ...]):
    assert reader.read(typed) == clause_ids


@pytest.mark.parametrize("typed", ["5.11 and 5.99", "Exhibits D-4 – D-6", "5.11 5.12 whatever"])
def test_a_list_with_one_part_in_doubt_is_nothing(reader: ReferenceReader, typed: str):
    assert reader.read(typed) == ()


@pytest.mark.parametrize(
    ("question", "clause_ids"),
    [
        ("what does 5.11.1 say about personal necessity?", ["5.11.1"]),
        ("does section 4.03.2(d) apply to me", ["4.03.2.d"]),
        ("is Article 24 grievable, and Exhibit Q too?", ["Article 24", "Exhibit Q"]),
        ("which stipend in d9 or D-6 is higher", ["Exhibit D-9", "Exhibit D-6"]),
        ("do I get what the HH teachers have", []),
        ("what does HH say about class size", ["Exhibit HH"]),
        ("I work 2.5 hours at 1.5 times $10.02, 5.38% more", []),
        ("am I in Column II, K-12, at 0.60 FTE?", []),
        ("how many exhibits are there in the contract", []),
        ("is a TK-3 class of 27 over 5.30", ["5.30"]),
        ("see Exhibit K and 5.99", []),
        ("compare 7.07 with Exh. HH 5a please", ["7.07", "Exhibit HH § caseloads.5.a"]),
    ],
)
def test_references_are_found_in_a_question(reader: ReferenceReader, question: str, clause_ids: list[str]):
    assert [i for found in reader.find(question) for i in found.ids] == clause_ids


def test_a_found_reference_knows_where_it_stands(reader: ReferenceReader):
    question = "please read section 5.11.1(z) and Article 9 to me"
    (found,) = reader.find(question)
    assert (question[found.start : found.end], found.ids) == ("Article 9", ("Article 9",))


def test_every_id_of_the_contract_reads_as_itself(reader: ReferenceReader, contract: Contract):
    assert [i for i in contract.clauses if reader.one(i) != i] == []


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        ("what does Exhibit K say about impasse", ("Exhibit K",)),
        ("what is in section 7.99", ("section 7.99",)),
        ("does Article 30 cover parking", ("Article 30",)),
        ("Exhibit HH and section 5.11.1", ()),
        ("the rep's minutes point to section 8.10.12, where is that", ()),
        ("a 504 meeting, section 44977 of the code, $7.99 a day", ()),
    ],
)
def test_what_is_named_like_a_clause_and_is_none_is_told(
    reader: ReferenceReader, question: str, absent: tuple[str, ...]
):
    assert reader.absent(question) == absent


def test_a_number_that_the_contract_misprints_names_who_prints_it_and_what_is_meant(reader: ReferenceReader):
    (found,) = reader.find("what does section 8.10.12 say?")
    assert found.ids == ("17.05.2", "8.01.11")
