#!/usr/bin/env python3
"""Write VAT numbers and python-stdnum's verdict on each, one a line: `DE136695976 valid`.

    python3 -m venv /tmp/oracle && /tmp/oracle/bin/pip install python-stdnum==2.2
    /tmp/oracle/bin/python end2end/oracles/vat_numbers.py > app/src/billing/vat/oracle.txt

With a count as argument, that many numbers for each form instead of what suits a golden file (5000 gives 400,000).
Same version and same argument, same output.
"""

import random
import re
import sys

from stdnum.ch import uid
from stdnum.ch import vat as ch_vat
from stdnum.eu import vat as eu_vat
from stdnum.gb import vat as gb_vat
from stdnum.no import mva, orgnr

SEED = 2026
DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
GOLDEN_LINES_PER_PREFIX = 160

# d is a digit, a a letter, x either of them, s a letter or + or *; y is a date as yymmdd, m the same with the month
# moved as in Czechia, Slovakia and Bulgaria, b a date as ddmmyy, c a county. Anything else stands for itself.
UNITED_KINGDOM = ["ddddddddd", "1dddddddd", "dddddddddddd", "GDddd", "HAddd", "GD8888ddddd", "HA8888ddddd"]
FORMS = {
    "AT": ["Udddddddd"],
    "BE": ["0ddddddddd", "1ddddddddd", "ddddddddd"],
    "BG": ["ddddddddd", "dddddddddd", "ydddd", "mdddd"],
    "CY": ["dddddddda"],
    "CZ": ["dddddddd", "6dddddddd", "yddd", "mddd", "ydddd", "mdddd"],
    "DE": ["ddddddddd"],
    "DK": ["dddddddd"],
    "EE": ["ddddddddd", "10ddddddd"],
    "EL": ["ddddddddd", "dddddddd"],
    "ES": ["addddddda", "adddddddd", "dddddddda", "Xddddddda", "Zddddddda", "Kddddddda"],
    "FI": ["dddddddd"],
    "FR": ["ddddddddddd", "xxddddddddd", "aaddddddddd", "dd000dddddd"],
    "HR": ["ddddddddddd"],
    "HU": ["dddddddd"],
    "IE": ["ddddddda", "dddddddaa", "dsddddda", "d+ddddda", "d*ddddda"],
    "IT": ["ddddddddddd", "ddddddd0ddd", "ddddddd12dd"],
    "LT": ["ddddddd1d", "dddddddddd1d"],
    "LU": ["dddddddd"],
    "LV": ["ddddddddddd", "bddddd", "b1dddd", "32ddddddddd"],
    "MT": ["dddddddd"],
    "NL": ["dddddddddBdd"],
    "PL": ["dddddddddd"],
    "PT": ["ddddddddd"],
    "RO": ["d" * length for length in range(2, 11)] + ["dycdddd"],
    "SE": ["dddddddddd01"],
    "SI": ["dddddddd"],
    "SK": ["dddddddddd", "ydddd", "mdddd"],
    "GB": UNITED_KINGDOM,
    "XI": UNITED_KINGDOM,
    "CHE": ["ddddddddd", "dddddddddMWST", "dddddddddTVA", "dddddddddIVA"],
    "NO": ["ddddddddd", "dddddddddMVA"],
}


def verdict(number):
    """The verdict of python-stdnum. The Swiss and Norwegian endings are optional by our own rule."""
    try:
        if number.startswith("CHE"):
            return ch_vat.is_valid(number) or uid.is_valid(number)
        if number.startswith("NO"):
            return mva.is_valid(number) or orgnr.is_valid(number[2:])
        if number.startswith("GB"):
            return gb_vat.is_valid(number)
        return eu_vat.is_valid(number)
    except (IndexError, KeyError, ValueError):  # stdnum fails on some numbers of the wrong length
        return False


def stricter_on_purpose(number):
    """Where Prorata refuses what python-stdnum accepts; app/src/billing/vat/schemes.rs has the reasons."""
    prefix, body = split(number)
    significant = re.sub("^(GD|HA)(8888)?|(MVA|MWST|TVA|IVA)$", "", body)
    if prefix == "SE":
        significant = significant.removesuffix("01")
    return (
        not significant.strip("0")
        or (prefix == "NL" and len(body) != 12)
        or (prefix == "IE" and len(body) == 9 and not body[1].isdigit())
    )


def split(number):
    length = 3 if number.startswith("CHE") else 2
    return number[:length], number[length:]


def fill(rng, form):
    day, month, year = rng.randint(1, 31), rng.randint(1, 12), rng.randint(0, 99)
    classes = {
        "d": lambda: rng.choice(DIGITS),
        "a": lambda: rng.choice(LETTERS),
        "x": lambda: rng.choice(LETTERS + DIGITS),
        "s": lambda: rng.choice(LETTERS + "+*"),
        "y": lambda: f"{year:02}{month:02}{day:02}",
        "m": lambda: f"{year:02}{month + rng.choice([20, 40, 50, 70]):02}{day:02}",
        "b": lambda: f"{day:02}{month:02}{year:02}",
        "c": lambda: f"{rng.randint(1, 52):02}",
    }
    return "".join(classes[c]() if c in classes else c for c in form)


def valid_number(rng, prefix, form):
    for _ in range(100_000):
        number = prefix + fill(rng, form)
        if verdict(number) and not stricter_on_purpose(number):
            return number
    raise SystemExit(f"{prefix} {form}: nothing valid found")


def mistype(rng, number):
    """One character changed, two neighbours swapped, one dropped or one doubled."""
    prefix, body = split(number)
    at = rng.randrange(len(body) - 1)
    kind = rng.randrange(8)
    if kind < 3:
        alphabet = DIGITS if body[at].isdigit() else LETTERS
        body = body[:at] + rng.choice(alphabet) + body[at + 1 :]
    elif kind < 6:
        body = body[:at] + body[at + 1] + body[at] + body[at + 2 :]
    elif kind < 7:
        body = body[:at] + body[at + 1 :]
    else:
        body = body[:at] + body[at] + body[at:]
    return prefix + body


def numbers(rng, prefix, form, count):
    """A quarter valid, half of it mistyped, a quarter of the right shape only."""
    for index in range(count):
        if index % 4 == 0:
            valid = valid_number(rng, prefix, form)
            yield valid
        elif index % 4 == 3:
            yield prefix + fill(rng, form)
        else:
            yield mistype(rng, valid)


def main():
    print("# Written by end2end/oracles/vat_numbers.py (do not edit): number, verdict of python-stdnum 2.2.")
    for prefix, forms in FORMS.items():
        count = int(sys.argv[1]) if len(sys.argv) > 1 else max(24, GOLDEN_LINES_PER_PREFIX // len(forms))
        seen = set()
        for form in forms:
            rng = random.Random(f"{SEED} {prefix} {form}")
            for number in numbers(rng, prefix, form, count):
                if number not in seen and not stricter_on_purpose(number):
                    seen.add(number)
                    print(number, "valid" if verdict(number) else "invalid")


main()
