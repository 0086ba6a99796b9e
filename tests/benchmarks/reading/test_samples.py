import pytest
from benchmarks.reading.samples import Samples, SamplesError, held_out, of_kinds, tuned
from hypothesis import given
from hypothesis import strategies as st


@given(st.sets(st.text(min_size=1)))
def test_every_report_is_either_tuned_on_or_held_out(ids):
    assert sorted([*tuned(ids), *held_out(ids)]) == sorted(ids)
    assert len(held_out(ids)) == len(ids) // 3


def test_the_third_the_sixth_and_so_on_are_held_out():
    assert held_out(["f", "e", "d", "c", "b", "a", "g"]) == ["c", "f"]


def test_claims_of_other_kinds_are_left_out():
    answer = {"id": "x", "claims": [{"kind": "death"}, {"kind": "illness"}], "figures": [1]}
    assert of_kinds(answer, ["death"]) == {"id": "x", "claims": [{"kind": "death"}], "figures": [1]}


def test_a_report_that_tells_of_other_kinds_only_is_no_control(folder):
    assert Samples.of(folder).controls == {"three"}


@pytest.mark.parametrize("missing", ["score.py", "reports/gold"])
def test_a_folder_without_samples_is_refused(folder, missing):
    path = folder / missing
    path.rename(folder / "elsewhere")
    with pytest.raises(SamplesError, match="holds no samples; name the folder"):
        Samples.of(folder)
