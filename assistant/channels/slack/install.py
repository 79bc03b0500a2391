"""Install: workspaces that have installed the app; their tokens, encrypted at rest, rotated and deleted."""

import asyncio
import json
import secrets
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from slack_sdk.web.async_client import AsyncWebClient

from assistant.errors import ConfigurationError

from .records import Records

SCOPES = (
    "app_mentions:read", "channels:history", "channels:read", "chat:write", "commands", "groups:history",
    "groups:read", "im:history", "im:read", "im:write", "mpim:history", "mpim:read", "reactions:read",
)  # fmt: skip
STATE_SECONDS = 600
ROTATE_BEFORE_SECONDS = 2 * 3600
_INSTALLATION, _STATE = "installation", "state"

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Installation:
    """The app in one workspace. `expires` is seconds since 1970; 0 for a token that does not expire."""

    team: str
    name: str
    bot_user: str
    bot_id: str
    token: str = field(repr=False)
    refresh: str = field(default="", repr=False)
    expires: float = 0.0


class Vault:
    """Encrypts what is kept. The first key encrypts, every key decrypts, so that keys can be changed one by one.

    Without a key, what is sealed can be opened by this process alone.

    Raises:
        ConfigurationError: if a key is no Fernet key.
    """

    def __init__(self, keys: str) -> None:
        given = [key.strip() for key in keys.split(",") if key.strip()] or [Fernet.generate_key().decode()]
        try:
            self._keys = MultiFernet([Fernet(key) for key in given])
        except ValueError as exc:
            raise ConfigurationError(
                "The setting ASSISTANT_SLACK_TOKEN_KEY is wrong: make one with "
                "`python -c 'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())'`."
            ) from exc

    def lock(self, value: dict[str, Any]) -> dict[str, Any]:
        """The value, sealed."""
        return {"sealed": self._keys.encrypt(json.dumps(value).encode()).decode()}

    def open(self, sealed: dict[str, Any]) -> dict[str, Any]:
        """What was sealed.

        Raises:
            ConfigurationError: if no key opens it.
        """
        try:
            found: dict[str, Any] = json.loads(self._keys.decrypt(sealed["sealed"].encode()))
        except InvalidToken as exc:
            raise ConfigurationError("ASSISTANT_SLACK_TOKEN_KEY does not open the tokens that are kept.") from exc
        return found


@dataclass(frozen=True, slots=True)
class OAuth:
    """The app's own name and secret at Slack, and where Slack sends people back to."""

    client_id: str
    client_secret: str = field(repr=False)
    redirect_url: str = ""
    authorize_url: str = "https://slack.com/oauth/v2/authorize"


class Installations:
    """Every workspace's installation."""

    def __init__(self, records: Records, vault: Vault, oauth: OAuth, api: AsyncWebClient, clock: Clock) -> None:
        self._records = records
        self._vault = vault
        self._oauth = oauth
        self._api = api
        self._clock = clock
        self._known: dict[str, Installation] = {}
        self._rotating = asyncio.Lock()

    async def begin(self) -> tuple[str, str]:
        """A fresh state, and the address at which Slack asks a person to allow the app."""
        state = secrets.token_urlsafe(24)
        await self._records.add(_STATE, state, "", {"made": self._clock()})
        asked = {"client_id": self._oauth.client_id, "scope": ",".join(SCOPES), "user_scope": "", "state": state}
        if self._oauth.redirect_url:
            asked["redirect_uri"] = self._oauth.redirect_url
        return state, f"{self._oauth.authorize_url}?{urlencode(asked)}"

    async def began(self, state: str, cookie: str) -> bool:
        """Whether the state was made here lately, for this browser, and is used for the first time."""
        if not state or not secrets.compare_digest(state.encode(), cookie.encode()):
            return False
        found = await self._records.get(_STATE, state)
        unused = await self._records.forget(kind=_STATE, key=state)
        return bool(unused) and found is not None and self._clock() - found["made"] <= STATE_SECONDS

    async def finish(self, code: str) -> Installation:
        """Exchange the code for the workspace's token, and keep it."""
        told = await self._api.oauth_v2_access(
            client_id=self._oauth.client_id,
            client_secret=self._oauth.client_secret,
            code=code,
            redirect_uri=self._oauth.redirect_url or None,
        )
        token = str(told["access_token"])
        who = await self._api.auth_test(token=token)
        made = Installation(
            team=str(told["team"]["id"]),
            name=str(told["team"].get("name") or told["team"]["id"]),
            bot_user=str(told["bot_user_id"]),
            bot_id=str(who["bot_id"]),
            token=token,
            refresh=str(told.get("refresh_token") or ""),
            expires=self._expiry(told.get("expires_in")),
        )
        await self.keep(made)
        return made

    async def fixed(self, token: str) -> Installation:
        """The one workspace whose token is set from outside; it is kept in memory alone."""
        who = await self._api.auth_test(token=token)
        team = str(who["team_id"])
        self._known[team] = Installation(team, str(who["team"]), str(who["user_id"]), str(who["bot_id"]), token)
        return self._known[team]

    async def keep(self, installation: Installation) -> None:
        """Keep an installation, sealed."""
        team = installation.team
        await self._records.put(_INSTALLATION, team, team, self._vault.lock(asdict(installation)))
        self._known[team] = installation

    async def find(self, team: str) -> Installation | None:
        """A workspace's installation as it is kept."""
        if team not in self._known:
            sealed = await self._records.get(_INSTALLATION, team)
            if sealed is None:
                return None
            self._known[team] = Installation(**self._vault.open(sealed))
        return self._known[team]

    async def fresh(self, team: str) -> Installation | None:
        """A workspace's installation with a token that does not end soon."""
        found = await self.find(team)
        if found is None or not self._ends_soon(found):
            return found
        async with self._rotating:
            found = await self.find(team)
            return await self._rotated(found) if found and self._ends_soon(found) else found

    async def rotate(self) -> int:
        """Renew every token that ends soon; returns how many."""
        teams = list(await self._records.all(_INSTALLATION))
        before = {team: await self.find(team) for team in teams}
        after = {team: await self.fresh(team) for team in teams}
        return sum(before[team] != after[team] for team in teams)

    async def forget(self, team: str) -> None:
        """Delete everything of a workspace: its token, its threads, its settings, its deliveries."""
        self._known.pop(team, None)
        await self._records.forget(workspace=team)

    async def teams(self) -> tuple[str, ...]:
        """The workspaces."""
        return tuple(dict.fromkeys([*self._known, *await self._records.all(_INSTALLATION)]))

    async def _rotated(self, old: Installation) -> Installation:
        told = await self._api.oauth_v2_access(
            client_id=self._oauth.client_id,
            client_secret=self._oauth.client_secret,
            grant_type="refresh_token",
            refresh_token=old.refresh,
        )
        expires = self._expiry(told.get("expires_in"))
        new = replace(
            old, token=str(told["access_token"]), refresh=str(told.get("refresh_token") or ""), expires=expires
        )
        await self.keep(new)
        return new

    def _ends_soon(self, found: Installation) -> bool:
        return bool(found.expires and found.refresh) and found.expires - self._clock() < ROTATE_BEFORE_SECONDS

    def _expiry(self, seconds: Any) -> float:
        return self._clock() + float(seconds) if seconds else 0.0
