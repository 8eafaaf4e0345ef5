### The hosted pages of the sandbox, the payment provider for demos and tests.

sandbox-banner = Testmodus: Hier funktionieren nur Testkarten, und es fliesst kein echtes Geld
