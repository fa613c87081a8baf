"""Hate crime and aggravated offences, as forces recorded and surveys asked. Nothing on other crime."""
