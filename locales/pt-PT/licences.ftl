licences-list-text = Pode rever a lista antes de ser atribuída qualquer licença. Quem ainda não estiver na sua conta receberá um convite.
licences-list-hint = Um endereço de e-mail por linha, ou um nome e um endereço, como numa folha de cálculo.
licences-list-file = Ou um ficheiro CSV com até { $kilobytes } kB
licences-list-check = Rever lista
licences-invite-text = A pessoa recebe uma licença e um e-mail com um link para escolher uma palavra-passe.
licence-list-title = Rever a lista
licence-list-read-as = O ficheiro não indica a codificação do texto; por isso, foi lido como Windows-1252. Verifique os nomes.
