"""How fast the parts are, each beside something that everybody knows the speed of."""
