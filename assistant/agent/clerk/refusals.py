"""Refusals: what ends before any search, and who is outside the bargaining unit."""

from assistant.agent.draft import Draft, Statement
from ingest.contract.reading import mentions

from .lexicon import Situation
from .understood import Understood

_EMPTY = {
    "en": "I found no question in that message. Ask me what the contract says, in your own words.",
    "es": "No encontré una pregunta en ese mensaje. Pregúnteme con sus palabras qué dice el contrato.",
}
_OTHER_LANGUAGE = (
    "I can answer in English or Spanish. / Puedo responder en inglés o en español. Please ask again in one of them."
)
UNIT = "Exhibit A"
"""The list of those who are in the bargaining unit."""
_OUTSIDE = {
    "en": "The contract covers only the certificated bargaining unit that Exhibit A lists. “{who}” is not on that "
    "list, so the contract does not say what applies there.",
    "es": "El contrato cubre solo la unidad certificada que enumera el Exhibit A. «{who}» no está en esa lista, así "
    "que el contrato no dice qué se aplica ahí.",
}


def refusal(asked: Understood) -> Draft | None:
    """A draft for a message that is not to be searched: a situation that ends, no question, another language.

    What is settled elsewhere ends no message with a second question, nor one about a clause that it names.
    """
    language = "es" if asked.language == "es" else "en"
    for situation in asked.situations:
        searched = _asks_twice(asked, situation) or asked.outside or any(m.headed for m in mentions(asked.text))
        if situation.ends and not (situation.elsewhere and searched):
            text = situation.says.get(language) or situation.says["en"]
            return _silent(text, language, situation.refer, situation.clauses if situation.elsewhere else ())
    if asked.empty:
        return _silent(_EMPTY[language], language, ())
    if asked.language == "other":
        return _silent(_OTHER_LANGUAGE, "en", ())
    return None


def _asks_twice(asked: Understood, situation: Situation) -> bool:
    """Whether a message has several questions, each of a matter of its own: `and what share?` is none.

    A question whose pronoun points back is one where its own words say another matter: `do they pay the miles?`.
    """
    apart = (words for part, words in asked.apart.items() if not asked.wording.get(part))
    return sum(1 for own in asked.wording.values() if own) > 1 or any(not situation.met_in(words) for words in apart)


def outside_the_unit(asked: Understood, draft: Draft) -> Draft:
    """The draft of a question about people whom the contract does not cover.

    Whether they are covered is answered by the list of those who are, if that was found.
    """
    text = _OUTSIDE[draft.language].format(who=asked.outside.lower())
    silent = Statement(text=text, courtesy=True)
    listed = [s for s in draft.statements if any(t.clause_id == UNIT for t in s.support)][:1]
    if asked.of_the_unit and listed:
        return draft.model_copy(update={"statements": [silent, *listed], "missing": [], "outside": True})
    return draft.model_copy(
        update={
            "status": "abstained",
            "statements": [silent],
            "missing": [],
            "refer": ["hr"],
            "nearest": [UNIT],
            "outside": True,
        }
    )


def _silent(text: str, language: str, refer: tuple[str, ...], nearest: tuple[str, ...] = ()) -> Draft:
    return Draft.model_validate(
        {
            "status": "abstained",
            "statements": [{"text": text, "courtesy": True}],
            "language": language,
            "refer": list(refer),
            "nearest": list(nearest),
        }
    )
