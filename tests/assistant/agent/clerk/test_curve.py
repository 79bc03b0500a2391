"""A logistic curve over weighted evidence."""

import pytest

from assistant.agent.clerk.curve import Curve

CURVE = Curve({"near": 2.0, "far": -1.0}, bias=-1.0)


def test_evidence_that_weighs_as_much_as_the_bias_is_even():
    assert CURVE.at({"near": 0.5, "far": 0.0}) == 0.5


def test_what_weighs_for_it_raises_and_what_weighs_against_it_lowers():
    assert CURVE.at({"far": 1.0}) < CURVE.at({}) < CURVE.at({"near": 1.0})


def test_evidence_without_a_weight_is_an_error():
    with pytest.raises(KeyError, match="other"):
        CURVE.at({"other": 1.0})
