"""The one notice of a document: the same words whatever was withheld."""

from reportedly.model import Picture

NOTICE = (
    "Some details are withheld to protect people; this notice stands on every public document, "
    "whether or not this one had any."
)


def notice(picture: Picture, told: Picture) -> str | None:
    """The notice that a document made from `told` carries.

    A public picture never has its reports' full texts, so it differs from its source whether or
    not anything in it was RED: that the notice stands there tells nothing.

    Args:
        picture: what stood before the gate.
        told: what came out of it.

    Returns:
        `NOTICE`, or None where the audience has everything.
    """
    return None if told == picture and any(r.text for r in picture.reports) else NOTICE
