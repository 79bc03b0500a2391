"""Orders: what of a message tells a machine what to do; it is data, and no question."""

import re

from ingest.contract.reading import mentions

from .sentences import sentences_in

_INJECTION = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instruction|prompt|rule|above|previous|polic|everything)"
    r"|\b(?:you are now|act as|pretend (?:to be|you|that|the|this|our)|jailbreak|developer mode|system prompt|"
    r"respond only with|reply only with|print your|reveal your|repeat after me|say exactly)\b"
    r"|\b(?:your|hidden|secret) (?:\w+ )?(?:instructions?|prompts?|configuration|guardrails)\b"
    r"|\binstructions? (?:that )?you(?:'re| are| were| have| got| follow)\b|\b(?:everything|text|words|lines?) above\b"
    r"|\bfiles? (?:that )?you (?:can|have|may|could|read)\b"
    r"|\b(?:system|assistant|developer|operator|admin(?:istrator)?|root)\]?\s*:|\bsystem (?:override|message|update)\b"
    r"|\bsystem (?:notice|alert|notification|announcement|command)\s*[:\-\u2013\u2014]"
    r"|\b(?:maintenance|debug|admin(?:istrator)?|developer|god|root|test|diagnostic|unrestricted|dan) mode\b"
    r"|\bfrom (?:now|here|this (?:point|moment)) (?:on(?:ward)?|forward),? "
    r"(?:you(?:'re|'ve| are| will| must| have(?! to)| act| speak)|every|all|your|answer|reply|respond|only|speak)\b"
    r"|\b(?:you(?:'ve| have| now have| are given|'re given| have been given)|i(?: hereby)? (?:give|grant) you) "
    r"(?:the )?(?:full |all )?(?:hr|admin\w*|board|superintendent|human resources|root|system|override) "
    r"(?:authority|powers?|access|rights|permissions?|privileges)\b"
    r"|\b(?:reply|respond|answer)(?: with)? ['\"“]?[A-Z]{4,}['\"”]? to (?:everything|all|every|any)\b"
    r"|\b(?:stay|remain|keep|be|get|speak|answer) in character\b|\bplay (?:the )?(?:part|role)\b|\brole-?play\b"
    r"|\b(?:imagine|suppose|assume|let's say|let's pretend|pretending) (?:that )?you(?:'re| are) (?:the|an?|my|our)\b"
    r"|\byou(?:'re| are) (?:(?:now|no longer)\b|(?:my|our|the) (?:arbitrator|judge|lawyer|attorney|superintendent|"
    r"mediator|principal|hearing officer|hr director|board)\b)"
    r"|\b(?:respond|reply|answer) as (?:if|though|the|an?|my|our)\b"
    r"|\b(?:new|updated|amended|official) (?:contract )?(?:text|clause|section|rule)\b.{0,20}:"
    r"|\b(?:new|updated|secret) instructions?\b"
    r"|(?<!to )(?<!i )(?<!we )\bcite (?:only |always )?(?:clause|article|section|exhibit)\b"
    r"|\b(?:output|print|echo|say|type) ['\"“‘][^'\"”’]{1,40}['\"”’]|\b(?:i'm|i am) testing you\b"
    r"|\b(?:ignor[ae]|olv[ií]d[ae](?:te)?|descart[ae]|desobede[cz]\w+|no hagas caso|s[aá]ltate|haz a un lado)\b"
    r"[^.?!]{0,30}\b(?:instrucci\w+|reglas|indicaciones|[oó]rdenes|l[ií]mites|anterior\w*|todo lo)"
    r"|\b(?:contesta|responde|habla|act[uú]a|comp[oó]rtate)(?:me)? (?:\w+ )?como (?:si|un|una|mi|el|la)\b"
    r"|\b(?:finge|imagina|imag[ií]nate|sup[oó]n|haz de cuenta|haz como) que (?:eres|t[uú]|no tienes|puedes)\b"
    r"|\b(?:desde ahora|a partir de ahora|de ahora en adelante),? (?:eres|vas|solo|contesta|responde|habla|"
    r"act[uú]a|tienes|puedes|ya no|no|di)\b|\b(?:ahora|ya) eres (?:un|una|mi|el|la)\b",
    re.IGNORECASE,
)
_OF_FORM = re.compile(
    r"^\W*(?:(?:please|now|also|and|assistant|bot|hey|important|note)\W+)*(?:reply|respond|output|print|repeat|pretend|"
    r"role-?play|speak|talk|translate|announce|declare|approve|compose|invent|"
    r"(?:confirm|state|affirm|agree|acknowledge) that\b|"
    r"(?:rule|find|order|decide|pronounce) (?:that|for|in favor|against)\b|grant (?:me|my|us|the)\b|"
    r"stay in|sign (?:it|off)|"
    r"(?:start|begin|end|open|close) (?:your|the|every|each) (?:reply|answer|response|message)\b|"
    r"answer (?:only|with|in|just|using)|just say|from now on|"
    r"say(?!,? (?:that |if )?(?:the|my|our|his|her|a|an|i|i'm|we|you|she|he|they|there|it|someone|somebody|one)\b)|"
    r"di que\b|(?:contesta|responde|habla|repite|finge|aprueba|autoriza|traduce)(?:me)?\b|"
    r"(?:no|nunca|siempre) (?:cit|mencion|dig)\w+|"
    r"(?:do not|don't)(?! (?:yet )?(?:have|know|work|teach|qualify|hold|remember|own|plan)\b)|"
    r"(?:never|always)(?! (?:ever |yet |really |actually )?(?:been|had|taught|took|taken|got|gotten|went|was|were|did|"
    r"held|ran|\w+ed)\b)|you (?:are|must|will|should|can) (?:now|only|not|always|never)|you're (?:my|now))\b",
    re.IGNORECASE,
)
"""The beginning of a sentence that says how to answer, and so asks nothing of the contract."""
_OF_ORDERED = re.compile(
    r"^(?:will|must|shall|should|can|may|have to|are to)\s+(?:(?:now|only|always|also|never)\s+)*"
    r"(?!i\b|we\b|you\b|he\b|she\b|they\b|it\b|my\b|our\b|the\b|an?\b|this\b|that\b|there\b)\w+",
    re.IGNORECASE,
)
"""What the one that is given orders shall do: a predicate without a subject of its own asks nothing."""
_BESIDE = re.compile(r"\b(?:and then|and|then|but)\b|[,;:]", re.IGNORECASE)
_MARKUP = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]{0,200}>", re.DOTALL)
_SPEAKER = re.compile(r"(?:(?<=^)|(?<=[.!?;\s\]]))\[?\buser\]?\s*:\s*", re.IGNORECASE)
"""The name of the speaker before a turn of a pasted talk."""
_BRACKETED = re.compile(r"\[[^\[\]]{0,400}\]")
_BEFORE_ASKING = re.compile(
    r"\W*(?:(?:please|pls|also|just|now|tell|give|show|explain|me|us|to|in|by|for|on|at|from|until|exactly|question|"
    r"real|actual|my|is|dime|d[ií]game)\b\W*)*",
    re.IGNORECASE,
)
"""What may stand before the word that asks in a question without its mark."""
_PASTED = re.compile(r"[\"“]\s*(?:[^\s\"“”]+\s+){4,}[^\s\"“”]+\s*[\"”]")
"""Words in quotation marks that are long enough to be somebody's text."""


def without_orders(text: str, asks: re.Pattern[str]) -> str:
    """The text without sentences and bracketed words that give orders to a machine: they are data, no question.

    Where there are such orders, nothing is left of a message of which the rest only says how to answer.
    """
    text = _PASTED.sub(lambda m: _unnumbered(m.group()), _MARKUP.sub(" ", text))
    text = _BRACKETED.sub(lambda m: " " if _INJECTION.search(m.group()) else m.group(), text)
    said = sentences_in(_SPEAKER.sub("\n", text))
    kept = [k for s in said if (k := _unordered(s, asks))]
    if not set(kept) & set(said) and not any(_asks(k, asks) for k in kept):
        return ""
    asking = [s for s in kept if s.endswith("?") or not _OF_FORM.search(s)]
    return " ".join(asking or (kept if kept == said else [])).strip()


def _unordered(sentence: str, asks: re.Pattern[str]) -> str:
    """A sentence; of one that gives orders to a machine, the question that stands beside them."""
    if not _INJECTION.search(sentence):
        return sentence
    parts = (part.strip() for part in _BESIDE.split(sentence))
    return " ".join(
        p
        for p in parts
        if asks.search(p) and not _INJECTION.search(p) and not _OF_FORM.search(p) and not _OF_ORDERED.search(p)
    )


def _asks(part: str, asks: re.Pattern[str]) -> bool:
    """Whether what is left of a sentence asks; without a question mark the word that asks stands at its beginning."""
    before = _BEFORE_ASKING.match(part)
    return part.endswith("?") or asks.match(part, before.end() if before else 0) is not None


def _unnumbered(pasted: str) -> str:
    """Pasted text without the numbers of clauses: who quotes a clause need not have it right."""
    for mention in reversed(mentions(pasted)):
        pasted = f"{pasted[: mention.start]}{pasted[mention.end :]}"
    return pasted
