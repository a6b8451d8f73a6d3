"""First names heard in Britain, the short forms that people go by, and which are a man's or a woman's alone.

General lists, the short forms after E. G. Withycombe, *The Oxford Dictionary of English Christian Names*
(1977); who goes by which is for the callers."""

from __future__ import annotations

from corpus import forenames_heard as heard

_GROUPS = """
    abigail abi abby, alexander alex alec sandy, alexandra alex sandra, alfred alf fred, amanda mandy,
    andrew andy drew, angela angie, anthony tony antony, antonia toni, arthur art, barbara barb babs,
    benjamin ben, bernard bernie, beverley bev, bradley brad, caroline carol carrie, catherine katherine
    kathryn cath cathy kate kathy katie, charles charlie chas, charlotte charlie lottie, christine
    christina chris tina, christopher chris kit, clifford cliff, cynthia cindy, daniel dan danny, david
    dave davy, deborah debbie deb, derek del, donald don, dorothy dot dotty, douglas doug, edward ed eddie
    ted ned, edwin ed, eleanor ellie nell, elizabeth liz beth lizzie betty eliza, emily em, eugene gene,
    frances fran, francis frank, frederick fred freddie, gabrielle gaby, geoffrey geoff jeff, jeffrey jeff,
    gerald gerry jerry, gillian gill jill, graham gray, gregory greg, gwendoline gwen, harold harry hal,
    henry harry hank, herbert bert, hilary hil, isabel isobel izzy, jacqueline jackie, james jim jimmy
    jamie, jane janey, janet jan, jennifer jen jenny, jeremy jerry jez, jessica jess, joanna joanne jo,
    john jack johnny jon, jonathan jon jonny, joseph joe joey, josephine jo josie, joshua josh, judith judy,
    julia julie jules, kathleen kath kathy, kenneth ken kenny, kimberley kim, lawrence laurence larry,
    leonard len lenny, leslie les, louise lou, lucinda lucy cindy, lynda linda lyn, malcolm mal, margaret
    maggie meg peggy marge, martin marty, matthew matt, maureen mo, maxwell max, michael mick mike mickey,
    mildred millie, mohammed mohammad muhammad mo, nathaniel nathan nat, nicholas nick nicky, nicola nicky
    nikki, norman norm, oliver ollie, pamela pam, patricia pat patsy trish tricia, patrick pat paddy,
    penelope penny, peter pete, philip phillip phil, philippa pippa, priscilla cilla, rachel rach, raymond
    ray, rebecca becky becca, reginald reg, richard rick dick richie, robert rob bob bobby robbie bert,
    roderick rod, rodney rod, roger rodge, ronald ron ronnie, rosemary rose rosie, russell russ, samantha
    sam, samuel sam sammy, sarah sara sally, sidney sid, simon si, stanley stan, stephanie steph, stephen
    steven steve, stuart stewart stu, susan suzanne sue susie, sylvia sylvie, terence terry, theodore ted
    theo, theresa teresa terry tess, thomas tom tommy, timothy tim, tobias toby, valerie val, veronica
    vera, victor vic, victoria vicky vikki, vincent vince vinny, virginia ginny, walter walt wally, wilfred
    wilf, william bill billy will liam, winifred win, yvonne vonnie, zachary zach
"""


_MEN = """
    abdul adam adrian ahmed aidan aiden alan alasdair alastair albert alec aled alexander alfred
    alistair allan allen andrew angus anthony antonio anwar arjun arnold arthur asif barry basil
    benedict benjamin bernard bilal boris bradley brendan brian bruce bryan calum cameron carl carlos
    cathal cedric charles christian christopher ciaran clive colin connor conor craig curtis cyril
    damian damien daniel darren david dean declan denis dennis derek desmond dieter dmitri dominic
    donald dougal douglas duncan dylan eamonn edgar edmund edward edwin elliot emlyn emmanuel eric
    ernest euan evan ewan farhan ferdinand fergus finlay francis frank frederick gareth gary gavin geoff
    geoffrey george geraint gerald gerard gilbert giles glyn gordon graeme graham grant greg gregory guy
    gwyn hamish harold haroon harry harvey hassan hector henry herbert horace howard hugh hugo humphrey
    huw iain ian ibrahim idris imran isaac ivan ivor jack jacob jake james jason jeff jeffrey jeremy jim
    jimmy joe joel john johnny jonathan jordan jose joseph joshua julian justin karl keith kenneth kevin
    khalid kieran krishna lawrence len leo leonard leroy lewis liam lloyd lucas luke magnus mahmood
    malcolm marco marcus mark martin matthew maurice max michael mike miles mohamed mohammed muhammad
    mustafa nathan neil neville nicholas nigel noel norman oliver omar oscar osman owen patrick paul
    pedro percy peter phil philip raj rajesh ralph raymond reginald rhys richard rob robert roderick
    rodney roger roland ronald rory ross roy rupert russell ryan salim samuel sanjay saul scott sean
    sebastian selwyn shaun sidney simon stanley stephen steve steven stewart stuart suresh syed tariq
    ted terence thomas tim timothy toby tom tony trevor tristan umar vernon victor vikram vincent vivek
    walter warren wayne wilfred william winston yousef yusuf zachary
"""
_WOMEN = """
    abigail ada adele agnes aisha alice alison amanda amber amelia amina amy andrea angela anita ann
    anna anne annette annie anthea antonia anwen audrey barbara beatrice becky belinda bernadette beryl
    beth bethan bethany betty beverley brenda bridget bronwen camilla carla carol carole caroline
    carolyn catherine catriona cecilia charlotte cheryl chloe christina christine claire clara clare
    constance cynthia daisy danielle daphne dawn debbie deborah deirdre delia delyth denise diana diane
    dianne dilys dinah donna doreen doris dorothy edith edna eileen elaine eleanor elena elizabeth ella
    ellen elsie emily emma enid erica esme esther ethel eunice eva eve evelyn evie faith farah farida
    fatima felicity fiona flora florence frances gail gayle gemma geraldine gillian gina ginger gloria
    grace gwen gwyneth hannah harriet hazel heather helen helena hilda holly ida imogen ingrid irene
    iris isabel isabelle isla isobel ivy jacqueline jane janet janice janine jean jemma jennifer jenny
    jessica jill joan joanna joanne josephine joy joyce judith judy julia julie juliet june karen kate
    katherine kathleen kathryn katie kelly khadija kimberly kirsten kirsty kylie lakshmi laura lauren
    leanne leila lesley lilian lily linda lisa lois lorna lorraine louise lucinda lucy lydia lynda lynn
    lynne mabel maeve maggie mandy margaret maria marian marie marilyn marion marjorie martha mary
    matilda maureen mavis meera megan melanie melissa mercy mildred millie miriam moira molly monica
    morag muriel myra nadia nancy naomi natalie natasha nicola nicole nina noelle nora norma olga olive
    olivia pamela patricia paula pauline peggy penelope penny phoebe phyllis pippa polly priscilla priya
    rachel rashida rebecca rhian rita rosalind rose rosemary rosie roxanne rukhsana ruth sally samantha
    sandra sarah sasha shabana sharon sheila shirley sian simone sophie stella stephanie susan susanna
    suzanne sylvia tamsin tanya teresa tessa theresa tina tracey tracy ursula valerie vanessa vera
    veronica victoria violet virginia vivien wendy winifred yasmin yvette yvonne zara zoe
"""


def _forms() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for group in _GROUPS.split(","):
        full, *others = group.split()
        for name in others:
            found.setdefault(name, {})[full] = None
            found.setdefault(full, {})[name] = None
    return {name: tuple(forms) for name, forms in found.items()}


def _heads() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for group in _GROUPS.split(","):
        for name in group.split():
            found[name] = found.get(name, frozenset()) | {group.split()[0]}
    return found


_FORMS = _forms()
_HEADS = _heads()
_SEXES = dict.fromkeys(f"{_MEN} {heard.MEN}".split(), "m") | dict.fromkeys(
    f"{_WOMEN} {heard.WOMEN}".split(), "f"
)
_MALE = frozenset(("Mr", "Sir", "Lord", "Father", "Fr", "Baron", "Prince"))
_FEMALE = frozenset(("Mrs", "Ms", "Miss", "Dame", "Lady", "Baroness", "Sister", "Princess", "WPC"))
_EITHER = frozenset((*heard.EITHER.split(), "jo", "lou", "jude", "jamie", "sandy", "les", "will"))
_KNOWN = frozenset(_FORMS) | frozenset(_SEXES) | _EITHER


def forms(name: str) -> tuple[str, ...]:
    """Return the long or short forms of a first name, lower case: ("matthew",) for "Matt"."""
    return _FORMS.get(name.casefold(), ())


def heads(name: str) -> frozenset[str]:
    """Return what a first name can be short for, itself where it is no short form: lower case."""
    return _HEADS.get(name.casefold(), frozenset((name.casefold(),)))


def is_forename(name: str) -> bool:
    """Tell whether a word is a first name of the lists."""
    return name.casefold() in _KNOWN


_HERS = ("elle", "ette", "ella", "elia", "essa", "issa", "anna", "anne", "ina", "isha")


def sex_of(name: str) -> str:
    """Return "m" or "f" for a first name, or a short form, that is a man's or a woman's alone, else "".

    A name that no list holds is a woman's by an ending that in English only hers have: "Maybelle"."""
    folded = name.casefold()
    if folded in _SEXES or folded in _EITHER:
        return _SEXES.get(folded, "")
    if folded not in _HEADS:
        return "f" if folded.endswith(_HERS) else ""
    sexes = {_SEXES.get(head, "") for head in _HEADS[folded]}
    return sexes.pop() if len(sexes) == 1 else ""


def sex_of_titles(titles: str) -> str:
    """Return "m" or "f" where titles before a name show it, "" where they do not."""
    words = set(titles.split())
    return "m" if words & _MALE else "f" if words & _FEMALE else ""
