### The products that are sold, to buy or to try first.

products-buy-about = Choose the plan, licences and billing frequency. You can start using it today.
