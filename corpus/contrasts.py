"""Words that set one thing of a kind apart from the next: the first and the second, the old and the new.

A closed list of general English. Which claims are compared is for `conflicts`."""

from __future__ import annotations

from corpus.content_words import listed, word_stem

_WORDS = """
    first second third fourth fifth sixth last final next other another further extra additional new old older
    newer former phase stage part section half quarter round leg tier zone lane platform floor storey deck
    upper lower inner outer main minor major east eastern west western north northern south southern central
    men women man woman boy girl boys girls child children adult adults pensioner pensioners student students
    member members concession family families under over infant junior senior primary secondary staff
    weekday weekend weekends sunday-only saturday daily weekly monthly annual yearly season single return
    day night morning evening temporary permanent interim acting deputy vice assistant honorary initial
    provisional
    seriously critically badly slightly severely serious critical slight minor
    total net gross average each each own per only alone so far already nearly
    labour conservative tory liberal democrat green independent
    private public council-owned affordable full-time part-time detached terraced
    design roof organ tower wing annexe extension refurbishment repair repairs loan grant deposit
    first-floor second-floor ground-floor sixth-form leadership attendance safety
    door online advance
"""
CONTRASTS = frozenset(word_stem(word) or word for word in listed(_WORDS))
