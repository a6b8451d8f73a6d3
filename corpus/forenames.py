"""English first names and the short forms that people go by. General English only, after E. G. Withycombe,
*The Oxford Dictionary of English Christian Names* (1977); who goes by which is for the callers."""

from __future__ import annotations

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


def _forms() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for group in _GROUPS.split(","):
        full, *others = group.split()
        for name in others:
            found.setdefault(name, {})[full] = None
            found.setdefault(full, {})[name] = None
    return {name: tuple(forms) for name, forms in found.items()}


_FORMS = _forms()


def forms(name: str) -> tuple[str, ...]:
    """Return the long or short forms of a first name, lower case: ("matthew",) for "Matt"."""
    return _FORMS.get(name.casefold(), ())
