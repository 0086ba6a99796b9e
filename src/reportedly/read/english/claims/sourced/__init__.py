"""Whose word a telling is that names no source itself, and what is the outlet's own."""
