"""Whose host is whose: the name that somebody registered, below which all hosts are theirs."""

from functools import cache


@cache
def registrable(host: str) -> str:
    """The registrable name of a host by the Public Suffix List (`example.org` of `a.example.org`).

    A host under a suffix that the list lacks belongs to the last two of its labels; an address in
    numbers is a site of its own.

    Args:
        host: in lower-case ASCII.
    """
    from tld import get_fld

    found: str | None = get_fld(f"https://{host}/", fail_silently=True, search_private=True)
    if found is not None:
        return found
    labels = host.split(".")
    return host if labels[-1].isdigit() else ".".join(labels[-2:])
