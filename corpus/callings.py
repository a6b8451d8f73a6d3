"""What people are called by: work, office, standing and kin, and the endings of words for what people do.

A general list of English, most of it among the persons of WordNet 3.0, and British print's own ("postie").
What is a person's name is for `name_runs`, whom a description means for `descriptions`."""

from __future__ import annotations

from corpus.content_words import listed
from corpus.forenames import is_forename
from corpus.patterns import regex

KIN = listed(
    """wife husband son daughter mother father mum dad brother sister partner friend colleague neighbour
    grandson granddaughter grandmother grandfather fiance fiancée fiancé cousin uncle aunt twin boyfriend
    girlfriend classmate apprentice nephew niece widow widower stepson stepdaughter stepfather stepmother
    nan gran granny grandad housemate flatmate teammate"""
)
DEPUTIES = listed("assistant associate deputy vice")
"""What makes of a post the one below it: "deputy director"."""
OCCUPATIONS = listed(
    """
    parent mother father mum dad abbot academic accountant activist actor actress adjudicator administrator
    adventurer adviser advisor agent aide alderman almoner ambassador amputee anaesthetist analyst angler
    anthropologist appellant applicant apprentice archaeologist archbishop archdeacon archer architect
    archivist artist assessor assistant astronaut astronomer asylum-seeker athlete auctioneer auditor author
    backbencher bailiff baker ballerina bandleader banker barber barista baritone barmaid barman barrister
    bartender batsman beautician beekeeper biochemist biographer biologist bishop blacksmith blogger
    boatbuilder bodyguard bookseller boss bosun botanist bowler boxer breeder brewer bricklayer broadcaster
    broker builder burglar bursar businessman businesswoman busker butcher butler buyer cabbie campaigner
    candidate captain cardinal cardiologist carer caretaker carpenter cartoonist cashier caterer cellist
    chair chairman chairperson chairwoman champion chancellor chaplain chauffeur chef chemist chief
    childminder chiropodist choirmaster choreographer chorister cleaner clergyman cleric clerk climber
    clinician coach coachman coastguard cobbler collector colonel columnist comedian comic commander
    commentator commissioner commodore commuter composer comptroller conductor conservationist constable
    consultant contestant contractor contralto convener convenor cook coordinator coroner corporal
    correspondent councillor counsel counsellor courier coxswain craftsman crewman cricketer crofter
    croupier curate curator custodian customer cyclist dairyman dancer deacon dealer dean decorator
    defendant defender dentist deputy dermatologist designer detective developer dietitian diner diplomat
    director dispatcher distiller diver docker doctor doorman dramatist draper dressmaker driver drummer
    ecologist economist editor electrician employee employer engineer engraver entertainer entrepreneur
    environmentalist examiner executive expert explorer eyewitness farmer farmhand farrier filmmaker
    financier firefighter fireman fisherman fishmonger fitter florist footballer foreman forester founder
    full-back fundraiser gamekeeper gaoler gardener geographer geologist glazier goalkeeper goalscorer
    goldsmith golfer governor graduate grazier greengrocer grocer groundskeeper groundsman grower guard
    guide guitarist gunner gymnast gynaecologist haematologist hairdresser handyman harbourmaster haulier
    head headmaster headmistress headteacher herdsman hiker hillwalker historian holder holidaymaker
    homeowner horticulturist hotelier housewife hygienist hypnotherapist illustrator imam importer
    infantryman influencer innkeeper inspector instructor interpreter inventor investigator investor
    islander jailer janitor jeweller jockey joiner journalist judge juror keeper labourer landlady landlord
    landowner landscaper laureate lawyer lead leader leaseholder lecturer legislator lexicographer librarian
    lieutenant lifeboatman lifeguard linguist litigant lobbyist locksmith lollipop-lady lord machinist
    magician magistrate manager marathoner mariner marketer marshal mason masseur mathematician matron mayor
    mayoress mechanic mediator member mentor merchant meteorologist microbiologist midfielder midwife
    milkman miller miner minister missionary motorcyclist motorist mountaineer musician nanny naturalist
    navigator neighbour neurologist neuroscientist neurosurgeon newsagent novelist nun nurse nurseryman
    nutritionist obstetrician officer official oncologist optician optometrist organiser organist
    ornithologist orthodontist osteopath ostler owner oysterman packer paediatrician painter panellist
    paralegal paramedic paratrooper parishioner partner passenger pastor pathologist patient
    pedestrian peer pensioner percussionist perfumer pharmacist philosopher photographer physician physicist
    physiotherapist pianist picker pilot planner plasterer player playwright plumber podiatrist poet
    policeman policewoman politician pollster porter postie postman postmaster postmistress postwoman potter
    prefect presenter president priest principal printer prisoner prizewinner probationer producer professor
    programmer promoter proprietor prosecutor protester provost psychiatrist psychologist psychotherapist
    publican publicist publisher pundit pupil puppeteer purser rabbi racegoer radiographer radiologist
    railwayman rambler ranger receptionist recorder rector referee refugee repairman reporter representative
    rescuer researcher resident restaurateur restorer retailer retiree reverend rider ringmaster roadie
    roofer rower runner sacristan saddler sailor salesman saleswoman scaffolder scholar schoolboy schoolgirl
    schoolmaster schoolteacher scientist scriptwriter sculptor seafarer seaman seamstress secretary senator
    sergeant sexton shearer shepherd sheriff shipbuilder shoemaker shooter shopkeeper shopper sidesman
    signaller signalman signwriter silversmith singer skipper soldier solicitor soloist songwriter soprano
    specialist spokesman spokesperson spokeswoman sprinter stallholder stationmaster statistician
    steelworker steeplejack steward stewardess stockbroker stonemason storeman storyteller strategist
    striker student stylist subcontractor subpostmaster subpostmistress sufferer superintendent supervisor
    supplier supporter surgeon surveyor survivor swimmer tailor tanner tattooist taxidermist teacher
    technician teenager tenant tenor thatcher therapist tiler toastmaster townsman toxicologist trader
    trainee trainer translator traveller treasure-hunter treasurer trekker trombonist trooper trucker
    trumpeter trustee tutor tycoon umpire undergraduate undertaker upholsterer urologist usher valuer verger
    vet veteran vicar vice-captain vice-chair vice-chairman vice-president victim violinist virologist
    vocalist volunteer waiter waitress walker warden warder watchmaker weaver webmaster weightlifter welder
    wheelwright whistleblower wholesaler wicketkeeper windsurfer winger witness woodcarver woodturner worker
    worshipper wrestler writer yachtsman yachtswoman youngster zookeeper zoologist MP MSP MEP MLA GP
    """
)
_SEATS = frozenset(("MS", "AM", "TD"))  # members of other parliaments, told from "Ms" and "am" by their case
_DOER = regex(r"(?:er|ers|or|ors|ist|ists|man|woman|men|women|eer|smith|wright|keeper|ian|ians|ant|ee)$")
_FORENAMES = frozenset(
    listed(
        """peter roger oliver walter christopher alexander jennifer heather esther ester amber piper harper
        xander tyler hunter carter spencer chester lester victor hector trevor eleanor taylor connor christian
        adrian julian brian vivian lilian jillian gillian damian fabian norman herman roman grant homer
        luther rupert pepper summer winter easter skyler archer cooper parker mercer alistair finian killian
        marian miriam marianne lee renee aimee desiree desmond evander gunther dieter werner rainer gunter
        ginger juniper kester silvester sylvester leander lysander tamsin manor igor taynor senor cathal
        mason dean tanner miller walker guy abbot bishop potter porter judge sawyer chandler turner warner
        asher palmer fletcher fraser jasper casper webster thatcher foster baxter dexter lister
        ian dorian florian cillian lillian bastian sebastian ismail imran usman osman suleman rahman"""
    )
)


def is_occupation(word: str) -> bool:
    """Tell whether a word is one for work: listed, or "Bassoonist" by its ending and no forename."""
    lower = word.lower()
    if word in _SEATS:
        return True
    if lower in _FORENAMES or is_forename(lower):
        return False
    return lower in _LISTED or bool(_DOER.search(lower))


_LISTED = frozenset(word.lower() for word in OCCUPATIONS)
