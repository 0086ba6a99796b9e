"""How good beliefs are: on news rumours whose truth is known, and on events made up from one."""
