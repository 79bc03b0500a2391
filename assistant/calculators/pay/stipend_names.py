"""The stipends of Exhibits D-7 to D-11 by name, and the sheet and row that print each."""

from enum import StrEnum


class StipendName(StrEnum):
    """A stipend, in the words of its sheet."""

    HS_COMMANDANT = "HS Commandant"
    HS_BIVOUAC = "HS Bivouac/Snow Survival"
    DRAMATICS_MIDDLE = "Dramatics/Operettas Middle School"
    DRAMATICS_HIGH = "Dramatics/Operettas High School"
    VOCAL_HIGH = "Vocal High School"
    INSTRUMENTAL_HIGH = "Instrumental High School"
    VOCAL_MIDDLE = "Vocal Middle School"
    INSTRUMENTAL_MIDDLE = "Instrumental Middle School"
    INSTRUMENTAL_CONCERT = "Instrumental Concert"
    CHOIR_BAND_ELEMENTARY = "Choir/Band (Elementary)"
    NEWSPAPER_HIGH = "Newspaper High School"
    NEWSPAPER_MIDDLE = "Newspaper Middle School"
    YEARBOOK_HIGH = "Yearbook High School"
    YEARBOOK_MIDDLE = "Yearbook Middle School"
    PEP_ARTS = "Pep Arts - Drill Team"
    PEP_BAND = "Pep Band"
    ACADEMIC_DECATHLON = "Academic Decathlon Advisor"
    SCIENCE_OLYMPIAD = "Science Olympian Advisor (HS/MS/K8)"
    MOCK_TRIAL = "Moot Court or Mock Trial Advisor"
    ELEMENTARY_1 = "Elementary/K8 Stipend #1"
    ELEMENTARY_2 = "Elementary/K8 Stipend #2"
    ELEMENTARY_3 = "Elementary/K8 Stipend #3"
    ELEMENTARY_4 = "Elementary/K8 Stipend #4"
    ELEMENTARY_5 = "Elementary/K8 Stipend #5"
    COACH = "Athletic coach (additional stipend)"
    ACADEMY = "Academy"
    ACTIVITIES_DIRECTOR_HIGH = "Activities Director High School"
    ACTIVITIES_DIRECTOR_MIDDLE = "Activities Director Middle School"
    AGRICULTURAL_TEACHER = "Agricultural Teacher (additional assignment)"
    ATHLETIC_DIRECTOR = "Athletic Director (9 - 12)"
    COMBINATION_CLASS = "Combination Class Teacher"
    CONSULTING_TEACHER = "Consulting Teacher"
    CTS_PANEL = "CTS (Center for Teacher Support) Panel"
    CURRICULUM_FACILITATOR = "Curriculum Facilitator (9 - 12)"
    DEPARTMENT_CHAIR = "Department Chairperson"
    TEACHER_IN_CHARGE = "Elementary & Special Education Centers Teacher-in-Charge"
    FACILITATOR_MENTOR = "Facilitator Mentor"
    INTERN_ADVISOR = "Intern Advisor"
    INTRAMURAL = "Intramural Coordinator"
    LEADERSHIP_TEAM = "Leadership Team Member"
    PEER_FACILITATOR = "Peer Facilitator"
    PGT = "Professional Growth Team (PGT)"
    SITE_COACH = "Site Coach"
    SITE_COACH_ADDITIONAL = "Site Coach (supporting an additional teacher)"
    SUMMER_TIC_ELEMENTARY = "Summer School Teacher-In-Charge, Elementary School"
    SUMMER_TIC_MIDDLE = "Summer School Teacher-In-Charge, Middle School"
    SUMMER_TIC_MIDDLE_EXTENDED = "Summer School Teacher-In-Charge, Middle School extended program"
    SUMMER_TIC_HIGH = "Summer School Teacher-In-Charge, High School"
    SUMMER_TIC_SPED_ELEMENTARY = "Summer School Teacher-In-Charge, Special Education Elementary (25 days)"
    SUMMER_TIC_SPED_LAVISTA = "Summer School Teacher-In-Charge, Special Education LaVista/L. Ruff (30 days)"
    SUMMER_TIC_SPED_RRC = "Summer School Teacher-In-Charge, Special Education R. Richardson Center (35 days)"
    SUMMER_TIC_SPED_HIGH = "Summer School Teacher-In-Charge, Special Education High School (30 days)"
    ADVANCED_DEGREE = "Advanced Degree"
    HARD_TO_STAFF = "Hard to Staff"
    MERAKI = "Meraki"


_S = StipendName
_TIC = "Summer School Teacher-In-Charge***: "

ROWS: dict[StipendName, tuple[str, str]] = {
    _S.HS_BIVOUAC: ("stipends.d-7", "HS Bivouac/Snow Survival"),
    _S.DRAMATICS_MIDDLE: ("stipends.d-7", "DRAMATICS/OPERETTAS: Middle School"),
    _S.DRAMATICS_HIGH: ("stipends.d-7", "DRAMATICS/OPERETTAS: High School"),
    _S.INSTRUMENTAL_CONCERT: (
        "stipends.d-7",
        "Instrumental Concert (not to exceed three district-wide events/year)",
    ),
    _S.CHOIR_BAND_ELEMENTARY: ("stipends.d-7", "Choir/Band (Elementary) (Before and After School)"),
    **{
        name: ("stipends.d-7", f"{name.value}{stars}")
        for stars, names in (
            (
                "",
                (
                    _S.HS_COMMANDANT,
                    _S.VOCAL_HIGH,
                    _S.INSTRUMENTAL_HIGH,
                    _S.VOCAL_MIDDLE,
                    _S.INSTRUMENTAL_MIDDLE,
                    _S.NEWSPAPER_MIDDLE,
                    _S.YEARBOOK_MIDDLE,
                    _S.SCIENCE_OLYMPIAD,
                ),
            ),
            ("*", (_S.NEWSPAPER_HIGH, _S.YEARBOOK_HIGH, _S.PEP_ARTS, _S.ACADEMIC_DECATHLON, _S.MOCK_TRIAL)),
            (
                "**",
                (_S.PEP_BAND, _S.ELEMENTARY_1, _S.ELEMENTARY_2, _S.ELEMENTARY_3, _S.ELEMENTARY_4, _S.ELEMENTARY_5),
            ),
        )
        for name in names
    },
    _S.AGRICULTURAL_TEACHER: ("stipends.d-9", "Agricultural Teacher (additional assignment)*"),
    _S.ATHLETIC_DIRECTOR: ("stipends.d-9", "Athletic Director (9 - 12)**"),
    _S.SUMMER_TIC_ELEMENTARY: ("stipends.d-9", f"{_TIC}Regular Program - Elementary School"),
    _S.SUMMER_TIC_MIDDLE: ("stipends.d-9", f"{_TIC}Regular Program - Middle School"),
    _S.SUMMER_TIC_MIDDLE_EXTENDED: ("stipends.d-9", f"{_TIC}Extended Program – Middle School"),
    _S.SUMMER_TIC_HIGH: ("stipends.d-9", f"{_TIC}Regular Program - High School"),
    _S.SUMMER_TIC_SPED_ELEMENTARY: ("stipends.d-9", f"{_TIC}Special Education - Elementary (25 days)"),
    _S.SUMMER_TIC_SPED_LAVISTA: ("stipends.d-9", f"{_TIC}Special Education - LaVista/L. Ruff (30 days)"),
    _S.SUMMER_TIC_SPED_RRC: ("stipends.d-9", f"{_TIC}Special Education - R. Richardson Center (35 days)"),
    _S.SUMMER_TIC_SPED_HIGH: ("stipends.d-9", f"{_TIC}Special Education - High School (30 days)"),
    **{
        name: ("stipends.d-9", name.value)
        for name in (
            _S.ACADEMY,
            _S.ACTIVITIES_DIRECTOR_HIGH,
            _S.ACTIVITIES_DIRECTOR_MIDDLE,
            _S.COMBINATION_CLASS,
            _S.CONSULTING_TEACHER,
            _S.CTS_PANEL,
            _S.CURRICULUM_FACILITATOR,
            _S.TEACHER_IN_CHARGE,
            _S.FACILITATOR_MENTOR,
            _S.INTERN_ADVISOR,
            _S.INTRAMURAL,
            _S.LEADERSHIP_TEAM,
            _S.PEER_FACILITATOR,
            _S.PGT,
            _S.SITE_COACH,
            _S.SITE_COACH_ADDITIONAL,
        )
    },
}
"""The sheet and the row of every stipend that has a row of its own; the others depend on further facts."""

CHAIR_LARGE = "Department Chairperson – HS/MS/K8 middle years (5 or more practitioners)"
CHAIR_SMALL = "Department Chairperson – HS/MS/K8 middle years (2-4 practitioners)"

ONE_PER_SCHOOL = frozenset({_S.NEWSPAPER_HIGH, _S.YEARBOOK_HIGH, _S.PEP_ARTS, _S.ACADEMIC_DECATHLON, _S.MOCK_TRIAL})
SITE_DECIDES = frozenset({_S.ELEMENTARY_1, _S.ELEMENTARY_2, _S.ELEMENTARY_3, _S.ELEMENTARY_4, _S.ELEMENTARY_5})
CAPPED_EVENTS = {
    _S.DRAMATICS_MIDDLE: "stipend.dramatics_events",
    _S.DRAMATICS_HIGH: "stipend.dramatics_events",
    _S.INSTRUMENTAL_CONCERT: "stipend.concert_events",
}
NOT_AT_MERAKI = frozenset(StipendName) - {_S.ADVANCED_DEGREE, _S.HARD_TO_STAFF, _S.MERAKI}
"""Everything on D-7, D-8 and D-9, which the Meraki stipend replaces."""
