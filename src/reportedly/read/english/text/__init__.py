"""A page's text as sentences of tokens, whatever parser made them."""
