"""What invented outlets printed from 2011 to 2020 of two office holders of one name.

The one was chief of the general staff until July 2012, the other foreign minister from 2016 to
January 2020: both posts, with their dates, were announced by the state itself. Every sentence is
made up for the tests.
"""

GENERAL = {
    "staff-2011": (
        "Harbour Dispatch",
        "2011-10-10",
        "Ri Yong Ho, chief of the general staff, stood beside the leader at the military parade.",
    ),
    "dismissed-2012": (
        "Northwatch",
        "2012-07-16",
        "Army chief Ri Yong-ho was dismissed from all his posts, state media said on Monday.",
    ),
    "marshal-2012": (
        "Weekly Ledger",
        "2012-07-17",
        "Vice Marshal Lee Yong-ho (리영호) was dismissed in July 2012, analysts in Seoul said.",
    ),
    "marked-2012": (
        "Peninsula Review",
        "2012-08-01",
        "General Yi Yŏng-ho, the former chief of the general staff, has not been seen since July.",
    ),
}
MINISTER = {
    "named-2016": (
        "Harbour Dispatch",
        "2016-05-16",
        "Ri Yong Ho, the new foreign minister, met the ambassadors in Pyongyang on Monday.",
    ),
    "new-york-2017": (
        "Northwatch",
        "2017-09-23",
        "Foreign Minister Ri Yong-ho (리용호) spoke to reporters in New York on Saturday.",
    ),
    "summit-2019": (
        "Peninsula Review",
        "2019-03-01",
        "North Korean Foreign Minister Lee Yong-ho called the offer realistic.",
    ),
    "replaced-2020": (
        "Weekly Ledger",
        "2020-01-24",
        "Foreign Minister Ri Yong Ho was dismissed in January 2020, officials in Seoul said.",
    ),
}
BARE = {
    "bare-2015": (
        "Southern Evening Post",
        "2015-02-02",
        "Nobody in Seoul could say what had become of Ri Yong Ho. Papers named Ri Yong Ho no more.",
    ),
}
EVERYTHING = {**GENERAL, **MINISTER, **BARE}
