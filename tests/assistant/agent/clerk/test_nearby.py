"""Which clauses are told beside the best one."""

from assistant.agent.clerk.nearby import beside, likelihood

from .builders import hit

LINE = 0.055


class TestLikelihood:
    """How likely a clause behind the best one answers too."""

    def test_the_nearer_to_the_best_one_the_likelier(self):
        close, far = (likelihood(hit("9.01", s), hit("5.11.1", 0.9), 1) for s in (0.88, 0.6))
        assert far < close

    def test_what_stands_above_or_below_is_likelier_than_a_sibling_and_a_sibling_than_a_stranger(self):
        below, sibling, stranger = (
            likelihood(hit(c, 0.7), hit("5.11.1", 0.8), 1) for c in ("5.11.1.a", "5.11.2", "9.01")
        )
        assert stranger < sibling < below

    def test_several_near_ways_of_asking_speak_for_it(self):
        lone, several = (
            likelihood(hit("9.01", 0.7, features={"ask": 0.8, "asks": a}), hit("5.11.1", 0.8), 1) for a in (0.4, 0.75)
        )
        assert lone < several

    def test_what_a_clause_gains_by_being_named_does_not_count(self):
        plain = hit("9.01", 0.7, features={"asks": 0.7})
        named = hit("9.01", 1.7, features={"asks": 0.7, "named": 1.0})
        assert likelihood(named, hit("5.11.1", 1.8), 1) == likelihood(plain, hit("5.11.1", 0.8), 1)


class TestBeside:
    """The best clause and those that are told with it."""

    def test_nothing_where_nothing_was_found(self):
        assert beside((), LINE, 6) == ()

    def test_the_best_one_always_and_never_more_than_so_many(self):
        hits = [hit(f"5.1{n}", 0.9) for n in range(8)]
        assert beside(hits[:1], LINE, 6) == (hits[0],)
        assert len(beside(hits, LINE, 6)) == 6
