"""The markings of a bundle: each object has the label of its own content, and all the notice."""

from collections.abc import Mapping, Sequence
from typing import Any

from reportedly.export.stix.given import given, id_of
from reportedly.export.stix.maker import Made

Objects = Mapping[str, Made]


def labelled(
    objects: Objects, label: str, wider: Sequence[tuple[str, Objects]]
) -> dict[str, tuple[str, Made]]:
    """The objects of a bundle by id, each with its label.

    An object has the label of the widest audience whose bundle has just the same, and is told with
    the moments that it has there: those of a report that few may see do not show in it.

    Args:
        objects: of the bundle.
        label: of its audience.
        wider: the objects of wider audiences' bundles, by label, the widest first.
    """
    return {id_: _labelled(id_, made, label, wider) for id_, made in objects.items()}


def _labelled(
    id_: str, made: Made, label: str, wider: Sequence[tuple[str, Objects]]
) -> tuple[str, Made]:
    for theirs, known in wider:
        same = known.get(id_)
        if same is not None and same.undated == made.undated:
            return theirs, same
    return label, made


class Marks:
    """The marking definitions of a bundle.

    Args:
        library: `stix2.v21`.
        notice: the one notice of the document, None where nothing is withheld.
    """

    def __init__(self, library: Any, notice: str | None) -> None:
        self._library = library
        self._notice = notice
        self.definitions: dict[str, Any] = {}

    def of(self, label: str) -> list[str]:
        """The ids of the markings of an object with a label."""
        tlp = given()["tlp"]
        known = tlp["markings"][label]
        extension = {"extension_type": "property-extension", "tlp_2_0": known["value"]}
        refs = [
            self._defined(known["id"], name=label, extensions={tlp["extension"]: extension}),
        ]
        if self._notice is not None:
            told = {"definition_type": "statement", "definition": {"statement": self._notice}}
            refs.append(self._defined(id_of("marking-definition", "notice", self._notice), **told))
        return refs

    def _defined(self, id_: str, **told: Any) -> str:
        if id_ not in self.definitions:
            made = self._library.MarkingDefinition
            self.definitions[id_] = made(id=id_, created=given()["tlp"]["created"], **told)
        return id_
