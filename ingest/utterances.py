"""The ways in which people ask for each calculation, from `utterances/*.yaml` of a document's folder."""

from pathlib import Path

from .contract import Passage
from .contract.ids import ClauseId
from .contract.passage import PassageKind
from .declared import records


def load_utterances(folder: Path) -> tuple[Passage, ...]:
    """A passage for every way of asking in the YAML files of `folder`, in order; none if there is no such folder.

    Raises:
        DeclarationError: if a file is not of the form that docs/notes-format.md gives, by file and key.
    """
    found: list[Passage] = []
    for path in sorted(folder.glob("*.yaml")):
        for entry in records(path.read_text(encoding="utf-8"), path.name):
            name = entry.text("calculator")
            found += [_passage(name, ask, n, "en") for n, ask in enumerate(entry.texts("asks"), start=1)]
            found += [_passage(name, ask, n, "es") for n, ask in enumerate(entry.texts("asks_es"), start=1)]
            entry.done()
    return tuple(found)


def _passage(calculator: str, ask: str, n: int, language: str) -> Passage:
    return Passage(
        id=f"calculator/{calculator}/{'ask' if language == 'en' else 'ask-es'}-{n}",
        kind=PassageKind.CALCULATOR,
        document="",
        clause_id=ClauseId(""),
        clause_ids=(),
        root=ClauseId(""),
        path=(),
        text=ask,
        calculator=calculator,
        language=language,
    )
