import pytest

from reportedly.weigh.fit.cells import Cells, everywhere, of_origin
from tests.weigh.fit.made_up import case, told


def test_a_pile_on_counts_as_its_ranks_do():
    cells = Cells([case("a", "held", *(told(f"a{i}") for i in range(4)))], 0.5)
    assert cells.of(everywhere("assert"))[0] == pytest.approx(sum(i**-0.5 for i in (1, 2, 3, 4)))


def test_leaving_the_only_case_out_leaves_exactly_nothing():
    cells = Cells([case("a", "failed", told("a0"), told("a1"), told("a2"))], 0.5)
    assert cells.of(of_origin("a1", "purge", "assert"), without="a") == (0.0, 0.0)


def test_a_group_is_settled_once_a_case():
    cells = Cells([case("a", "held", told("a0"), told("a1")), case("b", "held", told("b0"))], 0.5)
    assert cells.settled("group a", "purge") == 1
    assert cells.settled("group a", "launch") == 0
