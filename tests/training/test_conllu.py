import gzip

import pytest
from training.parser.conllu import MalformedConlluError, Sentence, parse_conllu, read_conllu
from training.parser.documents import to_doc

CONTRACTION = """\
# newdoc id = made_up_1
# sent_id = a-1
# text = They didn't say ("no").
1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\tTense=Past\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
3.1\tghost\tghost\tVERB\tVB\t_\t_\t_\t4:conj\t_
4\tsay\tsay\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t_
5\t(\t(\tPUNCT\t-LRB-\t_\t7\tpunct\t_\tSpaceAfter=No
6\t"\t"\tPUNCT\t``\t_\t7\tpunct\t_\tSpaceAfter=No
7\tno\tno\tINTJ\tUH\t_\t4\tccomp\t_\tEntity=x|SpaceAfter=No
8\t"\t"\tPUNCT\t''\t_\t7\tpunct\t_\tSpaceAfter=No
9\t)\t)\tPUNCT\t-RRB-\t_\t7\tpunct\t_\tSpaceAfter=No
10\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = a-2
1\tRi\tRi\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
"""


def parse(text: str) -> list[Sentence]:
    return list(parse_conllu(text.splitlines(keepends=True)))


def text_of(sentence: Sentence) -> str:
    return "".join(w.form + " " * w.space_after for w in sentence.words).rstrip()


def test_the_text_comes_back_with_its_own_spaces():
    assert text_of(parse(CONTRACTION)[0]) == 'They didn\'t say ("no").'


def test_spaces_match_the_tokenizer_only_where_the_text_has_them():
    words = parse(CONTRACTION)[0].words
    assert [w.space_after for w in words[:4]] == [True, False, True, True]


def test_a_multiword_token_that_touches_the_next_word_leaves_no_space():
    joined = CONTRACTION.replace(
        "didn't\t_\t_\t_\t_\t_\t_\t_\t_", "didn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No"
    )
    assert text_of(parse(joined)[0]).startswith("They didn'tsay")


def test_empty_nodes_are_left_out_and_features_are_plain():
    words = parse(CONTRACTION)[0].words
    assert [w.form for w in words[2:4]] == ["n't", "say"]
    assert words[2].feats == ""
    assert words[0].feats == "Case=Nom"


def test_the_document_name_carries_over_to_later_sentences():
    first, second = parse(CONTRACTION)
    assert (first.doc_id, first.sent_id) == ("made_up_1", "a-1")
    assert (second.doc_id, second.sent_id) == ("made_up_1", "a-2")


def test_a_last_sentence_without_an_empty_line_is_read():
    assert [w.form for w in parse(CONTRACTION)[1].words] == ["Ri", "left"]


def test_blanks_inside_a_form_become_underscores():
    row = "1\t1 000\t_\tNUM\tCD\t_\t0\troot\t_\t_\n"
    assert parse(row)[0].words[0].form == "1_000"


def test_plain_and_compressed_files_read_alike(tmp_path):
    plain, packed = tmp_path / "a.conllu", tmp_path / "a.conllu.gz"
    plain.write_text(CONTRACTION, encoding="utf-8")
    packed.write_bytes(gzip.compress(CONTRACTION.encode()))
    assert list(read_conllu(plain)) == list(read_conllu(packed))


def test_nothing_gives_nothing():
    assert parse("\n\n# only a comment\n\n") == []


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ("1\tone\tcolumn\n", "3 columns"),
        ("1\ta\ta\tX\tX\t_\tzero\troot\t_\t_\n", "'zero' is not a word number"),
        ("2\ta\ta\tX\tX\t_\t0\troot\t_\t_\n", "out of order"),
        ("1\ta\ta\tX\tX\t_\t5\tdep\t_\t_\n", "outside the sentence"),
        ("1\ta\ta\tX\tX\t_\t0\troot\t_\t_\n2\tb\tb\tX\tX\t_\t0\troot\t_\t_\n", "2 roots"),
        (
            "1\ta\ta\tX\tX\t_\t0\troot\t_\t_\n"
            "2\tb\tb\tX\tX\t_\t3\tdep\t_\t_\n"
            "3\tc\tc\tX\tX\t_\t2\tdep\t_\t_\n",
            "cycle",
        ),
    ],
)
def test_malformed_input_is_refused_and_named(bad, message):
    with pytest.raises(MalformedConlluError, match=message) as caught:
        parse("# sent_id = bad-7\n" + bad)
    assert "bad-7" in str(caught.value)


def test_a_document_of_two_sentences_keeps_trees_and_starts():
    import spacy

    doc = to_doc(parse(CONTRACTION), spacy.blank("en").vocab)
    assert doc.text.rstrip() == 'They didn\'t say ("no"). Ri left'
    assert [token.i for token in doc if token.is_sent_start] == [0, 10]
    assert doc[10].head.text == "left"
    assert doc[11].dep_ == "ROOT"
    assert doc[11].head.i == 11
