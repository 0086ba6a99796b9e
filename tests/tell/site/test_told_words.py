"""Words of reports with marks in them."""

from reportedly.tell.site.told_words import passages, runs_of


def test_marks_change_no_word_of_a_quote(told):
    for reading in told.readings:
        for claim in reading.claims:
            assert "".join(run.words for run in runs_of(claim)) == claim.quote.text


def test_what_is_marked_is_what_fills_a_slot(told):
    marked = [
        (run.slot, run.words)
        for reading in told.readings
        for claim in reading.claims
        for run in runs_of(claim)
        if run.slot
    ]
    filled = {q.text for r in told.readings for c in r.claims for q in c.words.values()}
    filled |= {c.cue.text for r in told.readings for c in r.claims if c.cue}
    assert marked
    assert {words for _, words in marked} <= filled


def test_passages_hold_the_words_of_all_quotes_and_no_others(told):
    for reading in told.readings:
        shown = [("".join(run.words for run in p.runs)) for p in passages(reading)]
        quotes = [
            item.quote.text
            for items in (reading.claims, reading.figures, reading.remarks, reading.assertions)
            for item in items
        ]
        for words in quotes:
            assert any(words in passage for passage in shown), words
        for passage in shown:
            assert any(words in passage for words in quotes) or reading.silences or reading.context
