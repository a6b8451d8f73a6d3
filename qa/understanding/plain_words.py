"""Plain words for informal ones and figures of speech: "who'll foot the bill for" as "who'll pay for".

People ask in words that no newspaper prints. The lists are general English: informal nouns and verbs, words
of headlines as Robert Hutton describes them (*Romps, Tots and Boffins*, 2013), and multi-word verbs (Quirk et
al. 1985, ch. 16). Names are left to `names`; a word that the archive prints is left as it is."""

from __future__ import annotations

import re
from functools import cache

from corpus.patterns import regex
from qa.understanding.names import plain
from qa.understanding.tokens import Token, tokens
from qa.understanding.vocabulary import Vocabulary

_LISTED = """
    {kid kids}, {youngster youngsters}, {tot tots}, {bairn bairns}, {nipper nippers} = {child children}
    little ones = children
    mums and dads, mums or dads = parents
    {mum mums}, {mom moms} = {mother mothers}
    {dad dads} = {father fathers}
    {gran grans}, {granny grannies} = {grandmother grandmothers}
    {grandad grandads} = {grandfather grandfathers}
    folk, folks = people
    locals = residents
    {bloke blokes}, {chap chaps}, {lad lads}, {guy guys} = {man men}
    {mate mates}, {pal pals} = {friend friends}
    {cop cops}, {copper coppers}, {bobby bobbies} = police officers
    {medic medics} = {doctor doctors}
    {boffin boffins} = {scientist scientists}
    bigwigs, top brass, higher-ups, high-ups = senior officials
    {watchdog watchdogs} = {inspectorate inspectors} / {regulator regulators} / inspectors
    {temp temps}, {stopgap stopgaps} = temporary staff
    {goalie goalies} = {goalkeeper goalkeepers}
    {ref refs} = {referee referees}
    {gaffer gaffers} = {manager managers}
    {punter punters} = {customer customers}
    workforce = staff
    portfolio holder = cabinet member
    {outfit outfits} = {organisation organisations}
    Whitehall, Westminster = the government
    cash, dosh, dough, pot of cash, pot of money = money
    quid = pounds
    sweetener, sweeteners = bonuses / incentives
    {perk perks} = {benefit benefits}
    {handout handouts} = {grant grants}
    {hike hikes} = {increase increases}
    job cuts, job losses, lay-offs = redundancies
    pricey = expensive
    skint, hard up, cash-strapped, strapped for cash = short of money
    in the red = in debt
    telling-off, telling off, ticking-off, ticking off, dressing-down, roasting, slating = criticism
    told off = criticised
    {gripe gripes}, {grumble grumbles}, {moan moans} = {complaint complaints}
    {worry worries} = {concern concerns}
    {headache headaches} = {problem problems}
    row, bust-up, spat = dispute
    {blaze blazes} = {fire fires}
    {probe probes} = {investigation investigations}
    revamp, shake-up, shake up, shakeup, overhaul = reorganisation
    {pilot pilots}, {try-out try-outs} = {trial trials}
    know-how = expertise
    clout = authority
    entourage = team
    bolt from the blue = surprise / shock
    {chopper choppers} = {helicopter helicopters}
    {loo loos} = {toilet toilets}
    telly = television
    {boozer boozers} = {pub pubs}
    pong, whiff = smell
    breakaway, stand-alone, standalone = separate
    fledgling = new
    chuffed, thrilled, over the moon = delighted
    gutted = disappointed
    livid, fuming, hopping mad = angry
    fed up with = unhappy with
    poorly, under the weather = ill
    on the mend = recovering
    on the cards = likely
    up in the air = undecided
    up for grabs = available
    at loggerheads, at odds = in dispute
    under fire, in hot water = criticised
    out of the blue = unexpectedly
    for good = permanently
    these days = now
    straight away, right away = immediately
    {axe axes axed axing}, {ditch ditches ditched ditching}
        = {abandon abandons abandoned abandoning} / {abolish abolishes abolished abolishing}
    {binned binning} = {abandoned abandoning} / {abolished abolishing}
    {bin bins} the = {abandon abandons} the / {abolish abolishes} the
    {scrap scraps scrapped scrapping}, {shelve shelves shelved shelving}
        = {abandon abandons abandoned abandoning} / {abolish abolishes abolished abolishing}
    {pull pulls pulled pulling} the plug on, {call calls called calling} time on
        = {abandon abandons abandoned abandoning}
    {go goes went going} cold on, {go goes gone going} cold on = {abandon abandons abandoned abandoning}
    {get gets got getting} cold feet over, {get gets got getting} cold feet about
        = {abandon abandons abandoned abandoning}
    {do does did doing} away with, {do does done doing} away with, {get gets got getting} rid of
        = {abolish abolishes abolished abolishing}
    {wind winds wound winding} up = {abolish abolishes abolished abolishing} / {close closes closed closing}
    {carve carves carved carving} up = {divide divides divided dividing}
    {take takes took taking} to bits, {take takes taken taking} to bits
        = {dismantle dismantles dismantled dismantling}
    {hive hives hived hiving} off, {spin spins spun spinning} off, {split splits split splitting} off
        = {separate separates separated separating}
    {cut cuts cut cutting} loose = {separate separates separated separating}
    {slam slams slammed slamming}, {slate slates slated slating}, {blast blasts blasted blasting}
        = {criticise criticises criticised criticising}
    {have has had having} a go at, {lay lays laid laying} into, {tear tears tore tearing} into
        = {criticise criticises criticised criticising}
    {moan moans moaned moaning} about, {grumble grumbles grumbled grumbling} about
        = {complain complains complained complaining} about
    {hail hails hailed hailing} = {praise praises praised praising}
    {quiz quizzes quizzed quizzing}, {grill grills grilled grilling}
        = {question questions questioned questioning}
    {vow vows vowed vowing} = {promise promises promised promising}
    {reckon reckons reckoned reckoning} = {think thinks thought thinking}
    {flop flops flopped flopping} = {fail fails failed failing}
    {snub snubs snubbed snubbing}, {spurn spurns spurned spurning} = {refuse refuses refused refusing}
    {oust ousts ousted ousting} = {remove removes removed removing}
    {bankroll bankrolls bankrolled bankrolling} = {fund funds funded funding}
    {pick picks picked picking} up the bill, {pick picks picked picking} up the tab
        = {pay pays paid paying}
    {foot foots footed footing} the bill, {foot foots footed footing} the expense = {pay pays paid paying}
    {cough coughs coughed coughing} up, {fork forks forked forking} out = {pay pays paid paying}
    {shell shells shelled shelling} out, {splash splashes splashed splashing} out = {pay pays paid paying}
    {chip chips chipped chipping} in = {contribute contributes contributed contributing}
    {snap snaps snapped snapping} up = {buy buys bought buying}
    {flog flogs flogged flogging}, {sell sells sold selling} up = {sell sells sold selling}
    {change changes changed changing} hands = {be is was being} sold
    {get gets got getting} the sack, {get gets got getting} the boot = {be is was being} dismissed
    {get gets got getting} the push, {get gets got getting} the chop = {be is was being} dismissed
    given the sack, given the boot, given the push, shown the door = dismissed
    {lay lays laid laying} off = {make makes made making} redundant
    {hand hands handed handing} in his notice, {hand hands handed handing} in her notice
        = {resign resigns resigned resigning}
    {hand hands handed handing} in their notice, {throw throws threw throwing} in the towel
        = {resign resigns resigned resigning}
    {stand stands stood standing} aside, {make makes made making} way, {call calls called calling} it a day
        = {resign resigns resigned resigning}
    {pack packs packed packing} it in, {jack jacks jacked jacking} it in = {leave leaves left leaving}
    {chuck chucks chucked chucking} it in = {leave leaves left leaving}
    {scarper scarpers scarpered scarpering} = {leave leaves left leaving}
    {swear swears swore swearing} blind = {promise promises promised promising}
    {pack packs packed packing} his bags, {pack packs packed packing} her bags
        = {leave leaves left leaving}
    {pack packs packed packing} their bags, {walk walks walked walking} away
        = {leave leaves left leaving}
    {stick sticks stuck sticking} around, {stay stays stayed staying} put = {stay stays stayed staying}
    {hang hangs hung hanging} on to, {hold holds held holding} on to = {keep keeps kept keeping}
    {stand stands stood standing} in for, {fill fills filled filling} in for
        = {replace replaces replaced replacing}
    {rope ropes roped roping} in = {recruit recruits recruited recruiting}
    {keep keeps kept keeping} tabs on, {keep keeps kept keeping} an eye on
        = {supervise supervises supervised supervising} / {monitor monitors monitored monitoring}
    {keep keeps kept keeping} watch over
        = {supervise supervises supervised supervising} / {monitor monitors monitored monitoring}
    {beef beefs beefed beefing} up = {strengthen strengthens strengthened strengthening}
    {slim slims slimmed slimming} down = {reduce reduces reduced reducing}
    {dream dreams dreamt dreaming} up, {dream dreams dreamed dreaming} up
        = {plan plans planned planning}
    {draw draws drew drawing} up, {draw draws drawn drawing} up = {prepare prepares prepared preparing}
    {kick kicks kicked kicking} off = {start starts started starting}
    {put puts put putting} off, {push pushes pushed pushing} back = {delay delays delayed delaying}
    {paper papers papered papering} over = {cover covers covered covering}
    {come comes came coming} clean, {own owns owned owning} up = {admit admits admitted admitting}
    {let lets let letting} slip = {reveal reveals revealed revealing}
    {fall falls fell falling} out over, {fall falls fallen falling} out over
        = {disagree disagrees disagreed disagreeing} about
    {give gives gave giving} the green light to, {give gives given giving} the green light to
        = {approve approves approved approving}
    given the green light, given the thumbs up, given the nod = approved
    {turn turns turned turning} a blind eye to = {ignore ignores ignored ignoring}
    {blow blows blew blowing} the whistle on = {report reports reported reporting}
    {knock knocks knocked knocking} down, {pull pulls pulled pulling} down
        = {demolish demolishes demolished demolishing}
    {nick nicks nicked nicking}, {pinch pinches pinched pinching} = {steal steals stole stealing}
    {nab nabs nabbed nabbing}, {collar collars collared collaring} = {arrest arrests arrested arresting}
    banged up, behind bars = in prison
    {pass passes passed passing} away = {die dies died dying}
    {tie ties tied tying} the knot, {wed weds wed wedding} = {marry marries married marrying}
    passed from pillar to post = passed around
    is off to, was off to = is leaving for
"""
_LONGEST = 5  # words
_FORMS = regex(r"\{([^}]*)\}")


def plainly(question: str, vocabulary: Vocabulary) -> str:
    """Return `question` with plain words for informal ones that the archive does not print, and for figures
    of speech; of several, those that it prints. A word with a capital, past the first, is a name."""
    words = tokens(question)
    place = len(words)
    while place > 0:  # from the end, so that earlier places stay
        start, said = _said_up_to(words, place, vocabulary)
        if said:
            end = words[place - 1].start + len(plain(words[place - 1]))
            put = said[0].upper() + said[1:] if start == 0 and words[0].has_capital else said
            question = question[: words[start].start] + put + question[end:]
        place = start
    return question


def _said_up_to(words: tuple[Token, ...], end: int, vocabulary: Vocabulary) -> tuple[int, str]:
    """Return where the longest listed phrase that ends before `end` starts, and what it is plainly; else the
    place of the last word, and ""."""
    for start in range(max(end - _LONGEST, 0), end):
        phrase = words[start:end]
        spelling = " ".join((*(word.typed for word in phrase[:-1]), plain(phrase[-1])))
        choices = _plain().get(spelling) or ()
        if not choices and not any(word.has_capital for word in phrase[start == 0 :]):
            choices = _plain().get(spelling.lower(), ())
        if choices and not (len(phrase) == 1 and vocabulary.documents(phrase[0].typed)):
            return start, _printed(choices, vocabulary)
    return end - 1, ""


def _printed(choices: tuple[str, ...], vocabulary: Vocabulary) -> str:
    """Return the first of some wordings whose last word the archive prints; else the first."""
    return next((said for said in choices if vocabulary.documents(said.split()[-1])), choices[0])


@cache
def _plain() -> dict[str, tuple[str, ...]]:
    """Return the plain wordings of every form of every phrase listed."""
    found: dict[str, tuple[str, ...]] = {}
    for line in re.sub(r"\n\s+=", " =", _LISTED).strip().splitlines():
        informal, plainly_said = line.split(" = ")
        for phrase in informal.split(", "):
            choices = [_forms(choice) for choice in plainly_said.split(" / ")]
            for place, form in enumerate(_forms(phrase.strip())):
                found[form] = tuple(forms[min(place, len(forms) - 1)] for forms in choices)
    return found


def _forms(phrase: str) -> list[str]:
    """Return "pulls up", "pulled up" for "{pulls pulled} up"."""
    listed = _FORMS.search(phrase)
    if listed is None:
        return [phrase]
    return [phrase[: listed.start()] + form + phrase[listed.end() :] for form in listed[1].split()]
