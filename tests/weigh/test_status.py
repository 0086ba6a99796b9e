import pytest

from tests.weigh.newsdesk import belief_of, denied, executed


@pytest.mark.parametrize(
    ("stories", "status"),
    [
        ([executed("Wire")], "unconfirmed"),
        ([executed("Wire"), executed("Herald")], "corroborated"),
        ([executed("Wire", certainty="possible"), executed("Village Gazette")], "corroborated"),
        ([executed("Wire"), executed("Herald", origins=("a source",))], "unconfirmed"),
        ([executed("Wire"), executed("Herald", basis="hearsay")], "unconfirmed"),
        ([executed("Wire"), executed(None)], "unconfirmed"),
        ([executed("Wire"), executed("Herald", origins=("Southern media",))], "unconfirmed"),
        ([executed("Wire"), executed("Bot", machine=True)], "unconfirmed"),
        ([executed("Wire"), executed("Herald", origins=("Wire",))], "unconfirmed"),
        ([executed("Wire"), executed("Herald", stance="doubts")], "unconfirmed"),
        ([executed("Morning Post"), executed("Morning TV")], "unconfirmed"),
        ([executed("Wire"), executed("Herald"), denied("The Journal")], "disputed"),
        ([executed("Wire"), denied("Northern Voice")], "disputed"),
        ([executed("Wire"), denied("Herald", origins=("a source",))], "unconfirmed"),
        (
            [
                executed("Wire"),
                denied("Herald", origins=("a source",)),
                denied("Bild", basis="hearsay"),
            ],
            "disputed",
        ),
        ([executed("Wire"), denied("Herald", stance="doubts")], "unconfirmed"),
        ([denied("Herald")], "disputed"),
        ([executed("Northern Voice"), denied("Herald")], "confirmed"),
    ],
)
def test_the_status_is_what_may_be_said_first(stories, status):
    assert belief_of(*stories).status == status


def test_a_denial_by_the_outlet_that_retells_to_refute_counts_from_its_day():
    retold = executed("Herald", "2014-05-18", stance="refutes", origins=("Wire",))
    own = denied("Herald", "2014-05-18", stance="refutes")
    old = executed("Wire", "2013-08-29")
    assert belief_of(old, retold).status == "unconfirmed"
    assert belief_of(old, retold, own).status == "disputed"
