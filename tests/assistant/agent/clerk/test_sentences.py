"""Which sentences of a message ask."""

from assistant.agent.clerk import lexicon
from assistant.agent.clerk.sentences import asking_in


def test_beside_a_question_a_sentence_without_its_subject_tells() -> None:
    said = "Did curriculum writing on Saturday. How much can I put in for?"
    assert asking_in(said, lexicon()) == ["How much can I put in for?"]


def test_a_question_may_lack_its_mark() -> None:
    assert asking_in("did i lose my prep", lexicon()) == ["did i lose my prep"]
    assert asking_in("Did they have to tell me. And when?", lexicon()) == ["Did they have to tell me.", "And when?"]
