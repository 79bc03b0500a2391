"""What the pay rules ask for, beyond the profile's own facts."""

from .fact import Fact

PAY_FACTS: tuple[Fact, ...] = (
    Fact(
        "other_step",
        "With which step, column, school year or share of full time is it compared?",
        "¿Con qué escalón, columna, año escolar o jornada se compara?",
    ),
    Fact(
        "annual_dues",
        "How much are the dues of a year, in dollars? The contract does not print it.",
        "¿Cuánto son las cuotas de un año, en dólares? El contrato no lo dice.",
    ),
    Fact(
        "minutes",
        "How many minutes of preparation time were missed?",
        "¿Cuántos minutos de preparación se perdieron?",
    ),
    Fact(
        "days_waited",
        "How many days have you waited for the make-up time?",
        "¿Cuántos días ha esperado la reposición?",
    ),
    Fact(
        "home_hospital_students",
        "How many full-time Home/Hospital students do you have, or how many hours a week?",
        "¿Cuántos estudiantes de tiempo completo de Home/Hospital tiene, o cuántas horas por semana?",
    ),
    Fact("hours", "How many hours of additional work?", "¿Cuántas horas de trabajo adicional?"),
    Fact(
        "on_work_day",
        "Was the work on days of your work day calendar, or on other days?",
        "¿Fue en días de su calendario laboral, o en otros días?",
        ("yes", "no"),
    ),
    Fact(
        "adult_column",
        "Which Adult Education column: BA, or BA with how many units (or years of trade experience)?",
        "¿Qué columna de Educación para Adultos: BA, o BA con cuántas unidades (o años de experiencia en el oficio)?",
        ("BA", "BA + 15", "BA + 30", "BA + 45", "BA + 60"),
    ),
    Fact(
        "adult_years",
        "Which year of Adult Education teaching is it (1, 2, 3, ...)?",
        "¿Qué año de enseñanza en Educación para Adultos es (1, 2, 3, ...)?",
    ),
    Fact(
        "class_funding",
        "Is the class publicly financed and state mandated, or fee-based?",
        "¿La clase tiene financiamiento público y es exigida por el estado, o se paga con cuotas?",
        ("publicly financed", "fee-based"),
    ),
    Fact(
        "period",
        "For how long is the extra assignment: the year, a semester, or a number of days?",
        "¿Por cuánto tiempo es la asignación adicional: el año, un semestre o algunos días?",
        ("year", "semester", "days"),
    ),
    Fact("service_days", "On how many days is the service given?", "¿En cuántos días se presta el servicio?"),
    Fact(
        "work_days_served",
        "How many work days of the school year do you serve?",
        "¿Cuántos días laborables del año escolar trabaja?",
    ),
    Fact(
        "nurse_share",
        "Is the extra nursing assignment 0.2 or 0.4 FTE?",
        "¿La asignación adicional de enfermería es de 0.2 o de 0.4 FTE?",
        ("0.2", "0.4"),
    ),
    Fact(
        "vacancy_days",
        "For how many working days has the counselor been absent or the position been vacant?",
        "¿Cuántos días laborables ha estado ausente el consejero o vacante el puesto?",
    ),
    Fact(
        "textbook_clerk",
        "Does the site have a textbook clerk?",
        "¿Tiene el plantel un empleado de libros de texto (textbook clerk)?",
        ("yes", "no"),
    ),
    Fact("stipends", "Which stipend or stipends?", "¿Qué estipendio o estipendios?"),
    Fact("events", "How many events in the year?", "¿Cuántos eventos en el año?"),
    Fact("hard_to_staff_position", "Which position do you hold?", "¿Qué puesto ocupa?"),
    Fact(
        "advanced_degrees",
        "How many master's degrees, doctorates and National Board certifications do you have?",
        "¿Cuántas maestrías, doctorados y certificaciones National Board tiene?",
    ),
    Fact(
        "department_members",
        "How many practitioners are in the department?",
        "¿Cuántos practicantes hay en el departamento?",
    ),
    Fact(
        "outside_years",
        "How many years have you taught outside the District under a regular credential?",
        "¿Cuántos años ha enseñado fuera del Distrito con una credencial regular?",
    ),
    Fact(
        "emergency_years",
        "How many of the years outside the District were under an emergency credential?",
        "¿Cuántos de los años fuera del Distrito fueron con una credencial de emergencia?",
    ),
    Fact("degree", "What is your highest degree?", "¿Cuál es su título más alto?", ("none", "AA", "BA", "MA")),
    Fact(
        "continuing_education_hours",
        "How many approved Continuing Education hours do you have, those of a growth cycle left out?",
        "¿Cuántas horas aprobadas de educación continua tiene, sin las de un ciclo de crecimiento?",
    ),
    Fact(
        "units_after_ba",
        "How many upper division or graduate semester units do you have after the BA?",
        "¿Cuántas unidades semestrales superiores o de posgrado tiene después del BA?",
    ),
    Fact(
        "units_after_ma",
        "How many semester units do you have after the MA?",
        "¿Cuántas unidades semestrales tiene después del MA?",
    ),
    Fact("college_units", "How many college units do you have?", "¿Cuántas unidades universitarias tiene?"),
    Fact(
        "new_hire",
        "Are you newly hired to the District?",
        "¿Es usted un recién contratado del Distrito?",
        ("yes", "no"),
    ),
    Fact(
        "site_supervisor_permit",
        "Do you have a Site Supervisor or Program Director permit?",
        "¿Tiene un permiso de Site Supervisor o Program Director?",
        ("yes", "no"),
    ),
    Fact(
        "semester_served",
        "Were you under contract in the District for a full semester or more in the previous school year?",
        "¿Estuvo bajo contrato en el Distrito un semestre completo o más el año escolar anterior?",
        ("yes", "no"),
    ),
    Fact(
        "ece_permanent",
        "Do you have permanent status in Early Childhood Education?",
        "¿Tiene usted permanencia en Educación Temprana (ECE)?",
        ("yes", "no"),
    ),
    Fact(
        "ece_full_years",
        "In how many of those preschool years did you teach at least 15 hours a week for the full year?",
        "¿En cuántos de esos años de preescolar enseñó al menos 15 horas por semana todo el año?",
    ),
    Fact(
        "adult_education_permanent",
        "Do you have permanent status in Adult Education?",
        "¿Tiene usted permanencia en Educación para Adultos?",
        ("yes", "no"),
    ),
    Fact(
        "adult_education_full_years",
        "In how many years did you teach Adult Education at least 15 hours a week for the full year?",
        "¿En cuántos años enseñó en Educación para Adultos al menos 15 horas por semana todo el año?",
    ),
    Fact(
        "adult_education_years",
        "In how many years did you teach at least 810 hours of Adult Education with a regular K-12 credential?",
        "¿En cuántos años enseñó al menos 810 horas en Educación para Adultos con credencial regular K-12?",
    ),
    Fact(
        "site_stipends",
        "How much is each stipend that the site wants to offer?",
        "¿De cuánto es cada estipendio que el sitio quiere ofrecer?",
    ),
)
