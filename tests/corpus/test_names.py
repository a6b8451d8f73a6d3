"""Laws of names: people are told from bodies and places, and short names find their full form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.names import people, proper_words


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Cllr Ann Lee spoke.", ("Ann Lee",)),
        ("Auctioneer Ann Lee spoke.", ("Ann Lee",)),
        ("Northolt Police chief Al Roe and Dr Jo de la Mare spoke.", ("Al Roe", "Jo de la Mare")),
        ("Northolt Town Council met the Department for Education.", ()),
        ("Christopher Ann Lee spoke.", ("Christopher Ann Lee",)),
        ("Howard B Crane and Nancie Prud’hon spoke.", ("Howard B Crane", "Nancie Prud’hon")),
        ("Sarah Hill, 40, met Victoria Park rangers.", ("Sarah Hill",)),
    ],
)
def test_people_are_told_from_bodies(text: str, full: tuple[str, ...]) -> None:
    assert people(text).full == full


def test_a_surname_finds_its_one_person() -> None:
    found = people("Ann Lee met Al Roe and Jo Roe. Ms Lee left.")
    assert found.fullest("Lee") == "Ann Lee"
    assert found.fullest("Roe") is None
    assert found.in_span(31, 39) == ("Ann Lee",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee met Tom Lee. Mrs Lee", "Ann Lee"),
        ("Ann Lee met Tom Lee. Mr Lee", "Tom Lee"),
        ("Tom Lee ran. Mrs Lee", None),
        ("Ann Lee said no. Jim Lee died. Lee", "Ann Lee"),
        ("Tom Lee died. His son, Jim Lee, said no. Mr Lee said", "Jim Lee"),
        ("Tom Lee died. His son, Jim Lee, said no. Mr Lee was", "Tom Lee"),
        ("Ann Lee died. Mrs Lee ran. Her daughter, Mary Lee, said no. Miss Lee was", "Mary Lee"),
        ("Ann Lee fell. Miss Lee left. Her daughter, Mary Lee, said no. Mrs Lee said", "Ann Lee"),
        ("Mayor Lee ran. Ann Lee sat. Lee", "Ann Lee"),
        ("Ann Lee and Mary Lee ran. Mrs Lee", None),
    ],
)
def test_a_shared_surname_is_whose_title_and_voice_fit(text: str, name: str | None) -> None:
    found = people(text)
    assert found.whose(found.mentions[-1]) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cllr Lee said she was sorry. Tom Lee left.", "Lee"),
        ("Cllr Lee hurt herself. Lee left. Ian Roe, 40, and Tom Lee met.", "Lee"),
        ("Cllr Lee said he was sorry. Tom Lee left.", "Tom Lee"),
        ("Cllr Lee said: “She is sorry.” Tom Lee left.", "Tom Lee"),
        ("Cllr Lee said he thought she was sorry. Tom Lee left.", "Tom Lee"),
        ("Jo Day, 40, came. Cllr Lee said she was sorry. Tom Lee left.", "Tom Lee"),
        ("Mr Lee said she was sorry. Tom Lee left.", "Tom Lee"),
        ("Cllr Lee said she was sorry. Robin Lee left.", "Robin Lee"),
    ],
)
def test_she_shows_that_a_surname_is_not_the_man_s_named_with_it_further_on(text: str, name: str) -> None:
    found = people(text)
    first = next(one for one in found.mentions if one.name == "Lee")
    assert found.called(first) == name


def test_the_sides_of_a_score_are_no_people() -> None:
    assert people("Ann Lee, 40, Bob Roe, 32, ran.").full == ("Ann Lee", "Bob Roe")
    assert people("Keld Harriers 2 Anwick Welfare 1\n\nWelfare lost.").mentions == ()


def test_who_is_shown_a_person_is_told_from_two_capitals() -> None:
    found = people("Comic Bazaar met Ann Lee. Ueli Stock, who ran, met Bim Khatun. His wife Maureen ran.")
    assert found.sure == {"Ann Lee", "Ueli Stock", "Maureen"}


def test_who_is_surely_a_person_is_given_once_with_their_sex() -> None:
    found = people("Mrs Lee met Ann Lee and Comic Bazaar. Zog Roe, 40, met Lee and Mr Tarn.")
    assert found.surely() == (("Ann Lee", "f"), ("Zog Roe", ""), ("Tarn", "m"))


def test_a_capital_that_begins_a_sentence_is_no_name() -> None:
    assert proper_words("Parks are green. In Holme on Monday it rained.") == {"holm"}


@given(st.text(alphabet="AaBb .’'-\n", max_size=120))
def test_mentions_stand_where_they_say(text: str) -> None:
    for mention in people(text).mentions:
        assert text[mention.start : mention.end].endswith(mention.name)
