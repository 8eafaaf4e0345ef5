-- Recovery codes have more letters than before. A page that still shows older ones would make them with letters that they do not
-- have, so it shows them no more. Whoever has not written them down yet makes others.
update second_factors set shown_codes = null, shown_codes_at = null;
