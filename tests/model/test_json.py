"""Nouns to JSON and back without loss, and the schema that describes them."""

import json

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from reportedly.model import Claim, Count, Event, Quote, from_json, to_json
from tests.model.nouns import NOUNS, drawn

QUOTE = Quote(field="text", start=0, end=3, text="was")


def test_all_nouns_are_tried():
    assert len(NOUNS) >= 24


@pytest.mark.parametrize("noun", NOUNS, ids=lambda n: n.__name__)
def test_a_noun_goes_to_json_and_back_and_follows_its_schema(noun):
    schema = Draft202012Validator(msgspec.json.schema(noun))

    @settings(max_examples=15, deadline=None)
    @given(drawn(noun))
    def there_and_back(value):
        written = to_json(value)
        assert from_json(written, noun) == value
        assert to_json(from_json(written, noun)) == written
        assert not list(schema.iter_errors(json.loads(written)))

    there_and_back()


@pytest.mark.parametrize("noun", NOUNS, ids=lambda n: n.__name__)
def test_every_slot_stands_in_the_json_also_where_nothing_fills_it(noun):
    @settings(max_examples=3, deadline=None)
    @given(drawn(noun))
    def whole(value):
        written = json.loads(to_json(value))
        assert list(written) == [s.encode_name for s in msgspec.structs.fields(noun)]

    whole()


@pytest.mark.parametrize("noun", NOUNS, ids=lambda n: n.__name__)
def test_a_noun_cannot_be_changed(noun):
    @settings(max_examples=1, deadline=None)
    @given(drawn(noun))
    def frozen(value):
        with pytest.raises(AttributeError):
            setattr(value, noun.__struct_fields__[0], None)

    frozen()


def test_a_claim_has_the_slots_of_the_codebook():
    scored = {"kind", "who", "post", "from", "to", "when", "origins", "chain", "polarity"}
    scored |= {"certainty", "core", "id", "quote", "words"}
    beside = {"stance", "said", "basis", "cue", "manner", "mode", "stage", "charge", "by", "method"}
    beside |= {"party", "count", "country", "person", "happened"}
    assert {f.encode_name for f in msgspec.structs.fields(Claim)} == scored | beside


def test_from_and_to_are_written_as_the_codebook_names_them():
    assert "from" in msgspec.to_builtins(claim(from_="Cuba"))
    assert {f.encode_name for f in msgspec.structs.fields(Event)} >= {"from", "to"}


@pytest.mark.parametrize(
    ("slot", "value"),
    [("kind", "promotion"), ("certainty", "sure"), ("core", "yes"), ("quote", None), ("count", 3)],
)
def test_json_that_breaks_the_schema_is_refused(slot, value):
    plain = msgspec.to_builtins(claim()) | {slot: value}
    with pytest.raises(msgspec.ValidationError):
        from_json(json.dumps(plain), Claim)


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=40))
def test_any_bytes_are_a_claim_or_refused(data):
    with pytest.raises((msgspec.DecodeError, UnicodeDecodeError)):
        from_json(data, Claim)


def claim(**slots) -> Claim:
    given = {"id": "c-1", "kind": "defection", "who": "Pak Test-il", "polarity": "affirmed"}
    given |= {"certainty": "certain", "core": True, "stance": "own", "count": Count(low=1, high=2)}
    return Claim(**given, quote=QUOTE, words={"who": QUOTE}, **slots)
