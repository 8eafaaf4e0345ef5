### More or fewer seats: the button on a card, and the page it leads to. A product names its seat.

add-seats-agents = Agenten hinzufügen
add-seats-organizers = Organisatoren hinzufügen
add-seats-experts = Experten hinzufügen
add-seats-users = Benutzer hinzufügen
add-seats-same = Das haben Sie jetzt. Wählen Sie eine andere Zahl an Lizenzen, um zu sehen, was sie kostet.

add-seats-assigned = { $count ->
    [one] Es ist { $count } Lizenz mehr zugewiesen. Wählen Sie unten aus, wem sie entzogen wird.
   *[other] Es sind { $count } Lizenzen mehr zugewiesen. Wählen Sie unten aus, wem sie entzogen werden.
 }

add-seats-free = Lizenz entziehen
add-seats-free-about = Wen Sie auswählen, verliert den Zugriff, sobald Sie fortfahren. Die anderen Lizenzen bleiben, wie sie sind.

edit-choose-again = Plan oder Lizenzen ändern
