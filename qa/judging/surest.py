"""Where what comes first would be refused for want of what is asked for, one leads that tells it and is sure.

Among passages nearly as good `offering` puts first what tells it; here one may lie any way behind. How sure a
passage is, is `verdict`'s to say; `docs/ranking.md` has what it brings."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qa.folding import Found
from qa.judging.evidence import answers
from qa.judging.expectation import TELLING, kind, offers
from qa.judging.leading import led

_LOOKED_AT = 5
_SURE = 0.39  # chosen on the tune halves and made-up towns: less sure, sums for something else are shown


def telling_first(question: str, found: Sequence[Found], sure: Callable[[Found], float]) -> list[Found]:
    """Return `found`, best first, led by the first of five that offers what `question` asks for and is `sure`
    enough, where the first of all offers none and would be refused.

    Not where an outcome is asked for: other matters may have been decided."""
    wanted = kind(question)
    if not found or wanted not in TELLING or wanted == "outcome":
        return list(found)

    def tells(one: Found) -> bool:
        return offers(one.passage.text, wanted, question)

    if tells(found[0]) or answers(sure(found[0])):
        return list(found)
    told = (one for one in found[1:_LOOKED_AT] if tells(one) and sure(one) >= _SURE)
    return led(found, next(told, None))
