### The account: the company, and the statement of its balance.

account-company = Unternehmen und Abrechnung
account-currency = Währung
account-currency-fixed = Die Währung ist fest: Alles, was Sie zahlen, ist darin.
account-time-zone = Zeitzone
account-time-zone-note = Ihre Tage und damit die Abrechnungszeiträume beginnen in dieser Zeitzone um Mitternacht.
account-balance = Guthaben
account-change = Um Unternehmen, Anschrift oder Zeitzone zu ändern, wenden Sie sich an den Support. Die Umsatzsteuer-Identifikationsnummer ändern Sie an der Kasse.
account-statement = Kontoauszug des Guthabens
account-statement-about = Gutschriften, die höher waren als das Berechnete, und was aus dem Guthaben bezahlt wurde. Das Neueste zuerst.
account-statement-empty = Das Guthaben hat sich noch nicht geändert. Kostet eine Änderung weniger als Ihre Gutschrift, wird der Rest hier aufbewahrt.
account-day = Datum
account-what = Wofür
account-amount = Betrag
account-balance-after = Guthaben danach
account-used = Bezahlung der Bestellung { $number }
account-credit = Gutschrift aus der Bestellung { $number }
account-prepayment = Vorauszahlung
account-adjustment = Vom Support angepasst
account-late-credit = Eine Zahlung, die nach dem Abbruch ihrer Bestellung eintraf
account-credit-days = { $product }: Gutschrift für ungenutzte { $unused } von { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
 }
