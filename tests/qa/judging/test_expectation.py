"""Laws of the kind of answer that a question asks for."""

from __future__ import annotations

import pytest

from qa.judging.expectation import Kind, asks_of_a_denial, kind, negates, offers


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Who spoke?", "person"),
        ("When did it shut?", "date"),
        ("How much did it cost?", "money"),
        ("How many came?", "number"),
        ("What does NCC stand for?", "expansion"),
        ("What is the DfE short for?", "expansion"),
        ("What reasons were given for it?", "reason"),
        ("What reason is there to close?", "reason"),
        ("Which reason to close came first?", None),
        ("What will she be paid there?", "pay"),
        ("for which ward?", "seat"),
        ("What does ADM stand for in the report?", "expansion"),
        ("what does ADM mean anyway", "expansion"),
        ("ADM - what do the letters stand for?", "expansion"),
        ("What does Labour stand for?", None),
        ("What does the NCC mean to do?", None),
        ("How old is she?", "age"),
        ("How long did it last?", "duration"),
        ("How long has it been shut?", "since"),
        ("Since when has it been shut?", "since"),
        ("On what date did it shut?", "day"),
        ("By what year will it be shut?", "year"),
        ("Which year group is full?", None),
        ("Since which month was it shut?", "month"),
        ("When the tide is out, what is left?", None),
        ("What is her phone number?", "contact"),
        ("At which meeting was it said?", "meeting"),
        ("which meeting was that at?", "meeting"),
        ("At which body's meeting was it said?", "meeting"),
        ("At what gathering was it said?", "meeting"),
        ("Who wrote the report on it?", "author"),
        ("Who penned that damning review?", "author"),
        ("Who wrote the song?", "person"),
        ("Who sits on it?", "holder"),
        ("whos on it", "holder"),
        ("In which council did she work?", None),
        ("How much of it is left?", None),
        ("Why did it shut?", "reason"),
        ("Who is Ann Lee's successor?", "successor"),
        ("Which councillor sat for Keld before Ann Lee?", "successor"),
        ("What time does it shut?", "hour"),
        ("What is the fare to Keld?", "money"),
        ("how much was Ann Lee on while she was away", "pay"),
        ("How much is it on the market for?", None),
        ("Were the pumps in fact put in?", "outcome"),
        ("Did the council grant it?", "outcome"),
        ("Did she say a word about the grant?", None),
        ("At what time of year is it?", None),
        ("What will the club charge spectators?", "money"),
        ("What did the police charge the man with?", None),
        ("Which council led it before April 2019?", None),
        ("Who stood trial before District Judge Lee?", "person"),
        ("How many were turned away once it was rated good?", "number"),
        ("Was the man who did it fined?", "deed"),
        ("Did she say who was fined?", "person"),
        ("Who will be the replacement for Ann Lee?", "successor"),
        ("Who was her likely successor?", "successor"),
        ("Where is it?", "place"),
        ("Did it shut?", None),
        ("How big was the bonus?", "money"),
        ("What is the salary of the mayor?", "pay"),
        ("How much does Ada Byron earn?", "pay"),
        ("How much did they pay for it?", "money"),
        ("What does she want done about wages?", None),
        ("What is the population of Hythe?", "number"),
        ("What percentage of them came?", "share"),
        ("How soon will it shut?", "date"),
        ("When does it open?", "date"),
        ("When should it be shut?", None),
        ("What's the salary of the mayor?", "pay"),
        ("How tall is the mast?", "measure"),
        ("Who will take over from Ada?", "successor"),
        ("Who replaced her as head?", "successor"),
        ("Who is taking his place?", "successor"),
        ("Who was head before Ada?", "successor"),
        ("Who was it before noon?", "person"),
        ("What was the bill for the work?", "money"),
        ("What would a new roof cost?", "money"),
        ("How much did they hand over for it?", "money"),
        ("What's the pay for the job?", "pay"),
        ("What caused the flood?", "reason"),
        ("What did the club pay for the ground?", "money"),
        ("What did they pay him?", "pay"),
        ("What redundancy pay did she get?", "pay"),
        ("What was her yearly pay?", "pay"),
        ("What were the new jobs at the lido going to pay?", "pay"),
        ("What is the hourly rate for cleaners?", "pay"),
        ("Who held it before Ada Byron?", "successor"),
        ("Who came after Ada Byron?", "successor"),
        ("Who will Ada Byron work for?", "destination"),
        ("Which part of town does she stand for?", "seat"),
        ("Who is the mayor of Hythe?", "holder"),
        ("Who chairs the board?", "holder"),
        ("Who owns the mill?", "person"),
        ("What is the manager of the lido called?", "holder"),
        ("What is the lido called?", "name"),
        ("Which party is she in?", "party"),
        ("Which party is Cllr Lee?", "party"),
        ("Which party is to blame?", None),
        ("What ward does he represent?", "seat"),
        ("Did she apologise?", "deed"),
        ("And was anyone arrested?", "deed"),
        ("Did she resign?", "deed"),
        ("What is the school's latest rating?", "rating"),
        ("How was the school rated by inspectors?", "rating"),
        ("Is the school still rated inadequate?", "rating"),
        ("What salary was Ann Lee paid?", "pay"),
        ("What will they pay her there?", "pay"),
        ("What pay-off did Ann Lee get?", "money"),
        ("How much did the repairs come to?", "money"),
        ("How much was a ticket?", "money"),
        ("What did the firm owe when it collapsed?", "money"),
        ("What did Ann Lee owe her success to?", None),
        ("Which club did he go to next?", "destination"),
        ("Which university did Ann Lee go to?", "education"),
        ("Is the school still in special measures?", "rating"),
        ("Is the school still supervised after coming back from inadequate?", None),
        ("What is the interest rate?", None),
        ("Did it appeal to voters?", None),
        ("Who was arrested?", "person"),
    ],
)
def test_the_words_that_ask_tell_the_kind(question: str, asked: Kind | None) -> None:
    assert kind(question) == asked


@pytest.mark.parametrize(
    ("text", "asked", "held"),
    [
        ("It cost £4.", "money", True),
        ("It cost a lot.", "money", False),
        ("It shut in June 2018.", "date", True),
        ("It shut in 2018.", "day", False),
        ("Four came.", "number", True),
        ("It cost £4 in 2018, four years on.", "number", False),
        ("It said:\n4. a new roof", "number", False),
        ("It shut because of rain.", "reason", True),
        ("It shut.", "reason", False),
        ("She spoke at the Keld Health Board.", "meeting", True),
        ("She spoke at the meeting.", "meeting", False),
        ("She spoke at a meeting of the parish.", "meeting", True),
        ("It was moved to the barn and questioned at the meeting.", "meeting", False),
        ("A report by Ada Byron says so.", "author", True),
        ("Byron's review says so.", "author", True),
        ("It was drawn up in May.", "author", True),
        ("The report says so.", "author", False),
        ("The board spoke.", "meeting", False),
        ("Ada Byron came in 1994.", "age", False),
        ("Ada Byron, born in 1964, came.", "age", True),
        ("She earns £4 a day.", "pay", True),
        ("The roof cost £4.", "pay", False),
        ("She gets £4 a year.", "pay", True),
        ("It would cost £4 a year to run.", "pay", False),
        ("She promised that pumps would come.", "outcome", False),
        ("The pumps came.", "outcome", True),
        ("It shuts at 7.30.", "hour", True),
        ("It shuts at twenty to six.", "hour", True),
        ("It shuts at six.", "hour", True),
        ("It shuts for six weeks, to six families.", "hour", False),
        ("One in four came.", "share", True),
        ("Ofsted rated it good.", "rating", True),
        ("Ofsted came. It was good.", "rating", False),
        ("It hopes to be rated good.", "rating", False),
        ("One came.", "share", False),
        ("Then Ada Byron spoke.", "person", True),
        ("The mayor spoke.", "holder", False),
        ("Mr Byron, the mayor, spoke.", "holder", True),
        ("Keld Council spoke.", "holder", False),
        ("Likening BBC to a ship, she spoke in Keld.", "holder", False),
        ("In Keld she spoke.", "holder", False),
        ("Then Ada Byron spoke.", "holder", True),
        ("Élodie Brun runs it.", "holder", True),
        ("Days before the flood it shut.", "duration", False),
        ("It was shut for days.", "duration", True),
        ("It was shut, since nobody came.", "duration", False),
        ("It was shut since May.", "duration", True),
        ("It shut two weeks ago.", "duration", False),
        ("It shut two weeks ago.", "since", True),
        ("It shut this week.", "duration", False),
        ("It shut a century ago.", "since", True),
        ("Write to news@keld.gov.", "contact", True),
        ("It took five to ten years before it shut.", "duration", True),
        ("It shut in May.", "month", True),
        ("It may shut in 2018.", "month", False),
        ("It shut in 2018.", "year", True),
        ("It shut last year.", "year", True),
        ("It shut on 4 May.", "year", False),
        ("It shut after the flood.", "date", False),
        ("It shut a week after the flood.", "date", True),
        ("It rose above the town.", "measure", False),
        ("It rose 40 metres above the town.", "measure", True),
        ("Ada Byron regrets the loss.", "successor", False),
        ("Ada Byron took over in May.", "successor", True),
        ("Bo Lee appointed her. Ada Byron left.", "successor", True),
        ("The board appointed her. Ada Byron left.", "successor", False),
        ("Ada Byron joined the party.", "party", False),
        ("Ada Byron, a Green, spoke.", "party", True),
        ("Ada Byron spoke for the town.", "seat", False),
        ("Ada Byron, councillor for Hythe, spoke.", "seat", True),
    ],
)
def test_a_text_offers_what_it_holds(text: str, asked: Kind, held: bool) -> None:
    assert offers(text, asked, "") is held


def test_what_the_question_itself_says_is_no_answer() -> None:
    assert not offers("It shut in 2018.", "date", "What shut in 2018?")


def test_what_letters_stand_for_is_printed_with_them_in_brackets() -> None:
    question = "What does the NCC stand for?"
    assert offers("Northam County Council (NCC) met.", "expansion", question)
    assert not offers("The NCC met (see below).", "expansion", question)
    assert not offers("Northam Cricket Club (NCCC) met.", "expansion", question)


@pytest.mark.parametrize(
    ("question", "offered"), [("How many days of leave?", False), ("How many days did it take?", True)]
)
def test_so_many_days_of_something_are_told_by_a_number_of_them(question: str, offered: bool) -> None:
    assert offers("It was temporary.", "duration", question) is offered
    assert offers("They had five more days.", "duration", question)


def test_denials_are_heard() -> None:
    assert negates("It didn’t open.")
    assert not negates("It opened.")


@pytest.mark.parametrize(
    ("question", "denies"),
    [
        ("Which lido is not open?", True),
        ("Who never came?", True),
        ("Didn't it open?", False),
        ("Can’t it open?", False),
        ("Won't it open?", False),
        ("And why wasn't it shut?", False),
        ("It opened, didn't it?", False),
        ("ok hasn’t she left?", False),
        ("Were there no others?", False),
        ("What did they pay so that it wouldn't shut?", False),
        ("They say it wasn't shut, is that so?", False),
        ("Why did she not vote?", False),
        ("Did they fail or not?", False),
        ("Did she keep her word about not selling it?", False),
        ("Which school did not fail?", True),
    ],
)
def test_who_hopes_for_a_yes_asks_of_no_denial(question: str, denies: bool) -> None:
    assert asks_of_a_denial(question) is denies
