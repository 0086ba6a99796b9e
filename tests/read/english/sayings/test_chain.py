from reportedly.packs import Pack
from reportedly.read.english.sayings.chain import Chain, chain, joined, without
from reportedly.read.english.sayings.frame import Force, Frame
from reportedly.read.english.sayings.source import Said
from tests.read.made import sentence

ONE = sentence("\n".join(f"{i} w{i} NOUN 0 root" for i in range(1, 10)))


def said(text: str, *, outlet: bool = False, named: bool = True) -> Said:
    return Said(text, ONE.whole, outlet=outlet, named=named)


def frame(
    cue: int, reach: set[int], *texts: str, force: Force = "flat", inner: bool = False
) -> Frame:
    return Frame(tuple(map(said, texts)), cue, frozenset(reach), force, ONE.whole, inner)


def texts(sources: tuple[Said, ...]) -> list[str]:
    return [s.text for s in sources]


def test_a_frame_that_reaches_another_cue_is_outer() -> None:
    found = [frame(3, {4, 5}, "an official"), frame(1, {2, 3, 4, 5}, "Yonhap")]
    told = chain(found, ONE.tokens[5])
    assert texts(told.links) == ["Yonhap", "an official"]
    assert texts(told.origins) == ["an official"]


def test_the_cited_stands_deepest_and_the_told_outlet_outermost() -> None:
    told_to = Frame((said("Ryang"),), 6, frozenset({5}), "flat", ONE.whole, to=said("Dispatch"))
    cited = frame(0, {1, 2, 3, 4, 5, 6}, "sources", inner=True)
    assert texts(chain([cited, told_to], ONE.tokens[5]).links) == ["Dispatch", "Ryang", "sources"]


def test_all_who_say_it_together_are_origins() -> None:
    told = chain([frame(1, {5}, "Yonhap", "KBS")], ONE.tokens[5])
    assert texts(told.origins) == ["Yonhap", "KBS"]
    assert texts(told.links) == ["Yonhap"]


def test_words_of_saying_hedge_and_deny() -> None:
    hedged = chain([frame(1, {5}, "experts", force="possible")], ONE.tokens[5])
    assert (hedged.certainty, hedged.hedged, hedged.denied) == ("possible", ONE.whole, None)
    denied = chain([frame(1, {5}, "Seoul", force="deny")], ONE.tokens[5])
    assert (denied.certainty, denied.denied) == ("certain", ONE.whole)


def test_what_no_frame_reaches_has_no_source() -> None:
    assert chain([frame(1, {2}, "Yonhap")], ONE.tokens[5]) == Chain()


def test_the_cue_counts_only_where_it_shows() -> None:
    found = [frame(5, {6}, "state television")]
    assert chain(found, ONE.tokens[5]) == Chain()
    assert texts(chain(found, ONE.tokens[5], shows=True).links) == ["state television"]


def test_nobody_is_the_source_of_his_own_death() -> None:
    told = chain([frame(1, {5}, "Ryang")], ONE.tokens[5])
    assert without(told, "Ryang").links == ()
    told = chain([frame(3, {5}, "Ryang"), frame(1, {3, 5}, "Yonhap")], ONE.tokens[5])
    assert texts(without(told, "Ryang").origins) == ["Yonhap"]


def test_tellings_join_to_the_longest_chain_and_all_origins(pack: Pack) -> None:
    short = Chain((said("Yonhap"),), (said("Yonhap"),))
    long = Chain((said("KBS"), said("an official")), (said("an official"),))
    told = joined([short, long], [short, long], pack)
    assert texts(told.links) == ["KBS", "an official"]
    assert texts(told.origins) == ["an official", "Yonhap"]


def test_a_headline_gives_way_to_the_body(pack: Pack) -> None:
    headline = Chain((said("spy agency"),), (said("spy agency"),))
    body = Chain((said("the service"),), (said("the service"),))
    assert texts(joined([headline, body], [body], pack).origins) == ["the service"]
    assert texts(joined([headline], [], pack).origins) == ["spy agency"]
    assert joined([Chain()], [Chain()], pack) == Chain()


def test_the_end_of_a_joined_chain_is_one_of_its_origins(pack: Pack) -> None:
    vague, named_ = said("a newspaper", outlet=True, named=False), said("Laura Pellworm")
    told = joined([Chain((vague,), (vague, named_))], [Chain((vague,), (vague, named_))], pack)
    assert texts(told.origins) == ["Laura Pellworm"]
    assert texts(told.links) == ["Laura Pellworm"]
