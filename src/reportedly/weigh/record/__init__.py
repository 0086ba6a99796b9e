"""How the word of a source has turned out, and how our own beliefs have.

Everything here works on cases (`weigh.fit.cases`) and knows nothing of a ledger. `entries` says
what one case is to one source; `counts` adds them up; `rows` makes the share, its interval and the
bounds that need no assumption; `pooling` finds what a row is drawn towards; `verdict` compares two
rows; `standing` takes cases back to a day; `forecasts` asks what we believed then, `scores` how
good that was; `naming` finds whom and what a question means.
"""

from reportedly.weigh.record.counts import Counts, counted
from reportedly.weigh.record.entries import EVERYBODY, Came, Entry, Whose, entries
from reportedly.weigh.record.forecasts import LAGS, Believe, Fitting, Forecast, forecasts
from reportedly.weigh.record.naming import Naming, What, groups_in
from reportedly.weigh.record.rows import Record, flipped, record
from reportedly.weigh.record.scores import Score, score
from reportedly.weigh.record.standing import standing
from reportedly.weigh.record.verdict import Verdict, compared

__all__ = [
    "EVERYBODY",
    "LAGS",
    "Believe",
    "Came",
    "Counts",
    "Entry",
    "Fitting",
    "Forecast",
    "Naming",
    "Record",
    "Score",
    "Verdict",
    "What",
    "Whose",
    "compared",
    "counted",
    "entries",
    "flipped",
    "forecasts",
    "groups_in",
    "record",
    "score",
    "standing",
]
