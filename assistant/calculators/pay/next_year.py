"""The placement of the school year after the one of which a step is told (Exhibit D 5)."""

from dataclasses import dataclass
from datetime import date

from assistant.calculators.profile import StepNumber
from assistant.calculators.trace import Figure
from assistant.calculators.words import plain
from assistant.calculators.working import Working
from ingest.contract.calendar import school_year_from, school_year_of


@dataclass(frozen=True, slots=True)
class Advanced:
    """The step and the school year that follow, and whether the step is another one."""

    step: Figure
    school_year: str
    served: bool


def advanced(work: Working, step: StepNumber, school_year: str | None, as_of: date) -> Advanced:
    """The next step in the next school year; the same one after less than a full semester under contract.

    Without a word on the semester it is taken as served, and the assumption is said.

    Clauses: Exhibit D 5.B (once a year), 5.C (a full semester or more), 5.D (less).
    """
    work.input("following_year")
    current = work.input("step")
    year = school_year or school_year_of(as_of)
    following = school_year_from(int(year[:4]) + 1)
    if work.has("semester_served") and work.input("semester_served").value is False:
        same = work.choose(current.value, (current,), text="No increment this year", clause="Exhibit D § 5.D")
        return Advanced(same, following, served=False)
    if not work.has("semester_served"):
        work.assume("A full semester or more under contract is served in the year of the step that was told.")
    last = work.parameter("salary_placement.last_step")
    one = work.part("a_step", 1, "rule")
    more = work.add(current, one, text="The next higher step", clause="Exhibit D § 5.B")
    reached = work.least(more, last, text=f"The schedule ends with Step {plain(last)}", clause="Exhibit JJ")
    return Advanced(reached, following, served=reached.number > current.number)


def say_advanced(work: Working, found: Advanced) -> None:
    """Say why the step of the next school year is the next one, or the same."""
    step = plain(found.step)
    if found.served:
        work.say(
            f"A full semester or more under contract in one school year moves the member to Step {step} in the next.",
            f"Un semestre completo o más bajo contrato en un año escolar lleva al escalón {step} en el siguiente.",
            "Exhibit D § 5.C",
        )
    elif work.has("semester_served"):
        work.say(
            f"With less than a full semester under contract the member stays on Step {step} for another year.",
            f"Con menos de un semestre completo bajo contrato, el miembro sigue un año más en el escalón {step}.",
            "Exhibit D § 5.D",
        )
    else:
        work.say(
            f"Step {step} is the last one of the schedule.",
            f"El escalón {step} es el último de la tabla.",
            "Exhibit D § 5.B",
        )
