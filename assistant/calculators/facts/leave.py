"""What the leave rules ask for, beyond the profile's own facts."""

from .fact import Fact

LEAVE_FACTS: tuple[Fact, ...] = (
    Fact(
        "accrued_days",
        "How many days of accrued sick leave do you have?",
        "¿Cuántos días de licencia por enfermedad acumulada tiene?",
    ),
    Fact(
        "absence_days",
        "How many days will you be absent?",
        "¿Cuántos días estará ausente?",
    ),
    Fact(
        "summer_days",
        "How many days did you work in summer school, adult education or intersession?",
        "¿Cuántos días trabajó en escuela de verano, educación de adultos o intersesión?",
    ),
    Fact(
        "days_used",
        "How many of these days have you used this school year?",
        "¿Cuántos de estos días ha usado este año escolar?",
    ),
    Fact(
        "days_earned",
        "How many sick days had you earned by the day you resign?",
        "¿Cuántos días por enfermedad había ganado al renunciar?",
    ),
    Fact(
        "years_employed",
        "How many years were you employed in the district that you leave?",
        "¿Cuántos años trabajó en el distrito que deja?",
    ),
    Fact(
        "years_since_leaving",
        "How many years is it since you left the other district?",
        "¿Cuántos años hace que dejó el otro distrito?",
    ),
    Fact(
        "partner_days",
        "How many working days of the shared leave does the other parent take?",
        "¿Cuántos días laborables de la licencia compartida toma el otro padre o madre?",
    ),
    Fact(
        "substitute_rate",
        "What is a substitute paid a day? The contract does not print it.",
        "¿Cuánto se paga al sustituto por día? El contrato no lo imprime.",
    ),
    Fact("in_household", "Does that person live in your household?", "¿Esa persona vive en su hogar?", ("yes", "no")),
    Fact(
        "accumulated_days",
        "How many days of accumulated regular sick leave did you have in the school year?",
        "¿Cuántos días de licencia regular acumulada tenía en el año escolar?",
    ),
    Fact(
        "consecutive_years",
        "How many consecutive years have you served in the District, right up to the leave?",
        "¿Cuántos años consecutivos ha servido en el Distrito, hasta la licencia?",
    ),
    Fact("annual_salary", "What is your regular annual salary?", "¿Cuál es su salario anual regular?"),
    Fact(
        "semester",
        "Is the sabbatical to begin in the fall or in the spring semester?",
        "¿El sabático empezaría en el semestre de otoño o de primavera?",
        ("fall", "spring"),
    ),
    Fact(
        "salary_received",
        "How much sabbatical salary did you receive?",
        "¿Cuánto salario sabático recibió?",
    ),
    Fact("days_requested", "How many days?", "¿Cuántos días?"),
    Fact("days_served", "How many work days did you serve after the leave?", "¿Cuántos días sirvió tras la licencia?"),
    Fact(
        "work_days",
        "How many work days does your full year have?",
        "¿Cuántos días de trabajo tiene su año completo?",
    ),
    Fact(
        "leave",
        "Which unpaid leave is it?",
        "¿De qué licencia sin sueldo se trata?",
        (
            "health",
            "long_term_personal",
            "special_short_term",
            "education",
            "overseas_teaching",
            "exchange_teaching",
            "military_voluntary",
            "foreign_service",
            "political",
            "family_care",
        ),
    ),
    Fact(
        "leave_kind",
        "Is the leave paid, unpaid, unpaid for health, or a sabbatical?",
        "¿La licencia es pagada, sin sueldo, sin sueldo por salud, o un sabático?",
        ("paid", "unpaid", "unpaid_health", "sabbatical"),
    ),
)
