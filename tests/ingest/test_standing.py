"""What binds on a day, what replaces what, what words mean where, whom a clause covers, and what is wrong with it."""

import dataclasses
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from ingest import standing
from ingest.contract import (
    ClauseId,
    Contract,
    Erratum,
    ErratumKind,
    InstrumentKind,
    Standing,
    Term,
)
from ingest.contract.files import load, save
from ingest.declared import DeclarationError


def erratum(contract: Contract, erratum_id: str) -> Erratum:
    return next(e for e in contract.errata if e.id == erratum_id)


def test_the_term_comes_from_the_cover(contract: Contract):
    assert contract.term == Term(date(2023, 7, 1), date(2026, 6, 30))


@pytest.mark.parametrize(
    ("clause_id", "day", "expected"),
    [
        ("5.11.1", date(2024, 11, 1), Standing.IN_TERM),
        ("5.11.1", date(2026, 6, 30), Standing.IN_TERM),
        ("5.11.1", date(2026, 7, 1), Standing.TERM_ENDED),
        ("5.11.1", date(2023, 7, 1), Standing.IN_TERM),
        ("5.11.1", date(2023, 6, 30), Standing.BACKGROUND),
        ("Exhibit H", date(2015, 1, 1), Standing.BACKGROUND),
        ("Exhibit KK", date(2023, 6, 30), Standing.BACKGROUND),
        ("Exhibit KK", date(2025, 6, 30), Standing.IN_TERM),
        ("Exhibit U", date(2015, 1, 1), Standing.IN_TERM),
        ("Exhibit U", date(2009, 1, 29), Standing.BACKGROUND),
        ("Exhibit HH § caseloads.3.a.i", date(2024, 9, 1), Standing.IN_TERM),
        ("Exhibit HH § caseloads.3.a.i", date(2026, 7, 1), Standing.TERM_ENDED),
        ("Exhibit HH § caseloads.5.f", date(2025, 1, 1), Standing.STRUCK_OUT),
        ("Exhibit MM § caseloads.5.f", date(2024, 4, 10), Standing.IN_TERM),
        ("Exhibit MM § caseloads.5.f", date(2024, 4, 17), Standing.SUPERSEDED),
        ("7.07.1.c", date(2024, 6, 30), Standing.IN_TERM),
        ("7.07.1.c", date(2024, 7, 1), Standing.SUPERSEDED),
        ("7.07.1.d.v", date(2024, 7, 1), Standing.SUPERSEDED),
        ("7.07.1.g", date(2024, 7, 1), Standing.IN_TERM),
        ("7.08", date(2024, 7, 1), Standing.IN_TERM),
        ("Exhibit W § 8.a", date(2012, 6, 30), Standing.IN_TERM),
        ("Exhibit W § 8.a", date(2024, 9, 1), Standing.SUNSET),
        ("Exhibit Y § compensation", date(2024, 9, 1), Standing.SUNSET),
        ("Exhibit EE § tosa.term", date(2018, 7, 1), Standing.SUNSET),
        ("Exhibit EE § tosa.term", date(2018, 6, 30), Standing.IN_TERM),
        ("Exhibit GG § student-load", date(2024, 9, 1), Standing.SUNSET),
        ("Exhibit FF § caseload", date(2021, 6, 30), Standing.IN_TERM),
        ("Exhibit FF § caseload", date(2021, 7, 1), Standing.SUNSET),
        ("Exhibit II § caseload", date(2026, 6, 30), Standing.IN_TERM),
        ("Exhibit II § caseload", date(2026, 7, 1), Standing.SUNSET),
        ("24.04.2.c.v.b", date(2025, 5, 1), Standing.IN_TERM),
        ("24.04.2.c.v.b", date(2026, 2, 1), Standing.SUNSET),
        ("24.04.2.c.v.a", date(2026, 2, 1), Standing.IN_TERM),
        ("Exhibit D § 3.G.1.c", date(2024, 9, 1), Standing.SUPERSEDED),
        ("Exhibit F § 7.A.2", date(2024, 9, 1), Standing.SUPERSEDED),
        ("Exhibit F § 4.A.d", date(2024, 9, 1), Standing.SUPERSEDED),
        ("Exhibit T § 2", date(2024, 9, 1), Standing.SUPERSEDED),
        ("Exhibit JJ", date(2025, 6, 30), Standing.IN_TERM),
        ("Exhibit JJ", date(2025, 7, 1), Standing.SUPERSEDED),
        ("Exhibit KK", date(2025, 7, 1), Standing.IN_TERM),
        ("Exhibit C § 2024-25", date(2025, 7, 1), Standing.SUNSET),
    ],
)
def test_the_standing_of_a_clause_on_a_day(contract: Contract, clause_id: str, day: date, expected: Standing):
    assert contract.standing(ClauseId(clause_id), day) is expected
    ended = contract.ended(ClauseId(clause_id), day)
    assert (ended is not None) == (expected in (Standing.TERM_ENDED, Standing.SUNSET))
    assert ended is None or ended < day


@pytest.mark.parametrize(
    ("clause_id", "first_day"),
    [
        ("5.11.1", date(2023, 7, 1)),
        ("Exhibit H", date(2023, 7, 1)),
        ("Exhibit HH § caseloads.5.a", date(2024, 7, 1)),
        ("Exhibit KK", date(2025, 7, 1)),
        ("Exhibit EE § tosa.term", date(2016, 4, 7)),
    ],
)
def test_a_clause_begins_with_its_own_instrument_else_with_the_term(
    contract: Contract, clause_id: str, first_day: date
):
    before = first_day - timedelta(days=1)
    assert contract.begins(ClauseId(clause_id), before) == first_day
    assert contract.begins(ClauseId(clause_id), first_day) is None


def test_a_partial_supersession_is_told_and_leaves_the_clause_in_force(contract: Contract):
    (change,) = contract.superseded_by(ClauseId("7.08"), date(2024, 9, 1))
    assert (change.new, change.partial) == ("Exhibit HH § caseloads.5", True)
    assert contract.standing(ClauseId("7.08"), date(2024, 9, 1)) is Standing.IN_TERM


def test_every_exhibit_that_is_an_agreement_of_its_own_is_an_instrument(contract: Contract):
    memoranda = {i.root for i in contract.instruments.values() if i.kind in (InstrumentKind.MOU, "side_letter")}
    titles = {c.id for c in contract.roots() if re.search("Memorandum|Side Letter", c.heading)}
    assert titles <= memoranda


def test_every_clause_belongs_to_a_declared_instrument(contract: Contract):
    assert {c.instrument for c in contract.clauses.values()} <= set(contract.instruments)
    assert contract.clauses[ClauseId("5.11.1")].instrument == "contract"
    assert contract.clauses[ClauseId("Exhibit HH § caseloads.5.a")].instrument == "exhibit-hh"


def test_a_first_day_is_quoted_or_the_note_says_from_what_it_is_inferred(contract: Contract):
    for instrument in contract.instruments.values():
        quotes = " ".join(e.quote for e in instrument.evidence)
        if instrument.first_day is not None and "inferred" not in instrument.note:
            printed = f"{instrument.first_day:%B} {instrument.first_day.day}, {instrument.first_day.year}"
            assert printed in quotes or f"{instrument.first_day:%B}, {instrument.first_day.year}" in quotes, (
                instrument.id
            )


def test_the_last_quote_of_what_is_over_is_the_one_that_ends_it(contract: Contract):
    ended = [i for i in contract.instruments.values() if i.last_day is not None and i.last_day.year < 2023]
    assert {i.evidence[-1].clause_id for i in ended} == {
        "Exhibit W § 19", "Exhibit Y § compensation", "Exhibit EE § sunset", "Exhibit FF § term", "Exhibit GG § sunset",
    }  # fmt: skip


# --- definitions --------------------------------------------------------------------------------------------------


def definition_of(contract: Contract, clause_id: str, term: str) -> str:
    """The clause whose definition of `term` governs in a clause, or nothing."""
    found = contract.definitions_in(ClauseId(clause_id))
    return next((d.clause_id for d in found if d.term == term), "")


@pytest.mark.parametrize(
    ("clause_id", "term", "defined_in"),
    [
        ("2.07.1", "work day", "2.01.4"),
        ("2.06.1", "working day", "13.09"),
        ("2.06.3", "work day", "2.01.4"),
        ("4.03.7", "work day", "13.08"),
        ("17.06", "work day", "13.08"),
        ("4.03.8.b", "working day", "13.09"),
        ("17.06", "working day", ""),
        ("4.03.8.b", "work day", ""),
        ("5.10", "immediate family", "13.06"),
        ("5.02", "differential rate", "13.13"),
        ("21.14.processes.2", "seniority", "21.14.definitions"),
        ("4.03.1.e", "seniority", "13.10"),
        ("Exhibit HH § caseloads.1.a.i", "caseload", "Exhibit HH § caseloads"),
        ("Exhibit FF § caseload", "caseload", ""),
        ("3.05.2.a", "Advisory Window", "3.03.11"),
        ("21.06", "job title", "21.13.1"),
        ("3.05", "Advisory Phase", "3.02"),
        ("3.04.3.b", "Professional Practice Phase", "3.02"),
        ("24.04.2.c.ii", "faculty representative", "17.05"),
        ("17.05.1", "faculty representative", "17.05"),
        ("Exhibit HH § caseloads.1.c.v", "split site", "8.06"),
        ("22.01.2.d", "master student (co-enrollment)", "22.01.2.a"),
        ("2.14", "notice (of personal necessity leave)", ""),
        ("Exhibit D § 2.B", "year (of outside experience)", "Exhibit D § 2.G"),
    ],
)
def test_the_definition_that_governs_a_word_in_a_clause(contract: Contract, clause_id: str, term: str, defined_in: str):
    assert definition_of(contract, clause_id, term) == defined_in


def test_the_two_work_days_warn_of_each_other(contract: Contract):
    notes = {d.term: d.note for d in contract.definitions if d.clause_id in ("13.08", "13.09")}
    assert "13.09" in notes["work day"]
    assert "13.08" in notes["working day"]


def test_a_word_is_found_as_a_word_and_in_the_plural(contract: Contract):
    definition = next(d for d in contract.definitions if d.clause_id == "13.09")
    assert definition.stands_in("within ten (10) Working days after")
    assert not definition.stands_in("a hardworking daylight saving")


# --- coverage -----------------------------------------------------------------------------------------------------


def test_each_group_names_what_applies_to_it(contract: Contract):
    groups = {c.group: c for c in contract.coverage}
    assert groups["adult_education"].mode == "only"
    assert "Article 9" not in groups["adult_education"].applies
    assert "9.02" in groups["adult_education"].applies
    assert groups["adult_education"].except_ == ("4.03",)
    assert groups["ece"].except_ == ("4.03", "4.04")
    assert "Article 8" not in groups["ece"].applies
    assert "Article 4" not in groups["tosa"].applies
    assert (groups["independent_study"].mode, groups["home_hospital"].mode) == ("all_but", "all_but")


@pytest.mark.parametrize("group", ["adult_education", "ece", "tosa"])
def test_every_article_that_the_clause_lists_is_in_the_coverage(contract: Contract, group: str):
    coverage = next(c for c in contract.coverage if c.group == group)
    listed = {
        r.reaches for child in contract.clauses[coverage.clause_id].children for r in contract.clauses[child].references
    }
    assert listed <= set(coverage.applies) | set(coverage.except_)


# --- errata -------------------------------------------------------------------------------------------------------


def test_every_kind_of_defect_is_recorded(contract: Contract):
    assert {e.kind for e in contract.errata} == set(ErratumKind)


def test_every_conflict_quotes_what_disagrees(contract: Contract):
    alone = {"outside-experience-without-cap"}  # contradicts itself in one sentence
    for found in contract.errata:
        if found.kind is ErratumKind.CONFLICT and found.id not in alone:
            assert len({(e.clause_id, e.quote) for e in found.says}) > 1, found.id


def test_a_summary_names_each_passage_and_a_reading_says_because_of_what(contract: Contract):
    for found in contract.errata:
        assert found.summary.endswith((".", '"')), found.id
        assert "because" in found.reading, found.id
        assert found.why, found.id


def test_a_spanish_statement_has_the_figures_and_clauses_of_the_english_one(contract: Contract):
    declared = erratum(contract, "nurses-fte")
    other = dataclasses.replace(declared, es=declared.es.replace("21.45", "21.54"))
    with pytest.raises(DeclarationError, match=r"same figures: 21\.45, 21\.54"):
        standing.attach(contract, standing.StandingDeclarations(errata=(other,)))


@pytest.mark.parametrize(
    ("erratum_id", "governs"),
    [
        ("mild-moderate-class-maximum", "Exhibit HH § caseloads.3.a.i"),
        ("hh-over-mm", "Exhibit HH"),
        ("column-v-renewal", "11.11.a"),
        ("ece-anniversary-increments", "11.09.a"),
        ("social-worker-step", "11.02.b"),
        ("advancepath-stipend", "Exhibit D-9"),
        ("class-over-maximum", "8.01.18"),
        ("shared-contract-dates", "5.34.1"),
        ("nids-per-year", None),
        ("nurses-fte", None),
    ],
)
def test_which_passage_governs(contract: Contract, erratum_id: str, governs: str | None):
    assert erratum(contract, erratum_id).governs == governs


@pytest.mark.parametrize(
    "clause_id",
    [
        "7.07.1.c", "7.08", "11.02.b", "Exhibit D § 2.B", "14.05.1", "Exhibit T § 2", "8.01.3", "17.05.3",
        "22.01.3.c", "7.19", "7.14", "8.01.18.b.v", "8.01.18.c.i", "2.07.2", "2.08.1", "2.14", "3.06.1.f.iii",
        "3.03.12", "25.04.4.a", "25.03.3", "4.03.3.c", "4.03.1.c", "5.29.4", "5.33.3.d", "5.30.6", "5.34.1",
        "Exhibit Q § process", "13.09", "9.01.10", "9.07", "Exhibit J § description", "9.04.1", "26.04", "14.04.1",
        "10.01", "Exhibit R", "24.05.2.a.i", "Exhibit M", "13.06", "5.09", "Exhibit C § 2025-26", "Exhibit D-4",
        "Exhibit F-1", "8.01.17.j.a", "8.01.17.e", "10.01.6", "3.08.2.f", "3.09.10", "16.08", "11.02.d.ii",
        "21.14.processes.2", "Exhibit U § 1", "5.02", "5.03", "5.33.3.b", "5.33.4.f", "7.12", "7.05", "Exhibit D-7",
        "3.06.2", "3.07.2.c", "Exhibit II § work-year", "Exhibit C § 2024-25", "5.31.2", "2.10", "Exhibit W § 19",
        "3.04.8.a.vi.b", "3.11.1.2", "8.01.18.c", "Exhibit D-1 § 2025-26.c", "24.05.3.d", "21.14.notification.2",
        "7.20", "5.32", "9.06", "9.01.1.d", "3.06.5.b.i", "5.34.4", "4.03.9",
    ],
)  # fmt: skip
def test_a_defect_is_shown_at_each_clause_that_has_one(contract: Contract, clause_id: str):
    assert contract.errata_of(ClauseId(clause_id))


# --- strict loading -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        (
            "errata.yaml",
            "- {id: a, kind: gap, summary: s, reading: r, why: w, says: [{clause: '9.07', quote: not there}]}",
            "errata.yaml: a: 'not there' does not stand in 9.07",
        ),
        (
            "errata.yaml",
            "- {id: a, kind: gap, summary: s, reading: r, why: w, says: [{clause: '99.07', quote: x}]}",
            "errata.yaml: a: there is no clause '99.07'",
        ),
        (
            "errata.yaml",
            "- {id: a, kind: oops, summary: s, reading: r, why: w, says: [{clause: '9.07', quote: x}]}",
            "kind: 'oops' is none of",
        ),
        (
            "errata.yaml",
            "- {id: a, kind: gap, summary: s, reading: r, why: w, says: [{clause: '9.07', quote: x}], sure: true}",
            "sure: is not a known key",
        ),
        ("errata.yaml", "- {id: a, kind: gap, summary: s, reading: r, why: w}", "says: is missing"),
        (
            "instruments.yaml",
            "instruments: [{id: a, kind: mou, title: t, root: Exhibit HH, last_day: July, "
            "evidence: [{clause: Exhibit HH, quote: x}]}]",
            "last_day: 'July' is not a date",
        ),
        ("instruments.yaml", "instrument: []", "instrument: is not a known key"),
        ("definitions.yaml", "- {term: t, clause: '13.01', quote: nothing of the kind}", "does not stand in 13.01"),
        (
            "coverage.yaml",
            "- {group: g, name: n, clause: '14.01', mode: some, applies: [], quote: x}",
            "mode: 'some' is none of only, all_but",
        ),
    ],
)
def test_a_wrong_file_is_refused_by_file_and_key(contract: Contract, file: str, text: str, message: str):
    with pytest.raises(DeclarationError, match=re.escape(message)):
        standing.attach(contract, standing.declared({file: text}))


def test_an_id_that_stands_twice_is_refused(contract: Contract):
    entry = "- {id: a, kind: gap, summary: s, reading: r, why: w, says: [{clause: '9.07', quote: Members}]}\n"
    with pytest.raises(DeclarationError, match=r"errata\.yaml: a: the id stands twice"):
        standing.declared({"errata.yaml": entry * 2})


def test_nothing_declared_leaves_the_contract_as_it_is(contract: Contract):
    bare = dataclasses.replace(contract, instruments={}, supersessions=(), errata=(), definitions=(), coverage=())
    assert standing.attach(bare, standing.declared({})) == bare


def test_what_is_attached_survives_being_saved_and_loaded(contract: Contract, tmp_path: Path):
    path = tmp_path / "contract.json"
    save(contract, path)
    assert load(path) == contract
