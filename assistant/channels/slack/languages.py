"""Languages: in which language a person is spoken to where no answer says it."""

from .records import Records

_KIND = "language"


class Languages:
    """Remembers the language that each person chose, else the one in which they were last answered.

    Slack tells a person's own language only to apps that may read people's profiles, which this one need not.

    Args:
        records: where it is remembered.
        default: for whom nothing is known of.
    """

    def __init__(self, records: Records, default: str) -> None:
        self._records = records
        self._default = default

    async def of(self, team: str, user: str) -> str:
        """The person's language."""
        found = await self._records.get(_KIND, f"{team}:{user}")
        return str(found["language"]) if found else self._default

    async def heard(self, team: str, user: str, language: str) -> None:
        """The person was answered in this language; one that they chose stays."""
        before = await self._records.get(_KIND, f"{team}:{user}") or {}
        if not before.get("chosen") and before.get("language") != language:
            await self._records.put(_KIND, f"{team}:{user}", team, {"language": language})

    async def choose(self, team: str, user: str, language: str) -> None:
        """The person chose this language."""
        await self._records.put(_KIND, f"{team}:{user}", team, {"language": language, "chosen": True})
