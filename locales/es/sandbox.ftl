### The hosted pages of the sandbox, the payment provider for demos and tests. It presents itself as another company
### than the shop.

sandbox-name = Prorata Sandbox
sandbox-banner = Modo de prueba: aquí solo funcionan las tarjetas de prueba y no se mueve dinero real
sandbox-title = { $title } – { $name }
sandbox-head = { $name } · { $banner }

## Payment details

sandbox-details-title = Datos de pago
sandbox-details-explanation = Introduzca una de las tarjetas de prueba de abajo. Solo se guardan su marca, sus cuatro últimos dígitos y su fecha de caducidad.
sandbox-title-with-error = Error: { $title }
sandbox-errors-title = Hay un problema
sandbox-number = Número de tarjeta
sandbox-number-hint = 16 dígitos, con o sin espacios
sandbox-number-missing = Introduzca el número de tarjeta
sandbox-number-mistyped = Este no es un número de tarjeta. Compruebe cada dígito.
sandbox-number-not-a-test-card = Esta no es una tarjeta de prueba. No introduzca nunca aquí una tarjeta real; use una de la tabla.
sandbox-expiry = Fecha de caducidad
sandbox-expiry-hint = MM/AA, por ejemplo 12/30
sandbox-expiry-missing = Introduzca la fecha de caducidad
sandbox-expiry-mistyped = Introduzca la fecha de caducidad como mes y año, por ejemplo 12/30
sandbox-expiry-past = Esta tarjeta ha caducado. Introduzca una fecha futura.
sandbox-cvc = Código de seguridad
sandbox-cvc-hint = 3 dígitos cualesquiera
sandbox-cvc-mistyped = Introduzca 3 dígitos como código de seguridad
sandbox-card-holder = Nombre en la tarjeta
sandbox-name-missing = Introduzca el nombre que figura en la tarjeta
sandbox-save = Guardar tarjeta
sandbox-cancel = Volver sin guardar
sandbox-cards-title = Tarjetas de prueba
sandbox-cards-card = Tarjeta
sandbox-cards-effect = Qué ocurre
sandbox-card-succeeds = Todos los pagos se aceptan
sandbox-card-declines = Todos los pagos se rechazan
sandbox-card-needs-confirmation = Cada pago debe confirmarse antes

## Confirmation of a payment

sandbox-confirm-title = Confirmar pago
sandbox-confirm-explanation = Su banco quiere asegurarse de que es usted quien paga.
sandbox-confirm-amount = Importe
sandbox-confirm-card = Tarjeta
sandbox-card = { $brand } ···· { $digits }
sandbox-confirm = Confirmar pago
sandbox-refuse = Rechazar

## A link that is unknown, used up or too old

sandbox-gone-title = Esta página ya no existe
sandbox-gone-explanation = El enlace ya se ha usado o ha caducado. Aquí no se ha cobrado nada.
sandbox-gone-back = Volver al Centro de facturación
