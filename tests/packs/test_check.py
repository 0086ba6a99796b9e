"""A user's pack is checked before it is used."""

from reportedly.packs.check import check


def test_a_sound_pack_has_no_problems(tmp_path):
    (tmp_path / "mine.yaml").write_text(
        "places:\n- {id: x, names: [Xville], kind: city, state: IT}\n"
    )
    assert check(tmp_path) == []


def test_every_problem_is_one_line(tmp_path):
    (tmp_path / "mine.yaml").write_text(
        "places:\n- {id: x, names: [Xville], kind: city, state: ZZ}\n"
        "sources:\n- {id: y, names: [Y Post], type: gossip}\n"
    )
    found = check(tmp_path)
    assert len(found) == 2
    assert all("\n" not in line and "mine.yaml, line" in line for line in found)


def test_a_folder_that_cannot_be_read_is_one_problem(tmp_path):
    assert len(check(tmp_path / "missing")) == 1


def test_what_is_shipped_is_sound():
    assert check() == []
