"""The `assistant` command: reads the arguments, composes what a command needs, and shows what the door returns."""

import asyncio
import gc
import logging
import sys
from collections.abc import Awaitable, Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from assistant.errors import AssistantError, UnavailableError

if TYPE_CHECKING:
    from assistant.answer import CalculatorView
    from assistant.assistant import Assistant, Question
    from assistant.channels.cli import Terminal
    from assistant.settings import Settings

T = TypeVar("T")
BAD_INPUT, UNAVAILABLE = 2, 1
_EVALS = "evals"
"""Found by its name when it is asked for: the evals know the assistant, which can be had without them."""

_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON document, for machines.")
_AS_OF = click.option("--as-of", metavar="YYYY-MM-DD", callback=lambda _c, _p, given: _day(given), help="Not today.")
_PERSONA = click.option("--persona", type=click.Choice(["member", "rep", "hr"]), default="member", show_default=True)
_CONVERSATION = click.option("--conversation", metavar="ID", help="Continue this conversation.")


class Commands(click.Group):
    """The commands; what goes wrong in one is told in a sentence."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; an error becomes a sentence and an exit code, never a trace."""
        try:
            return super().invoke(ctx)
        except AssistantError as exc:
            click.echo(str(exc), err=True)
            ctx.exit(UNAVAILABLE if isinstance(exc, UnavailableError) else BAD_INPUT)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as exc:  # the command line is the last boundary: a person reads what is written here
            logging.getLogger(__name__).debug("crash", exc_info=exc)
            click.echo(f"Something went wrong: {exc!r}. ASSISTANT_LOG_LEVEL=debug shows where.", err=True)
            ctx.exit(UNAVAILABLE)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="contract-assistant")
def cli() -> None:
    """Answers what the teachers' contract says, with the clause beside it and every number worked out."""


@cli.command()
@click.argument("question")
@_PERSONA
@_AS_OF
@_CONVERSATION
@_JSON
def ask(question: str, persona: str, as_of: Any, conversation: str | None, as_json: bool) -> None:
    """Ask a question."""
    asked = _question(question, persona, as_of, conversation)
    _terminal(as_json).answer(_with_door(lambda door: door.ask(asked)))


@cli.command()
@_PERSONA
@_AS_OF
@_CONVERSATION
@_JSON
def chat(persona: str, as_of: Any, conversation: str | None, as_json: bool) -> None:
    """Ask one question after the other; /quit ends."""
    from assistant.channels.cli import chat as talk

    gc.enable()
    first = _question("", persona, as_of, conversation)
    _with_door(lambda door: talk(door, _terminal(as_json), first))


@cli.command()
@click.argument("clause_id", nargs=-1, required=True, metavar="CLAUSE")
@_AS_OF
@_JSON
def lookup(clause_id: tuple[str, ...], as_of: Any, as_json: bool) -> None:
    """Show a clause: 5.11.1, Article 5, Exhibit D-6, Exh. HH 5a."""
    _terminal(as_json).clause(_with_door(_now(lambda door: door.clause(" ".join(clause_id), as_of))))


@cli.command()
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 50), default=10, show_default=True)
@_AS_OF
@_JSON
def search(query: tuple[str, ...], limit: int, as_of: Any, as_json: bool) -> None:
    """Search the contract."""
    _terminal(as_json).hits(_with_door(_now(lambda door: door.search(" ".join(query), limit, as_of))))


@cli.command()
@_JSON
def calculators(as_json: bool) -> None:
    """List every calculator."""
    _terminal(as_json).calculators(_catalogue())


class Calculators(click.Group):
    """One command a calculator, its options generated from the schema of its inputs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the calculators."""
        return [one.name for one in _catalogue()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The calculator with this name."""
        return next((_calculator_command(one) for one in _catalogue() if one.name == cmd_name), None)


@cli.group(cls=Calculators, subcommand_metavar="NAME [INPUTS]...")
def calculate() -> None:
    """Work a number out: calculate differential_rate --step 7 --column III --school-year 2024-25."""


def _calculator_command(one: "CalculatorView") -> click.Command:
    from assistant.channels.cli import inputs_of, options_of

    def run(as_json: bool, as_of: Any, **given: Any) -> None:
        inputs = inputs_of(one.inputs, given)
        _terminal(as_json).calculation(_with_door(_now(lambda door: door.calculate(one.name, inputs, as_of))))

    example = " ".join(f"--{name.replace('_', '-')} {value}" for name, value in one.example.items())
    command = click.Command(
        one.name,
        callback=run,
        params=options_of(one.inputs),
        help=one.purpose,
        epilog=f"Applies {', '.join(one.clauses)}.\n\nExample: assistant calculate {one.name} {example}",
    )
    return _JSON(_AS_OF(command))


@cli.command()
@click.option("--force", is_flag=True, help="Even if nothing has changed.")
@click.option(
    "--report", type=click.Path(dir_okay=False), is_flag=False, flag_value="-", help="Write the quality page."
)
def ingest(force: bool, report: str | None) -> None:
    """Publish the corpus as the index that answers are made from."""
    from assistant import maintenance
    from assistant.progress import shown

    with shown() as progress:
        said = maintenance.ingest(_settings(), progress, force=force)
    click.echo(said, err=report is not None)
    if report is not None:
        _write(maintenance.quality(_settings()).encode(), report)


@cli.command()
@click.argument("old")
@click.argument("new")
def diff(old: str, new: str) -> None:
    """Say what changed from one document to another, clause by clause."""
    from assistant import maintenance

    click.echo(maintenance.compared(_settings(), old, new))


@cli.command()
@click.argument("document", default="contract-2023-26")
@click.option("--form", type=click.Choice(["json", "akn"]), default="json", show_default=True)
@click.option("--output", type=click.Path(dir_okay=False), default="-", help="A file; standard output if left out.")
def export(document: str, form: str, output: str) -> None:
    """Write a compiled document: JSON with everything, or Akoma Ntoso XML of its text."""
    from assistant import maintenance

    _write(maintenance.exported(_settings(), document, form), output)


@cli.command("lint-notes")
def lint_notes() -> None:
    """Check the plain-language notes against the clauses."""
    from assistant import maintenance

    problems = maintenance.lint_notes(_settings())
    for problem in problems:
        click.echo(problem, err=True)
    click.echo(f"{len(problems)} problems." if problems else "Every note is right.")
    if problems:
        sys.exit(UNAVAILABLE)


@cli.command()
@click.argument("name", required=False)
def replay(name: str | None) -> None:
    """Run every worked case and work its trace out again, independently."""
    from assistant import maintenance

    found = maintenance.replay_cases(_settings(), name)
    for one in found:
        click.echo(f"{one.calculator}: {one.cases} cases, {len(one.wrong)} wrong")
        for wrong in one.wrong:
            click.echo(f"  {wrong}", err=True)
    if any(one.wrong for one in found):
        sys.exit(UNAVAILABLE)


@cli.command("eval", add_help_option=False, context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
def evaluate(words: tuple[str, ...]) -> None:
    """Measure the answers and the search on the questions of evals/ (eval --help)."""
    try:
        code = import_module(_EVALS).main(words)
    except ModuleNotFoundError as exc:
        if exc.name == _EVALS:
            raise UnavailableError("The evals are not installed here. Run this in the project's folder.") from exc
        raise UnavailableError(f"The evals need '{exc.name}': pip install --editable '.[dev]' brings it.") from exc
    if code:
        sys.exit(code)


@cli.command()
@click.option("--host", help="Address to listen at; HOST, else 127.0.0.1.")
@click.option("--port", type=click.IntRange(1, 65535), help="Port to listen at; PORT, else 8000.")
@click.option("--ingest/--no-ingest", "fresh", default=True, help="Ingest first if the index is absent or stale.")
def serve(host: str | None, port: int | None, fresh: bool) -> None:
    """Serve the assistant over HTTP."""
    from assistant.serving import serve as run

    settings = _settings()
    run(settings.model_copy(update={k: v for k, v in (("host", host), ("port", port)) if v is not None}), fresh=fresh)


@cli.command()
def slack() -> None:
    """Answer in Slack over Socket Mode, without an address of one's own (see docs/slack.md)."""
    from assistant.serving import serve_slack

    serve_slack(_settings())


def _settings() -> "Settings":
    from assistant.settings import load_settings

    settings = load_settings()
    if settings.log_level == "debug":
        logging.basicConfig(level=logging.DEBUG)
    return settings


def _with_door(call: "Callable[[Assistant], Awaitable[T]]") -> T:
    """What a call on the door returns."""
    from assistant.bootstrap import opened

    async def run() -> T:
        async with opened(_settings()) as door:
            return await call(door)

    return asyncio.run(run())


def _now(call: "Callable[[Assistant], T]") -> "Callable[[Assistant], Awaitable[T]]":
    """A call that waits for nothing, as one that can be awaited."""

    async def run(door: "Assistant") -> T:
        return call(door)

    return run


def _catalogue() -> "tuple[CalculatorView, ...]":
    return _with_door(_now(lambda door: door.calculators()))


def _terminal(as_json: bool) -> "Terminal":
    from assistant.channels.cli import Terminal

    return Terminal(as_json=as_json)


def _question(text: str, persona: str, as_of: Any, conversation: str | None) -> "Question":
    from assistant.answer import Persona
    from assistant.assistant import Question

    return Question(text, conversation, Persona(persona), as_of)


def _day(given: str | None) -> Any:
    from datetime import date

    try:
        return date.fromisoformat(given) if given else None
    except ValueError as exc:
        raise click.BadParameter(f"'{given}' is no day; write it as 2025-03-31.") from exc


def _write(data: bytes, path: str) -> None:
    if path == "-":
        click.echo(data.decode())
        return
    try:
        Path(path).write_bytes(data)
    except OSError as exc:
        raise click.FileError(path, hint=str(exc.strerror)) from exc
    click.echo(f"Written to {path}.", err=True)


def main() -> None:
    """The entry of the `assistant` command.

    Nearly all that a command makes it keeps to its end, and the end of the process frees it: to look for garbage on the
    way, and through all of it once more at the end, takes a third of a command's time. What runs for long (a chat, a
    server: see `served`) looks for garbage again.
    """
    gc.disable()
    try:
        cli()
    finally:
        gc.freeze()
