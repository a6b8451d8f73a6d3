"""Laws of attribution: whose words a sentence is, and none where that is not plain."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.names import people
from corpus.passages import cut_passages
from corpus.speakers import speakers_of, statements
from tests.corpus.articles_made import made, words
from tests.corpus.newsroom_labels import Counts, attribution_of, one_paragraph

BY_OTHERS = ("eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth")


def said(text: str) -> list[tuple[str, str]]:
    """Return (speaker, manner) of every sentence of one paragraph that somebody says."""
    return [(one.speaker.name, one.speaker.manner) for one in statements(one_paragraph("a", text))]


@pytest.mark.parametrize(
    ("text", "speaker", "manner"),
    [
        ("“It is closed,” said mayor Ann Lee.", "Ann Lee", "quoted"),
        ("Ann Lee, who has been mayor since May, said: “It is closed.”", "Ann Lee", "quoted"),
        ("Mayor Ann Lee said that the pool was closed.", "Ann Lee", "reported"),
        ("Asked about it, Ann Lee replied: “It is closed now.”", "Ann Lee", "quoted"),
        ("According to Ann Lee, the pool is closed.", "Ann Lee", "reported"),
        ("The closure was criticised by Ann Lee.", "Ann Lee", "reported"),
        ("The closure, said Ann Lee, was wrong.", "Ann Lee", "reported"),
        ("Its chairwoman, Ann Lee, said: “We are sorry to go.”", "Ann Lee", "quoted"),
        ("A report to the board states that the pool leaks.", "report to the board", "document"),
        ("A spokesman for the trust said it was sorry.", "spokesman for the trust", "reported"),
        ("Unison described the cut as “a slap in the face”.", "Unison", "reported"),
        ("Bassoonist Ann Lee told them: “It is over now.”", "Ann Lee", "quoted"),
        ("The owner of the Golden Lion, Ann Lee, said: “It is shut.”", "Ann Lee", "quoted"),
        ("“It is shut now,” said a florist, Ann Lee, “for good.”", "Ann Lee", "quoted"),
        ("The court was told by Ann Lee that it was shut.", "Ann Lee", "reported"),
        ("His wife, Maureen, said she was sorry.", "Maureen", "reported"),
        ("Ann Lee, 40, who lost her job, used to say that it would shut.", "Ann Lee", "reported"),
        ("The pool is to be shut this summer, says the county council.", "county council", "reported"),
        ("Accounts show that it lost £3,000.", "Accounts", "document"),
        ("According to the survey the pool leaks.", "survey", "document"),
        ("A visit by inspectors last month (May) said that it leaked.", "visit by inspectors", "reported"),
        ("The research firm Harding said the pool leaked.", "research firm Harding", "reported"),
        ("British American Steel said that it would pay.", "British American Steel", "reported"),
        ("The court heard from his wife, Ann Lee, that it was shut.", "Ann Lee", "reported"),
        ("Ann Lee, a mum of three, backed the strike: “They mean it.”", "Ann Lee", "quoted"),
        ("The English League declined to comment, but confirmed that it knew.", "English League", "reported"),
        ("Speaking later, the family called on the trust to stop.", "family", "reported"),
        ("It follows an audit which found that money was lost.", "audit", "document"),
        ("Ann Lee, 40, was booed when she told them that it was shut.", "Ann Lee", "reported"),
        ("Agent Ann Marie Lee said that it was shut.", "Ann Marie Lee", "reported"),
        ("The pool is too cold, inspectors have found.", "inspectors", "reported"),
        ("Residents had raised concerns about noise.", "Residents", "reported"),
        ("The latest critic, Keld Band’s Ann Lee, said that it was shut.", "Ann Lee", "reported"),
        ("Olympian, Ann Lee, chair of the trust, said that it was shut.", "Ann Lee", "reported"),
        ("The Bishop of Keld, the Rt Rev Ann Lee, said: “It is shut.”", "Ann Lee", "quoted"),
        ("The campaign group, Republic, said that it was shut.", "Republic", "reported"),
        ("They were assured by the mayor that it would stay open.", "mayor", "reported"),
        ("They echo Ann Lee, the far-right leader, who demanded that it shut.", "Ann Lee", "reported"),
        ("One of the pupils, a girl of 12, said that it was shut.", "One of the pupils", "reported"),
        ("It is described by swimmers as “a shame to shut it”.", "swimmers", "reported"),
        ("This has angered swimmers, who claim that it is warm.", "swimmers", "reported"),
        ("“It is shut,” said Ola, an IT technician.", "Ola", "quoted"),
        ("Prince Charles said that it was shut.", "Prince Charles", "reported"),
        ("Holger von Neu, the curator, said that it was shut.", "Holger von Neu", "reported"),
        ("LaToya DiLee said that it was shut.", "LaToya DiLee", "reported"),
        ("When Ann Lee heard of it, she asked: “Is it shut?”", "Ann Lee", "quoted"),
        ("Ann Lee, a surgeon, gave evidence and said that it was shut.", "Ann Lee", "reported"),
        ("When interviewed Ann Lee claimed that it was shut.", "Ann Lee", "reported"),
        ("After the case Det Con Ann Lee said it was shut.", "Ann Lee", "reported"),
        ("Keld Harriers chairman Ann Lee confirmed that it was shut.", "Ann Lee", "reported"),
        ("Speaking for the owner, Keld Land, agent Ann Lee said it was shut.", "Ann Lee", "reported"),
        ("The chairman, Cllr Ann Lee (Con), reminded him that it was shut.", "Ann Lee", "reported"),
        ("Staff raised concerns about it, according to the review.", "review", "document"),
        ("A sign above the door reads: “It is shut for good.”", "sign above the door", "document"),
        ("A painted sign by the door gives the rule: “No dogs at all.”", "painted sign", "document"),
        (
            "Their report to creditors puts the debt at £5 and says that it is shut.",
            "report to creditors",
            "document",
        ),
        ("“It is shut now,” heckled a man at the back.", "man", "quoted"),
        ("The minutes record that it is shut.", "minutes", "document"),
        ("The findings, published in a journal, suggest that it is shut.", "findings", "document"),
        ("The supplier, Keld Systems, apologised.", "Keld Systems", "reported"),
        ("The regulator, the Care Commission, confirmed that it knew.", "Care Commission", "reported"),
        ("It is shut now, and the pool will stay so,” said Ann Lee.", "Ann Lee", "quoted"),
    ],
)
def test_the_grammar_names_the_speaker(text: str, speaker: str, manner: str) -> None:
    assert said(text) == [(speaker, manner)]


@pytest.mark.parametrize(
    "text",
    [
        "It was revealed this week that the pool would close.",
        "The council added a bench to the park.",
        "The move was said to be popular.",
        "Ann Lee is expected to resign.",
        "Youth choir told to find £90,000.",
        "Ann Lee admitted two counts of theft.",
        "The method, called “Pooling” by its makers, is new.",
        "A regimen that demands fast work.",
        "She called the police.",
        "The sign showed the way.",
        "Ann Lee wrote 93 cheques to herself.",
        "School praised for its warm welcome",
        "Buyers who believed that it was shut went home.",
        "It shut for good, but most people think it will not.",
        "They ate cakes instead of the promised bread.",
        "The board published a report called “Shut”.",
        "The fate of the pool feels at stake.",
        "In Ely, people think that it is shut.",
        "Britons think that it is shut.",
        "The waiter feels as if they were robbed.",
        "The style matched the beads found at the site, and shells that were strung.",
        "Ann Lee, who has gone, plans to tell them after the break.”",
        "Users are asked to “say when it is shut and why it is”.",
    ],
)
def test_a_sentence_that_nobody_says_is_the_reporter_s(text: str) -> None:
    assert said(text) == []


def test_a_quotation_over_paragraphs_keeps_its_speaker_and_a_pronoun_finds_its_person(tmp_path: Path) -> None:
    text = (
        "The pool has shut\n\nThe news came as a shock to Councillor Ann Lee, the deputy leader.\n\n"
        "She said: “It was open on Monday.\n\n“We had no warning.\n\n“None.”\n\nMr Roe said he was sorry.\n"
    )
    spoken = [(one.speaker.name, text[slice(*one.span)]) for one in statements(made(tmp_path, text))]
    assert spoken == [
        ("Ann Lee", "She said: “It was open on Monday."),
        ("Ann Lee", "“We had no warning."),
        ("Ann Lee", "“None.”"),
        ("Mr Roe", "Mr Roe said he was sorry."),
    ]


def test_a_short_name_takes_the_fullest_form_printed_and_the_role(tmp_path: Path) -> None:
    text = "Park opens\n\nCouncil leader Ann Lee said it was good.\n\n“It is very good,” said Ms Lee.\n"
    speakers = [one.speaker for one in statements(made(tmp_path, text))]
    assert [(one.name, one.role) for one in speakers] == [("Ann Lee", "Council leader")] * 2


def test_he_goes_back_to_a_man_and_to_no_place(tmp_path: Path) -> None:
    text = (
        "Park opens\n\nPeter Roe, 40, met Karen Lee, 50, at Namche Bazaar.\n\nHe said it was good.\n\n"
        "One neighbour said it was bad. “It is dear too,” he said.\n"
    )
    spoken = [one.speaker.name for one in statements(made(tmp_path, text))]
    assert spoken == ["Peter Roe", "neighbour", "neighbour"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Through his solicitor, Bob Ray, he said he was sorry.",
        "Through his solicitor Bob Ray he said he was sorry.",
        "In a statement read by Bob Ray, he said: “I am very sorry.”",
        "“I am very sorry,” said Al Roe through his solicitor, Bob Ray.",
    ],
)
def test_who_speaks_through_somebody_is_the_speaker(tmp_path: Path, sentence: str) -> None:
    text = f"Park\n\nAl Roe was fined in May.\n\nMr Roe did not come. {sentence}\n"
    assert [one.speaker.name for one in statements(made(tmp_path, text))] == ["Al Roe"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ann Lee said it was “cold”, while Bob Ray said it was warm.", ["Ann Lee", "Bob Ray"]),
        ("“It is cold,” said Ann Lee, while Bob Ray added: “It is not.”", ["Ann Lee", "Bob Ray"]),
        ("Ann Lee said it was cold and her husband Bob said he was too.", ["Ann Lee", "Bob"]),
        ("Ann Lee said it was cold, while the pool was shut.", ["Ann Lee"]),
        ("Ann Lee said that Bob Ray had told her it was warm.", ["Ann Lee"]),
        ("It was cold while Ann Lee said it was warm.", ["Ann Lee"]),
    ],
)
def test_what_one_says_while_another_says_that_is_each_one_s_own(text: str, speakers: list[str]) -> None:
    assert [name for name, _ in said(text)] == speakers


def test_she_goes_back_to_whoever_the_last_sentence_is_about(tmp_path: Path) -> None:
    text = (
        "The cafe\n\n“It is cold,” said Mrs Ann Roe.\n\nAt the next table Ola Woz is sewing.\n\n"
        "She says that it is warm.\n"
    )
    assert [one.speaker.name for one in statements(made(tmp_path, text))] == ["Ann Roe", "Ola Woz"]


def test_it_goes_back_to_one_body_and_not_to_several(tmp_path: Path) -> None:
    text = "The pool\n\nResidents said that it was cold.\n\n“It is,” it said.\n"
    assert [one.speaker.name for one in statements(made(tmp_path, text))] == ["Residents"]


def test_the_sentences_of_one_quotation_are_one_person_s(tmp_path: Path) -> None:
    text = "The pool\n\nThe council said it was shut. It rained. “It is cold. It is wet,” said a fan.\n"
    assert [one.speaker.name for one in statements(made(tmp_path, text))] == ["council", "fan", "fan"]


def test_a_quotation_left_open_goes_on_past_another_speaker_in_its_paragraph(tmp_path: Path) -> None:
    text = (
        "The pool\n\nAnn Lee said: “It is cold.\n\n“It is wet. What now?” Bob Roe, a swimmer, added: "
        "“It is shut.”\n"
    )
    names = [one.speaker.name for one in statements(made(tmp_path, text))]
    assert names == ["Ann Lee", "Ann Lee", "Bob Roe"]


def test_a_surname_that_is_a_word_for_places_is_a_person_s_where_it_speaks(tmp_path: Path) -> None:
    text = "The bar\n\nMartha Wood lives here. She likes The Voice Ely.\n\n“It is loud,” says Wood.\n"
    assert [one.speaker.name for one in statements(made(tmp_path, text))] == ["Martha Wood"]
    assert people("We saw The Voice Ely.").full == ()


def test_a_surname_alone_is_not_his_mother_s_and_a_particle_is_no_first_name(tmp_path: Path) -> None:
    text = (
        "The jump\n\nFelix Berg fell. His mother, Ava Berg, wept.\n\nBerg said that it was cold.\n\n"
        "Rob van Dijk saw it.\n\nVan Dijk said that it was high.\n"
    )
    assert [one.speaker.name for one in statements(made(tmp_path, text))] == ["Felix Berg", "Rob van Dijk"]


def test_she_goes_back_to_somebody_whose_name_is_not_printed(tmp_path: Path) -> None:
    text = "The chain\n\nAnn Lee said no.\n\nOne angry Pizzaria employee said yes.\n\n“I work,” she said.\n"
    names = [one.speaker.name for one in statements(made(tmp_path, text))]
    assert names == ["Ann Lee", "angry Pizzaria employee", "angry Pizzaria employee"]


def test_the_judge_is_the_one_so_titled_and_lord_lee_is_not_lady_ann_lee(tmp_path: Path) -> None:
    text = (
        "Man jailed\n\nJudge Jane Pell told him it was bad. “It was very bad,” the judge said.\n\n"
        "Lady Ann Hewer was there. Lord Hewer said he was sorry.\n"
    )
    spoken = [one.speaker.name for one in statements(made(tmp_path, text))]
    assert spoken == ["Jane Pell", "Jane Pell", "Lord Hewer"]


def test_a_first_name_alone_is_no_short_form_of_a_name_printed_later(tmp_path: Path) -> None:
    text = (
        "Singer\n\nHattie Roe, 20, is a singer. “I sang,” she said.\n\nHer mother, Joan, farms.\n\n"
        "“We knew,” said Joan.\n\nCritics speak of Joan Carlyle.\n"
    )
    spoken = [one.speaker.name for one in statements(made(tmp_path, text))]
    assert spoken == ["Hattie Roe", "Joan"]


def test_a_single_mark_left_open_after_a_full_stop_runs_on(tmp_path: Path) -> None:
    text = "Club\n\n‘I paid,’ Ann Lee said. ‘I took nothing.\n\n‘I sold nothing.’\n"
    spoken = [one.speaker.name for one in statements(made(tmp_path, text))]
    assert spoken == ["Ann Lee"] * 3


@pytest.mark.parametrize(
    ("told", "who"),
    [
        # a party and a ward in brackets are no part of the subject
        ("Cllr Ann Roe (Lab, Hob Fair) said it was bad.", "Ann Roe"),
        ("“It is bad,” said Cllr Ann Roe (Green, Hob and Dale).", "Ann Roe"),
        # a relation between "one" and a name beside it
        ("One regular, retired vet Ann Roe, told her that it was bad.", "Ann Roe"),
        # a document by whose it is, and by "it" after it
        ("The officers’ report had advised that it was bad.", "officers’ report"),
        ("A register published with them says “it is bad enough”.", "register"),
        ("An online appeal had raised £9. “Every pound helps us,” it reads.", "online appeal"),
        ("Mrs Roe had once informed her that it was bad.", "Mrs Roe"),
        ("Ann Roe is a nurse. Outside court the mother-of-two said it was bad.", "Ann Roe"),
    ],
)
def test_brackets_appositions_and_documents_leave_the_speaker_plain(
    tmp_path: Path, told: str, who: str
) -> None:
    spoken = [one.speaker.name for one in statements(made(tmp_path, f"Council\n\n{told}\n"))]
    assert spoken == [who]


def test_later_short_forms_take_the_name_with_its_middle_name(tmp_path: Path) -> None:
    text = "Court\n\nJohn Roe said no.\n\nJohn Henry Roe, of Ayr, was fined.\n\n“I was wrong,” Roe said.\n"
    spoken = [one.speaker.name for one in statements(made(tmp_path, text))]
    assert spoken == ["John Roe", "John Henry Roe"]


def test_a_bare_description_is_whoever_just_spoke_or_nobody(tmp_path: Path) -> None:
    heard = "Court\n\nAnn Roe, defending, said he was sorry.\n\n“He is poor,” the solicitor added.\n"
    assert [one.speaker.name for one in statements(made(tmp_path, heard))] == ["Ann Roe"] * 2
    unclear = "Court\n\nAnn Roe said no. Would it stay?\n\n“He is poor,” the solicitor added.\n"
    assert [one.speaker.name for one in statements(made(tmp_path, unclear))] == ["Ann Roe"]


def test_one_unnamed_when_introduced_stays_so_and_an_office_is_enough(tmp_path: Path) -> None:
    text = "Court\n\nIt rained. A nurse came by.\n\n“I saw it all,” the nurse said.\n"
    assert [one.speaker.name for one in statements(made(tmp_path, text))] == ["nurse"]
    office = "Court\n\nIt rained. The coroner said it was sad.\n"
    assert [one.speaker.name for one in statements(made(tmp_path, office))] == ["coroner"]


def test_the_document_is_the_one_named_just_before(tmp_path: Path) -> None:
    text = (
        "Pool shut\n\nA survey warned that it leaked. It rained.\n\n“It is old now,” the document stated.\n"
    )
    assert [one.speaker.name for one in statements(made(tmp_path, text))] == ["survey", "survey"]
    other = text.replace("It rained.", "A plan came.")
    assert [one.speaker.name for one in statements(made(tmp_path, other))] == ["survey", "document"]


def test_numbers_and_unknown_verbs_give_nobody_words(tmp_path: Path) -> None:
    notes = "Raid\n\nOfficers took down the doors and found £964,000 in used notes.\n"
    assert statements(made(tmp_path, notes)) == ()
    wooed = "Raid\n\n“It is all old now,” said Ann Lee. “It is all new now,” wuzzed a man there.\n"
    assert [one.speaker.name for one in statements(made(tmp_path, wooed))] == ["Ann Lee"]


def test_a_passage_has_the_speaker_with_the_most_words(tmp_path: Path) -> None:
    article = made(tmp_path, "Park opens\n\nIt is green.\n\n“It is a good park,” said Ann Lee.\n")
    passages = cut_passages(article, words)
    assert [one and one.name for one in speakers_of(statements(article), passages)] == [None, "Ann Lee"]


def test_an_editor_s_note_is_nobody_s_statement(tmp_path: Path) -> None:
    text = "Park opens\n\nIt is green.\n\nCorrection: We said that Ann Lee said no. She said yes.\n"
    assert statements(made(tmp_path, text)) == ()


def test_invented_articles_are_attributed_rightly() -> None:
    counts = attribution_of(
        "statements.jsonl",
        ("first", "held-out", "second", "third", "unseen", "fourth", "fifth", "sixth", "seventh"),
    )
    total = sum(counts.values(), Counts())
    assert total.precision >= 0.95
    assert total.recall >= 0.8


def test_batches_that_nothing_was_learnt_from_reach_what_was_asked() -> None:
    """Two batches by authors who had not seen the rules, on which no rule was changed."""
    total = sum(attribution_of("statements.jsonl", ("fourteenth", "fifteenth")).values(), Counts())
    assert total.precision >= 0.95
    assert total.recall >= 0.9


def test_articles_by_authors_who_had_not_seen_the_rules_are_attributed_rightly() -> None:
    total = sum(attribution_of("statements.jsonl", BY_OTHERS).values(), Counts())
    assert total.precision >= 0.97
    assert total.recall >= 0.97


def test_the_shipped_archive_is_attributed_rightly() -> None:
    total = sum(attribution_of("archive_statements.jsonl", ("archive",)).values(), Counts())
    assert total.precision >= 0.95
    assert total.recall >= 0.8


@given(st.text(alphabet="aAB .,:;“”\"'‘’\n§said", max_size=200))
def test_any_text_is_read_and_spans_cut_it(text: str) -> None:
    for one in statements(one_paragraph("a", text)):
        assert text[slice(*one.span)].strip()


@pytest.mark.parametrize(
    ("told", "description", "speaker"),
    [
        ("Managing director Ann Lee met Bob Roe.", "managing director", "Ann Lee"),
        ("Ann Lee, the town's MP and a former vet, met Bob Roe.", "former vet", "Ann Lee"),
        ("Bob Roe, 38, met Ann Lee, 52.", "52-year-old", "Ann Lee"),
        ("Bob Roe met Ann Lee, a retired bus driver.", "retired bus driver", "Ann Lee"),
        ("Bob Roe met Cllr Ann Lee (Ind, Keld).", "Independent", "Ann Lee"),
        ("Chief executive Ann Lee met headteacher Bob Roe.", "head teacher", "Bob Roe"),
        ("Deputy head Ann Lee met headmistress Sue Roe.", "headteacher", "Sue Roe"),
        ("Chief executive Ann Lee met Bob Roe.", "chief executive", "Ann Lee"),
        ("Ann Lee met Bob Roe.", "chief executive", None),
        ("Ann Lee met Bob Roe.", "managing director", None),
        ("Ann Lee, 38, met Bob Roe, 40.", "52-year-old", None),
        ("Ann Lee met Bob Roe.", "former vet", None),
        ("Ann Lee met Bob Roe.", "Independent", None),
        ("Driver Ann Lee met driver Bob Roe.", "driver", None),
        ("Ann Lee met Bob Roe.", "coroner", "coroner"),
        ("Ann Lee met Bob Roe.", "education secretary", "education secretary"),
    ],
)
def test_a_person_described_is_one_printed_so_or_nobody(
    told: str, description: str, speaker: str | None
) -> None:
    """A description means the one person whose name is printed with it, else nobody; offices may speak."""
    found = said(f"{told} The {description} said that it was shut. “It is shut now,” he said.")
    assert (found[0][0] if found else None) == speaker
    assert speaker or not found  # what follows has no speaker either


def test_a_sentence_about_a_person_described_turns_the_pronoun_to_them() -> None:
    """Whom a sentence describes is the nearest that "he" can mean, or nobody is."""
    end = "Clerk Bob Roe said that it was shut. The retired driver stood up. “It is open,” he shouted."
    assert said(f"Tom Lee, a retired driver, came. {end}")[-1][0] == "Tom Lee"
    assert [who for who, _ in said(f"Tom Lee came. {end}")] == ["Bob Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "After the hearing PC Ann Lee, of the serious collision unit, said it was shut.",
        "Former Olympic swimmer Ann Lee, who did her first length in the pool, said she had cried.",
        "Mrs Ann Lee did concede that it was shut.",
        "Prof Ann Lee disclosed that it was shut.",
        "That neighbour, Ann Lee, strongly denies it.",
    ],
)
def test_ways_of_saying_seen_in_other_hands_name_their_speaker(text: str) -> None:
    """Insertions after a place, emphasis ("did concede") and a pointing word keep the name found."""
    assert [who.removeprefix("Mrs ").removeprefix("Prof ") for who, _ in said(text)] == ["Ann Lee"]


def test_a_firm_whose_name_is_unclear_is_nobody() -> None:
    """ "The firm" that is no last word of a printed name has no speaker, and nor has "it"."""
    assert said("Harding Foods shut. The firm said that it was sorry.") == []


def test_who_was_just_heard_in_another_office_is_not_described() -> None:
    """The managing director is not the marketing director who spoke before."""
    text = "Marketing director Ann Lee said that it was open. The managing director said that it was shut."
    assert [who for who, _ in said(text)] == ["Ann Lee"]
