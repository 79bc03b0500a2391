"""Refusals: what ends before any search, and who is outside the bargaining unit."""

from assistant.agent.draft import Draft, Statement

from .understand import Understood

_EMPTY = {
    "en": "I found no question in that message. Ask me what the contract says, in your own words.",
    "es": "No encontré una pregunta en ese mensaje. Pregúnteme con sus palabras qué dice el contrato.",
}
_OTHER_LANGUAGE = (
    "I can answer in English or Spanish. / Puedo responder en inglés o en español. Please ask again in one of them."
)
_OUTSIDE = {
    "en": "The contract covers only the certificated bargaining unit that Exhibit A lists; it does not say what "
    "{who} are entitled to.",
    "es": "El contrato cubre solo la unidad certificada que enumera el Exhibit A; no dice a qué tienen derecho {who}.",
}


def refusal(asked: Understood) -> Draft | None:
    """A draft for a message that is not to be searched: a situation that ends, no question, another language."""
    language = "es" if asked.language == "es" else "en"
    for situation in asked.situations:
        if situation.ends:
            text = situation.says.get(language) or situation.says["en"]
            return _silent(text, language, situation.refer)
    if asked.empty:
        return _silent(_EMPTY[language], language, ())
    if asked.language == "other":
        return _silent(_OTHER_LANGUAGE, "en", ())
    return None


def outside_the_unit(asked: Understood, draft: Draft) -> Draft:
    """The draft of a question about people whom the contract does not cover."""
    text = _OUTSIDE[draft.language].format(who=asked.outside.lower())
    silent = Statement(text=text, courtesy=True)
    return draft.model_copy(
        update={"status": "abstained", "statements": [silent], "missing": [], "refer": ["hr"], "nearest": ["Exhibit A"]}
    )


def _silent(text: str, language: str, refer: tuple[str, ...]) -> Draft:
    return Draft.model_validate(
        {
            "status": "abstained",
            "statements": [{"text": text, "courtesy": True}],
            "language": language,
            "refer": list(refer),
        }
    )
