"""Any noun at all, every slot drawn, for the properties that every noun has."""

import types
from datetime import UTC, date, datetime
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
from hypothesis import strategies as st

from reportedly import model

NOUNS = tuple(
    noun
    for name in model.__all__
    if isinstance(noun := getattr(model, name), type) and issubclass(noun, model.Noun)
    if noun is not model.Noun
)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
PLAIN: st.SearchStrategy[Any] = st.none() | st.booleans() | st.integers(-9, 9) | WORDS
SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    str: WORDS,
    int: st.integers(-(2**53), 2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    type(None): st.none(),
    Any: PLAIN | st.lists(PLAIN, max_size=2) | st.dictionaries(WORDS, PLAIN, max_size=2),
}


def drawn(type_: Any) -> st.SearchStrategy[Any]:
    """Values of a type as the nouns use them."""
    if type_ in SIMPLE:
        return SIMPLE[type_]
    origin, members = get_origin(type_), get_args(type_)
    if origin is Literal:
        return st.sampled_from(members)
    if origin in (Union, types.UnionType):
        return st.one_of(*map(drawn, members))
    if origin is tuple and Ellipsis not in members:
        return st.tuples(*map(drawn, members))
    if origin is tuple:
        return st.lists(drawn(members[0]), max_size=2).map(tuple)
    if origin is dict:
        return st.dictionaries(drawn(members[0]), drawn(members[1]), max_size=2)
    slots = msgspec.structs.fields(type_)
    return st.builds(type_, **{s.name: st.deferred(lambda s=s: drawn(s.type)) for s in slots})
