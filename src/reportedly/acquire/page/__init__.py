"""HTML pages, from a server or saved: main text, metadata, and pages that stand in for none."""

from reportedly.acquire.page.form import page

__all__ = ["page"]
