from email.message import EmailMessage

import pytest

from reportedly.acquire.came import Came
from reportedly.acquire.mail import mail
from reportedly.errors import NotOpened, TooLarge, UnreadableReport
from reportedly.packs import Sites
from reportedly.packs.site import Site

SITES = Sites(rows={"wire.example": Site(outlet="wire")}, outlets={"wire": "The Wire"})
KNOWN = Came(sites=SITES)
WORDS = "An envoy left his post, a ministry said.\nHe is safe.\n"


def letter(**headers: str) -> EmailMessage:
    message = EmailMessage()
    told = {
        "From": "Desk <desk@news.wire.example>",
        "To": "list@reader.example",
        "Subject": "외교관 망명",
        "Date": "Tue, 05 Jan 2021 23:30:00 +0900",
    }
    for name, value in {**told, **headers}.items():
        message[name.replace("_", "-")] = value
    message.set_content(WORDS)
    return message


def taken(message: EmailMessage, came: Came = KNOWN):
    return list(mail(message.as_bytes(), came))


def test_subject_outlet_day_and_words_are_taken():
    (draft,) = taken(letter())
    assert draft.text == WORDS
    known = draft.metadata
    assert (known.title, known.outlet) == ("외교관 망명", "The Wire")
    assert (known.published, known.dated_by) == ("2021-01-05", "mail")


def test_the_outlet_is_told_only_where_the_pack_knows_the_sender():
    (draft,) = taken(letter(From="The Wire <desk@somebody.example>"))
    assert draft.metadata.outlet is None
    (listed,) = taken(letter(From="a@somebody.example", List_Id="News <news.wire.example>"))
    assert listed.metadata.outlet == "The Wire"


def test_the_html_part_is_taken_where_the_plain_one_says_little():
    message = letter()
    message.set_content("Open this in a browser.\n")
    html = "".join(f"<p>Paragraph {n} tells what officials said of the case.</p>" for n in range(9))
    message.add_alternative(f"<html><body><div>{html}</div></body></html>", subtype="html")
    (draft,) = taken(message)
    assert draft.text.startswith("Paragraph 0 tells what officials said of the case.")
    assert draft.extractor.startswith("trafilatura ")


def test_attachments_are_named_and_not_opened():
    message = letter()
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="list.pdf")
    draft, error = taken(message)
    assert "list.pdf" not in draft.text
    assert isinstance(error, NotOpened)
    assert "'list.pdf'" in str(error)
    assert error.exit_status == 0


def test_a_message_that_is_only_an_attachment_has_no_words():
    message = EmailMessage()
    message["Subject"] = "See attached"
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="list.pdf")
    with pytest.raises(UnreadableReport):
        taken(message)


@pytest.mark.parametrize("date", ["", "soon", "Tue, 45 Jan 2021 99:30:00 +0900"])
def test_a_date_that_is_none_is_left_out(date: str):
    (draft,) = taken(letter(Date=date))
    assert draft.metadata.published is None


def test_parts_within_parts_without_end_are_refused():
    head = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(500))
    with pytest.raises(TooLarge):
        list(mail(f"From: a@b.example\n{head}".encode()))


@pytest.mark.parametrize(
    "name", ["Content-Type", "content-disposition", "Content-Transfer-Encoding"]
)
@pytest.mark.parametrize("gap", ["; ", ";\n ", ";\r\t"])
def test_a_header_of_endless_parameters_is_refused_before_it_is_read(name, gap):
    message = f"From: a@b.example\nSubject: x\n{name}: text/plain{gap}" + f"a=b{gap}" * 60_000
    with pytest.raises(TooLarge):
        list(mail(f"{message}c=d\n\nwords".encode()))
