"""Who says what: the sources of a sentence, and the chain that a claim goes back through."""
