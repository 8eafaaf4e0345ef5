### Who holds the licences of a subscription.

licences-assign = Atribuir
licences-free = Remover
licences-select = Selecionar { $name }
licences-choose-page = Selecionar todas as pessoas desta página

licences-choose-all = { $count ->
    [one] Selecionar { $count } pessoa
   *[other] Selecionar todas as { $count } pessoas
 }

licences-choose-none = Limpar seleção

licences-all-chosen = { $count ->
    [one] { $count } pessoa está selecionada.
   *[other] Todas as { $count } pessoas estão selecionadas.
 }

licences-row-assigned = Atribuída
licences-row-freed = Removida
licences-assign-chosen = Atribuir às pessoas selecionadas
licences-free-chosen = Remover das pessoas selecionadas
licences-silent = Não notificar por e-mail
licences-list-title = Atribuir a partir de uma lista
licences-list-text = Você confere a lista antes que algo seja atribuído. Quem ainda não estiver na sua conta receberá um convite.
licences-list-pasted = Lista de pessoas
licences-list-hint = Um endereço de e-mail por linha, ou um nome e um endereço, como em uma planilha.
licences-list-file = Ou um arquivo CSV de até { $kilobytes } kB
licences-list-check = Conferir lista
licences-invite-title = Convidar uma nova pessoa
licences-invite-text = A pessoa recebe uma licença e um e-mail com um link para escolher uma senha.
licences-invite = Convidar e atribuir
licences-done-invited = A licença foi atribuída.

licences-done-assigned = { $count ->
    [one] { $count } licença foi atribuída.
   *[other] { $count } licenças foram atribuídas.
 }

licences-done-freed = { $count ->
    [one] { $count } licença foi removida.
   *[other] { $count } licenças foram removidas.
 }

licence-list-title = Conferir a lista
licence-list-line = Linha
licence-list-verdict = O que acontece
licence-list-assign = recebe uma licença
licence-list-invite = pessoa nova: recebe um convite e uma licença
licence-list-has-one = já tem uma licença
licence-list-twice = já está na linha { $line }
licence-list-no-address = sem endereço de e-mail
licence-list-bad-address = endereço de e-mail inválido
licence-list-read-as = O arquivo não informa a codificação do texto; por isso, foi lido como Windows-1252. Confira os nomes.

licence-list-bad = { $count ->
    [one] { $count } linha não pode ser usada: { $lines }. Corrija-a abaixo ou continue sem ela.
   *[other] { $count } linhas não podem ser usadas: { $lines }. Corrija-as abaixo ou continue sem elas.
 }

licence-list-nobody = Ninguém nesta lista pode receber uma licença. Corrija-a abaixo.
licence-list-too-few = Licenças necessárias: { $count }; disponíveis: { $free }. Reduza a lista abaixo ou adicione licenças.
licence-list-told = Quem receber uma licença será notificado por e-mail.
licence-list-silent = Ninguém será notificado por e-mail.
licence-list-do = { $free ->
    [one] Atribuir { $count } de { $free } licença disponível
   *[other] Atribuir { $count } de { $free } licenças disponíveis
 }
licence-list-correct = Corrigir a lista
