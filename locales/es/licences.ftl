### Who holds the licences of a subscription.

licences-assign = Asignar
licences-free = Quitar
licences-select = Seleccionar a { $name }
licences-choose-page = Seleccionar a todas las personas de esta página

licences-choose-all = { $count ->
    [one] Seleccionar a { $count } persona
   *[other] Seleccionar a las { $count } personas
 }

licences-choose-none = Anular la selección

licences-all-chosen = { $count ->
    [one] { $count } persona está seleccionada.
   *[other] Las { $count } personas están seleccionadas.
 }

licences-row-assigned = Asignada
licences-row-freed = Quitada
licences-assign-chosen = Asignar a las personas seleccionadas
licences-free-chosen = Quitar a las personas seleccionadas
licences-silent = No avisar por correo electrónico
licences-list-title = Asignar a partir de una lista
licences-list-text = Usted revisa la lista antes de que se asigne nada. Quien sea nuevo en su cuenta recibe una invitación.
licences-list-pasted = Lista de personas
licences-list-hint = Una dirección de correo electrónico por línea, o nombre y dirección como en una hoja de cálculo.
licences-list-file = O un archivo CSV, de { $kilobytes } kB como máximo
licences-list-check = Revisar lista
licences-invite-title = Invitar a alguien nuevo
licences-invite-text = La persona recibe una licencia y un correo electrónico con un enlace para elegir una contraseña.
licences-invite = Invitar y asignar
licences-done-invited = La licencia se ha asignado.

licences-done-assigned = { $count ->
    [one] Se ha asignado { $count } licencia.
   *[other] Se han asignado { $count } licencias.
 }

licences-done-freed = { $count ->
    [one] Se ha quitado { $count } licencia.
   *[other] Se han quitado { $count } licencias.
 }

licence-list-title = Revisar la lista
licence-list-line = Línea
licence-list-verdict = Qué ocurre
licence-list-assign = recibe una licencia
licence-list-invite = persona nueva: recibe una invitación y una licencia
licence-list-has-one = ya tiene una licencia
licence-list-twice = ya está en la línea { $line }
licence-list-no-address = sin dirección de correo electrónico
licence-list-bad-address = dirección de correo electrónico no válida
licence-list-read-as = El archivo no indica su codificación de texto, así que se ha leído como Windows-1252. Compruebe los nombres.

licence-list-bad = { $count ->
    [one] { $count } línea no se puede usar: { $lines }. Corríjala más abajo o continúe sin ella.
   *[other] { $count } líneas no se pueden usar: { $lines }. Corríjalas más abajo o continúe sin ellas.
 }

licence-list-nobody = Nadie de esta lista puede recibir una licencia. Corríjala más abajo.
licence-list-too-few = Licencias necesarias: { $count }; disponibles: { $free }. Acorte la lista más abajo o añada licencias.
licence-list-told = Se avisa por correo electrónico a quien recibe una licencia.
licence-list-silent = No se avisa a nadie por correo electrónico.
licence-list-do = { $count ->
    [one] Asignar { $count } licencia
   *[other] Asignar { $count } licencias
 } ({ $free ->
    [one] { $free } disponible
   *[other] { $free } disponibles
 })
licence-list-correct = Corregir la lista
