"""Words that set one thing of a kind apart from the next, the first and the second; and words that never do.

Closed lists of general English. Which claims are compared is for `conflicts`."""

from __future__ import annotations

from corpus.content_words import listed, word_stem

_WORDS = """
    first second third fourth fifth sixth last final next other another further extra additional new old older
    newer phase stage part section half quarter round leg tier zone lane platform floor storey deck
    upper lower inner outer main minor major east eastern west western north northern south southern central
    men women man woman boy girl boys girls child children adult adults pensioner pensioners student students
    concession family families under over infant junior senior primary secondary staff
    weekday weekend weekends sunday-only saturday daily weekly monthly annual yearly season single return
    day night morning evening temporary permanent interim acting deputy vice assistant honorary initial
    provisional
    seriously critically badly slightly severely serious critical slight
    total net gross average each own per only alone so far already
    labour conservative tory liberal democrat green independent
    private public council-owned affordable full-time part-time detached terraced
    design roof organ tower wing annexe extension refurbishment repair repairs loan grant deposit
    first-floor second-floor ground-floor sixth-form leadership attendance safety
    door online advance again
"""
CONTRASTS = frozenset(word_stem(word) or word for word in listed(_WORDS))
_INCIDENTAL = """
    police officer officers detective constable crew crews firefighter firefighters paramedic ambulance
    council councillor councillors committee meeting magistrate magistrates judge jury court hearing
    tribunal inspector inspectors ofsted planner planners surveyor engineer contractor spokesman resident
    residents neighbour villager campaigner campaigners burglar burglars thief thieves raider raiders
    robber robbers gang vandals arsonists conman fraudster buyer bidder collector owner mourner mourners
    trustee trustees fans customers passengers shoppers worshippers parents motorists drivers historian
    founder manager treasurer boss bosses chief former then member members grade ii-listed listed film
    across round near fund appeal crowdfunders fundraisers donors donated received receive drawn drew
    attracted uncovered discovered fell left impose imposed given give gave paid pay lay lies body dead
    tackled gathered attended called call calls see saw seen faced faces facing agreed agree decided
    decide resolved ordered order told tell helped help emerged entered enter mark marks marked bring
    brought put broke spread find happened happen occurred resulted involved includes showed turned turn
    became become remained remain stand stood stay stayed mourn mourned welcome welcomed enjoyed thanked
    celebrate celebrates celebrated remember recalled travelled visit visited went led let kept keep keeps
    move work travel walked ran run needed caused cause causing sum total totalling totalled totals amount
    cash money bill vote votes accident incident attack auction hammer market sale moment spot scene
    premises building site ceremony trip safety inspection company firm business fire blaze flames arson
    raid storm result purpose way world fee
"""
INCIDENTAL = frozenset(word_stem(word) or word for word in listed(_INCIDENTAL)) - CONTRASTS
_RATERS = """
    care quality commission cqc ofsted estyn hmi
    education authority agency watchdog regulator
"""
RATERS = frozenset(word_stem(word) or word for word in listed(_RATERS))
