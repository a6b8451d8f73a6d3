"""Furniture: the wordings that a page prints about itself, and sentences that look like them."""

from __future__ import annotations

import time

import pytest

from corpus.furniture import furniture_reason


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("advertisement marker", "Hide Ad"),
        ("advertisement marker", "ADVERTISEMENT"),
        ("advertisement marker", "Article continues below"),
        ("advertisement marker", "Advertisement - story continues below"),
        ("link to other stories", "READ MORE: Council to close three libraries"),
        ("link to other stories", "Related topics:"),
        ("newsletter or subscription line", "Sign up to our daily newsletter"),
        ("newsletter or subscription line", "Get the latest news straight to your inbox"),
        ("cookie or legal line", "This site uses cookies. By browsing on you agree to them."),
        ("cookie or legal line", "© 2018 Northfield News Ltd"),
        ("share or comment button", "Share on Facebook"),
        ("share or comment button", "Share on X"),
        ("share or comment button", "Facebook Twitter WhatsApp Email"),
        ("share or comment button", "Sign in to comment"),
        ("link to other stories", "Recommended: Best walks near Hythe"),
        ("byline", "Education reporter"),
        ("caption", "PIC: Ann Mayhew with the chain. Credit: Jo Bell"),
        ("caption", "[Image: The hall on fire. Picture: Jo Bell]"),
        ("caption", "Image caption: The hall"),
        ("share or comment button", "Share this on Facebook"),
        ("share or comment button", "Share this on Facebook, X and WhatsApp"),
        ("share or comment button", "Share on X (formerly Twitter)"),
        ("share or comment button", "Share this by email"),
        ("share or comment button", "Comments (12)"),
        ("appeal to readers", "Have you got a story for us? Email news@northfield.example"),
        ("picture credit", "(Image: Northfield News)"),
        ("picture credit", "Photo by Ann Mayhew"),
        ("picture credit", "Picture: Ann Mayhew"),
        ("caption", "Image: The fountain at night (Picture: Ann Mayhew)"),
        ("caption", "Image: The fountain was lit. It is blue. (Image: Northfield News)"),
        ("caption", "The fountain at night (Photo by Ann Mayhew)"),
        ("caption", "File photo of the Town Hall"),
        ("link to other stories", "Also in the news: Council to close three libraries"),
        ("poll", "Yes 81% No 19%"),
        ("social media post", "— Jo (@jobell) January 20, 2024"),
        ("social media post", "Three halls gone! #halls — Jo Bell (@jobell) 20 January 2024"),
        ("rule or ornament", "* * *"),
    ],
)
def test_furniture_is_known_by_its_whole_wording(reason: str, text: str) -> None:
    assert furniture_reason(text) == reason


@pytest.mark.parametrize(
    "text",
    [
        "History .",
        "Also in the news was a hall that is to close.",
        "No 19% rise is planned.",
        "The hall was sold, Jo Bell (@jobell) said on January 20, 2024.",
        "Comments",
        "Advert was withdrawn after complaints.",
        "Share prices fell at the pension fund.",
        "Read more books, the librarian said.",
        "Related: the trust also runs three homes.",
        "Sign up for the scheme at the town hall, where updates will be posted.",
        "Follow us on our journey, the trust said.",
        "Contact the newsdesk was the advice.",
        "Photo by photo, the archive was saved.",
        "Share this with your neighbours, the mayor told residents.",
        "Share this on Facebook, the mayor told residents.",
        "Image: a town in trouble? The council has an answer.",
        "Image: a town in trouble? The council has an answer (Picture: Ann Mayhew).",
        "She put it online. The fountain is blue (Picture: Ann Mayhew)",
        "The council has a new look (image: a town in trouble)",
        "The exhibition shows the fountain at night (Picture: The Finances, it is called).",
        "Picture: The finances remain bleak",
        "Library pictures were destroyed in the fire.",
        "He said: “Subscribe to our newsletter.”",
    ],
)
def test_a_sentence_that_only_begins_like_furniture_is_none(text: str) -> None:
    assert furniture_reason(text) is None


@pytest.mark.parametrize("unit", ["A", "A ", "& ", "photo: A", "newsletter ", "-", "a ", "Photo by A-"])
def test_no_wording_takes_more_than_a_moment_to_rule_out(unit: str) -> None:
    started = time.process_time()
    furniture_reason("photo: " + (unit * 240)[:230] + "\n!")
    assert time.process_time() - started < 0.5
