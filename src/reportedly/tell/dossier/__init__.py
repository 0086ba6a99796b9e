"""A dossier: all that is on file about one person, with what made this person one."""

from reportedly.tell.dossier.rows import person_rows
from reportedly.tell.dossier.view import dossier_view, person_view

__all__ = ["dossier_view", "person_rows", "person_view"]
