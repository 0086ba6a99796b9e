"""The label of what is told: that of the widest audience which is told just the same."""

from functools import cached_property
from typing import Any

import msgspec

from reportedly.model import Label, Noun, Picture
from reportedly.packs import Pack
from reportedly.protect.audience import CLIENTS, COMMUNITY, ORGANISATION, PUBLIC
from reportedly.protect.gate import told_for

_AUDIENCES = (PUBLIC, COMMUNITY, CLIENTS, ORGANISATION)


class Labels(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The labels of the nouns in one picture that came out of the gate.

    A thing has the label of the widest audience that is told it word for word. So whatever is made
    of several parts has the highest label among them, and what lost a part has the label of what is
    left.
    """

    told: Picture
    pack: Pack

    def of(self, noun: Noun) -> Label:
        """The label of a report, claim, event, person, figure or any other noun with an id."""
        key = (type(noun).__name__, str(getattr(noun, "id", "")))
        for label, nouns in self._told:
            if nouns.get(key) == noun:
                return label
        return "RED"

    @cached_property
    def _told(self) -> list[tuple[Label, dict[tuple[str, str], Noun]]]:
        """What each audience is told, by kind and id."""
        return [(each.highest, _by_id(told_for(self.told, each, self.pack))) for each in _AUDIENCES]


def marking_of(noun: Noun, told: Picture, pack: Pack) -> Label:
    """The label of one noun of a told picture; for many, keep one `Labels`.

    Args:
        noun: a report, claim, event, person or figure of the picture, as it stands there.
        told: what came out of the gate, for whatever audience.
        pack: which outlets' reports are marked, and all that the gate knows.
    """
    return Labels(told=told, pack=pack).of(noun)


def _by_id(picture: Picture) -> dict[tuple[str, str], Noun]:
    groups: list[tuple[Any, ...]] = [picture.reports, picture.persons, picture.events]
    for reading in picture.readings:
        names = reading.__struct_fields__
        groups += [g for name in names if isinstance(g := getattr(reading, name), tuple)]
    return {
        (type(noun).__name__, noun.id): noun
        for group in groups
        for noun in group
        if hasattr(noun, "id")
    }
