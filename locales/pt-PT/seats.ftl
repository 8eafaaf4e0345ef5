add-seats-users = Adicionar utilizadores
add-seats-same = Isto é o que já tem. Escolha outro número de licenças para ver quanto custa.

add-seats-assigned = { $count ->
    [one] Há { $count } licença atribuída a mais. Selecione abaixo de quem será removida.
   *[other] Há { $count } licenças atribuídas a mais. Selecione abaixo de quem serão removidas.
 }

add-seats-free-about = As pessoas que selecionar perdem o acesso assim que continuar. As outras licenças ficam como estão.
