"""Recipes that make what the project ships but does not compute at run time."""
