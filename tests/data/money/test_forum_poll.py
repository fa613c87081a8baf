"""The web poll of the forum is in the facts, and says what it is."""

from data.money.funding import forum_poll
from data.store.load import sources_of, table


def test_ten_votes_in_five_answers() -> None:
    """2, 8, 0, 0 and 0 votes, from very positive to very negative: an answer without votes is a zero, not missing."""
    poll = forum_poll()
    assert dict(zip(poll["answer"], poll["value"], strict=True)) == {
        "Very positive": 2, "Fairly positive": 8, "No impact": 0, "Fairly negative": 0, "Very negative": 0,
    }  # fmt: skip
    assert set(poll["unit"]) == {"votes"}


def test_every_row_says_that_it_is_no_survey_and_has_no_address() -> None:
    """The caveat travels with each row, and the source really has no public address."""
    poll = forum_poll()
    assert poll["note"].str.contains("not a survey of the public. The source has no public address.", regex=False).all()
    assert sources_of(poll)["url"].isna().all()
    assert len(poll) == int((table("facts")["topic"] == "strategy").sum())
