from reportedly.names.hypothesis import Hypothesis, likeliest, position


def test_a_position_holds_its_readings_and_their_partners():
    here = position("ri", ("리",))
    assert here.syllables == {"리", "이", "니"} & here.syllables
    assert here.order[0] == "리"
    assert here.cost("리") < here.cost("이")


def test_a_northern_surname_has_no_partners():
    assert position("ryu", ("류",), northern=True).syllables == {"류"}


def test_of_two_equal_readings_the_likelier_is_kept():
    positions = (position("kim", ("김",)), position("chol", ("철",)))
    early, late = (Hypothesis(positions, rank, "kim", "chol") for rank in (0, 4))
    assert likeliest([late, early]) == likeliest([early, late]) == (early,)


def test_hypotheses_come_in_order_of_rank():
    one = Hypothesis((position("", ("김",)), position("", ("철",))), 4, "김", "철")
    two = Hypothesis((position("", ("박",)), position("", ("철",))), 0, "박", "철")
    assert likeliest([one, two]) == (two, one)
