"""Random lines of CSV and JSON: each line is a record of its own."""
import random
import re

CASES = []
CORRUPT = "_corrupt_record string"


def case(format, name, lines, schema, **options):
    options = {k: str(v).lower() if isinstance(v, bool) else str(v) for k, v in options.items()}
    CASES.append({"name": name, "format": format, "files": {"a": "".join(line + "\n" for line in lines)}, "options": options, "schema": schema})


def csv_lines(seed, characters, count=250):
    r = random.Random(seed)
    return ["".join(r.choice(characters) for _ in range(r.randint(1, 14))) for _ in range(count)]


CSV = f"a string, b string, {CORRUPT}"
QUOTES = ["a", "b", "é", ",", ",", '"', '"', '"', "\\", " "]
# univocity drops, doubles or adds characters where an escape follows a quote that closes nothing, and where a line ends
# amid wrong quotes behind spaces or, with a separator of two characters, behind any quote.
ODD = re.compile(r'"\s*\\|"\s+"?[^\s,]|"\s+"[^,]*$')
ODD_BESIDE_TWO = re.compile(r'"\s*\\|"\s+|".*"|"$|"\|?[^|]|[|]{3}')


def case_of_quotes(name, seed, characters=QUOTES, odd=ODD, **options):
    case("csv", name, [line for line in csv_lines(seed, characters) if not odd.search(line)], CSV, **options)


case_of_quotes("random quotes", 1)
case_of_quotes("random quotes doubled", 2, escape='"')
case_of_quotes("random quotes with spaces ignored", 3, ignoreLeadingWhiteSpace=True, ignoreTrailingWhiteSpace=True)
case_of_quotes("random quotes separated by two", 6, ["a", "|", "||", "||", '"', '"', "\\", " "], ODD_BESIDE_TWO, sep="||")
case_of_quotes("random null values", 7, ["a", "a", ",", '"', '"'], nullValue="a", emptyValue="b")


def csv_value(r):
    digits = lambda n: "".join(r.choice("0123456789") for _ in range(r.randint(1, n)))
    return r.choice([
        lambda: r.choice(["", "-", "+", " "]) + digits(20),
        lambda: r.choice(["", "-"]) + digits(5) + "." + digits(20),
        lambda: digits(3) + "." + digits(3) + "e" + r.choice(["", "-", "+"]) + digits(3),
        lambda: f"{r.randint(1, 10100):04d}-{r.randint(0, 13):02d}-{r.randint(0, 32):02d}",
        lambda: f"{r.randint(1900, 2100)}-{r.randint(1, 12)}-{r.randint(1, 31)}",
        lambda: f"{r.randint(1900, 2100)}-{r.randint(1, 12):02d}-{r.randint(1, 28):02d}{r.choice('T ')}{r.randint(0, 24):02d}:{r.randint(0, 60):02d}:{r.randint(0, 60):02d}"
                + r.choice(["", ".5", ".123456789", "Z", "+01:00", "-0530", " UTC", "x"]),
        lambda: r.choice(["true", "False", "TRUE", "t", "0", "1", "NaN", "Inf", "-Infinity", "1d", "0x1p3", ".5", "5.", "."]),
    ])()


r = random.Random(8)
TYPES = ["byte", "short", "int", "long", "float", "double", "decimal(7,2)", "decimal(20,10)", "boolean", "date", "timestamp"]
for zone in ("UTC", "America/New_York"):
    values = [csv_value(r) for _ in range(200)]
    case("csv", f"random values in {zone}", [",".join([value] * len(TYPES)) for value in values], ", ".join(f"c{i} {t}" for i, t in enumerate(TYPES)) + f", {CORRUPT}")
    CASES[-1]["timeZone"] = zone


def json_value(r, depth=0):
    kinds = ["number", "string", "literal"] + (["array", "object"] if depth < 3 else [])
    kind = r.choice(kinds)
    if kind == "number":
        return r.choice(["0", "-1", "12", "1.5", "1e2", "-0.0", "9223372036854775807", "9223372036854775808", "123456789.125", "300", "70000"])
    if kind == "string":
        return '"' + r.choice(["", "x", "1", "1.5", "true", "2020-01-02", "2020-01-02T03:04:05Z", "NaN", "\\u00e9\\n", "AQ=="]) + '"'
    if kind == "literal":
        return r.choice(["true", "false", "null", "NaN"])
    if kind == "array":
        return "[" + r.choice([",", ", "]).join(json_value(r, depth + 1) for _ in range(r.randint(0, 3))) + "]"
    return json_object(r, depth + 1)


def json_object(r, depth=0):
    names = r.sample("abcdefghijklm", r.randint(0, 5))
    return "{" + r.choice([",", " , "]).join(f'"{name}":{json_value(r, depth)}' for name in names) + "}"


def json_line(r):
    line = json_object(r)
    if r.random() < 0.2:
        at = r.randrange(len(line))
        # Jackson reads on where its converter has failed, so a mistake before the end of a bad value is left out.
        line = line[: line.rfind(",", 0, at) + 1] or line[:at]
    return line


r = random.Random(9)
SCHEMA = "a int, b string, c double, d array<string>, e struct<a:int,b:string>, f map<string,int>, g boolean, h date, i timestamp, j decimal(10,2), k array<struct<a:int>>, l long, m byte"
case("json", "random records", [json_line(r) for _ in range(500)], f"{SCHEMA}, {CORRUPT}")
case("json", "random records dropped", [json_line(r) for _ in range(200)], SCHEMA, mode="DROPMALFORMED")
