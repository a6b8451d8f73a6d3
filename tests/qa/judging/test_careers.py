"""Laws of what is asked of a person's career, and of the sentences that tell it."""

from __future__ import annotations

import pytest

from qa.judging.career_sentences import tells
from qa.judging.careers import Career, career


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("When was Ann Lee appointed?", "arrival"),
        ("when did ann lee start at the lido", "arrival"),
        ("When did the lido start to leak?", None),
        ("How long has Ann Lee been in the job?", "tenure"),
        ("Why did Ann Lee go?", "departure"),
        ("When did Lee start?", "arrival"),
        ("When did Ann Lee leave?", "leaving"),
        ("What year did the director retire?", "leaving"),
        ("When did the council leave the building?", None),
        ("When did the train leave?", None),
        ("When did Ann Lee move?", None),
        ("Why did Ann Lee go ahead with the plan?", None),
        ("How long did the flood last?", None),
        ("Where is Ann Lee going next?", "destination"),
        ("Which council is she joining?", "destination"),
        ("Which town will Ann Lee move to?", "destination"),
        ("What happened to Ann Lee after she left?", "destination"),
        ("What job did Ann Lee go on to?", "destination"),
        ("Where has Ann Lee gone?", "destination"),
        ("Which council has Ann Lee joined?", "destination"),
        ("What did Ann Lee do after leaving the council?", "destination"),
        ("What did Ann Lee do after lunch?", None),
        ("Which council was Ann Lee at before she came to Keld?", "origin"),
        ("Where is the lido?", None),
        ("What job title will Ann Lee have?", "title"),
        ("Where did Ann Lee work before she came to Keld?", "origin"),
        ("Why did Ann Lee resign?", "departure"),
        ("How come Ann Lee is packing it in?", "departure"),
        ("Why did the lido shut?", None),
        ("Why was Ann Lee quite angry?", None),
        ("How long was Lee in the job?", "tenure"),
        ("How long was Council in the job?", None),
        ("How long has Ann Lee been a manager?", "tenure"),
        ("How long was Ann Lee commissioner for?", "tenure"),
        ("How long did Ann Lee's wife wait?", None),
        ("Which town does Ann Lee live in?", "home"),
        ("What qualifications does Ann Lee have?", "education"),
        ("What did Ann Lee die of?", "death"),
        ("When was Ann Lee born?", "birth"),
        ("when is Ann Lee's birthday", "birth"),
        ("When did Ann Lee get married?", "wedding"),
        ("In what year did Ann Lee die?", "passing"),
        ("When did the engine die?", None),
    ],
)
def test_the_words_that_ask_tell_what_of_a_career_is_asked(question: str, asked: Career | None) -> None:
    assert career(question) == asked


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("When was Ann Lee appointed?", "Ann Lee was appointed in May.", True),
        (
            "When was Ann Lee appointed?",
            "Ann Lee, appointed by the mayor, has gone. It rained in May.",
            False,
        ),
        ("When did Bob Lee die?", "He died in May.", True),
        ("When did Bob Lee die?", "She died in May.", False),
        ("When did Mr Lee die?", "She died in May.", False),
        ("When did Ann Lee die?", "He said she died in May.", False),
        ("When did Lee die?", "She died in May.", True),
        ("When did Ann Lee die?", "Ann Lee married in 1970.", False),
        ("When did Ann Lee marry?", "Ann Lee married in 1970.", True),
        ("When was Ann Lee born?", "Ann Lee (1946 – 2025) sang.", True),
        ("When was Ann Lee born?", "Ann Lee was born in May.", True),
        ("When was Ann Lee appointed?", "She started two years ago.", True),
        ("Which town does Ann Lee live in?", "She is from Keld.", True),
        ("When did Ann Lee leave?", "In May Ann Lee stepped down.", True),
        ("When did Ann Lee leave?", "Ann Lee joined in May. She has left.", False),
        ("How long has Ann Lee been in post?", "She had been there since May.", True),
        ("How long has Ann Lee been in post?", "A few weeks ago Ann Lee met the board.", False),
        ("Where is Ann Lee going?", "Ann Lee is to join Keld Council.", True),
        ("Where is Ann Lee going?", "Ann Lee is leaving in May.", False),
        ("What job title will Ann Lee have?", "She goes as director of parks.", True),
        ("What job title will Ann Lee have?", "She goes to a post in Keld.", False),
        ("Where did Ann Lee work before?", "Ann Lee had worked for Keld Council.", True),
        ("Where did Ann Lee work before?", "Ann Lee is leaving.", False),
        ("Which school did Ann Lee attend?", "Ann Lee was a pupil of Keld School.", True),
        ("Which school did Ann Lee attend?", "Ann Lee stood outside a school.", False),
        ("Why did Ann Lee resign?", "Ann Lee resigned to spend time in Keld.", True),
        ("Why did Ann Lee resign?", "After the flood Ann Lee resigned.", True),
        ("Why did Ann Lee resign?", "Ann Lee resigned. The decision was hers.", True),
        ("Why did Ann Lee resign?", "Ann Lee resigned in May.", False),
        ("Why did Ann Lee resign?", "The others left after Ann Lee also resigned.", False),
        ("Which council is Ann Lee joining?", "Ann Lee joined Keld Council in May.", False),
        ("What happened to Ann Lee after she left?", "Ann Lee joined Keld Council in May.", True),
        ("Where does Ann Lee live?", "Ann Lee, who lives in Keld, spoke.", True),
        ("Where does Ann Lee live?", "Ann Lee spoke in Keld.", False),
        ("What qualifications does Ann Lee have?", "Ann Lee trained as a nurse.", True),
        ("What qualifications does Ann Lee have?", "Ann Lee is a nurse.", False),
        ("What did Ann Lee die of?", "Ann Lee died of a stroke.", True),
        ("What did Ann Lee die of?", "Ann Lee died in May.", False),
    ],
)
def test_a_sentence_tells_it_by_words_of_its_own(question: str, text: str, told: bool) -> None:
    asked = career(question)
    assert asked is not None
    assert tells(text, asked, question) is told


def test_what_is_told_of_another_person_tells_nothing() -> None:
    assert tells("Bob Tarn joined in May.", "arrival", "When did he join?") is True
    assert tells("Bob Tarn joined in May.", "arrival", "When did Ann Lee join?") is False
    assert tells("Ann Lee joined in May.", "arrival", "When did Ann Lee join?") is True


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bob Tarn said that Ann Lee, head for two years, will go.", True),
        ("Ann Lee said that Bob Tarn, head for two years, will go.", False),
        ("For two years Ann Lee was above Bob Tarn.", True),
        ("Of two years as head she spoke.", True),
    ],
)
def test_a_length_of_time_is_of_the_last_named_before_it(text: str, told: bool) -> None:
    assert tells(text, "tenure", "How long has Ann Lee been head?") is told


@pytest.mark.parametrize(
    "question",
    [
        "Why did the price go up?",
        "Why are people moving to Keld?",
        "Why did Keld Council leave its offices?",
        "When did Keld Council take over the lido?",
        "How many new jobs will there be?",
        "When will the new post office open?",
        "Where is home for the club?",
    ],
)
def test_what_is_no_person_has_no_career(question: str) -> None:
    assert career(question) is None


def test_a_long_surname_may_be_printed_with_one_slip() -> None:
    assert tells("Ann Marlaw joined in May.", "arrival", "When did Marlow join?") is True
    assert tells("Ann Farlow joined in May.", "arrival", "When did Marlow join?") is False
