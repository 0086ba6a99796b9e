"""Training of the weights by which the reader chooses whom a happening befalls."""
