### Who holds the licences of a subscription.

licences-choose-none = Borrar la selección
licences-done-invited = La licencia se asignó.

licences-done-assigned = { $count ->
    [one] Se asignó { $count } licencia.
   *[other] Se asignaron { $count } licencias.
 }

licences-done-freed = { $count ->
    [one] Se quitó { $count } licencia.
   *[other] Se quitaron { $count } licencias.
 }

licence-list-read-as = El archivo no indica su codificación de texto, así que se leyó como Windows-1252. Verifique los nombres.
licence-list-too-few = Licencias necesarias: { $count }; disponibles: { $free }. Acorte la lista más abajo o agregue licencias.
