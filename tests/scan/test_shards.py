"""What is gone through: files, folders and lists of paths, in the order of their names."""

import gzip

import pytest

from reportedly.errors import BadShard
from reportedly.scan import shards


def touched(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x" * len(name))
    return folder


@pytest.mark.parametrize(
    ("file", "form", "name"),
    [
        ("CC-NEWS-20240312-00001.warc.gz", "warc", "CC-NEWS-20240312-00001"),
        ("a.warc", "warc", "a"),
        ("a.warc.zst", "warc", "a"),
        ("a.wet.gz", "warc", "a"),
        ("a.b.jsonl.gz", "lines", "a.b"),
        ("A.NDJSON", "lines", "A"),
        ("a.parquet", "parquet", "a"),
    ],
)
def test_the_ending_tells_the_form_and_the_rest_is_the_name(tmp_path, file, form, name):
    touched(tmp_path, file)
    (shard,) = shards([str(tmp_path / file)])
    assert (shard.form, shard.name, shard.size) == (form, name, len(file))


def test_a_folder_gives_all_shards_below_it_in_the_order_of_their_names(tmp_path):
    touched(tmp_path, "b.warc.gz", "deep/a.jsonl", "notes.txt")
    assert [s.name for s in shards([str(tmp_path)])] == ["a", "b"]


def test_one_shard_named_twice_is_one(tmp_path):
    touched(tmp_path, "a.warc")
    assert len(shards([str(tmp_path), str(tmp_path / "a.warc")])) == 1


@pytest.mark.parametrize("name", ["warc.paths", "warc.paths.gz"])
def test_a_list_of_paths_belongs_to_its_base_or_its_own_folder(tmp_path, name):
    touched(tmp_path, "crawl/2024/a.warc.gz", "crawl/2024/b.warc.gz")
    lines = b"crawl/2024/a.warc.gz\n\n# a note\ns3://commoncrawl/crawl/2024/b.warc.gz\n"
    (tmp_path / name).write_bytes(gzip.compress(lines) if name.endswith("gz") else lines)
    found = shards([str(tmp_path / name)])
    assert [s.name for s in found] == ["a", "b"]
    (tmp_path / "lists").mkdir()
    (tmp_path / name).rename(tmp_path / "lists" / name)
    assert shards([str(tmp_path / "lists" / name)], base=tmp_path) == found


@pytest.mark.parametrize(
    ("names", "place", "told"),
    [
        ((), "missing.warc.gz", "cannot be read: No such file"),
        (("a.txt",), "a.txt", "of no form that is known; shards end in .warc"),
        (("a.txt",), ".", "holds no shard; shards end in .warc"),
        (("one/a.warc", "two/a.warc.gz"), ".", "have one name"),
        (("deep.warc/a.txt",), "deep.warc", "holds no shard"),
    ],
)
def test_what_is_no_shard_is_refused_with_what_to_do(tmp_path, names, place, told):
    touched(tmp_path, *names)
    with pytest.raises(BadShard, match=told):
        shards([str(tmp_path / place)])


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"a.txt\n", "lists a.txt, which is no shard"),
        (b"\xff\xfe", "is no list of paths"),
        (b"\x1f\x8bbroken", "is no list of paths"),
        (b"gone.warc.gz\n", "check the path, or --base"),
    ],
)
def test_a_list_that_leads_nowhere_is_refused(tmp_path, data, told):
    (tmp_path / "warc.paths").write_bytes(data)
    with pytest.raises(BadShard, match=told):
        shards([str(tmp_path / "warc.paths")])
