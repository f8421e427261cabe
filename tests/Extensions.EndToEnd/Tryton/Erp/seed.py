"""Fills an empty Tryton database with a small company and the eight sales that the tests cancel.

Usage: seed.py CONFIGURATION
"""

import datetime
import sys
from decimal import Decimal

from proteus import Model, config
from trytond.modules.account.tests.tools import create_chart, create_fiscalyear, get_accounts
from trytond.modules.account_invoice.tests.tools import (
    create_payment_term,
    set_fiscalyear_invoice_sequences,
)
from trytond.modules.company.tests.tools import create_company, get_company

STOCK = 100.0


def set_up_company():
    create_company()
    company = get_company()
    year = set_fiscalyear_invoice_sequences(create_fiscalyear(company))
    year.click("create_period")
    create_chart(company)
    return get_accounts(company)


def create_customer():
    customer = Model.get("party.party")(name="Customer")
    customer.save()
    return customer


def create_product(accounts):
    category = Model.get("product.category")(name="Goods", accounting=True)
    category.account_expense = accounts["expense"]
    category.account_revenue = accounts["revenue"]
    category.save()
    template = Model.get("product.template")(name="Widget", type="goods", salable=True)
    (template.default_uom,) = Model.get("product.uom").find([("name", "=", "Unit")])
    template.list_price = Decimal("10")
    template.account_category = category
    template.save()
    (product,) = template.products
    return product


def put_into_stock(product):
    (storage,) = Model.get("stock.location").find([("code", "=", "STO")])
    inventory = Model.get("stock.inventory")(location=storage)
    line = inventory.lines.new(product=product)
    line.quantity = STOCK
    line.expected_quantity = 0.0
    inventory.click("confirm")


class Shop:
    """Sells one product to one customer."""

    def __init__(self):
        accounts = set_up_company()
        self.customer = create_customer()
        self.product = create_product(accounts)
        put_into_stock(self.product)
        self.term = create_payment_term()
        self.term.save()

    def draft(self, reference):
        sale = Model.get("sale.sale")(party=self.customer, payment_term=self.term)
        sale.reference = reference
        sale.invoice_method = "order"
        line = sale.lines.new()
        line.product = self.product
        line.quantity = 2.0
        sale.save()
        return sale

    def quotation(self, reference):
        sale = self.draft(reference)
        sale.click("quote")
        return sale

    def confirmed(self, reference):
        sale = self.quotation(reference)
        sale.click("confirm")
        sale.reload()
        return sale


def add_visitor():
    """Somebody who may sign in, and no more."""
    visitor = Model.get("res.user")(name="Guest", login="visitor")
    visitor.password = "lookround-12"
    visitor.save()


def ship(sale):
    (shipment,) = sale.shipments
    for step in ("assign_try", "pick", "pack", "done"):
        shipment.click(step)


def invoice(sale):
    (document,) = sale.invoices
    document.invoice_date = datetime.date.today()
    document.click("post")


def leave_to_worker():
    """From here on a confirmed sale waits for a worker, and there is none."""
    from trytond.ir import queue

    queue.has_worker = True


def main(configuration):
    config.set_trytond("sqlite:///erp", user="admin", config_file=configuration)
    add_visitor()
    shop = Shop()
    shop.draft("W1001")
    shop.quotation("W1002")
    shop.confirmed("W1003")
    ship(shop.confirmed("W1004"))
    shop.draft("W1005")
    shop.quotation("W1006")
    invoice(shop.confirmed("W1008"))
    leave_to_worker()
    shop.confirmed("W1007")


main(sys.argv[1])
