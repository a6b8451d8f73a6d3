"""The words around names in British print: titles, words for work, words that make a name an institution's.

Closed lists of general English, and the endings of words for what people do. What is a person's name is for
`names`."""

from __future__ import annotations

import re

from corpus.content_words import listed
from corpus.forenames import is_forename

TITLES = (
    "Rt|Hon|Sheriff|Most|Very|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Baron|Cllr|Cllrs|Coun|Councillor|"
    "Councilor|Councillors|Ald|Alderman|Rev|Revd|Reverend|Canon|Father|Fr|Bishop|Archdeacon|Captain|Capt|"
    "Major|Colonel|Col|Lieutenant|Lt|Commander|Sergeant|Sgt|Inspector|Insp|Superintendent|Supt|Det|"
    "Detective|Constable|Con|PC|DC|DI|DS|DCI|DCC|ACC|PCSO|Prince|Princess|Judge|Justice|Sister|Rabbi|Imam"
)
INSTITUTIONS = frozenset(
    listed(
        """
        a abbey academy act adult adults advertiser affairs after agency airlines airport airways
        alliance an analysis analytics and april arena argus arms army as aslef assembly assistant
        associates association at athletic august authorities authority autumn avenue award awards
        bakery bank battalion bay bazaar bbc beach before biotech board borough brewery bridge
        britain british brothers builders bull business but cabinet cafe canal care castle cathedral
        center central centre chair chairman chairwoman championship chief chamber children country christmas
        chronicle church city climate clinic close club coalition coast college commission committee
        commons communities company confederation congress conservative conservatives consortium
        construction consultants consulting council councils county courier court crescent crown
        culture cup customer customers dale day december defence democrat democrats department
        deputy development developments director district dock docks drive east easter eastern echo
        economy education electric electronics energy engineering england english enterprise
        enterprises environment estate europe exchequer executive express factory families farm
        february federation festival finance first foods for force foreign forest former foundation friday
        fund gallery games garden gardens gas gate gazette general gmb government great green group
        grove growth guardian hall harbour hart he head health her herald highways hill his holdings
        home homes hospital hotel house housing how if in industries inn inquiry inspectorate
        institute institution insurance ireland island islands isle it its january july june justice
        kingdom laboratories labour labs lake lane leader league leisure liberal library limited
        line lion local london lords lower ltd magazine magistrates mall march market may media
        member mercury mews mill minister ministry mission monday month moor motors mp mps museum my
        national navy neighbourhood neighbourhoods network new nhs night no north northern not
        november observer october office officer ofsted oil old olympic olympics on one our parents parish
        park parliament partnership party pensions people pharmaceuticals pictures pier plan
        planning plc police port power precision president press prevention priory prize programme
        project properties protection public quay raf railway reform regeneration regiment regulator
        report republic research residents resources restaurant review river road rovers royal
        safety saturday scheme school schools scotland secretary senate september service services
        she shopping skills so social society solutions sons south southern sport sports spring
        square stadium standard standards state states station steel store stores strategy street
        streets studios summer sunday surgery swan systems tavern team technology telegraph terrace
        that the theatre their there these they this those three thursday tobacco tories tory tower
        town transport treasury tribunal trust tuesday two union unison unite united university
        upper usdaw valley villa villas wales war ward waste watchdog water way we wednesday week
        wellbeing west western what when where while who why winter wood woods work works year yes
        young
        """
    )
)
SURNAMES_TOO = frozenset(
    listed(
        """
        abbey bank beach bell best bill brewer bridge bull castle church close court cross crown
        dale day drive east england english field fields first foreign forest gate gates golden
        great green grove hall hart head hill holiday home house ireland kirk lake lane law little
        london lord love lowe major march marsh may mill moor new night noble north old parish park
        pope power press price prince priory reform river rivers royal scotland skill small south spring
        star state street summer swan temple tower villa wales ward water waters way west winter
        wood woods work works young
        """
    )
)
KIN = listed(
    """wife husband son daughter mother father mum dad brother sister partner friend colleague neighbour
    grandson granddaughter grandmother grandfather fiance fiancée fiancé cousin uncle aunt twin boyfriend
    girlfriend classmate apprentice"""
)
OCCUPATIONS = listed(
    """
    leader deputy director head chief executive officer member minister secretary chairman
    chairwoman chair chairperson convenor president manager headteacher principal governor mayor
    mayoress councillor MP MSP MEP peer constable commissioner inspector superintendent sergeant
    editor founder owner boss trustee treasurer clerk captain skipper vicar bishop doctor nurse
    consultant professor lecturer teacher student resident parent mother father mum dad farmer
    trader shopkeeper landlord landlady campaigner activist organiser coordinator solicitor
    barrister judge coroner auctioneer architect engineer spokesman spokeswoman spokesperson holder
    lead candidate alderman lord warden ranger driver neighbour pensioner volunteer planner surveyor
    historian expert analyst economist partner coach curator librarian author convener postmistress
    postmaster soloist conductor biographer apprentice mechanic baker butcher florist machinist
    plumber joiner tailor biologist ecologist geographer environmentalist scientist physicist
    chemist psychologist counsellor therapist midwife paramedic firefighter soldier veteran pilot
    sailor fisherman striker goalkeeper midfielder defender winger coxswain steward verger organist
    chorister singer actor actress novelist poet playwright painter sculptor photographer filmmaker
    broadcaster presenter journalist reporter columnist blogger businessman businesswoman
    entrepreneur developer builder contractor supplier commuter cyclist motorist passenger customer
    shopper diner patient carer sufferer survivor victim witness defendant prosecutor detective
    investigator adviser advisor aide ambassador chaplain dean archdeacon priest rabbi imam academic
    researcher tutor scholar pupil undergraduate graduate prefect caretaker cleaner cook chef waiter
    waitress agent publican barman barmaid retailer wholesaler
    """
)
_DOER = re.compile(r"(?:er|ers|or|ors|ist|ists|man|woman|men|women|eer|smith|wright|keeper|ian|ians|ant|ee)$")
_FORENAMES = frozenset(
    listed(
        """peter roger oliver walter christopher alexander jennifer heather esther ester amber piper harper
        xander tyler hunter carter spencer chester lester victor hector trevor eleanor taylor connor christian
        adrian julian brian vivian lilian jillian gillian damian fabian norman herman roman grant homer
        luther rupert pepper summer winter easter skyler archer cooper parker mercer alistair finian killian
        marian miriam marianne lee renee aimee desiree desmond evander gunther dieter werner rainer gunter
        ginger juniper kester silvester sylvester leander lysander tamsin manor igor taynor senor cathal"""
    )
)


def is_occupation(word: str) -> bool:
    """Tell whether a word is one for work: listed, or "Bassoonist" by its ending and no forename."""
    lower = word.lower()
    doer = _DOER.search(lower) and lower not in _FORENAMES and not is_forename(lower)
    return lower in _LISTED or bool(doer)


_LISTED = frozenset(word.lower() for word in OCCUPATIONS)
