"""No file and no function outgrows what a person can hold in mind."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
PACKAGES = ("ingest", "assistant", "evals", "tests")
MODULE_LINES = 400
FUNCTION_LINES = 60
PARAMETERS = 6

Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules() -> list[Path]:
    """Every Python file of the project."""
    return sorted(path for package in PACKAGES for path in (PROJECT / package).rglob("*.py"))


def functions(tree: ast.Module) -> Iterator[Function]:
    """Every function and method, at any depth."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def lines_without_docstring(function: Function) -> int:
    """The lines of a function from `def` to its end, less its docstring."""
    first = function.body[0]
    has_docstring = ast.get_docstring(function) is not None
    docstring = (first.end_lineno or 0) - first.lineno + 1 if has_docstring else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def parameters(function: Function) -> int:
    """How many parameters a caller may give, without self, cls and `**` or `*` collectors."""
    given = function.args
    named = [a.arg for a in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return len([name for name in named if name not in ("self", "cls")])


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PROJECT)))
def test_a_module_and_its_functions_stay_small(path: Path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MODULE_LINES
    for function in functions(ast.parse(text)):
        where = f"{function.name}, line {function.lineno}"
        assert lines_without_docstring(function) <= FUNCTION_LINES, where
        if path.relative_to(PROJECT).parts[0] != "tests":
            assert parameters(function) <= PARAMETERS, where


def test_a_route_is_at_most_25_lines():
    routes = PROJECT / "assistant" / "channels" / "http" / "routes.py"
    for function in functions(ast.parse(routes.read_text(encoding="utf-8"))):
        assert lines_without_docstring(function) <= 25, function.name


def test_the_gate_counts_a_function_without_its_docstring():
    source = 'def f(self, a, *, b):\n    """Two\n    lines."""\n    return a\n'
    (function,) = functions(ast.parse(source))
    assert (lines_without_docstring(function), parameters(function)) == (2, 2)
