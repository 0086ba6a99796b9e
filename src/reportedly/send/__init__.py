"""Sending: an alert to a feed on disk, by mail, to a webhook, or through a service.

`message` says what a third party learns of an alert: its id and its trigger's word. `settings`
reads what the environment and the file beside the ledger say, `channel_of` opens a channel; `feed`
makes the Atom file, which stays on this machine.
"""

from reportedly.send.channel import Channel, NotTaken
from reportedly.send.errors import BadChannel
from reportedly.send.feed import Entry, Feed, feed
from reportedly.send.message import Message, message
from reportedly.send.opening import channel_of
from reportedly.send.settings import Channels, Settings, Target, settings_of

__all__ = [
    "BadChannel",
    "Channel",
    "Channels",
    "Entry",
    "Feed",
    "Message",
    "NotTaken",
    "Settings",
    "Target",
    "channel_of",
    "feed",
    "message",
    "settings_of",
]
