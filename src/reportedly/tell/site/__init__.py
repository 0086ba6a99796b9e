"""Pages for people who would rather browse: offline, printable, without scripts.

`pages.site` makes all files out of a `Material`; `library` looks the picture up; one module a kind
of page makes its views, which are what its twin in JSON holds; `rendering` sets them with the
templates; `leaves` splits long lists; `addresses` says where a page lies.
"""

from reportedly.tell.site.material import Material, SignedPage
from reportedly.tell.site.pages import site

__all__ = ["Material", "SignedPage", "site"]
