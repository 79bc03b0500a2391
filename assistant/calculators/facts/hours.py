"""What the hours, benefits and standing rules ask for, beyond the profile's own facts."""

from .fact import Fact

HOURS_FACTS: tuple[Fact, ...] = (
    Fact(
        "teaching_assignment",
        "What do you teach, and at which level (elementary, middle or high school, special day class)?",
        "¿Qué enseña, y en qué nivel (primaria, secundaria, clase especial)?",
    ),
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
        "instruction_starts",
        "When does the students' day begin at your school?",
        "¿A qué hora empieza el día de los estudiantes en su escuela?",
    ),
    Fact(
        "instruction_ends",
        "When does the students' day end at your school?",
        "¿A qué hora termina el día de los estudiantes en su escuela?",
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
    Fact("employment_starts", "On what day did the employment start?", "¿Qué día empezó el empleo?"),
    Fact("employment_ends", "On what day does the employment end?", "¿Qué día termina el empleo?"),
    Fact("date_of_death", "On what day did the member die?", "¿Qué día falleció el miembro?"),
    Fact("paid_leave", "Is the leave paid?", "¿Es una licencia con pago?", ("yes", "no")),
    Fact(
        "years_full_time",
        "How many years have you completed in a full-time certificated position?",
        "¿Cuántos años completos lleva en un puesto certificado de tiempo completo?",
    ),
    Fact(
        "years_without_break",
        "How many years just before now have you served full time without a break?",
        "¿Cuántos años seguidos hasta ahora ha trabajado tiempo completo sin interrupción?",
    ),
    Fact(
        "probationary_from",
        "On what day did you first work for pay as a probationary employee?",
        "¿Qué día trabajó por primera vez con pago como empleado a prueba?",
    ),
    Fact(
        "previous_year_first_day",
        "On what day did you first work for pay as a temporary employee in the school year before?",
        "¿Qué día trabajó por primera vez con pago como empleado temporal en el año escolar anterior?",
    ),
    Fact(
        "previous_year_days",
        "How many days did you serve as a temporary employee in the school year before?",
        "¿Cuántos días trabajó como empleado temporal en el año escolar anterior?",
    ),
    Fact(
        "site_fte",
        "How many teachers does the school have, in full-time equivalents?",
        "¿Cuántos maestros tiene la escuela, en equivalentes de tiempo completo?",
    ),
    Fact(
        "full_days",
        "How many full days have you substituted for your partner this year?",
        "¿Cuántos días completos ha sustituido a su compañero de contrato este año?",
    ),
    Fact("position", "Which position is it?", "¿De qué puesto se trata?"),
    Fact(
        "direct_service_years",
        "How many years of experience do you have in direct service to students?",
        "¿Cuántos años de experiencia tiene en servicio directo a estudiantes?",
    ),
    Fact(
        "years_in_position",
        "How many years have you served in this and like positions?",
        "¿Cuántos años ha servido en este puesto y en otros similares?",
    ),
    Fact(
        "site_members",
        "How many members are assigned to the site, those counted who also serve at another one?",
        "¿Cuántos miembros están asignados al sitio, contando a los que también sirven en otro?",
    ),
    Fact("term_began", "In which school year did the term begin?", "¿En qué año escolar empezó el período?"),
    Fact(
        "year_of_term",
        "Was it the first or the second year of the term?",
        "¿Era el primer o el segundo año del período?",
        ("1", "2"),
    ),
    Fact("resigned_on", "On what day is the resignation?", "¿Qué día es la renuncia?"),
    Fact("removed_on", "On what day was the removal?", "¿Qué día fue la remoción?"),
    Fact("team_meetings", "How many team meetings were scheduled?", "¿Cuántas reuniones del equipo se programaron?"),
    Fact("team_meetings_attended", "How many did you attend?", "¿A cuántas asistió?"),
    Fact(
        "group",
        "Which group do you belong to?",
        "¿A qué grupo pertenece?",
        ("tk12", "adult_education", "ece", "independent_study", "home_hospital", "tosa", "intern"),
    ),
)
