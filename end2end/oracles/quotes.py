"""Writes server/src/commands/worked_cases.json: the worked cases of the billing rules, recomputed with exact fractions.

    python3 end2end/oracles/quotes.py

Nothing here is shared with the Rust code, so agreement means something.
"""

import json
import pathlib
from datetime import date
from fractions import Fraction

HERE = pathlib.Path(__file__).parent
OUT = HERE / "../../server/src/commands/worked_cases.json"
DIGITS = {"EUR": 2, "USD": 2, "JPY": 0, "KWD": 3}


def rounded(value, digits):
    """Half away from zero, in minor units."""
    scaled = abs(value) * 10**digits
    minor = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return -minor if value < 0 else minor


def text(minor, digits):
    sign = "-" if minor < 0 else ""
    whole, rest = divmod(abs(minor), 10**digits)
    return f"{sign}{whole}" + (f".{rest:0{digits}d}" if digits else "")


def later(day, months):
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    for last in range(day.day, 0, -1):
        try:
            return date(year, month, last)
        except ValueError:
            continue


def rate_text(rate):
    whole, _, rest = rate.partition(".")
    return whole + ("." + rest.rstrip("0") if rest.rstrip("0") else "")


def answer(case):
    digits = DIGITS[case["currency"]]
    today = date.fromisoformat(case["as_of"])
    lines, bases = [], {}
    for line in case["lines"]:
        credit = unused = whole = 0
        if "current" in line:
            current = line["current"]
            start, end = date.fromisoformat(current["start"]), date.fromisoformat(current["end"])
            unused, whole = (end - today).days, (end - start).days
            credit = rounded(Fraction(current["billed_net"]) * unused / whole, digits)
            rate = Fraction(current["tax_rate"])
            if credit:
                bases[rate] = bases.get(rate, 0) - credit
        target = line["target"]
        charge = rounded(Fraction(target["unit_price"]) * target["seats"], digits)
        rate = Fraction(line["tax_rate"])
        bases[rate] = bases.get(rate, 0) + charge
        months = {"monthly": 1, "annual": 12}[target["period"]]
        lines.append(
            {
                "credit": text(credit, digits),
                "unused_days": unused,
                "period_days": whole,
                "charge": text(charge, digits),
                "period_start": case["as_of"],
                "period_end": later(today, months).isoformat(),
            }
        )
    rates = {Fraction(rate): rate_text(rate) for line in case["lines"]
             for rate in [line["tax_rate"], *([line["current"]["tax_rate"]] if "current" in line else [])]}
    tax, total = [], 0
    for rate, base in sorted(bases.items()):
        amount = rounded(rate * base / 10**digits, digits)
        total += base + amount
        tax.append({"rate": rates[rate], "base": text(base, digits), "amount": text(amount, digits)})
    balance = rounded(Fraction(case["balance"]), digits)
    used = min(balance, max(total, 0))
    return {
        "lines": lines,
        "subtotal": text(sum(bases.values()), digits),
        "tax": tax,
        "balance_used": text(used, digits),
        "balance_after": text(balance - used + max(-total, 0), digits),
        "total_due": text(max(total, 0) - used, digits),
    }


def line(price, seats, period, rate="0", current=None):
    target = {"unit_price": price, "seats": seats, "period": period}
    return {**({"current": current} if current else {}), "target": target, "tax_rate": rate}


def billed(net, start, end, rate="0"):
    return {"billed_net": net, "start": start, "end": end, "tax_rate": rate}


def case(as_of, *lines, currency="EUR", balance="0.00"):
    return {"as_of": as_of, "currency": currency, "balance": balance, "lines": list(lines)}


half = billed("348.11", "2026-03-01", "2026-03-31", "0.25")
CASES = {
    "the example of the issue": case(
        "2016-08-01",
        line("2399.95", 1, "annual", current=billed("249.95", "2016-07-10", "2016-08-10")),
        currency="USD",
    ),
    "a tie rounds away from zero": case(
        "2016-07-01", line("100.00", 1, "monthly", current=billed("249.95", "2016-06-10", "2016-07-10"))
    ),
    "per line, not net": case(
        "2026-03-16",
        line("0.00", 1, "monthly", current=billed("35.00", "2026-03-01", "2026-04-01")),
        line("0.00", 1, "monthly", current=billed("29.00", "2026-03-01", "2026-04-01")),
        line("0.00", 5, "monthly", current=billed("50.00", "2026-03-01", "2026-04-01")),
    ),
    "exact, not float": case(
        "2026-02-12", line("6.30", 1, "monthly", current=billed("6.30", "2026-02-01", "2026-03-01"))
    ),
    "the whole period is the denominator": case(
        "2026-03-01", line("910.00", 1, "monthly", current=billed("910.00", "2026-01-01", "2026-04-02"))
    ),
    "nine months of twelve are left": case(
        "2026-04-03", line("40.00", 1, "annual", current=billed("40.00", "2026-01-01", "2027-01-01"))
    ),
    "nine months of a leap year are left": case(
        "2028-04-03", line("40.00", 1, "annual", current=billed("40.00", "2028-01-01", "2029-01-01"))
    ),
    "more credit than charge goes to the balance": case(
        "2028-03-02", line("100.00", 1, "monthly", current=billed("1000.00", "2028-01-01", "2029-01-01"))
    ),
    "a change on the first day credits everything": case(
        "2026-03-16",
        line("52.00", 6, "monthly", "0.23", billed("199.95", "2026-03-16", "2026-04-16", "0.23")),
    ),
    "tax is computed on the sum of a rate": case(
        "2026-03-16",
        line("0.00", 1, "monthly", "0.25", half),
        line("0.00", 1, "monthly", "0.25", half),
    ),
    "a credit is taxed at the rate it was billed at": case(
        "2026-03-16",
        line("80.00", 3, "monthly", "0.23", billed("180.00", "2026-03-01", "2026-04-01", "0.1900")),
        balance="12.34",
    ),
    "the balance pays first": case("2026-01-31", line("19.99", 7, "monthly", "0.21"), balance="1000.00"),
    "a currency without decimals": case(
        "2024-02-29",
        line("1200", 3, "annual", "0.10", billed("999", "2024-02-15", "2024-03-15", "0.10")),
        currency="JPY",
        balance="7",
    ),
    "a currency with three decimals": case(
        "2026-03-16",
        line("1.005", 3, "monthly", current=billed("2.345", "2026-03-01", "2026-04-01")),
        currency="KWD",
        balance="0",
    ),
    "nothing at all": case("2026-03-16"),
}

if __name__ == "__main__":
    rows = [{"name": name, "case": asked, "answer": answer(asked)} for name, asked in CASES.items()]
    OUT.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n")
    for row in rows:
        print(row["name"], [l["credit"] for l in row["answer"]["lines"]], row["answer"]["total_due"], row["answer"]["tax"])
