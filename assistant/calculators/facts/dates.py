"""What the dates rules ask for, beyond the profile's own facts."""

from .fact import Fact

DATES_FACTS: tuple[Fact, ...] = (
    Fact(
        "process",
        "What kind of transfer or change is it?",
        "¿Qué tipo de traslado o cambio es?",
        (
            "surplus",
            "august_involuntary",
            "midyear_involuntary",
            "just_cause",
            "voluntary",
            "exchange",
            "title_1",
            "return_to_assignment",
            "change_in_assignment",
        ),
    ),
    Fact("notified_on", "On what date were you notified?", "¿Qué día le notificaron?"),
    Fact(
        "service_year",
        "Which year of service in San Juan is this school year (1 for your first)?",
        "¿Qué año de servicio en San Juan es este año escolar (1 si es el primero)?",
    ),
    Fact("day", "Which day?", "¿Qué día?"),
    Fact("named_day", "Which day that a clause names do you mean?", "¿De qué día de una cláusula se trata?"),
    Fact("deadline", "Which deadline of the contract do you mean?", "¿De qué plazo del contrato se trata?"),
    Fact("event_on", "On what date did or will it happen?", "¿Qué día ocurrió u ocurrirá?"),
    Fact(
        "notice_on",
        "On which day did the member receive the written draft of concerns?",
        "¿Qué día recibió el miembro el borrador escrito de las preocupaciones?",
    ),
    Fact(
        "response_on",
        "On which day did the member respond to the written draft?",
        "¿Qué día respondió el miembro al borrador escrito?",
    ),
    Fact(
        "decision_on",
        "On which day did the member receive the written decision?",
        "¿Qué día recibió el miembro la decisión escrita?",
    ),
    Fact(
        "known_on",
        "On what date were the facts known, or should they have been known?",
        "¿Qué día se conocieron los hechos, o debieron conocerse?",
    ),
    Fact(
        "knew_on",
        "On what date did you learn of the event (or should have learned of it)?",
        "¿Qué día supo (o debió saber) del hecho?",
    ),
    Fact(
        "received_on",
        "On what date did the District receive the request?",
        "¿Qué día recibió el Distrito la solicitud?",
    ),
    Fact(
        "probationary_year",
        "Is this your first or second probationary year?",
        "¿Es su primer o segundo año a prueba?",
        ("1", "2"),
    ),
    Fact(
        "first_february_meeting",
        "On what day is the first school board meeting in February?",
        "¿Qué día es la primera reunión de la junta escolar en febrero?",
    ),
)
