### Who holds the licences of a subscription.

licences-assign = Zuweisen
licences-free = Entziehen
licences-select = { $name } auswählen
licences-choose-page = Alle auf dieser Seite auswählen

licences-choose-all = { $count ->
    [one] { $count } Person auswählen
   *[other] Alle { $count } Personen auswählen
 }

licences-choose-none = Auswahl aufheben

licences-all-chosen = { $count ->
    [one] { $count } Person ist ausgewählt.
   *[other] Alle { $count } Personen sind ausgewählt.
 }

licences-row-assigned = Zugewiesen
licences-row-freed = Entzogen
licences-assign-chosen = Ausgewählten zuweisen
licences-free-chosen = Ausgewählten entziehen
licences-silent = Nicht per E-Mail benachrichtigen
licences-list-title = Per Liste zuweisen
licences-list-text = Sie prüfen die Liste, bevor etwas zugewiesen wird. Personen, die neu in Ihrem Konto sind, werden eingeladen.
licences-list-pasted = Liste der Personen
licences-list-hint = Eine E-Mail-Adresse pro Zeile oder ein Name und eine Adresse wie in einer Tabelle.
licences-list-file = Oder eine CSV-Datei, höchstens { $kilobytes } kB
licences-list-check = Liste prüfen
licences-invite-title = Neue Person einladen
licences-invite-text = Die Person erhält eine Lizenz und eine E-Mail mit einem Link, um ein Passwort zu wählen.
licences-invite = Einladen und zuweisen
licences-done-invited = Die Lizenz wurde zugewiesen.

licences-done-assigned = { $count ->
    [one] { $count } Lizenz wurde zugewiesen.
   *[other] { $count } Lizenzen wurden zugewiesen.
 }

licences-done-freed = { $count ->
    [one] { $count } Lizenz wurde entzogen.
   *[other] { $count } Lizenzen wurden entzogen.
 }

licence-list-title = Liste prüfen
licence-list-line = Zeile
licence-list-verdict = Was passiert
licence-list-assign = erhält eine Lizenz
licence-list-invite = neu: erhält eine Einladung und eine Lizenz
licence-list-has-one = hat bereits eine Lizenz
licence-list-twice = bereits in Zeile { $line }
licence-list-no-address = keine E-Mail-Adresse
licence-list-bad-address = keine gültige E-Mail-Adresse
licence-list-read-as = Die Datei gibt ihre Zeichencodierung nicht an und wurde daher als Windows-1252 gelesen. Prüfen Sie die Namen.

licence-list-bad = { $count ->
    [one] { $count } Zeile kann nicht verwendet werden: { $lines }. Korrigieren Sie sie unten oder fahren Sie ohne sie fort.
   *[other] { $count } Zeilen können nicht verwendet werden: { $lines }. Korrigieren Sie sie unten oder fahren Sie ohne sie fort.
 }

licence-list-nobody = Niemand auf dieser Liste kann eine Lizenz erhalten. Korrigieren Sie die Liste unten.
licence-list-too-few = Benötigte Lizenzen: { $count }, frei: { $free }. Kürzen Sie die Liste unten oder fügen Sie Lizenzen hinzu.
licence-list-told = Wer eine Lizenz erhält, wird per E-Mail benachrichtigt.
licence-list-silent = Niemand wird per E-Mail benachrichtigt.
licence-list-do = Lizenzen zuweisen: { $count } von { $free } freien
licence-list-correct = Liste korrigieren
