"""Facts of hours, sizes, shares and leave days, as people type them."""

from datetime import date

import pytest

from assistant.agent.clerk import lexicon
from assistant.agent.clerk.facts import facts_in

DAY = date(2025, 1, 20)


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("part time .4 kinder teacher", "fte", "0.4"),
        (".8 contract at the hs", "fte", "0.8"),
        ("classes run 8:05 to 2:45", "instruction_starts", "08:05"),
        ("classes run 8:05 to 2:45", "instruction_ends", "14:45"),
        ("our bell rings at 8:20", "instruction_starts", "08:20"),
        ("the kids get out at 3:05", "instruction_ends", "15:05"),
        ("I have 24 to 26 students", "instruction_starts", None),
        ("I finished my 12 hours of PD", "hours_attended", "12"),
        ("6 of the kids I see are really enrolled at another school", "co_enrolled_students", "6"),
        ("I have 30 kids at another school", "co_enrolled_students", None),
        ("before I can apply for another TOSA job", "term_topic", "applying again after a full term"),
        ("the class next door has no teacher", "reason_over", "vacancies"),
        ("department chair, there are four of us in it", "department_members", "4"),
        ("our counselor, .2 hours a day", "fte", None),
        ("it pays .055 per mile", "fte", None),
        (".8 contract at the hs", "teaching_assignment", "middle or high school classroom teacher"),
        ("PE at a k-8, 6-8 departmentalized", "teaching_assignment", "departmentalized 6-8 at a K-8"),
        (".4 elementary art", "teaching_assignment", "elementary specialist"),
        ("two 75 minute staff meetings in october", "meetings", "2"),
        ("a 60 minute and a 30 minute staff meeting", "meetings", "2"),
        ("i've done 1 evening event and he wants 2 more", "meetings", "3"),
        ("job share pairs now 2, 28 teachers", "shared_now", "2"),
        ("rest of the staff does 5 nids", "duties_at_school", "5"),
        ("5 after-school supervision weeks", "after_school_weeks", "5"),
        ("5 PE sections, 48 each", "class_size.contacts", "240"),
        ("sdc mild mod at the elementary", "assignment", "mild/moderate self-contained, other"),
        ("sdc mild mod at the high school", "assignment", "SDC 6-12 mild/moderate (not self-contained)"),
        ("RSP at two elementary schools, 25 kids", "caseload", None),
        ("rsp, one elementary, 22. how many more", "special_education_caseload.caseload", "22"),
        ("16 pre-schoolers and 40 school aged", "students_3_to_5", "16"),
        ("16 pre-schoolers and 40 school aged", "students_6_and_older", "40"),
        ("already out 12 days for her, max left", "critical_illness.days_used", "12"),
        ("already out 12 days for her", "critical_illness.days_used", None),
        ("comp day 45 now, how many days left", "industrial_accident.days_used", "45"),
        ("used 3 for my aunt, can i get the 2 left", "bereavement.days_used", "3"),
        ("took 3 extra pn days beyond the ten", "further_days_used", "3"),
        ("need 7 days. How many come out of sick leave?", "accrued_days", None),
        ("i'm out of sick leave", "accrued_days", "0"),
        ("had the baby by c section on nov 10", "event", "birth_by_cesarean"),
        ("had the baby without a c section on nov 10", "event", "birth"),
        ("she never gave a day to the bank", "donated", "false"),
        ("every sept the bank asks for a day, I skipped it", "donated", None),
        ("i don't have my kids on the insurance", "selects_dependents", "false"),
        ("my family is on the district plan", "selects_dependents", None),
        ("my four years are up", "direct_service_years", None),
        ("picked as a TOSA, I've taught kids for 14 years", "direct_service_years", "14"),
    ],
)
def test_a_fact_is_read_as_it_is_typed(text: str, slot: str, value: str | None) -> None:
    assert facts_in(text, lexicon(), DAY).get(slot) == value
