"""python stock.py: makes the tables, a product that needs no shipping, and customers with a session and three orders each.
Their cookies are in customers.json, and the versions of what took part in versions.txt."""

import json
import os
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
django.setup()

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model  # noqa: E402
from django.contrib.sessions.backends.db import SessionStore  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import transaction  # noqa: E402
from oscar.core.loading import get_class, get_model  # noqa: E402

CUSTOMERS = 64
ORDERS_EACH = 3


def product():
    kind = get_model("catalogue", "ProductClass").objects.create(
        name="Licence", requires_shipping=False, track_stock=False
    )
    made = get_model("catalogue", "Product").objects.create(product_class=kind, title="Remote Support", slug="remote")
    partner = get_model("partner", "Partner").objects.create(name="Seller")
    get_model("partner", "StockRecord").objects.create(
        product=made, partner=partner, partner_sku="remote", price=Decimal("24.95")
    )
    return made


def order(user, bought):
    """An order as the checkout places it."""
    basket = get_model("basket", "Basket").objects.create(owner=user)
    basket.strategy = get_class("partner.strategy", "Selector")().strategy(user=user)
    basket.add_product(bought)
    method = get_class("shipping.methods", "NoShippingRequired")()
    charge = method.calculate(basket)
    total = get_class("checkout.calculators", "OrderTotalCalculator")().calculate(basket, charge)
    get_class("order.utils", "OrderCreator")().place_order(
        basket=basket, total=total, shipping_method=method, shipping_charge=charge, user=user, status="Pending"
    )
    basket.submit()


def session(user):
    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    return f"sessionid={store.session_key}"


def customer(number, bought):
    email = f"u{number}@load.example"
    user = get_user_model().objects.create_user(username=email, email=email, password=None)
    for _ in range(ORDERS_EACH):
        order(user, bought)
    return {"cookie": session(user), "product": bought.pk}


call_command("migrate", verbosity=0)
with transaction.atomic():
    bought = product()
    customers = [customer(number, bought) for number in range(CUSTOMERS)]
Path("customers.json").write_text(json.dumps(customers))
parts = ["django-oscar", "Django", "gunicorn"]
Path("versions.txt").write_text("\n".join(f"{part} {version(part)}" for part in parts))
