### The account: the company, and the statement of its balance.

account-references-about = Diese Angaben stehen auf jeder Rechnung, bis Sie sie ändern. An der Kassa können Sie für eine einzelne Bestellung andere Angaben machen.
account-vat-none = Es ist keine UID-Nummer hinterlegt.
account-vat-new = UID-Nummer ändern
account-vat-save = UID-Nummer speichern
