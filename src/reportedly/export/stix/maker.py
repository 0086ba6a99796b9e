"""Makes the objects of a bundle, each once: what is told, still without markings."""

from typing import Any, NamedTuple

from reportedly.export.extract import Extract
from reportedly.export.stix.given import Days, always, day_of, extended, extension_id, given, id_of
from reportedly.model import Event, Origin, Person, Report


class Made(NamedTuple):
    """An object.

    Attributes:
        class_: of the library.
        told: its properties, without id and markings.
    """

    class_: str
    told: dict[str, Any]

    @property
    def undated(self) -> "Made":
        """Itself without the moments that the standard asks for; days that are told stay."""
        kept = {n: v for n, v in self.told.items() if n not in {"created", "modified", "published"}}
        return Made(self.class_, kept)


class Maker:
    """Makes objects of a bundle.

    Args:
        extract: what is told.
        withdrawn: reports whose pages are gone.
    """

    def __init__(self, extract: Extract, withdrawn: tuple[Report, ...]) -> None:
        self.extract = extract
        dated = map(day_of, (*extract.reports, *withdrawn))
        self.days = Days([day for day in dated if day is not None])
        self.objects: dict[str, Made] = {}
        self.own = self._own()

    def make(self, class_: str, id_: str, **told: Any) -> str:
        """Make an object where there is none of that id yet, and give the id back."""
        if id_ not in self.objects:
            kept = {name: value for name, value in told.items() if value not in (None, [])}
            self.objects[id_] = Made(class_, kept)
        return id_

    def person(self, person: Person) -> str:
        """The identity of a person."""
        return self.make(
            "Identity",
            id_of("identity", "person", person.id),
            name=person.name,
            identity_class="individual",
            **self.days.whole(),
            extensions=extended(
                id=person.id,
                names=tuple(sorted(set(person.names))),
                native=person.native,
            ),
        )

    def outlet(self, report: Report) -> str | None:
        """The identity of who published a report, None where nothing tells."""
        if report.outlet is None:
            return None
        return self._source(report.outlet, "outlet", "organization", named=True)

    def speaker(self, origin: Origin) -> str:
        """The identity of an origin."""
        class_ = given()["classes"].get(origin.type, "organization")
        return self._source(origin.name, origin.type, class_, named=origin.named)

    def event_id(self, event: Event) -> str:
        """The id of an event's incident."""
        return id_of("incident", event.id)

    def _source(self, name: str, type_: str, class_: str, *, named: bool) -> str:
        return self.make(
            "Identity",
            id_of("identity", "source", class_, name),
            name=name,
            identity_class=class_,
            **always(),
            extensions=extended(named=named, type=None if type_ == "outlet" else type_),
        )

    def _own(self) -> str:
        """The identity of this program, and the extension that it has made."""
        own = self.make(
            "Identity",
            id_of("identity", "reportedly"),
            name="Reportedly",
            identity_class="system",
            **always(),
        )
        told = given()["extension"]
        words = (f"{name}: {about}" for name, about in told["properties"].items())
        self.make(
            "ExtensionDefinition",
            extension_id(),
            name=told["name"],
            description=told["description"],
            created_by_ref=own,
            schema="\n".join(words),
            version=told["version"],
            extension_types=["property-extension"],
            **always(),
        )
        return own
