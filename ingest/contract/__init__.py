"""The vocabulary: a contract as frozen data, standard library only."""

from .calendar import (
    WORKING,
    CalendarDay,
    CalendarMonth,
    CalendarTerm,
    DayCount,
    DayKind,
    Level,
    RecessBasis,
    SchoolCalendar,
)
from .clause import Clause, ClauseKind, LineRange, Sentence
from .contract import Contract, Term
from .definition import Coverage, Definition
from .erratum import Erratum, ErratumKind
from .ids import ClauseId, article_id, child_id, eid_of, exhibit_id
from .instrument import Evidence, Instrument, InstrumentKind, Standing, Supersession
from .note import Note, Plain
from .open_detail import OpenDetail
from .passage import Passage, PassageKind
from .reference import Reference, ReferenceStatus
from .silence import Silence
from .table import Cell, Table

__all__ = [
    "WORKING",
    "CalendarDay",
    "CalendarMonth",
    "CalendarTerm",
    "Cell",
    "Clause",
    "ClauseId",
    "ClauseKind",
    "Contract",
    "Coverage",
    "DayCount",
    "DayKind",
    "Definition",
    "Erratum",
    "ErratumKind",
    "Evidence",
    "Instrument",
    "InstrumentKind",
    "Level",
    "LineRange",
    "Note",
    "OpenDetail",
    "Passage",
    "PassageKind",
    "Plain",
    "RecessBasis",
    "Reference",
    "ReferenceStatus",
    "SchoolCalendar",
    "Sentence",
    "Silence",
    "Standing",
    "Supersession",
    "Table",
    "Term",
    "article_id",
    "child_id",
    "eid_of",
    "exhibit_id",
]
