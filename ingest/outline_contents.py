"""The table of contents as a check on the outline: every entry is found in the body or explained."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from .contract import Clause, ClauseId, Contract
from .contract.layout import Layout, Numerals, SectionForm
from .contract.line import ReadLine
from .contract.outline import ContentsEntry
from .outline_labels import roman_value
from .outline_marks import bullet_free, fold

_PAGE = re.compile(r"[\s.·…]+\d{1,4}$")
_EXHIBIT = re.compile(r"\b((?:Exhibit|Appendix|APPENDIX|EXHIBIT)\s+[A-Z]{1,2}(?:-\d+)?)\b")
_DECIMAL = re.compile(r"^(\d{1,2}\.\d{2}(?:\.\d{1,2})*)\s+(.*)")
_ALIKE = 0.75


def check_contents(layout: Layout, lines: Sequence[ReadLine], contract: Contract) -> tuple[ContentsEntry, ...]:
    """Each entry of the table of contents with the clause that it names, or why there is none."""
    if layout.contents is None:
        return ()
    within = [ln for ln in lines if layout.contents.lines.first <= ln.n <= layout.contents.lines.last]
    why = {fold(e.entry): e.why for e in layout.contents.explained}
    found: list[ContentsEntry] = []
    above: ClauseId | None = None
    for line in within:
        text = fold(bullet_free(line.text.replace("\t", " ")))
        if not _PAGE.search(text):
            continue
        number, title = _entry(_PAGE.sub("", text), layout, above)
        clause = contract.clause(number) if number else None
        if clause is not None and clause.parent is None:
            above = clause.id
        matches = clause is not None and _alike(title, clause)
        explained = next((w for e, w in why.items() if text.startswith(e)), "")
        found.append(ContentsEntry(line.n, number, title, clause.id if clause and matches else None, explained))
    return tuple(found)


def _entry(text: str, layout: Layout, above: ClauseId | None) -> tuple[str, str]:
    numbering = layout.numbering
    numeral = r"\d+" if numbering.article_numerals is Numerals.ARABIC else r"[IVXLC]+"
    article = re.match(rf"{re.escape(numbering.article_word)}\s+({numeral})[\s.:–—-]+(.*)", text)
    if article is not None:
        sign = article.group(1)
        return f"Article {sign if sign.isdigit() else roman_value(sign)}", article.group(2)
    decimal = _DECIMAL.match(text)
    if decimal is not None:
        return decimal.group(1), decimal.group(2)
    if numbering.section_form is SectionForm.WORD and above is not None:
        section = re.match(rf"{re.escape(numbering.section_word)}\s+(\d+)[\s.:–—-]+(.*)", text)
        if section is not None:
            return f"{above.removeprefix('Article ')}.{section.group(1)}", section.group(2)
    exhibit = _EXHIBIT.search(text)
    if exhibit is not None:
        return exhibit.group(1).title() if exhibit.group(1).isupper() else exhibit.group(1), ""
    return "", text


def _alike(title: str, clause: Clause) -> bool:
    """Whether the title of an entry is that of `clause`, wholly or in its first words."""
    printed = _letters(clause.heading or clause.text)
    wanted = _letters(title)
    if not wanted or printed.startswith(wanted) or (printed and wanted.startswith(printed)):
        return True
    return SequenceMatcher(None, wanted, printed).ratio() >= _ALIKE


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
