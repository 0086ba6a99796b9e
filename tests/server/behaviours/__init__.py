"""The behaviours, by what is wrong with them."""
