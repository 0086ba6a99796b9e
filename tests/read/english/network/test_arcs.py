"""Transitions and crossing arcs."""

from reportedly.read.english.network.arcs import State, Trees, lifted


def test_one_word_alone_asks_for_no_choice() -> None:
    state = State(Trees(3), 1, 2)
    assert not state.goes_on()


def test_a_word_without_head_goes_back_to_the_words_ahead_once() -> None:
    trees = Trees(4)
    state = State(trees, 1, 3)
    assert state.goes_on()
    state.shift()
    # Two are on the stack and none lies ahead: the upper one goes back, to get a head.
    assert state.goes_on()
    assert state.open_moves() == 0
    state.right(5)
    assert trees.heads[2] == 1
    assert not state.goes_on()


def test_a_choice_is_made_by_eight_words() -> None:
    state = State(Trees(6), 1, 6)
    assert state.goes_on()
    state.right(7)
    assert state.context() == (3, 4, 2, 1, 0, 0, 0, 0)


def test_a_marked_label_goes_down_to_the_word_that_it_names() -> None:
    # "whom did she want to meet": the object of "want" belongs to the xcomp "meet".
    heads, labels = [3, 3, 3, 3, 5, 3], ["obj||xcomp", "aux", "nsubj", "root", "mark", "xcomp"]
    assert lifted(heads, labels) == (
        [5, 3, 3, 3, 5, 3],
        ["obj", "aux", "nsubj", "root", "mark", "xcomp"],
    )


def test_a_marked_label_without_such_a_word_keeps_its_head() -> None:
    assert lifted([1, 1], ["obj||xcomp", "root"]) == ([1, 1], ["obj", "root"])
