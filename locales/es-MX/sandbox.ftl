### The hosted pages of the sandbox, the payment provider for demos and tests.

sandbox-details-explanation = Ingrese una de las tarjetas de prueba de abajo. Solo se guardan su marca, sus últimos cuatro dígitos y su fecha de vencimiento.
sandbox-number-missing = Ingrese el número de tarjeta
sandbox-number-mistyped = Este no es un número de tarjeta. Verifique cada dígito.
sandbox-number-not-a-test-card = Esta no es una tarjeta de prueba. No ingrese nunca aquí una tarjeta real; use una de la tabla.
sandbox-expiry = Fecha de vencimiento
sandbox-expiry-missing = Ingrese la fecha de vencimiento
sandbox-expiry-mistyped = Ingrese la fecha de vencimiento como mes y año, por ejemplo 12/30
sandbox-expiry-past = Esta tarjeta ya venció. Ingrese una fecha futura.
sandbox-cvc-mistyped = Ingrese 3 dígitos como código de seguridad
sandbox-name-missing = Ingrese el nombre que figura en la tarjeta
sandbox-gone-explanation = El enlace ya se usó o expiró. Aquí no se cobró nada.
