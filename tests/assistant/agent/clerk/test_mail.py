"""What is asked in a pasted e-mail."""

from assistant.agent.clerk.mail import body_of


def test_heads_greeting_and_signature_are_taken_away():
    mail = (
        "From: Front office\nTo: All staff\nSubject: Re: Fwd: lunch\n\nHi all,\n\nHow long is my lunch?\n\n"
        "Thanks so much!\nRoom 12, ext. 4417\nSent from my iPhone"
    )
    assert body_of(mail).split("\n") == ["lunch", "", "", "How long is my lunch?"]


def test_quoted_lines_stay_where_they_hold_the_question():
    assert body_of("see below\n\n> Must I come to 4 evenings?\n> Thanks") == "see below\n\nMust I come to 4 evenings?"


def test_quoted_lines_go_where_something_else_is_asked():
    mail = "> We need somebody for third period.\n\nHow many times may they take my prep in one year?"
    assert body_of(mail + "\nIt is the fifth time.").startswith("How many times")


def test_a_message_of_few_lines_is_left_as_it_is():
    assert body_of("Thanks!\nbut when?") == "Thanks!\nbut when?"


def test_a_question_after_the_closing_is_kept():
    mail = "Please read this.\nThanks,\nOne more thing:\nmay I leave at noon?"
    assert "may I leave at noon?" in body_of(mail)
