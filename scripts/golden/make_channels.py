"""Makes test/data/channels: a retailer with three channels (stores, a catalogue, the web), 24 small tables with keys that are
sometimes null, for long analytical queries. Run once by hand; the files are part of the repository.
"""
import datetime, decimal, pathlib, random
import pyarrow as pa, pyarrow.parquet as pq

OUT = pathlib.Path("test/data/channels")
TYPES = {"i": pa.int32(), "p": pa.decimal128(7, 2), "z": pa.decimal128(5, 2), "c": pa.decimal128(15, 2), "s": pa.string(), "d": pa.date32()}
FIRST_DAY, DAYS, FIRST_KEY = datetime.date(1998, 1, 1), 1826, 2450815
CUSTOMERS, ADDRESSES, PEOPLE, HOUSEHOLDS, ITEMS, STORES, PROMOTIONS = 300, 200, 210, 100, 150, 6, 20
CATEGORIES = {"Music": ["rock", "pop", "country"], "Books": ["arts", "history"], "Home": ["bedding", "rugs"], "Shoes": ["mens", "womens"], "Women": ["dresses", "swimwear"], "Sports": ["golf", "tennis"]}
one = random.Random(24)


def money(value):
    return decimal.Decimal(max(-99999, min(99999, value))).quantize(decimal.Decimal("0.01"))


def maybe(value, share=0.04):
    return None if one.random() < share else value


def save(name, columns, rows):
    """`columns`: words `name:type`; rows in their order."""
    fields = [pa.field(column, TYPES[of]) for column, of in (word.split(":") for word in columns.split())]
    arrays = [pa.array([row[i] for row in rows], field.type) for i, field in enumerate(fields)]
    pq.write_table(pa.Table.from_arrays(arrays, schema=pa.schema(fields)), OUT / f"{name}.parquet", compression="zstd")


def numbered(prefix, names, of="i"):
    return " ".join(f"{prefix}{name}:{of}" for name in names.split())


def day(k):
    of = FIRST_DAY + datetime.timedelta(k)
    months = (of.year - 1900) * 12 + of.month - 1
    return (FIRST_KEY + k, f"D{k:06d}", of, months, (k + 3) // 7 + 5113, months // 3, of.year, (of.weekday() + 1) % 7, of.month, of.day, (of.month + 2) // 3, of.strftime("%A"), "Y" if of.weekday() > 4 else "N")


def address():
    return (str(one.randint(1, 999)), one.choice(["Main", "Oak", "Elm"]), one.choice(["Fairview", "Midway", "Oakland"]), one.choice(["Walker County", "Daviess County"]), one.choice(["TN", "GA", "TX", "OH", "CA"]), f"{one.randint(10000, 99999)}", "United States", money(-one.randint(5, 8)))


ADDRESS = numbered("", "street_number street_name city county state zip country", "s").split() + ["gmt_offset:z"]


def dimensions():
    save("date_dim", "d_date_sk:i d_date_id:s d_date:d " + numbered("d_", "month_seq week_seq quarter_seq year dow moy dom qoy") + " d_day_name:s d_weekend:s", [day(k) for k in range(DAYS)])
    save("time_dim", numbered("t_", "time_sk time hour minute") + " t_meal_time:s", [(m * 60, m * 60, m // 60, m % 60, one.choice(["breakfast", "lunch", "dinner", None])) for m in range(0, 1440, 5)])
    save("customer_address", "ca_address_sk:i " + " ".join("ca_" + word for word in ADDRESS), [(i, *map(maybe, address())) for i in range(1, ADDRESSES + 1)])
    schools = ["Primary", "Secondary", "College", "2 yr Degree", "4 yr Degree", "Advanced Degree", "Unknown"]
    save("customer_demographics", "cd_demo_sk:i cd_gender:s cd_marital_status:s cd_education_status:s cd_purchase_estimate:i cd_dep_count:i", [(i, "MF"[i % 2], "MSDWU"[i % 5], schools[i % 7], 500 * one.randint(1, 20), one.randint(0, 6)) for i in range(1, PEOPLE + 1)])
    save("income_band", numbered("ib_", "income_band_sk lower_bound upper_bound"), [(i, i * 10000 - 9999, i * 10000) for i in range(1, 21)])
    save("household_demographics", "hd_demo_sk:i hd_income_band_sk:i hd_buy_potential:s hd_dep_count:i hd_vehicle_count:i", [(i, one.randint(1, 20), one.choice([">10000", "1001-5000", "0-500", "Unknown"]), one.randint(0, 9), one.randint(-1, 4)) for i in range(1, HOUSEHOLDS + 1)])
    save("customer", "c_customer_sk:i c_customer_id:s c_current_cdemo_sk:i c_current_hdemo_sk:i c_current_addr_sk:i c_first_name:s c_last_name:s c_preferred_cust_flag:s c_birth_year:i",
        [(i, f"C{i:08d}", maybe(one.randint(1, PEOPLE)), maybe(one.randint(1, HOUSEHOLDS)), one.randint(1, ADDRESSES), one.choice(["Javier", "Amy", "Zoë", None]), one.choice(["Lewis", "Moses", "White", None]), one.choice(["Y", "N", None]), maybe(one.randint(1924, 1992))) for i in range(1, CUSTOMERS + 1)])
    items = []
    for i in range(1, ITEMS + 1):
        category = one.choice(list(CATEGORIES))
        items.append((i, f"I{(i + 1) // 2:06d}", maybe(f"Description of item {i}, a thing"), money(one.uniform(0.1, 99)), one.randint(1, 9), f"brand #{i % 9}", one.choice(CATEGORIES[category]), maybe(category, 0.02), one.randint(1, 30), one.choice(["small", "large", "N/A"]), one.choice(["slate", "peach", "snow"])))
    save("item", "i_item_sk:i i_item_id:s i_item_desc:s i_current_price:p i_brand_id:i i_brand:s i_class:s i_category:s i_manufact_id:i i_size:s i_color:s", items)
    save("store", "s_store_sk:i s_store_id:s s_store_name:s s_number_employees:i s_market_id:i " + " ".join("s_" + word for word in ADDRESS), [(i, f"S{(i + 1) // 2}", one.choice(["ought", "able", "ese"]), one.randint(200, 300), one.randint(1, 4), *address()) for i in range(1, STORES + 1)])
    save("call_center", "cc_call_center_sk:i cc_name:s cc_county:s", [(i, f"Center {i}", one.choice(["Walker County", None])) for i in range(1, 4)])
    save("catalog_page", "cp_catalog_page_sk:i cp_catalog_page_id:s", [(i, f"P{i:04d}") for i in range(1, 21)])
    save("web_site", "web_site_sk:i web_site_id:s web_name:s", [(i, f"W{i}", f"site_{i // 2}") for i in range(1, 6)])
    save("web_page", "wp_web_page_sk:i wp_char_count:i", [(i, 400 * i) for i in range(1, 13)])
    save("warehouse", "w_warehouse_sk:i w_warehouse_name:s w_state:s", [(i, maybe(f"Warehouse number {i}", 0.2), one.choice(["TN", "GA"])) for i in range(1, 6)])
    save("ship_mode", "sm_ship_mode_sk:i sm_type:s sm_carrier:s", [(i, one.choice(["EXPRESS", "REGULAR"]), one.choice(["UPS", "DHL"])) for i in range(1, 9)])
    save("reason", "r_reason_sk:i r_reason_desc:s", [(i, f"reason {i}") for i in range(1, 9)])
    save("promotion", "p_promo_sk:i p_channel_dmail:s p_channel_tv:s p_channel_event:s", [(i, *(one.choice("YN") for _ in range(3))) for i in range(1, PROMOTIONS + 1)])
    save("inventory", numbered("inv_", "date_sk item_sk warehouse_sk quantity_on_hand"), [(FIRST_KEY + 7 * week, item, house, maybe(one.randint(0, 1000))) for week in range(150, 200, 2) for item in range(1, ITEMS + 1, 6) for house in range(1, 6)])


MEASURES = "wholesale_cost list_price sales_price ext_sales_price ext_discount_amt ext_ship_cost net_paid net_profit"


def measures():
    quantity, cost = one.randint(1, 100), one.uniform(1, 100)
    listed = cost * one.uniform(1, 2)
    price = listed * one.random()
    amounts = (cost, listed, price, price * quantity, (listed - price) * quantity, one.uniform(0, 2000), price * quantity, (price - cost) * quantity)
    return quantity, *map(money, amounts)


def facts(count, most, keys):
    """Orders of some items each, and which of them came back; `keys` gives what all lines of an order share."""
    sales, returns, order = [], [], 0
    while len(sales) < count:
        order += 1
        sold, customer = maybe(FIRST_KEY + int(one.triangular(0, DAYS - 1, 900))), maybe(one.randint(1, CUSTOMERS))
        shared = keys()
        for item in one.sample(range(1, ITEMS + 1), one.randint(1, most)):
            quantity, *amounts = measures()
            house = maybe(one.randint(1, 5))
            sales.append((sold, maybe(one.randrange(0, 86400, 300)), item, customer, order, *shared, house, maybe(one.randint(1, PROMOTIONS)), maybe(quantity), *(maybe(amount, 0.02) for amount in amounts)))
            if one.random() < 0.15:
                back = one.randint(1, quantity)
                returns.append((maybe((sold or FIRST_KEY) + one.randint(1, 90)), item, maybe(customer if one.random() < 0.8 else one.randint(1, CUSTOMERS)), order, *shared[:1], one.randint(1, 8), maybe(back), maybe(amounts[2] * back), money(one.uniform(0, 99))))
    return sales, returns


def channel(prefix, back, sales_name, returns_name, words, count, most, keys):
    customer, order, shared, amount = words
    sales, returns = facts(count, most, keys)
    save(sales_name, numbered(prefix, f"sold_date_sk sold_time_sk item_sk {customer} {order} {shared} warehouse_sk promo_sk quantity") + " " + numbered(prefix, MEASURES, "p"), sales)
    place = shared.split()[0]
    save(returns_name, numbered(back, f"returned_date_sk item_sk {customer.replace('bill_', 'returning_')} {order} {place} reason_sk return_quantity") + f" {back}{amount}:c {back}net_loss:p", returns)


OUT.mkdir(parents=True, exist_ok=True)
dimensions()
channel("ss_", "sr_", "store_sales", "store_returns", ("customer_sk", "ticket_number", "store_sk addr_sk hdemo_sk", "return_amt"), 2500, 10,
    lambda: (maybe(one.randint(1, STORES)), maybe(one.randint(1, ADDRESSES)), maybe(one.randint(1, HOUSEHOLDS))))
channel("cs_", "cr_", "catalog_sales", "catalog_returns", ("bill_customer_sk", "order_number", "call_center_sk ship_date_sk ship_customer_sk ship_addr_sk catalog_page_sk", "return_amount"), 1800, 7,
    lambda: (maybe(one.randint(1, 3)), FIRST_KEY + one.randint(0, DAYS - 1), maybe(one.randint(1, CUSTOMERS)), maybe(one.randint(1, ADDRESSES)), maybe(one.randint(1, 20))))
channel("ws_", "wr_", "web_sales", "web_returns", ("bill_customer_sk", "order_number", "web_site_sk ship_date_sk web_page_sk ship_mode_sk", "return_amt"), 1500, 7,
    lambda: (maybe(one.randint(1, 5)), FIRST_KEY + one.randint(0, DAYS - 1), maybe(one.randint(1, 12)), maybe(one.randint(1, 8))))
