"""Taking decisions back."""

import pytest

from reportedly.account import RefusedUndo, undo
from reportedly.errors import NotFound
from tests.account.made import correction, report

from .who import BARE, ENVOY, GENERAL, SAID, judged

CORRECTION = correction(report(), "Pak Tok-su")
ONE = judged("same", BARE, ENVOY)
TWO = judged("different", BARE, GENERAL, ONE)


def taken_back(beginning, *decisions):
    return undo(beginning, decisions, by="Ed", because="wrong", made=SAID.made)


def test_the_beginning_of_an_id_will_do_where_one_decision_has_it():
    assert taken_back(ONE.id[:6], ONE, TWO).of == ONE.id
    assert taken_back(ONE.id, ONE).made > ONE.made


def test_any_decision_can_be_undone():
    assert taken_back(CORRECTION.id, CORRECTION).of == CORRECTION.id


def test_a_beginning_that_several_have_is_refused():
    with pytest.raises(RefusedUndo, match="2 decisions"):
        taken_back("j-", ONE, TWO)


@pytest.mark.parametrize("beginning", ["", "j-nothing", "x"])
def test_what_is_on_no_file_is_refused(beginning):
    with pytest.raises(NotFound):
        taken_back(beginning, ONE, TWO)


def test_what_is_undone_is_not_undone_again():
    back = taken_back(ONE.id, ONE)
    with pytest.raises(RefusedUndo, match=back.id):
        taken_back(ONE.id, ONE, back)
    restored = taken_back(back.id, ONE, back)
    assert taken_back(ONE.id, ONE, back, restored).of == ONE.id
