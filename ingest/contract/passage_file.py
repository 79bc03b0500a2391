"""The file of the passages: one a line, so that who looks up a few of them need not read them all."""

import dataclasses
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from .files import from_plain
from .passage import Passage

_FIELDS = tuple(f.name for f in dataclasses.fields(Passage))
_AROUND = 1
"""Lines before the first passage and after the last one: the brackets of the list."""


def passage_lines(passages: Iterable[Passage]) -> bytes:
    """The passages as one JSON list."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    lines = (encode({name: getattr(passage, name) for name in _FIELDS}) for passage in passages)
    return "\n".join(("[", ",\n".join(lines), "]")).encode()


def read_passages(data: bytes) -> tuple[Passage, ...]:
    """Every passage of a file that `passage_lines` made."""
    return tuple(from_plain(Passage, plain) for plain in json.loads(data))


class PassageFile(Mapping[str, Passage]):
    """The passages of a file by their ids, each read when it is first asked for.

    Raises:
        ValueError: if the file holds more or fewer passages than there are `ids`.
    """

    def __init__(self, data: bytes, ids: Sequence[str]) -> None:
        self._lines = dict(zip(ids, data.split(b"\n")[_AROUND:-_AROUND], strict=True))
        self._read: dict[str, Passage] = {}

    def __getitem__(self, passage_id: str) -> Passage:
        known = self._read.get(passage_id)
        if known is None:
            plain = json.loads(self._lines[passage_id].removesuffix(b","))
            known = self._read[passage_id] = from_plain(Passage, plain)
        return known

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)
