lists-search = Pesquisar pessoas
lists-search-do = Pesquisar
lists-show-signs-in = Pode iniciar sessão
lists-show-no-access = Ainda não pode iniciar sessão
lists-next = Seguinte
