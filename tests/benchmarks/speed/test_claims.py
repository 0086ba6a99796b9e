from benchmarks.speed.claims import made_up


def test_as_many_claims_are_made_as_asked_for():
    told = made_up(100)
    assert len({reading.claims[0].id for _, reading in told}) == 100


def test_quotes_equal_the_text_at_their_offsets():
    for report, reading in made_up(20):
        for quote in (reading.claims[0].quote, reading.mentions[0].quote):
            assert report.text[quote.start : quote.end] == quote.text


def test_the_same_seed_gives_the_same_claims():
    assert made_up(10) == made_up(10) != made_up(10, seed=2)
