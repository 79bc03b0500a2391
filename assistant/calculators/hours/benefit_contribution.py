"""What the District contributes to benefits, and when coverage begins and ends (Article 9, 14.03, 23.05, 5.34.3)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from assistant.calculators.base import Calculator, Determination
from assistant.calculators.parameters import Book
from assistant.calculators.profile import Day, Group
from assistant.calculators.trace import Figure
from assistant.calculators.words import money
from assistant.calculators.working import Working

from . import benefit_events as events
from .benefit_share import ShareInputs, district_share
from .members import group_of


class BenefitTopic(StrEnum):
    """What about benefits is asked."""

    SHARE = "District share of the premiums"
    OPT_OUT = "money instead of medical insurance"
    DEPENDENTS = "dependent coverage"
    RETIREMENT = "coverage after retirement"
    END = "coverage after employment ends"
    ENROLLMENT = "enrollment of a new member"
    LEAVE = "coverage during a leave"
    DEATH = "dependents after a member's death"


class BenefitContributionInputs(ShareInputs):
    """What is asked, and the facts on which it depends."""

    benefit_topic: BenefitTopic | None = Field(None, description="What is asked; the District share unless said")
    selects_dependents: bool | None = Field(None, description="Whether the member takes dependent health coverage")
    premium: Annotated[
        Decimal | None, Field(ge=0, le=10000, description="Premium that the District would pay in full, USD")
    ] = None
    birth_date: Day | None = Field(None, description="Date of birth, YYYY-MM-DD")
    retirement_date: Day | None = Field(None, description="Day of retirement, YYYY-MM-DD")
    employment_starts: Day | None = Field(None, description="First day of employment, YYYY-MM-DD")
    employment_ends: Day | None = Field(None, description="Last day of employment, YYYY-MM-DD")
    date_of_death: Day | None = Field(None, description="Day on which the member died, YYYY-MM-DD")
    paid_leave: bool | None = Field(None, description="Whether the leave is paid")

    @model_validator(mode="after")
    def _in_order(self) -> "BenefitContributionInputs":
        """Refuse days that cannot follow each other."""
        later = ("hire_date", "retirement_date", "employment_ends", "date_of_death")
        for name in later:
            day = getattr(self, name)
            if self.birth_date is not None and day is not None and day <= self.birth_date:
                raise ValueError(f"{name} ({day}) must be after birth_date ({self.birth_date})")
        for name in later[1:]:
            day = getattr(self, name)
            if self.hire_date is not None and day is not None and day < self.hire_date:
                raise ValueError(f"{name} ({day}) must not be before hire_date ({self.hire_date})")
        return self


def benefit_contribution(inputs: BenefitContributionInputs, book: Book, as_of: date) -> Determination:
    """The District's share, an amount instead, or the day until which coverage lasts.

    Clauses: 9.01.1-9.01.10, 9.04, 9.05 (members), 14.03 (Adult Education), 23.05.1 (Home/Hospital), 5.34.3
    (shared contracts), 10.02.4 (reduced workload).
    """
    work = Working("benefit_contribution", inputs, book, as_of)
    group = group_of(work, inputs)
    topic = inputs.benefit_topic or BenefitTopic.SHARE
    if inputs.benefit_topic is not None:
        work.input("benefit_topic")
    if topic is BenefitTopic.SHARE:
        share = district_share(work, inputs, group)
        if isinstance(share, Determination):
            return share
        if inputs.premium is not None:
            _say_premium(work, share)
        return work.determined(share, "percent")
    if topic is BenefitTopic.OPT_OUT:
        return events.opt_out(work, group, inputs.hire_date)
    if topic is BenefitTopic.DEPENDENTS:
        return events.dependents(work, group, hire_date=inputs.hire_date, selects=inputs.selects_dependents)
    if group is Group.ADULT_EDUCATION:
        return work.not_applicable(
            "Of Article 9 only the section on travel applies to Adult Education; its own section on benefits does not "
            "speak of this.",
            "Del Artículo 9, a Educación para Adultos solo se aplica la sección sobre viajes; su propia sección de "
            "beneficios no trata esto.",
            "14.01.7",
            "14.03",
        )
    return _event(work, inputs, topic)


def _say_premium(work: Working, share: Figure) -> None:
    """What the share is of a premium in dollars."""
    premium = work.input("premium")
    paid = work.cents(work.percent(premium, share, text="The District's part of the premium", clause="9.01.1.a"))
    left = work.sub(premium, paid, text="The member's part of the premium")
    work.assume("A full-time member would have the whole premium paid: what is above that is the member's.")
    work.extra("district_pays", paid)
    work.extra("member_pays", left)
    work.say(
        f"Of a premium of {money(premium)} that is {money(paid)} from the District; {money(left)} is yours.",
        f"De una prima de {money(premium)} son {money(paid)} del Distrito; {money(left)} le toca a usted.",
        "9.01.1.a",
    )


def _event(work: Working, inputs: BenefitContributionInputs, topic: BenefitTopic) -> Determination:
    if topic is BenefitTopic.RETIREMENT:
        return events.retirement(work, inputs.birth_date, inputs.retirement_date)
    if topic is BenefitTopic.END:
        return events.end_of_employment(work, inputs.employment_ends)
    if topic is BenefitTopic.ENROLLMENT:
        return events.enrollment(work, inputs.employment_starts)
    if topic is BenefitTopic.LEAVE:
        return events.leave(work, inputs.paid_leave)
    return events.death(work, inputs.date_of_death)


BENEFIT_CONTRIBUTION = Calculator(
    name="benefit_contribution",
    purpose="What the District contributes to medical, dental, vision and life insurance, and until when.",
    purpose_es="Qué aporta el Distrito al seguro médico, dental, de visión y de vida, y hasta cuándo.",
    inputs=BenefitContributionInputs,
    clauses=(
        "9.01.1",
        "9.01.1.a",
        "9.01.2",
        "9.01.3",
        "9.01.5",
        "9.01.6",
        "9.01.7",
        "9.01.8",
        "9.01.9",
        "9.01.10",
        "9.04.1",
        "9.04.2",
        "9.05",
        "14.03.1.a",
        "14.03.1.b",
        "14.03.2.a",
        "14.03.3",
        "23.05.1",
        "5.34.3",
        "10.02.4.b",
    ),
    rule=benefit_contribution,
    example={"fte": "0.6", "hire_date": "2019-08-12"},
)
