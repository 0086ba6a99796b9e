from benchmarks.reading import baseline


def told(text):
    return {(c["kind"], c["who"]) for c in baseline.claims(text, "Wire", "2020-05-02")}


def test_a_keyword_and_the_nearest_name_make_a_claim():
    assert told("General Han Sol-mi met Ro Chang Il, who has died.") == {("death", "Ro Chang Il")}


def test_a_name_in_another_sentence_is_not_taken():
    assert told("Ro Chang Il spoke. Somebody died.") == set()


def test_states_and_bodies_are_no_persons():
    assert told("The North Korean Ministry died down.") == set()


def test_the_outlet_is_the_origin_and_the_month_of_publication_the_date():
    (claim,) = baseline.claims("Ro Chang Il has died.", "Wire", "2020-05-02")
    assert (claim["origins"], claim["chain"], claim["when"]) == (["Wire"], [], "2020-05")


def test_reports_are_read_from_their_files(folder):
    answers = baseline.read(sorted((folder / "reports").glob("*.json")))
    assert {i: len(a["claims"]) for i, a in answers.items()} == {
        "four": 1,
        "one": 1,
        "three": 0,
        "two": 1,
    }
