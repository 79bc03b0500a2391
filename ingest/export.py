"""Exports for others: the compiled contract as JSON, and its text as Akoma Ntoso 3.0 with the clauses' eIds."""

import json
from datetime import date

from lxml import etree

from .contract import Clause, ClauseKind, Contract
from .contract.files import to_plain
from .export_blocks import Blocks

_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_ELEMENTS = {
    ClauseKind.ARTICLE: "article",
    ClauseKind.SECTION: "section",
    ClauseKind.SUBSECTION: "subsection",
    ClauseKind.ITEM: "paragraph",
}
_COUNTRY = "us"
_LANGUAGE = "eng"


def to_json(contract: Contract) -> str:
    """The whole compiled contract, tables and data included."""
    return json.dumps(to_plain(contract), ensure_ascii=False, indent=1)


def to_akoma_ntoso(contract: Contract, day: date) -> bytes:
    """The text of the contract as an Akoma Ntoso document; `day` dates the expression where the contract has no term.

    Exhibits, pages and unnumbered parts are `hcontainer`s named by their kind; struck-out words are `del`, pointers
    to other clauses `ref`s, and tables whose rows are printed as such are `table`s.
    """
    root = etree.Element(_tag("akomaNtoso"), nsmap={None: _NAMESPACE})
    act = _sub(root, "act", name="agreement")
    first_day = contract.term.first_day if contract.term else day
    _meta(act, contract, first_day)
    body = _sub(act, "body")
    blocks = Blocks(contract, _sub)
    for clause in contract.roots():
        _hierarchy(body, contract, clause, blocks)
    xml: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return xml


def _meta(act: etree._Element, contract: Contract, day: date) -> None:
    meta = _sub(act, "meta")
    identification = _sub(meta, "identification", source="#parties")
    work = f"/akn/{_COUNTRY}/act/agreement/{day.isoformat()}/{contract.document}"
    expression = f"{work}/{_LANGUAGE}@{contract.version}"
    for level, uri in (("FRBRWork", work), ("FRBRExpression", expression), ("FRBRManifestation", f"{expression}.xml")):
        part = _sub(identification, level)
        _sub(part, "FRBRthis", value=f"{uri}/!main")
        _sub(part, "FRBRuri", value=uri)
        _sub(part, "FRBRdate", date=day.isoformat(), name="generation" if level == "FRBRManifestation" else "term")
        _sub(part, "FRBRauthor", href="#parties")
        if level == "FRBRWork":
            _sub(part, "FRBRcountry", value=_COUNTRY)
        elif level == "FRBRExpression":
            _sub(part, "FRBRlanguage", language=_LANGUAGE)
    references = _sub(meta, "references", source="#parties")
    _sub(references, "TLCOrganization", eId="parties", href="/ontology/organization/parties", showAs=contract.title)


def _hierarchy(above: etree._Element, contract: Contract, clause: Clause, blocks: Blocks) -> None:
    element = _sub(above, _ELEMENTS.get(clause.kind, "hcontainer"), eId=clause.eid)
    if clause.kind not in _ELEMENTS:
        element.set("name", clause.kind.value)
    if clause.number:
        _sub(element, "num").text = clause.number
    if clause.heading:
        _sub(element, "heading").text = clause.heading
    if clause.children:
        if clause.text or clause.struck:
            blocks.write(_sub(element, "intro", eId=f"{clause.eid}__intro"), clause)
        for child in clause.children:
            _hierarchy(element, contract, contract.clauses[child], blocks)
    else:
        content = _sub(element, "content", eId=f"{clause.eid}__content")
        blocks.write(content, clause)
        if not len(content):
            _sub(content, "p").text = ""


def _sub(above: etree._Element, element: str, /, **attributes: str) -> etree._Element:
    return etree.SubElement(above, _tag(element), attrib=attributes)


def _tag(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"
