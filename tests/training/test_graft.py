from hypothesis import given
from hypothesis import strategies as st
from training.parser.conllu import Sentence, Word, check_tree
from training.parser.graft import Graft, graft


def words_with_heads(heads: list[int], mark: str) -> tuple[Word, ...]:
    return tuple(
        Word(f"{mark}{n}", "X", "", head, f"{mark}-rel{n}", space_after=n % 2 == 0)
        for n, head in enumerate(heads)
    )


@st.composite
def trees(draw, mark="w", largest=12):
    size = draw(st.integers(1, largest))
    order = draw(st.permutations(range(1, size + 1)))
    heads = [0] * size
    for rank in range(1, size):
        heads[order[rank] - 1] = order[draw(st.integers(0, rank - 1))]
    return words_with_heads(heads, mark)


@st.composite
def grafted(draw):
    """A sentence and grafts that replace connected runs whose top has its head outside."""
    words = draw(trees())
    grafts = []
    position = 0
    while position < len(words):
        end = draw(st.integers(position + 1, len(words)))
        inside = range(position + 1, end + 1)
        tops = [n for n in inside if words[n - 1].head not in inside]
        if len(tops) == 1 and draw(st.booleans()):
            grafts.append(Graft(position, end, tops[0] - 1, draw(trees(mark=f"g{position}-"))))
        position = end
    return Sentence(words), draw(st.permutations(grafts))


@given(grafted())
def test_a_tree_with_grafts_is_a_tree(case):
    sentence, grafts = case
    check_tree(graft(sentence, grafts))


@given(grafted())
def test_words_outside_the_grafts_stay_in_order_with_their_relations(case):
    sentence, grafts = case
    replaced = {n for one in grafts for n in range(one.start, one.end)}
    before = [(w.form, w.deprel) for n, w in enumerate(sentence.words) if n not in replaced]
    after = [(w.form, w.deprel) for w in graft(sentence, grafts).words if w.form.startswith("w")]
    assert after == before


@given(grafted())
def test_words_outside_the_grafts_keep_heads_that_were_not_replaced(case):
    sentence, grafts = case
    result = graft(sentence, grafts).words
    head_of = {w.form: result[w.head - 1].form if w.head else "" for w in result}
    for word in sentence.words:
        if word.form in head_of:
            old = sentence.words[word.head - 1].form if word.head else ""
            assert head_of[word.form] == old or old not in head_of


@given(grafted())
def test_the_order_of_grafts_does_not_matter(case):
    sentence, grafts = case
    assert graft(sentence, grafts) == graft(sentence, list(reversed(grafts)))


@given(trees())
def test_no_graft_changes_nothing(words):
    assert graft(Sentence(words), []) == Sentence(words)


def test_the_root_of_the_graft_takes_head_relation_and_last_blank():
    host = Sentence(
        (
            Word("Ann", "PROPN", "", 3, "nsubj"),
            Word("Lee", "PROPN", "", 1, "flat", space_after=False),
            Word("'s", "PART", "", 0, "root"),
        )
    )
    small = (Word("Pak", "PROPN", "", 0, ""), Word("Il", "PROPN", "", 1, "flat"))
    result = graft(host, [Graft(0, 2, 0, (*small, Word("U", "PROPN", "", 1, "flat")))])
    assert [w.head for w in result.words] == [4, 1, 1, 0]
    assert result.words[0].deprel == "nsubj"
    assert [w.space_after for w in result.words[:3]] == [True, True, False]
