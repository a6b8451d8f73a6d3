"""The wordings of claims with a value: verbs of events and sums, money, numbers of things, ratings.

General English, and the inspectors' ratings that British news reports. How a claim is read with them is for
`claims`."""

from __future__ import annotations

import re

from corpus.calendar_words import MONTHS
from corpus.content_words import NUMBER_WORDS, TENS, listed
from corpus.patterns import regex

_EVENTS = (
    ("end", r"(?:cease to exist|be no more|abolish\w*|scrapp\w+|disband\w*|dissolv\w+|wound up|replac\w+|"
            r"gives?(?= way)|be merged|merge(?:rs?|[ds])?|abolition)"),
    ("reopen", r"(?:reopen\w*|re-open\w*|open(?:s|ed|ing)? again|back in use)"),
    ("close", r"(?:close[sd]?|closing|closure|shut(?:s|ting)?(?: its doors)?|ceased? trading|calls? time)"),
    ("open", r"(?:open(?:s|ed|ing)?|launch(?:es|ed)?|(?:welcome[sd]?|saw|see|greet(?:s|ed)?) (?:its|the|"
             r"their) "
             r"first \w+|unveil(?:s|ed|ing)?|inaugurated)"),
    ("begin", r"(?:beg[iau]ns?|start(?:s|ed)?|set up(?= in\b)|kick(?:s|ed)? off)"),
    ("build", r"(?:built|complet(?:ed?|ion)|finish(?:ed)?)"),
    ("demolish", r"(?:demolish\w*|demolition|(?:knocked|torn|pulled) down|razed|flattened|bulldozed)"),
    ("found", r"(?:found(?:ed|ing)|established|formed|formation|set up(?= (?:by|as)\b)|c[ao]me into being|"
              r"dat(?:es|ing) (?:back )?(?:to|from))"),
    ("burn", r"(?:gutted|destroyed|burn(?:t|ed)(?: down)?|set (?:fire|alight|ablaze)(?: to)?|torched|"
             r"arson|blaze|"
             r"(?:went|go(?:ing)?|gone) up in (?:flames|smoke)|(?:fire|flames) (?:broke|swept|ripped|tore|"
             r"raged)|"
             r"fire(?= (?:at|in|that|which)\b))"),
    ("collapse", r"(?:collaps(?:e[sd]?|ing)|g[ai]ven? way|caved in|fell (?:down|in))"),
    ("move", r"(?:moves?|moved|relocat\w+)"),
    ("birth", r"(?:born|c[ao]me into the world|birth)"),
    ("death", r"(?:die[sd]|death|pass(?:ed|ing) away|lost (?:his|her|their) (?:life|lives)|killed)"),
    ("find", r"(?:found(?= (?:dead|in|on|at|near|by|safe)\b)|discovered|came to light)"),
    ("strike", r"(?:struck|hit)"),
    ("marry", r"(?:married|marry|wed|tied the knot|wedding)"),
    ("hold", r"(?:held|tak(?:es?|ing) place|took place|staged)"),
    ("leave", r"(?:leaves?|left|depart(?:s|ed)?|step(?:s|ped)? down|resign(?:s|ed)?|retire[sd]?|stood down|"
              r"departure|resignation|retirement|hang(?:s|ing)? up (?:his|her|their) \w+|hung up|bow(?:s|"
              r"ed)? out|"
              r"calls? it a day)"),
    ("join", r"(?:join(?:s|ed)?|appointed|became|becomes?|took (?:over|up)|takes? (?:over|up))"),
    ("jail", r"(?:jailed|imprisoned|sent(?:enced)? to (?:prison|jail)|locked up)"),
)  # fmt: skip
EVENT = tuple((name, regex(rf"\b{pattern}\b", re.I)) for name, pattern in _EVENTS)
DEED = regex(
    r"\b(?:arrested|charged|convicted|cleared|sentenced|elected|crowned|knighted|ordained|christened|baptised|"
    r"buried|murdered|stabbed|shot|robbed|rescued|crashed|overturned|derailed|capsized|sank|exploded|"
    r"evicted|sacked|suspended|expelled|evacuated|listed|signed|twinned|granted|approved|rejected|refused|"
    r"bought|sold|merged|nationalised|privatised|bombed|invaded|stolen|killed|attacked)\b"
)
EVENT_NOUN = regex(
    r"\b(?:demolition|closure|merger|abolition|opening|relocation|departure|retirement|move)(?= of\b)", re.I
)
_MONEY_FOR = r"£[^ ]+(?: (?:million|billion|m|bn))? for"
_SUMS = (
    ("cost", r"(?:costs?|costing|costed(?: at)?|bill|priced?|put at|estimated at|spent|spends?|spending|"
             r"invest(?:ed|s)?|set(?:s|ting)? (?:[\w’'-]+ ){1,6}?back|"
             rf"(?:paid|pays?|paying)(?= {_MONEY_FOR} (?:its|their|a) ))"),
    ("award", r"(?:award(?:ed|s)?|grant(?:ed)?|given|pledge[sd]?|receive[sd]?|handed|won|bequeathed|"
              r"left(?= £)|"
              r"donated?|donates|promised)"),
    ("save", r"(?:saved?|saves|savings?|cut)"),
    ("repay", r"(?:repa(?:y|id|ys|ying)|repayments?|pa(?:y|id|ys|ying) back|refund(?:ed|s)?)"),
    ("damages", r"(?:in |of )?(?:compensation|damages|payout|pay-out|settlement)"),
    ("pay", rf"(?:(?:paid|pays?)(?! back)(?! {_MONEY_FOR} (?:the\b|its\b|their\b|a\b|[A-Z]))|"
            r"salary|fees?|earns?)"),
    ("owe", r"(?:debts?|owes?|owed|lost(?= £)|loss|losses|deficit|overspen\w+|in the red)"),
    ("raise", r"(?:raised?|raises|raising|brought in|brings? in|collected)"),
    ("sell", r"(?:sold|sells?|fetch(?:ed|es)?|bought|buys?|purchased?|acquired|changed hands|"
             r"w[eo]nt (?:under the hammer )?for|made(?= £[^.]*\b(?:auction|hammer|sale)\b)|(?:buyer|"
             r"bidder|collector)(?: [\w’'-]+){0,4} (?:paid|pays)|"
             rf"(?:paid|pays?)(?= {_MONEY_FOR} (?:the\b|[A-Z])))"),
    ("steal", r"(?:st[oe]le|stolen|stealing|theft|(?:got away|made off|escaped|fled) with|embezzled|pocketed|"
              r"conn(?:ed|ing)(?: out)?|swindled|defrauded|tricked|cheated|siphoned|robbed|"
              r"taken(?= from\b)|helped (?:him|her|them)sel(?:f|ves) to|"
              r"(?:thie(?:f|ves)|burglars?|raiders?|robbers?|gang|conm[ae]n|fraudsters?)(?: \w+)? took|"
              r"(?:had|has|have) taken|took(?= £[^ ]+ (?:from|of)\b))"),
    ("fine", r"(?:fined?|fines)"),
)  # fmt: skip
SUM = tuple((name, regex(rf"\b{pattern}\b", re.I)) for name, pattern in _SUMS)
MONEY = regex(
    r"(?P<hedge>about|around|nearly|almost|up to|more than|over|at least|some|roughly|estimated|less "
    r"than|under)? ?"
    r"(?P<sum>£\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|m|bn|k))?\b)(?P<per> (?:a|an|per|each|every) \w+)?",
    re.I,
)
_PREDICATES = (
    ("lose", r"(?:(?:lead(?:s|ing)? to )?(?:the )?loss(?: of)?|los(?:es?|t|ing)|shed(?:s|ding)?|"
             r"cut(?:s|ting)?|ax(?:e|es|ed|ing)|redundan\w+|laid off|(?:will|to|would) go|"
             r"costs?(?= [^£\d]*(?:jobs|posts|workers)\b)|costs?(?= \d+ (?:jobs|posts)\b))"),
    ("rescue", r"(?:rescue[ds]?|(?:brought|led|carried|taken) to safety|to safety|saved|pulled from|"
               r"plucked)"),
    ("steal", r"(?:st[oe]le|stolen|stealing|theft|(?:got away|made off|escaped|fled) with|"
              r"helped themselves to|"
              r"(?:thie(?:f|ves)|burglars?|raiders?|gang) (?:took|made off with))"),
    ("flood", r"(?:flood(?:ed|s)?(?: water)?(?: (?:got|poured) into)?|"
              r"(?:\w+ )?water (?:got|poured|came|rushed) into)"),
    ("approve", r"(?:(?:planning )?permission(?= .*\bgranted\b)|"
                r"gr(?:ant|anted|ants) (?:planning )?permission|granted|"
                r"giv(?:en?|ing) (?:the )?(?:planning )?(?:permission|go-ahead|green light)|"
                r"gave (?:the )?(?:planning )?(?:permission|go-ahead|green light)|approv(?:ed?|al))"),
    ("reject", r"(?:reject(?:ed|s|ion)?|(?:refus(?:ed?|es|al)|den(?:y|ied))(?: (?:planning )?permission)?|"
               r"turn(?:ed|s)? down|thr(?:ew|own|ow) out)"),
    ("die", r"(?:lost their lives|claim(?:s|ed)? the lives of|die[sd]?|kill(?:s|ed)?|dead|deaths?)"),
    ("hurt", r"(?:hurt|injur(?:ed?|es|y|ies)|wounded)"),
    ("hospitalised", r"(?:(?:taken|went|sent|rushed) )?to hospital"),
    ("seize", r"(?:seized|confiscated|uncovered|recovered)"),
    ("arrest", r"(?:arrest(?:ed|s)?|detained|held by police)"),
    ("sign", r"(?:sign(?:ed|atures?|s)?|put their names to)"),
    ("", r"(?:drew|draws?|attend(?:ed|ance)?|attract(?:s|ed)?|join(?:s|ed)?|(?:take|took|taken|taking) part|"
         r"turned out|watched|crowd|turnout|buil[dt]|put up|submitted|visited|visits?|entered|entries|"
         r"competed|compete)"),
)  # fmt: skip
PREDICATE_STEMS = frozenset(name for name, _ in _PREDICATES if name)
PREDICATES = tuple((name, regex(rf"\b{pattern}\b", re.I)) for name, pattern in _PREDICATES)
_TEN = "|".join(TENS)
_UNIT = "|".join(NUMBER_WORDS)
COUNTED = regex(
    r"(?P<hedge>about|around|nearly|almost|up to|more than|over|at least|some|roughly|less than|under|"
    r"dozens of)? ?"
    rf"(?<![£\d.,/-])\b(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|(?:{_TEN})(?:-(?:{_UNIT}))?|"
    rf"{_UNIT})\b(?!%|[-/.,]\d)"
    r" (?P<sort>(?!(?:of|in|on|at|to|by|for|from|and|or|but|the|an?|were|was|are|is|who|when|as|with)\b)"
    r"[a-z-]{3,20} )?(?P<noun>[a-z]{3,20}(?<!s)s|people|children|staff|men|women|sheep|cattle|deer|"
    r"fish)\b",
    re.I,
)
_ONE_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})*|(?:{_TEN})(?:-(?:{_UNIT}))?|{_UNIT})"
VOTES = regex(
    rf"\bby (?:a (?:vote|margin) of )?(?P<won>{_ONE_NUMBER})(?: votes)? (?:to|against|votes to) "
    rf"(?P<lost>{_ONE_NUMBER})\b(?: votes)?(?!%|[-/.,]\d)",
    re.I,
)
VOTES_CAST = "votes cast"
VOTING = regex(
    r"\b(?:vot(?:e[ds]?|ing)|agree[ds]?|resolv\w+|decid\w+|back(?:ed|s)?(?: the \w+)?|meeting)\b", re.I
)
COUNTABLE = regex(rf"\d|\b(?:{_TEN}|{_UNIT}|{'|'.join(MONTHS)})", re.I)
NOT_COUNTED = frozenset(
    listed(
        """years months weeks days hours minutes times seconds miles metres acres points goals runs others
        towns ones parts ways
        reasons steps sides"""
    )
)
RATED = regex(
    r"\b(?:rated|rates|judged|graded|ranked|branded|labelled|re-?evaluated|reassessed|rating|grade|"
    r"category|put|found|"
    r"deemed|declared|judgment|scored?|upgraded|downgraded|called)\b",
    re.I,
)
NOT_RATED = regex(
    r"\b(?:hopes?|aims?|will|would|could|if|bouncing|"
    r"(?:patients|customers|visitors|readers|residents|guests|diners|users|parents|pupils|staff|tourists) "
    r"(?:have |had )?(?:rated|voted|ranked|called|branded|labelled))\b",
    re.I,
)
RATINGS = regex(
    r"[‘“\"']?\b(?P<rating>(?:in)?adequate|requir(?:es?|ing|ed) improvement|outstanding|special measures|"
    r"satisfactory|"
    r"excellent|very good|good|weak|poor|fair|requires? to improve|unsafe|failing|"
    r"(?<=rating of )(?:zero|one|two|three|four|five|[0-5])|"
    r"(?:zero|one|two|three|four|five|[0-5])(?= (?:out of (?:five|5)|stars?)\b))\b[’”\"']?"
    r"(?: out of (?:five|5)\b)?",
    re.I,
)
MOVED = regex(
    r"\b(?:put back|delay\w*|postpon\w+|brought forward|instead of|rather than|original\w*|initial\w*|"
    r"pushed back|"
    r"moved (?:to|from)|later than|no longer|previously|earlier than|extended|reschedul\w+|"
    r"(?:was|were|(?:has|had) been) (?:to|due|set|expected|supposed|meant|planned))\b",
    re.I,
)
GENERIC = frozenset(
    listed(
        """plan accord document show confirm report told total way expect claim figur number
        bill current present set due announc propos want develop sum amount peopl took
        taken rev"""
    )
)


_IS = regex(r"\b(?:has|have|costs?|pays?|charges?|earns?|employs?|is|are|with|sees|draws)\b", re.I)
_WAS = regex(
    r"\b(?:was|were|had|did|been|will|would|could|may|might|to be|gave|took|made|won|lost|sold|bought|paid|"
    r"(?:is|are) (?:\w+ly )?(?:to|\w{2,}ing)|(?!need|proceed|speed|breed|exceed|agreed)[a-z]{2,}ed)\b",
    re.I,
)


def is_state(clause: str, value: str) -> bool:
    """Tell whether a clause tells a value as what is so now: a price, how many members a club has."""
    said = next((piece for piece in clause.split(", ") if value in piece), clause)
    return bool(_IS.search(said)) and not _WAS.search(said)


def rating_value(printed: str) -> str:
    """Return one form of a rating as printed: "requiring improvement" is "requires improvement"."""
    word = printed.lower()
    if word in NUMBER_WORDS or word == "zero":
        return str(NUMBER_WORDS.get(word, 0))
    return re.sub(r"^requir\w+ (?:to )?improve\w*", "requires improvement", word)


def ratings_in(text: str) -> frozenset[str]:
    """Return the ratings that a text which speaks of rating gives."""
    return (
        frozenset(rating_value(match["rating"]) for match in RATINGS.finditer(text))
        if RATED.search(text)
        else frozenset()
    )


def counted_value(printed: str) -> int:
    """Return the number that a word or figures stand for, up to ninety-nine in words."""
    word = printed.lower().replace(",", "")
    if word.isdigit():
        return int(word)
    tens, _, unit = word.partition("-")
    if tens in TENS:
        return 10 * (TENS.index(tens) + 2) + NUMBER_WORDS.get(unit, 0)
    return NUMBER_WORDS[word]
