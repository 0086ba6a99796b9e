import pytest

from benchmarks.reading import shipped


def test_a_hedge_is_lost_on_a_reader_that_takes_all_for_flat():
    hedged = {"x": {"id": "x", "claims": [{"kind": "death", "certainty": "possible"}]}}
    assert shipped.always_certain(hedged)["x"]["claims"][0]["certainty"] == "certain"
    assert hedged["x"]["claims"][0]["certainty"] == "possible"


def test_the_reader_says_who_it_is(folder):
    answers, who = shipped.read(sorted((folder / "reports").glob("*.json")))
    assert set(answers) == {"one", "two", "three", "four"}
    assert who is not None
    assert who.name == "english"


def test_a_file_that_is_refused_stops_the_run(tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    with pytest.raises(ValueError, match="was refused"):
        shipped.read([bad])
