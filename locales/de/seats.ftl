### More or fewer seats: the button on a card, and the page it leads to. A product names its seat.

add-seats-agents = Agenten hinzufügen
add-seats-organizers = Organisatoren hinzufügen
add-seats-experts = Experten hinzufügen
add-seats-users = Benutzer hinzufügen
add-seats-same = Das haben Sie bereits. Wählen Sie eine andere Anzahl Lizenzen, um zu sehen, was sie kostet.

add-seats-assigned = { $count ->
    [one] Das ist { $count } Lizenz weniger, als zugewiesen sind. Wählen Sie unten aus, wem die Lizenz entzogen wird.
   *[other] Das sind { $count } Lizenzen weniger, als zugewiesen sind. Wählen Sie unten aus, wem die Lizenzen entzogen werden.
 }

add-seats-free = Lizenzen entziehen
add-seats-free-about = Wer ausgewählt ist, verliert den Zugang, sobald Sie fortfahren. Alle anderen Lizenzen bleiben unverändert.

edit-choose-again = Plan oder Lizenzen ändern
