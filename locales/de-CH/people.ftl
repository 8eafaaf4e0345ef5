### People: how they come in, and what they may do.

people-offered-text = { $from } möchte Ihnen die Rolle des Abrechnungskontakts übergeben. Sie könnten dann Abonnemente ändern und bezahlen sowie Lizenzen zuweisen.
people-handover-text = Die andere Person muss annehmen. Danach kann nur noch sie Abonnemente ändern und bezahlen sowie Lizenzen zuweisen; Sie können weiterhin alles ansehen.
people-handover-nobody = Ausser Ihnen kann sich noch niemand anmelden. Laden Sie zuerst jemanden ein.
