"""Links that last: an address with the edition of the data it was made from, and what has become of it since."""
