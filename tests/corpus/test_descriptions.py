"""Laws of descriptions: one printed of somebody is theirs, one after them alone too, any other nobody's."""

from __future__ import annotations

import pytest

from corpus.speakers import statements
from tests.corpus.newsroom_labels import one_paragraph


def last_speaker(text: str) -> str | None:
    """Return who speaks in the last sentence of a paragraph, None where the reporter does."""
    said = [one for one in statements(one_paragraph("a", text)) if one.span[1] == len(text)]
    return said[0].speaker.name if said else None


LEE = "Ann Lee said it was shut. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sgt Bob Roe sat. Ann Lee asked why. The sergeant said that he forgot.", "Bob Roe"),
        ("The Rev Bob Roe sat. Ann Lee asked why. “I forget it,” said the minister.", "Bob Roe"),
        ("Deputy Chief Constable Bob Roe sat. Ann Lee left. The senior officer said he forgot.", "Bob Roe"),
        ("Defending, Bob Roe sat. Ann Lee left. The barrister said that he was ill.", "Bob Roe"),
        ("Keld manager Bob Roe and Jim Day met. “I forget it,” said the Keld boss.", "Bob Roe"),
        ("Bob Roe said no. Ann Lee left. “I forget it,” said the Keld boss.", "Bob Roe"),
        ("Town manager Bob Roe said no. Ann Lee left. The Keld boss said he forgot.", None),
        ("Recorder Ann Lee sat. Bob Roe left. The judge said that it was late.", "Ann Lee"),
        ("Ann Lee was alone. “I forget it,” said the former bus inspector.", "Ann Lee"),
        ("Ann Lee said no. “I forget it,” said the 31-year-old opener.", "Ann Lee"),
        ("The boy’s mother, who asked not to be named, said he was ill.", "boy’s mother"),
        ("Major Bob Roe sat. Ann Lee left. The major said that he forgot.", "Bob Roe"),
        ("Ann Lee said she kept the letter. It said: “Please do not light fires here.”", "letter"),
        ("His son Jim Lee asked a girl. It said: “Please do not light fires here.”", None),
        ("Cllr Ann Lee said no. “I am late,” said the mayor.", "Ann Lee"),
        ("Ann Lee was alone. “I forget it,” said the ironmonger.", "Ann Lee"),
        ("Bob Roe, who turned 18 on Monday, sat. Ann Lee left. The teenager said it was late.", "Bob Roe"),
        ("Bob Roe said no. “It is late now.” “I forget it,” said the former full-back.", "Bob Roe"),
        ("Ann Lee left. Bob Roe sat. The apprentice joiner revealed that he forgot.", "Bob Roe"),
        ("Ann Lee had a long wait. “I forget it,” said the grandmother-of-five.", "Ann Lee"),
        ("Ann Lee’s daughter, Jo Day, had a long wait. “I forget it,” said the roofer.", "Jo Day"),
        ("The Very Rev Ann Lee sat. Bob Roe asked why. Replying, the dean said it was late.", "Ann Lee"),
        (LEE + "“I forget it,” said the Keld-born oceanographer.", "Ann Lee"),
        ("Clerk Ann Lee and finance director Bob Roe met. The clerk said it was late.", "Ann Lee"),
        ("Bob Roe’s solicitor, Ann Lee, sat. Jim Day ran. The solicitor said it was late.", "Ann Lee"),
        ("Bob Roe, the mayor, sat. The mayor of Leeds said it was late.", "mayor of Leeds"),
        ("Farm owner Bob Roe sat. Ann Lee left. “I forget it,” said the farmer.", "Bob Roe"),
        ("Bob Roe, 17, sat. Ann Lee, 30, left. “I forget it,” said the teenager.", "Bob Roe"),
        (LEE + "“I forget it,” said the retired dinner lady.", "Ann Lee"),
        (LEE + "“I forget it,” said the Londoner.", "Ann Lee"),
        (LEE + "“Ann Lee is ill,” said the roofer.", None),
        ("Bob Roe runs the Crown. “It hurts so much,” said the landlady.", None),
        (LEE + "“It hurts so much,” said the victim.", None),
        (LEE + "“It hurts so much,” said the teenager.", None),
        ("PC Ann Lee said it was shut. “I forget it,” said the cyclist.", None),
        ("Coroner Ann Lee said it was shut. “I forget it,” said the farmer.", None),
        ("A doorman was hurt. Ann Lee met Bob Roe. “It hurts so much,” said the doorman.", None),
    ],
)
def test_a_description_is_of_whom_the_article_prints_it(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bob Roe left. Asked by the mayor, Jim Day, why he left, he replied: “I was ill.”", "Bob Roe"),
        ("Bob Roe said it was so. Jim Day’s dog ran. “Jim Day is ill,” he said.", "Bob Roe"),
        ("Ann Lee said Jim Day hit Bob Roe. “I was ill,” he told police.", None),
        ("Tom Lee died. His sister, Ann Lee, wept. Outside, Ms Lee said it was cold.", "Ann Lee"),
        ("A report by the auditor, Ann Lee, said that it was cold.", "report by the auditor"),
        ("It lost money, argues Ann Lee, the head of sport.", "Ann Lee"),
        ("Ann Lee, for the trust, put it to him that it was cold.", "Ann Lee"),
        ("Bus Users Keld’s Ann Lee said that it was cold.", "Ann Lee"),
        ("Former MP Lord Lee, who bought it, said that it was cold.", "Lord Lee"),
        ("Mum Ann Lee and gran Denise came. Gran Denise, 61, added: “It was cold.”", "Denise"),
        ("Lib Dem group leader Ann Lee said that it was cold.", "Ann Lee"),
        ("“It is cold,” says gran-of-three Ann Lee, 66, who was there.", "Ann Lee"),
        ("The plan, described by Ann Lee as “a total sham”, was passed.", "Ann Lee"),
        ("Vet Priya Nair wanted to know who would pay.", "Priya Nair"),
        ("PC Bob Roe advised them not to leave it open.", "Bob Roe"),
        ("Dr Ann Lee gave the cause of death as cold.", "Ann Lee"),
        ("Her father, Bob Roe, nodded.", None),
        ("He plays games and makes phone calls on a tablet.", None),
    ],
)
def test_the_grammar_of_who_asks_answers_and_writes(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker
