"""Command: learn the tuning from the notes as they stand and write it where the export finds it."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ingest import tuned
from ingest.embed import TUNING, model_digest, packaged_model
from ingest.pipeline import Ingest

from .batches import Sampler
from .learn import Plan, learn
from .recall import DEPTHS, recall
from .views import Views, leave_out, views_of

_RANK = 32
_SEED = 1
_SHOWN = 25


def main(argv: Sequence[str] | None = None) -> int:
    """Learn, say what it did for the ways of asking that were left out, write; returns the exit code."""
    import torch
    from sentence_transformers import SentenceTransformer

    given = _parser().parse_args(argv)
    torch.manual_seed(_SEED)
    torch.set_num_threads(given.threads)
    views = _views(given.corpus)
    left = leave_out(views, _SEED)
    model = SentenceTransformer(str(packaged_model()), device="cpu", local_files_only=True)
    before = _weights(model)
    _say(f"left out, before: {_told(recall(model, views, left))}")
    plan = Plan(given.steps)
    learn(model, Sampler(views, _SEED).batches(plan.steps, plan.size), plan, _progress)
    tuning = tuned.between(model_digest(packaged_model()), before, _weights(model), given.rank)
    tuned.write(tuning, given.out)
    kept = SentenceTransformer(str(packaged_model()), device="cpu", local_files_only=True)
    tuned.apply(tuned.read(given.out), kept)
    _say(f"left out, after: {_told(recall(kept, views, left))}")
    _say(f"{given.out}: {given.out.stat().st_size / 1e6:.1f} MB, rank {given.rank}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals.tuning", description=main.__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"), help="the folder of the documents")
    parser.add_argument("--steps", type=int, default=Plan().steps, help="how many batches are learned")
    parser.add_argument("--rank", type=int, default=_RANK, help="how much of each change is kept")
    parser.add_argument("--threads", type=int, default=1, help="of the processor; two seldom help")
    parser.add_argument("--out", type=Path, default=TUNING, help="the file that the export reads")
    return parser


def _views(corpus: Path) -> dict[str, Views]:
    ingest = Ingest(corpus, Path(), lambda: datetime.fromtimestamp(0, UTC))
    return views_of(ingest.passages(c.contract for c in ingest.compile()))


def _weights(model: Any) -> dict[str, Any]:
    return {name: parameter.detach().numpy().copy() for name, parameter in model.named_parameters()}


def _progress(step: int, steps: int, loss: float) -> None:
    if step % _SHOWN == 0:
        _say(f"step {step} of {steps}: loss {loss:.2f}")


def _told(shares: Sequence[float]) -> str:
    return ", ".join(f"{share:.1%} within {depth}" for depth, share in zip(DEPTHS, shares, strict=True))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
