"""The plain chain that everyone builds first: split the text by characters, embed the pieces, take the nearest four."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any

from .embedding import Vectorizer
from .gold import Lines

CHUNK, OVERLAP, TOP = 1000, 200, 4


class _Embeddings:
    """The project's encoder in the shape that LangChain's vector stores call."""

    def __init__(self, vectors: Vectorizer) -> None:
        self._vectors = vectors

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector a text."""
        rows: list[list[float]] = self._vectors.many(texts).tolist()
        return rows

    def embed_query(self, text: str) -> list[float]:
        """The vector of a question."""
        vector: list[float] = self._vectors.one(text).tolist()
        return vector


def plain_chain(source: str, vectors: Vectorizer) -> Callable[[str], Sequence[Lines]]:
    """A retriever over the bare source text: question to the lines of the four nearest pieces, nearest first."""
    from langchain_chroma import Chroma
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK, chunk_overlap=OVERLAP, add_start_index=True)
    pieces = splitter.create_documents([source])
    line_of = line_finder(source)
    for piece in pieces:
        start = piece.metadata["start_index"]
        piece.metadata |= {"first": line_of(start), "last": line_of(start + len(piece.page_content) - 1)}
    embeddings: Any = _Embeddings(vectors)
    retriever = Chroma.from_documents(pieces, embeddings, collection_name="plain-chain").as_retriever(
        search_kwargs={"k": TOP}
    )

    def find(question: str) -> Sequence[Lines]:
        found = retriever.invoke(question)
        return [frozenset(range(p.metadata["first"], p.metadata["last"] + 1)) for p in found]

    return find


def line_finder(source: str) -> Callable[[int], int]:
    """From the offset of a character to the number of its line, from 1."""
    starts = [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]
    return lambda offset: bisect_right(starts, offset)
