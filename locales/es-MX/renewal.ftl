### Renewals: those that have to be paid, and those to come.

pay-about = No pudimos cobrar estas renovaciones. En cuanto pague, su cuenta volverá a estar al día.
pay-without-card = No hay ningún método de pago registrado. Ingrese primero sus datos de pago; después podrá pagar.
pay-elsewhere = El importe vencido no se puede pagar aquí. Contacte a soporte y lo resolveremos.
