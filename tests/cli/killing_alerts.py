"""Kill `reportedly watch run` at every step of it, and see what is then told.

    python -m tests.cli.killing_alerts FOLDER STRIDE

A hook, a mail server and a ledger with news are beside; each child is a copy of this process that
runs the command as a shell would, and kills itself (SIGKILL) just before or just after the n-th
thing that it does to the ledger, a file or a server. Then the command is run to its end, and once
more. Every alert must have been told on every channel, none twice to who minds its id, none found
twice; and a message can have been handed over twice only where the kill fell between that and its
being kept. STRIDE leaves out points. Prints at how many points a child was killed.
"""

import email
import os
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reportedly.cli import main as reportedly
from reportedly.cli.watching import run as running
from reportedly.ledger import Ledger
from reportedly.send.mail import Mail
from reportedly.send.webhook import Webhook
from tests.account.alerting.desk import Desk
from tests.send.servers import Mailbox, Post, hook, mail

STEPS: tuple[tuple[Any, str], ...] = (
    (Ledger, "alert"),
    (Ledger, "log"),
    (Ledger, "deliver"),
    (Webhook, "send"),
    (Mail, "send"),
    (running, "write_files"),
)
"""What a run does that others can see."""

FOUND = ["denial", "refutation", "second origin", "sighting"]


def prepare(folder: Path) -> Path:
    """A ledger in which a watch has news."""
    desk = Desk(folder)
    with desk.ledger:
        desk.add("first")
        desk.watch(person="Pak Tok-su")
        desk.add("second", "denial", "sighting")
    return desk.ledger.path


def counting(die_at: int) -> None:
    """Let this process kill itself before or after one of its steps."""
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if done == die_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(act: Callable[..., Any]) -> Callable[..., Any]:
        def stepped(*given: Any, **more: Any) -> Any:
            step()
            told = act(*given, **more)
            step()
            return told

        return stepped

    for owner, name in STEPS:
        setattr(owner, name, around(getattr(owner, name)))


def child(words: list[str], die_at: int = 0) -> int:
    """How a child that runs the command ended."""
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            quiet = os.open(os.devnull, os.O_WRONLY)
            os.dup2(quiet, 1)
            os.dup2(quiet, 2)
            counting(die_at)
            sys.argv = ["reportedly", *words]
            reportedly()
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else 1
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def check(path: Path, feed: Path, post: Post, box: Mailbox) -> None:
    """End with a message where something was lost, doubled, or is not what it must be."""
    with Ledger.open(path) as ledger:
        alerts, wrong = ledger.alerts(), ledger.verify()
        sent = Counter((d.alert, d.channel) for d in ledger.deliveries() if d.outcome == "sent")
    ids = {alert.id for alert in alerts}
    posted = Counter(headers["Idempotency-Key"] for _, headers, _ in post.got)
    mailed = Counter(email.message_from_string(m)["Message-ID"][1:15] for m in box.mails)
    words = feed.read_text("utf-8")
    problems = [
        wrong,
        sorted(alert.trigger for alert in alerts) != FOUND,
        [told for told, number in sent.items() if number != 1],
        len(sent) != 3 * len(FOUND),
        set(posted) ^ ids,
        set(mailed) ^ ids,
        sum(posted.values()) + sum(mailed.values()) > 2 * len(ids) + 1,
        [id_ for id_ in ids if words.count(f":{id_}<") != 1],
    ]
    if any(problems):
        raise SystemExit(f"{problems}")


def main(folder: Path, stride: int) -> None:
    """Kill a child at each point, run to the end, and check."""
    ready = prepare(folder)
    point, killed = 1, 0
    while True:
        path, feed = folder / f"{point}.db", folder / f"{point}.xml"
        shutil.copy(ready, path)
        with hook() as (address, post), mail() as (port, box):
            os.environ["REPORTEDLY_TEST_SERVER"] = address
            os.environ["REPORTEDLY_SMTP"] = f"smtp+plain://127.0.0.1:{port}"
            os.environ["REPORTEDLY_MAIL_FROM"] = "alerts@paper.example"
            to = ("webhook=https://hooks.test/x", "mail=desk@paper.example", f"atom={feed}")
            words = ["watch", "run", "--ledger", str(path)]
            for each in to:
                words += ["--to", each]
            status = child(words, point)
            if status != -signal.SIGKILL:
                break
            killed += 1
            if child(words) != 0 or child(words) != 0:
                raise SystemExit(f"point {point}: the command fails afterwards")
            check(path, feed, post, box)
        point += stride
    check(path, feed, post, box)
    print(killed)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
