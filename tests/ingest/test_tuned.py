"""Tuning: changes of weights kept small, applied to the model that they were learned on."""

import numpy as np
import pytest
import torch

from ingest import tuned


def change(rank: int) -> np.ndarray:
    drawn = np.random.default_rng(3)
    return (drawn.normal(size=(20, rank)) @ drawn.normal(size=(rank, 12))).astype(np.float32)


BEFORE = {"layer.weight": np.ones((20, 12), np.float32), "layer.bias": np.zeros(20, np.float32)}


def tuning(rank: int = 3, kept: int = 3) -> tuned.Tuning:
    after = {"layer.weight": BEFORE["layer.weight"] + change(rank), "layer.bias": BEFORE["layer.bias"] + 0.5}
    return tuned.between("abc", BEFORE, after, kept)


def test_a_change_of_low_rank_is_kept_whole():
    changes = tuning().changes()

    assert np.allclose(changes["layer.weight"], change(3), atol=0.02)
    assert np.allclose(changes["layer.bias"], 0.5)


def test_of_a_change_of_higher_rank_the_largest_part_is_kept():
    kept, whole = tuning(rank=6, kept=4).changes()["layer.weight"], change(6)

    assert 0 < np.linalg.norm(whole - kept) < 0.5 * np.linalg.norm(whole)


def test_what_did_not_change_is_not_kept():
    assert tuned.between("abc", BEFORE, dict(BEFORE), 3).changes() == {}


def test_it_reads_back_as_it_was_written(tmp_path):
    tuned.write(tuning(), tmp_path / "tuning.npz")

    found = tuned.read(tmp_path / "tuning.npz")

    assert found.base == "abc"
    for name, kept in tuning().changes().items():
        assert np.array_equal(found.changes()[name], kept)


def test_a_module_is_changed_in_place():
    layer = torch.nn.ModuleDict({"layer": torch.nn.Linear(12, 20)})
    before = layer["layer"].weight.detach().clone()

    tuned.apply(tuning(), layer)

    assert torch.allclose(layer["layer"].weight - before, torch.from_numpy(change(3)), atol=0.02)


def test_another_model_is_refused_by_the_name_that_it_lacks():
    with pytest.raises(KeyError, match=r"layer\.weight"):
        tuned.apply(tuning(), torch.nn.ModuleDict({"other": torch.nn.Linear(12, 20)}))
