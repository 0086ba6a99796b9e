"""A pack is read whole or refused with the place of what is wrong."""

import pytest

from reportedly.errors import PackError
from reportedly.packs import load

PACK = load()


def extra(tmp_path, text, name="mine.yaml"):
    (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_shipped_pack_loads_and_is_kept():
    assert load() is load()


def test_a_row_of_ones_own_is_added_and_changes_the_digest(tmp_path):
    mine = "sources:\n- {id: herald, names: [Example Herald], type: press, state: NO}\n"
    pack = load(extra=extra(tmp_path, mine))
    source = pack.source("the example herald")
    assert source is not None
    assert source.state == "NO"
    assert pack.digest != PACK.digest
    assert len(pack.sources) == len(PACK.sources) + 1


def test_a_row_with_a_shipped_id_replaces_it(tmp_path):
    mine = (
        "sources:\n- {id: nis, names: [National Intelligence Service], "
        "type: intelligence service, state: KR}\n"
        "weights:\n  parameters:\n    hedge: {value: 0.4, because: ours}\n"
    )
    pack = load(extra=extra(tmp_path, mine))
    assert pack.source("NIS") is None
    assert pack.weights["hedge"] == 0.4
    assert pack.weights["r_assert"] == PACK.weights["r_assert"]
    assert len(pack.sources) == len(PACK.sources)


def test_the_order_of_rows_and_files_does_not_change_the_digest(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    a = "- {id: a-paper, names: [A Paper], type: press}\n"
    b = "- {id: b-paper, names: [B Paper], type: press}\n"
    extra(one, "sources:\n" + a + b)
    extra(two, "sources:\n" + b, "a.yaml")
    extra(two, "sources:\n" + a, "b.yaml")
    assert load(extra=one).digest == load(extra=two).digest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sources:\n- {id: x, names: [X Post], type: press, colour: red}\n", "colour"),
        ("sources:\n- {id: x, names: X Post, type: press}\n", "array"),
        ("sources:\n- {names: [X Post], type: press}\n", "id"),
        ("sources:\n- {id: x, names: [X Post], type: press, collective: maybe}\n", "bool"),
        (
            "sources:\n- {id: x, names: [X], type: press}\n- {id: x, names: [Y], type: press}\n",
            "keep one of the two",
        ),
        ("sources:\n- {id: x, names: [the yonhap], type: press}\n", "belongs already to 'yonhap'"),
        ("sources:\n- {id: x, names: [X Post], type: press, state: ZZ}\n", "no state 'ZZ'"),
        ("sources:\n- {id: x, names: [X Post], type: gossip}\n", "no type 'gossip'"),
        ("sources:\n- {id: x, names: [X Post], type: press, family: nobody}\n", "'nobody'"),
        ("sources:\n- {id: x, names: [], type: press}\n", "give it one"),
        ("sources:\n- {id: x, names: ['...'], type: press}\n", "is no name"),
        ("places:\n- {id: x, names: [Cuban], kind: city, state: CU}\n", "belongs already"),
        ("missions:\n- {state: KP, host: ZZ, city: Rome}\n", "no host state 'ZZ'"),
        ("missions:\n- {state: ZZ, host: IT, city: Rome}\n", "no state 'ZZ'"),
        ("missions:\n- {state: KP, host: PE, city: Rome}\n", "no place in PE"),
        ("outlets:\n- {id: x}\n", "no table 'outlets'"),
        ("sources: {x: {id: x}}\n", "must be a list"),
        ("kinds:\n- defection\n", "must be rows by name"),
        (
            "kinds:\n  gossip: {once: true, ends_life: false, slack: 1, verb: v, noun: n}\n",
            "gossip",
        ),
        (
            "authority:\n- {kind: defection, type: press, standing: nearby, because: so}\n",
            "no standing 'nearby'",
        ),
        ("weights:\n  parameters:\n    hedge: {value: half, because: so}\n", "float"),
    ],
)
def test_a_wrong_row_is_refused_with_its_file_and_line(tmp_path, text, said):
    with pytest.raises(PackError) as error:
        load(extra=extra(tmp_path, text))
    assert "mine.yaml, line " in str(error.value)
    assert said in str(error.value)


HOLDER = """holders:
- id: somebody
  names: [Sin Kwang-rim]
  state: KP
  born: "{born}"
  posts: [{{title: ambassador, from: "{first}", to: "{last}"{body}}}]
  sources: ["https://example.org/page"]
"""


@pytest.mark.parametrize(
    ("slots", "said"),
    [
        ({"born": "1950-02-30"}, "'1950-02-30' is no date"),
        ({"born": "spring"}, "'spring' is no date"),
        ({"first": "2010-13"}, "'2010-13' is no date"),
        ({"first": "2010", "last": "2009-12"}, "ends (2009-12) before it begins (2010)"),
        ({"body": ", body: nowhere"}, "no source 'nowhere'"),
    ],
)
def test_impossible_dates_and_bodies_of_holders_are_refused(tmp_path, slots, said):
    given = {"born": "1950", "first": "2001", "last": "2004", "body": ""} | slots
    with pytest.raises(PackError) as error:
        load(extra=extra(tmp_path, HOLDER.format(**given)))
    assert "mine.yaml, line 2 (somebody)" in str(error.value)
    assert said in str(error.value)


def test_a_sound_holder_of_ones_own_is_added(tmp_path):
    text = HOLDER.format(born="1950", first="2001", last="2004", body="")
    holder = load(extra=extra(tmp_path, text)).holder("somebody")
    assert holder is not None
    assert (holder.posts[0].from_, holder.posts[0].to) == ("2001", "2004")


def test_many_mistakes_are_told_at_once_but_not_all(tmp_path):
    rows = "".join(f"- {{id: x{n}, names: [], type: press}}\n" for n in range(15))
    with pytest.raises(PackError, match="and 5 more"):
        load(extra=extra(tmp_path, "sources:\n" + rows))


@pytest.mark.parametrize("text", ["sources: [", "- a list\n", "", "sources: text\n", "\x00"])
def test_a_file_that_holds_no_tables_is_refused(tmp_path, text):
    with pytest.raises(PackError, match=r"mine\.yaml"):
        load(extra=extra(tmp_path, text))


def test_a_key_written_twice_is_refused(tmp_path):
    with pytest.raises(PackError, match="'id' stands twice"):
        load(extra=extra(tmp_path, "sources:\n- {id: x, id: y, names: [X], type: press}\n"))


def test_a_file_that_is_no_text_is_refused(tmp_path):
    (tmp_path / "mine.yaml").write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(PackError, match=r"mine\.yaml"):
        load(extra=tmp_path)


def test_a_folder_without_files_or_no_folder_is_refused(tmp_path):
    with pytest.raises(PackError, match=r"no \.yaml file"):
        load(extra=tmp_path)
    with pytest.raises(PackError, match="is no folder"):
        load(extra=tmp_path / "missing")


def test_a_pack_may_stand_in_place_of_a_shipped_country(tmp_path):
    pack = load(extra=extra(tmp_path, "pack: {replaces: dprk}\n"))
    assert not pack.holders
    assert not pack.missions
    assert pack.source("Reuters") is not None
    assert pack.source("KCNA") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("pack: {replaces: world}\n", "no shipped pack of a country is called 'world'"),
        ("pack: {replaces: nowhere}\n", "no shipped pack of a country is called 'nowhere'"),
        ("pack: {instead: dprk}\n", "has no setting 'instead'"),
    ],
)
def test_only_a_shipped_country_can_be_replaced(tmp_path, text, said):
    with pytest.raises(PackError, match=said):
        load(extra=extra(tmp_path, text))


@pytest.mark.parametrize(
    "text",
    [
        "sources: &a [*a]\n",
        "sources:\n- &a {id: x, names: [X], type: press}\n- *a\n",
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nsources: [*c, *c]\n",
    ],
)
def test_aliases_are_refused_since_some_never_end(tmp_path, text):
    with pytest.raises(PackError, match=r"mine.yaml, line \d+: is repeated by an alias"):
        load(extra=extra(tmp_path, text))


def test_the_files_of_folders_within_a_pack_belong_to_it(tmp_path):
    (tmp_path / "papers").mkdir()
    extra(tmp_path / "papers", "sources:\n- {id: herald, names: [Example Herald], type: nope}\n")
    with pytest.raises(PackError, match=f"{tmp_path.name}/papers/mine.yaml, line 2"):
        load(extra=tmp_path)
