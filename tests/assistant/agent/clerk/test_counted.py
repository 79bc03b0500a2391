"""Whether what is told has the number, or another kind of detail, that a question asks for."""

import pytest

from assistant.agent.clerk.counted import (
    counts_something_else,
    has_the_number,
    lacks_the_detail,
    lacks_the_kind,
    lacks_what_none_works_out,
)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("how many adults must come on a trip with 64 kids", ["The maximum class size is 29 students."], True),
        ("how many students keep a night class open", ["Classes depend on enough enrollment."], True),
        ("what's the most students one nurse can have", ["The minimum for school age students is 21.5 nurses."], True),
        ("how many hours of release do interns get", ["The committee sets guidelines on release time."], True),
        ("how many hours of release do interns get", ["Interns get 6 hours of release a month."], False),
        ("how many schools can they make me cover", ["The caseload maximum is 60."], True),
        ("how many schools can they make me cover", ["Not more than 5 sites."], False),
        ("what is the minimum number of school nurses", ["There are 21.45 FTE of nurses."], False),
        ("how many people have to sign up", ["Classes depend on enough enrollment."], True),
        ("how many kids can I have", ["The caseload maximum is 28."], False),
        ("how many kids can I have", ["In TK-3 there is no limit."], False),
        ("how many training days are there", ["All must attend a two-day training."], False),
        ("how many days do I get", ["You may be gone for one school month."], False),
        ("cuántos días me tocan", ["Le corresponde 1 día al mes."], False),
        ("is June 10 a minimum day", ["Members may leave after checking out."], False),
        ("who gets to decide how many kids sit at a lab table", ["The administrator and the chair do."], False),
        ("how many growth hours to renew", ["The law removed the growth requirement."], False),
        ("how many hours are needed", ["Notice is given no later than May 1."], True),
        ("who decides the class size", ["The administrator does."], False),
        ("how many months after the death may it be used", ["You receive 5 days per incident."], True),
        ("how many years have to pass before a second one", ["Have at least 5 days left."], True),
        ("how many years must I work here first", ["At least 7 consecutive years."], False),
        ("how many years until it comes out of my file", ["Negative material needs notice."], False),
        ("how many months may I stay home", ["You must be granted 12 workweeks."], False),
        ("how many years of experience can count", ["Credit is limited."], False),
        ("cuántos meses tengo para usarlos", ["Recibe 5 días por incidente."], True),
    ],
)
def test_a_number_answers_only_what_it_counts(question: str, told: list[str], other: bool):
    assert counts_something_else(question, told) is other


@pytest.mark.parametrize(
    ("question", "told", "lacking"),
    [
        ("how many cents is it a mile", ["The rate is that of the IRS."], True),
        ("what does an IA-II make an hour", ["An ILS class is staffed with 2 IA II."], True),
        ("what does a site coach make", ["A Site Coach gets $3,000."], False),
        ("what does the rule make of this", ["Members attend 2 events."], False),
        ("what's the highest amount they pay per claim", ["The District must reimburse members."], True),
        ("what is the longest it can last", ["It must not exceed 15 working days."], False),
        ("what's the most I can save up", ["Unused leave accumulates without limit."], False),
        ("do they have to tell me why", ["Notice comes no later than March 15."], True),
        ("must they give me a reason", ["The specific reasons are given in writing."], False),
        ("tell me why the cap is 27", ["The maximum is 27 students."], False),
        ("tienen que decirme por qué", ["El aviso llega a más tardar el 15 de marzo."], True),
        ("does the notice of repairs have to be in writing", ["Members get 2 days' notice of repairs."], True),
        ("can I be told by e-mail", ["The notice is written."], False),
        ("by when must they give me reasons in writing", ["The reasons come within 10 working days."], False),
        ("do I have to sign that I got it", ["Members get a copy on the first day."], True),
        ("do I have to sign up", ["Members attend 2 events."], False),
        ("which check is it in", ["Missed prep pays $18."], True),
        ("what comes out of my check", ["The cost of the substitute is deducted."], False),
        ("is the homeroom vote secret", ["A majority of the members affected votes."], True),
        ("who decides which nights I go", ["Members attend 2 events."], True),
        ("who decides how many nights", ["Members attend 2 events."], False),
        ("who picks the coach", ["The coach is selected by the panel."], False),
        ("how much notice do they owe me", ["Members give up prep in emergencies."], True),
        ("how long does it take to be paid back", ["The District must reimburse members."], True),
        ("how long is the break", ["The break is 10 minutes."], False),
        ("is the outcome final", ["The talks rely on good faith."], True),
        ("can the time be extended", ["The administrator acts within 10 days."], True),
        ("who supervises the counselors", ["The minimum is 0.2 FTE."], True),
        ("es secreta la votación", ["La mayoría decide."], True),
        ("can I get interest on it", ["The award is binding."], True),
        ("is there a charge for copies of my file", ["You may copy your file."], True),
        ("how much notice do I get before a visit", ["Visits have no time limit."], True),
        ("how much notice do I need", ["Give 48 hours' notice."], False),
        ("how long does HR have to answer me", ["You may apply in writing."], True),
        ("how long does HR have to answer me", ["HR answers within 10 work days."], False),
        ("how are the seven people chosen", ["The panel has 7 people."], True),
        ("how are the seven people chosen", ["The Association selects 4 of them."], False),
        ("does the stipend count for STRS", ["The stipend is $2,500."], True),
        ("can I take back my request", ["Requests are due by March 1."], True),
        ("what happens if the district never meets with us", ["The committee meets once a year."], True),
        ("what happens if the boss misses the deadline", ["If no decision is given, you prevail."], False),
        ("con cuánta anticipación aviso", ["Debe hacer un esfuerzo razonable de avisar 48 horas antes."], False),
        ("is the stipend taxed", ["The stipend is $500."], True),
        ("is the stipend taxed", ["The stipend is $500 before taxes."], False),
        ("how do I pay my taxes", ["The stipend is $500."], False),
        ("can I do it over zoom", ["Parents get two conferences a year."], True),
        ("can I do it over zoom", ["A conference may be virtual on request."], False),
        ("do prep hours roll over", ["Prep time must not be cumulative."], False),
        ("do prep hours roll over", ["One hour a day is for preparation."], True),
    ],
)
def test_a_kind_of_detail_is_asked_for_that_nothing_told_has(question: str, told: list[str], lacking: bool):
    assert lacks_the_kind(question, told) is lacking


@pytest.mark.parametrize(
    ("question", "sentence", "has"),
    [
        ("how many positions does she pick", "Each member must select 2 positions.", True),
        ("how many positions does she pick", "She must be given 1 of the positions selected.", False),
        ("how many days do i get", "You get 10 paid work days a year.", True),
        ("how many days do i get", "You get 40 minutes on some days.", False),
        ("cuántos días me tocan", "Le tocan 3 días.", True),
        ("what do i get", "You get 3 days.", False),
    ],
)
def test_a_sentence_has_the_number_of_what_is_asked_for(question: str, sentence: str, has: bool):
    assert has_the_number(question, sentence) is has


@pytest.mark.parametrize(
    ("question", "told", "lacking"),
    [
        ("does missed prep pay count for STRS", ["At which level do you teach?"], True),
        ("does it count for STRS", ["STRS counts it as full time."], False),
        ("how many cents is it a mile", ["How many miles did you drive?"], False),
    ],
)
def test_some_kinds_of_detail_no_calculation_works_out(question: str, told: list[str], lacking: bool):
    assert lacks_what_none_works_out(question, told) is lacking


@pytest.mark.parametrize(
    ("question", "told", "lacking"),
    [
        ("does it count toward tenure", ["The year gives one salary step."], True),
        ("what happens if there's a tie", ["The most votes win."], True),
        ("can I do my prep hour at home", ["One hour a day is for preparation."], True),
        ("puedo trabajar desde casa", ["Hay una hora de preparación al día."], True),
        ("so many may she carry over", ["The hours need not be tracked."], False),
    ],
)
def test_a_detail_is_asked_for_of_which_nothing_told_speaks(question: str, told: list[str], lacking: bool):
    assert lacks_the_detail(question, told) is lacking
