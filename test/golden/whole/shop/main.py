"""A small package with sub-packages, relative imports, lazy imports, star import and a module-level registry."""
import importlib
import sys

import shop
from shop import catalog, version
from shop.pricing import *
from shop.pricing.rules import Rule as PricingRule
import shop.util.text as text

print(version, shop.__name__, catalog.__name__, sorted(n for n in dir() if n in ("apply", "Discount", "Bulk", "_hidden", "rules")))
cart = [("apple", 12), ("book", 1), ("lamp", 3)]
total = 0
for name, n in cart:
    price = catalog.price(name)
    best = apply(name, n, price)
    total += best
    print(text.row(name, n, f"{price:.2f}", f"{best:.2f}"))
print(text.row("total", "", "", f"{total:.2f}"))
print([r.__name__ for r in PricingRule.__subclasses__()], "shop.lazy" in sys.modules)
print(shop.lazy_answer(), "shop.lazy" in sys.modules)
again = importlib.import_module("shop.catalog")
print(again is catalog, sys.modules["shop"].catalog is catalog, shop.util.text is text, text.__package__)
for statement in ("from shop import missing", "import shop.nothing", "from shop.pricing.rules import Nope", "from .x import y", "import shop.broken"):
    try:
        exec(statement)
    except ImportError as error:
        print(type(error).__name__, str(error).split(" (")[0])
    except Exception as error:
        print("other", type(error).__name__, error)
print("shop.broken" in sys.modules)
if __name__ == "__main__":
    from shop import __main__ as entry
    print("main guard", __name__, entry.__name__)
    catalog.price("unicorn")
