"""Tuning: what is learned from, how it is drawn, and that learning brings a clause's texts together."""

from types import SimpleNamespace

import torch

from evals.tuning.batches import Sampler
from evals.tuning.learn import Plan, learn
from evals.tuning.views import Views, leave_out, views_of
from ingest.contract import Passage
from ingest.contract.ids import ClauseId
from ingest.contract.passage import PassageKind


def passage(clause: str, text: str, kind: PassageKind = PassageKind.ASK, **more: object) -> Passage:
    plain = {"id": f"{clause}/{text}", "document": "d", "root": ClauseId("Article 1"), "path": ()}
    return Passage(kind=kind, clause_id=ClauseId(clause), clause_ids=(ClauseId(clause),), text=text, **plain, **more)


def views(count: int = 12) -> dict[str, Views]:
    return {f"{a}.0{b}": Views(asks=[f"ask {a} {b} {n}" for n in range(8)]) for a in range(1, count) for b in (1, 2, 3)}


def test_views_stand_by_clause_and_language_and_background_is_no_clause_of_the_contract():
    found = views_of(
        [
            passage("1.01", "who is in"),
            passage("1.01", "quién", language="es"),
            passage("1.01", "All are in.", PassageKind.SAY),
            passage("1.02", "nobody asks for this", PassageKind.CLAUSE),
            passage("9", "how many schools", background=True),
        ]
    )

    assert found == {"1.01": Views(asks=["who is in"], asks_es=["quién"], says=["All are in."])}


def test_a_way_of_asking_that_is_left_out_is_not_learned():
    here = views()

    left = leave_out(here, seed=1)

    assert {one.target for one in left} == set(here)
    assert all(one.text not in here[one.target].asks for one in left)


def test_a_batch_holds_each_clause_once_and_pairs_texts_of_one_clause():
    here = views()

    for batch in Sampler(here, seed=2).batches(3, 16):
        assert len({p.target for p in batch}) == len(batch) == 16
        assert all(p.other in here[p.target].asks and p.asked != p.other for p in batch)


def test_the_same_seed_draws_the_same_batches():
    assert list(Sampler(views(), 5).batches(2, 8)) == list(Sampler(views(), 5).batches(2, 8))


class Letters(torch.nn.Module):
    """A model of words that has one vector a word."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = torch.nn.Embedding(64, 8)
        self.word_embeddings = torch.nn.Embedding(64, 8)

    @staticmethod
    def tokenizer(texts: list[str], **_: object) -> dict[str, torch.Tensor]:
        rows = [[sum(map(ord, w)) % 64 for w in (t.split() + ["."] * 4)[:4]] for t in texts]
        return {"input_ids": torch.tensor(rows), "attention_mask": torch.ones(len(rows), 4)}

    def forward(self, tokens: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
        ids = tokens["input_ids"]
        return {"sentence_embedding": (self.weights(ids) + self.word_embeddings(ids)).mean(dim=1)}


def test_learning_brings_the_texts_of_a_clause_together_and_leaves_the_word_vectors():
    torch.manual_seed(0)
    model, told, words = Letters(), [], ("salary", "sick", "room", "transfer", "hours", "growth", "dues", "bus")
    here = {f"{n}.01": Views(asks=[f"{w} a", f"{w} b", f"{w} c"]) for n, w in enumerate(words)}
    kept = model.word_embeddings.weight.detach().clone()
    plan = Plan(steps=60, size=8, rate=0.05)

    learn(
        model, Sampler(here, 1).batches(plan.steps, plan.size), plan, lambda *s: told.append(SimpleNamespace(loss=s[2]))
    )

    assert told[-1].loss < told[0].loss / 2
    assert torch.equal(model.word_embeddings.weight, kept)
