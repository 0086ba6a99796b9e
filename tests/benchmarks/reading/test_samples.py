import json

import pytest
from benchmarks.reading.samples import (
    CHECK,
    KINDS,
    WRITTEN,
    Samples,
    SamplesError,
    held_out,
    tuned,
)
from hypothesis import given
from hypothesis import strategies as st


@given(st.sets(st.text(min_size=1)))
def test_every_report_is_either_tuned_on_or_held_out(ids):
    assert sorted([*tuned(ids), *held_out(ids)]) == sorted(ids)
    assert len(held_out(ids)) == len(ids) // 3


def test_the_third_the_sixth_and_so_on_are_held_out():
    assert held_out(["f", "e", "d", "c", "b", "a", "g"]) == ["c", "f"]


def test_a_folder_without_samples_is_refused(folder):
    (folder / "reports" / "gold").rename(folder / "elsewhere")
    with pytest.raises(SamplesError, match="holds no samples; name the folder"):
        Samples.of(folder)


@pytest.mark.parametrize("own", [WRITTEN, CHECK])
def test_every_report_of_the_project_has_its_gold_with_words_in_the_text(own):
    samples = Samples.of(own)
    assert [p.stem for p in samples.paths] == sorted(samples.gold)
    for path in samples.paths:
        report = json.loads(path.read_text(encoding="utf-8"))
        for claim in samples.gold[path.stem]["claims"]:
            assert claim["kind"] in KINDS
            told = claim["words"] if isinstance(claim["words"], list) else [claim["words"]]
            assert told
            assert all(w in (report["title"] or "") + "\n" + report["text"] for w in told)
