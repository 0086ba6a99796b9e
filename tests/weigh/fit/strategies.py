"""Cases and words drawn at random."""

from hypothesis import strategies as st

from tests.weigh.fit.made_up import case, told

ORIGINS = [f"{group}{i}" for group in "abc" for i in range(4)]
KINDS = ("purge", "defection", "launch")
SAYS = ("assert", "deny", "observe")


def word(says=SAYS):
    return st.builds(
        told,
        st.sampled_from(ORIGINS),
        st.sampled_from(says),
        share=st.sampled_from((1.0, 0.5, 0.25)),
    )


def told_by():
    return st.lists(word(), max_size=6, unique_by=lambda w: w.origin)


@st.composite
def cases(draw, outcomes=("held", "failed", "open", "never seen since"), least=0, most=12):
    """Cases of some outcomes, each with its own id."""
    count = draw(st.integers(least, most))
    return [
        case(
            str(i),
            draw(st.sampled_from(outcomes)),
            *draw(told_by()),
            kind=draw(st.sampled_from(KINDS[:2])),
        )
        for i in range(count)
    ]
