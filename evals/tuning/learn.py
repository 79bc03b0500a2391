"""Learn: bring the two texts of each pair together in the vector space, against all others of the batch."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import torch
from torch.nn.functional import cross_entropy, normalize

from .batches import Pair

_SCALE = 20.0
_WARM_UP = 0.1
_TOKENS = 48
_TOGETHER = 24
_WEIGHT_DECAY = 0.01
_LONGEST_STEP = 1.0

Told = Callable[[int, int, float], None]
"""Told the step, of how many, and the loss."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is learned: steps of so many pairs, and the highest learning rate."""

    steps: int = 560
    size: int = 64
    rate: float = 8e-5


def learn(model: Any, batches: Iterable[tuple[Pair, ...]], plan: Plan, told: Told) -> None:
    """Tune a SentenceTransformer in place; its word vectors stay as they are."""
    for name, parameter in model.named_parameters():
        parameter.requires_grad = "word_embeddings" not in name
    wanted = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(wanted, lr=plan.rate, weight_decay=_WEIGHT_DECAY)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, plan.steps))
    model.train()
    for step, batch in enumerate(batches):
        scores = _vectors(model, [p.asked for p in batch]) @ _vectors(model, [p.other for p in batch]).T * _SCALE
        right = torch.arange(len(batch))
        loss = (cross_entropy(scores, right) + cross_entropy(scores.T, right)) / 2
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(wanted, _LONGEST_STEP)
        optimizer.step()
        schedule.step()
        told(step, plan.steps, loss.item())
    model.eval()


def _rate(step: int, steps: int) -> float:
    """Rising over the first tenth of the steps, then falling to nothing."""
    return min(1.0, (step + 1) / (_WARM_UP * steps)) * max(0.0, (steps - step) / steps)


def _vectors(model: Any, texts: list[str]) -> torch.Tensor:
    """Unit vectors, texts of like length together, in half precision where the processor has it."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    parts = []
    for start in range(0, len(order), _TOGETHER):
        some = [texts[i] for i in order[start : start + _TOGETHER]]
        tokens = model.tokenizer(some, padding=True, truncation=True, max_length=_TOKENS, return_tensors="pt")
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = model({k: tokens[k] for k in ("input_ids", "attention_mask")})["sentence_embedding"]
        parts.append(found.float())
    back = torch.empty(len(order), dtype=torch.long)
    back[torch.tensor(order)] = torch.arange(len(order))
    return normalize(torch.cat(parts)[back], dim=1)
