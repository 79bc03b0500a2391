"""Every error of ingest, in one tree.

IngestError
├── SourceFileError     a source text is missing, empty, truncated, edited or not UTF-8
├── DeclarationError    a YAML file of the corpus is not what its strict reader accepts (ingest/declared.py)
├── RepairError         a declared repair does not fit its line
├── OutlineError        two clauses have one id, or a declared clause or line does not exist
├── ModelError          there is no such embedding model
├── NoteError           one or more notes are wrong; all problems are listed
└── PublishError        the built index failed its checks or cannot be written
"""


class IngestError(Exception):
    """Something in the corpus is wrong: the file, the line or clause, and what to do."""

    def __init__(self, file: str, where: str, problem: str) -> None:
        super().__init__(f"{file}: {where}: {problem}")
        self.file = file
        self.where = where
        self.problem = problem


class SourceFileError(IngestError):
    """A source text is missing, empty, truncated, edited or not UTF-8."""


class RepairError(IngestError):
    """A declared repair does not fit its line."""


class OutlineError(IngestError):
    """Two clauses have one id, or a declared clause or line does not exist."""


class ModelError(IngestError):
    """There is no such embedding model."""


class NoteError(IngestError):
    """One or more notes are wrong; `problems` lists them all."""

    def __init__(self, file: str, problems: tuple[str, ...]) -> None:
        super().__init__(file, f"{len(problems)} problem(s)", "\n  ".join(("", *problems)).rstrip())
        self.problems = problems


class PublishError(IngestError):
    """The built index failed its checks or cannot be written."""
