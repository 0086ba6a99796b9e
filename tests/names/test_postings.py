from reportedly.names.name import read
from reportedly.names.postings import Postings


def posted(*texts):
    postings = Postings()
    for number, text in enumerate(texts):
        postings.add(number, read(text).hypotheses)
    return postings


def test_names_meet_where_every_syllable_has_a_reading_in_common():
    met, slipped = posted("태영호", "태용호", "Kim Jong-un").meeting(
        read("Thae Yong-ho").hypotheses
    )
    assert set(met) == {0, 1}
    assert slipped == set()


def test_one_syllable_may_be_a_slip_but_not_the_surname():
    met, slipped = posted("Jang Song-thaek", "Jong Song-thaek").meeting(
        read("Jang Sang-thaek").hypotheses
    )
    assert set(met) == set()
    assert slipped == {0}


def test_the_less_usual_way_to_read_a_name_has_a_higher_rank():
    met, _ = posted("Thae Yong-ho", "Yong-ho Thae").meeting(read("태영호").hypotheses)
    assert met[0] < met[1]


def test_what_is_added_later_is_found_as_well():
    postings = posted("Kim Jong-nam")
    asked = read("Kim Jong-nym").hypotheses
    assert postings.meeting(asked) == ({}, {0})
    postings.add(1, read("Kim Jong-num").hypotheses)
    assert postings.meeting(asked) == ({}, {0, 1})
