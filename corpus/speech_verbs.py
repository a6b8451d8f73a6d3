"""The verbs by which news prose says that somebody says something, and what must follow the doubtful ones.

A closed list of general English. How a sentence is read with them is for `speech`."""

from __future__ import annotations

from corpus.content_words import listed

SAYING = (
    *listed(
        """
    said says say told tells tell added adds claimed claims claim argued argues argue warned warns
    warn insisted insists insist admitted admits admit denied denies deny explained explains replied
    replies responded responds stated states confirmed confirms commented comments continued
    continues concluded concludes suggested suggests believes believe believed thinks think thought
    feels feel felt hopes hope hoped fears fear feared stressed stresses stress maintains maintained
    revealed reveals announced announces announce asked asks ask wrote writes tweeted posted
    recalled recalls remarked observed noted notes acknowledged acknowledges conceded concedes
    accepted predicted predicts complained asserted declared reckons reckoned quipped joked wondered
    wonders understood remembers disputed disputes expect expects sobbed laughed
    shouted cried sighed whispered enthused fumed retorted countered mused smiled beamed jested snapped
    begged recommended recommends doubts doubted grins grinned sighs laughs chuckles chuckled smiles shrugs
    shrugged nods nodded winces jokes muses whispers show shows showed promises vows signals signalled
    disclosed discloses concede acknowledge hinted
    hints lamented laments bemoaned alleged alleges testified contended reiterated emphasised emphasises
    muttered mumbled yelled screamed cautioned cautions pleaded pleads interjected ventured reflected
    reflects reasoned recounted recounts protested swore offered offers gushed blasted slammed moaned
    groaned roared teased deadpanned swears vents vented queried queries
    heckled bellowed hollered chirped croaked grunted growled hissed sniffed sniggered giggled wailed
    whooped chortled barked boomed bantered volunteered suggest read reads agrees agreed reported scoffed
    scoffs proposes proposed grumbles grumbled
    """
    ),
    "went on",
    "shot back",
    "hit back",
    "hit out",
    "wanted to know",
    "wants to know",
    "put it to",
    "chipped in",
    "chimed in",
    "piped up",
    "summed up",
)
ACTING = listed(
    """
    accused accuses accuse criticised criticises criticise welcomed welcomes welcome praised praises
    blamed blames blame urged urges urge demanded demands described describes describe apologised
    apologises thanked thanks pledged promised vowed questioned questions disagreed condemned
    condemns hailed hails dismissed dismisses rejected rejects defended defends called calls branded
    labelled expressed paid pointed points record records puts spoke voiced regretted likened saw cites
    found finds written
    recognised raised repeated renewed laid made gave tabled moved seconded informed
    advised advises reminded reminds reassured estimated estimates put lodged echoed echoes
    """
)
NOUNS_TOO = frozenset(
    listed(
        """points record records hope hopes fear fears claim claims calls notes states questions thought
        stress demands blame blames
        doubts laughs smiles shrugs show shows nods jokes moved promises vows
        thanks think comments welcome feel feels ask stated written announced criticises"""
    )
)
GESTURES = frozenset(
    listed(
        """nods nodded shrugs shrugged smiles smiled grins grinned sighs sighed laughs laughed chuckles
        chuckled winces beamed cried sobbed snapped fumed mused pleaded screamed yelled moaned groaned
        roared"""
    )
)
_FOLLOWED = r"""    added, adds = §|that|:|,
    continued, continues = §|:
    concluded, concludes = §|that|:
    reads = §
    read = :
    felt = that|it|the|they|he|she|§
    feels = (?<=^ )(?:that|it|its|the|they|he|she)|§
    feel = that|it|the|they|§
    noted, notes, observed = that|§|:
    posted, writes = §|:|that
    agrees, agreed, reported = that|§
    disclosed, discloses, concede, insist, acknowledge = that|§|:
    informed = that|§
    advised, advises = that|§|(?!by\b)[^.;,]{2,60} (?:not )?to [\w§]
    reminded, reminds, reassured = that|§
    estimated, estimates = that|§|the
    put, puts = (?:the|its) (?:\w+ )?(?:cost|bill|value|number|figure|total)
    asked = for an? |(?:the|its|his|her|their|[A-Z]\w+)\b.{1,40}? to |§|:|that|if|whether|wh[yaeo]\w*|how
    ask = §|:|if|whether|why|how|what
    asks = §|:|if|whether|why|how|what|who
    wrote = §|:|that|(?<=^ )(?:to|in)|(?<=^ back )to
    raised = (?:\w+ )?(?:concerns?|objections?|fears|doubts|questions|the alarm)
    accepted, stress = that|§
    found, finds = (?<=^ )that|(?<=(?:year|week) )that|(?<=also )that|§
    understood, recognised = that
    thinks, think = (?<=^ )(?!for\b|about\b|of\b|long\b|hard\b|again\b|back\b)\w|that|§
    thought = that|it|the|she|he|they|§
    responded = §|:|by|that
    responds = §|:|by
    revealed, reveals = that|§|:|plans|how|he|she|they
    announced = that|§|:|plans|in|last|on|yesterday|today|the|it|she|he
    announce = that|plans
    calls = for|on|§
    paid = tribute
    pointed, points = out|to
    spoke = of|out
    saw = in
    expressed, cites = \w
    questioned, questions = the|whether|why|how|if|what|§
    recalled, recalls = that|how|§|:|the
    suggested = an?|that|§|:|the|it|he|she
    heckled, bellowed, hollered, chirped, croaked, grunted, growled, hissed, sniffed, sniggered = §|:
    giggled, wailed, whooped, chortled, barked, boomed, bantered, volunteered = §|:
    suggest, record, records = that
    suggests = that|§|:|the|it
    tell = that|the|us|§
    confirmed = that|§|:|the|it|plans|they|he|she|last|on|today
    claim = that|the|it|they|§|to
    claims = that|the|it|they|he|she|§|to
    demands = that|an|a|the
    states = that|§|:|the|it|there
    welcome = the|a|any
    written = to
    begged = to differ
    hit out = at|over
    recommended, recommends = that|§
    expect, expects = to|that|the
    chuckles, chuckled, smiles, shrugs, shrugged, grins, grinned, sighs, laughs = §
    nods, nodded, winces, jokes, muses, whispers, grumbles, grumbled = §|that
    show, shows, showed, signals, signalled, seconded = that
    promises, vows = that|to|§
    proposed, proposes = that|§
    doubts, doubted = that|whether|if|it|the|§
    tabled = a motion|an amendment|a question
    moved = that|refusal|approval|an amendment
    lodged = an objection|a complaint
    echoed, echoes = the|his|her|their|§
    sobbed, laughed, shouted, cried, sighed, whispered, enthused = §
    fumed, mused, smiled, beamed, jested, snapped = §
    repeated = calls|claims|her|his|their|that|a call
    renewed = calls|her|his|their|a call
    laid = (?:part of |some of |much of )?(?:the )?blame
    made = the announcement[^.]{0,40}that|it known|it clear
    gave = the news|no reason|(?:the |a )?cause of death as
    hinted, hints = that|at|§|there|the|he|she|it
    lamented, laments, bemoaned = that|the|§|how
    alleged, alleges, testified, contended, reiterated, emphasised, emphasises = that|§|:|how
    cautioned, cautions, protested, swore, swears, reasoned = that|§|:
    recounted, recounts = how|that|§
    muttered, mumbled, yelled, screamed, pleaded, pleads, interjected, ventured, reflected, reflects = §|:
    blasted, slammed = §|:
    offered, offers, gushed, moaned, groaned, roared, teased, deadpanned, vents, vented = §|:
    queried, queries = why|whether|if|how|what|the|§
    wanted to know, wants to know = if|whether|why|how|what|who|when|where|§
    put it to = [^.;§]{2,60} that
    chipped in, chimed in, piped up, summed up = §|:
    went on = $|\.|to say|to add|§|:
    described, describes = [^.]{0,60}(?:as|§)
    defended = plans|the|his|her|its|their
    branded, labelled = [^.]{0,60}§|(?:it|them|this|that|him|her) an?\b
    called = for (?!order|a vote)|on|§|it|the (?!police|fire|ambulance|emergency|coast|meeting|vote|helpline)
    dismissed, dismisses = §|as|(?:the |any )?(?:\w+ )?(?:claim|call|idea|suggest|critici|concern|fear)\w*
    rejected, rejects = §|(?:the |any |his |her )?(?:\w+ )?(?:version|claim|call|idea|suggest|critici|fear)\w*
"""


def followers() -> dict[str, str]:
    """Return the pattern that must follow, for each verb that says something only then.

    "Added a bench" says nothing, "added that" does. § stands for a quotation."""
    return {
        verb.strip(): pattern.strip()
        for line in _FOLLOWED.strip().splitlines()
        for verbs, _, pattern in [line.partition(" = ")]
        for verb in verbs.split(",")
    }
