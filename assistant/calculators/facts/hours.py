"""What the hours, benefits and standing rules ask for, beyond the profile's own facts."""

from .fact import Fact

HOURS_FACTS: tuple[Fact, ...] = (
    Fact("teaching_assignment", "What is your assignment?", "¿Cuál es su asignación?"),
    Fact(
        "instructional_hours",
        "How many hours of instruction does the class have?",
        "¿Cuántas horas de instrucción tiene la clase?",
    ),
    Fact(
        "ece_program",
        "Which Early Childhood Education program do you work in?",
        "¿En qué programa de Educación Temprana trabaja?",
        ("Infant/Toddler center based", "Infant/Toddler home based", "Preschool", "Discovery Club"),
    ),
    Fact(
        "first_site_start",
        "When does the day begin at your first school?",
        "¿A qué hora empieza la jornada en su primera escuela?",
    ),
    Fact("first_site_end", "When does the day end at your first school?", "¿A qué hora termina en su primera escuela?"),
    Fact(
        "second_site_start",
        "When does the day begin at your second school?",
        "¿A qué hora empieza la jornada en su segunda escuela?",
    ),
    Fact(
        "second_site_end", "When does the day end at your second school?", "¿A qué hora termina en su segunda escuela?"
    ),
    Fact("benefit_topic", "What about your benefits would you like to know?", "¿Qué desea saber de sus beneficios?"),
    Fact("hours_per_week", "How many hours a week do you work?", "¿Cuántas horas trabaja por semana?"),
    Fact("birth_date", "What is your date of birth?", "¿Cuál es su fecha de nacimiento?"),
    Fact("employment_ends", "On what day does the employment end?", "¿Qué día termina el empleo?"),
    Fact("date_of_death", "On what day did the member die?", "¿Qué día falleció el miembro?"),
    Fact("paid_leave", "Is the leave paid?", "¿Es una licencia con pago?", ("yes", "no")),
)
