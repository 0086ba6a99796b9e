"""The recipe of the English dependency parser shipped in `reportedly/read/english/parser`.

`python -m training.parser DATA_DIR OUT_DIR` reads Universal Dependencies treebanks, puts Korean
names into copies of their sentences, trains a small spaCy pipeline, measures it and writes the
model folder.
"""
