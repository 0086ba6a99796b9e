"""Corpora made by others, read from a folder that the user names: the shipped rules, untrained."""
