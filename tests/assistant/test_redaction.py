"""Redaction: what could name a person is gone; what the contract speaks of stays."""

import re

import pytest

from assistant.redaction import Redaction, marked

WORDS = "can i my me leave the principal step column said personal necessity article a day is what about appointment"
COMMON = frozenset(re.findall(r"\w+", WORDS))
KNOWN = Redaction(COMMON | {"san", "juan", "rio", "smith"}, COMMON)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Can Jennifer deny my leave?", "Can [name] deny my leave?"),
        ("Jennifer's principal said", "[name]'s principal said"),
        ("Jennifer Alvarez-Smith said", "[name] said"),
        ("mr. smith said", "mr [name] said"),
        ("Mrs O'Neill Garcia said", "Mrs [name] said"),
        ("Principal Wu said", "Principal [name] said"),
        ("la sra lopez said", "la sra [name] said"),
        ("my name is maria lopez and I", "my name is [name] and I"),
        ("me llamo josé y yo", "me llamo [name] y yo"),
        ("her name is sandra and she said", "her name is [name] and she said"),
        ("a teacher whose name was lee", "a teacher whose name was [name]"),
        ("su nombre es lucía y dijo", "su nombre es [name] y dijo"),
        ("my principal is sandra wu, what about my leave", "my principal is [name], what about my leave"),
        ("my principal, sandra, said", "my principal, [name], said"),
        ("a colleague named pat o'neill said", "a colleague named [name] said"),
        ("the teacher called jen said", "the teacher called [name] said"),
        ("dr patel said", "dr [name] said"),
        ("principal wu said", "principal [name] said"),
        ("my son juan said", "my son [name] said"),
        ("principal smith said", "principal [name] said"),
        ("my principal wu said", "my principal [name] said"),
        ("vice principal de la cruz", "vice principal [name]"),
        ("mi directora es sandra", "mi directora es [name]"),
        ("un maestro llamado josé lópez", "un maestro llamado [name]"),
        ("write to jo.doe+x@sanjuan.k12.ca.us now", "write to [e-mail] now"),
        ("call (916) 555-0123 or 916-555-0123 or 916.555.0123", "call [phone] or [phone] or [phone]"),
        ("+1 916 555 0123", "[phone]"),
        ("555-0123", "[phone]"),
        ("my ssn is 123-45-6789, my id 00123456", "my ssn is [number], my id [number]"),
        ("I live at 12 Oak Tree Lane.", "I live at [address]"),
        ("<@U123ABC> and @jen.doe said", "[name] and [name] said"),
    ],
)
def test_what_names_a_person_is_taken_out(written: str, shown: str):
    assert KNOWN.words(written) == shown


@pytest.mark.parametrize(
    "written",
    [
        "What about Article 5.11.1 and 8.01.18.a.ii?",
        "Step 7, Column III, 2024-25, 2023-2026",
        "is $71,000.00 or $120000 a day",
        "FMLA leave, TK-12, IEP, SJTA",
        "Personal Necessity is 10 days",
        "a dr appointment at 10:30 on 2025-03-31",
        "if i miss work or see the director",
        "the principal called about my leave",
        "a step named is what",
        "my principal refused my leave, the principal told me",
        "is the principal the day",
        "a principal of the article, a coach JV",
        "San Juan and Rio",
    ],
)
def test_clauses_sums_days_and_words_of_the_contract_stay(written: str):
    assert KNOWN.words(written) == written


def test_words_of_the_program_keep_their_capitals_and_lose_only_what_shows_by_its_form():
    assert marked("Ask Human Resources at hr@example.org.") == "Ask Human Resources at [e-mail]."
