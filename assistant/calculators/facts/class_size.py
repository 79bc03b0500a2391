"""What the class size rules ask for, beyond the profile's own facts."""

from .fact import Fact

CLASS_SIZE_FACTS: tuple[Fact, ...] = (
    Fact(
        "grade_span",
        "Which grades: TK-3, 4-6 in a self-contained classroom, or 6-12 departmentalized (with separate periods)?",
        "¿Qué grados: TK-3, 4-6 en un aula autónoma, o 6-12 por departamentos (con períodos separados)?",
        ("TK-3", "4-6 self-contained", "6-12 departmentalized"),
    ),
    Fact("students", "How many students are in the class?", "¿Cuántos estudiantes hay en la clase?"),
    Fact(
        "days",
        "How many instructional days was the class over the maximum?",
        "¿Cuántos días de clases estuvo el grupo por encima del máximo?",
    ),
    Fact(
        "contacts",
        "How many students do you teach in a day, all periods added up (daily student contacts)?",
        "¿A cuántos estudiantes enseña al día, sumando todos los períodos (contactos diarios)?",
    ),
    Fact(
        "first_day_over",
        "On which day of instruction was the class first over the maximum (the first day of instruction is 1)?",
        "¿En qué día de clases superó el grupo el máximo por primera vez (el primer día de clases es el 1)?",
    ),
    Fact(
        "last_day_over",
        "Through which day of instruction was the class over the maximum (the first day of instruction is 1)?",
        "¿Hasta qué día de clases superó el grupo el máximo (el primer día de clases es el 1)?",
    ),
    Fact(
        "assignment",
        "Which special education program is it, and at which level (such as RSP at one elementary site, RSP at two "
        "sites, RSP secondary, or the kind of special day class)?",
        "¿De qué programa de educación especial se trata y en qué nivel (por ejemplo RSP en una primaria, RSP en dos "
        "sitios, RSP secundaria o el tipo de clase especial)?",
    ),
    Fact("co_enrolled_students", "How many co-enrolled students?", "¿Cuántos estudiantes con doble inscripción?"),
    Fact("caseload", "How many students are on the caseload?", "¿Cuántos estudiantes tiene a su cargo?"),
    Fact(
        "reason_over",
        "Why is the number over the maximum: because of vacancies, or because you agreed to it?",
        "¿Por qué se supera el máximo: por vacantes, o porque usted aceptó?",
        ("vacancies", "agreement"),
    ),
    Fact(
        "students_3_to_5",
        "How many of the students are 3 to 5 years old?",
        "¿Cuántos de los estudiantes tienen de 3 a 5 años?",
    ),
    Fact(
        "students_6_and_older",
        "How many of the students are 6 or older?",
        "¿Cuántos de los estudiantes tienen 6 años o más?",
    ),
    Fact("master_students", "How many master students do you have?", "¿Cuántos estudiantes principales tiene?"),
    Fact(
        "school_type",
        "What kind of school: K-8, middle school or high school?",
        "¿Qué tipo de escuela: K-8, intermedia (middle school) o preparatoria (high school)?",
        ("K-8 school", "middle school", "high school"),
    ),
    Fact("enrollment", "How many students does the school have?", "¿Cuántos estudiantes tiene la escuela?"),
    Fact(
        "lead_program",
        "Which program does the Lead work for?",
        "¿Para qué programa trabaja el Lead?",
    ),
    Fact("members", "How many members does the program have?", "¿Cuántos miembros tiene el programa?"),
)
