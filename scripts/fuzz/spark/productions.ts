// What random expressions are made of: for each family the ways to make one of it, the simplest first.
import type { ExpressionGenerator } from "./expression-generator.ts";
import { type Family, numeric, orderable, simple } from "./families.ts";

export type Production = (g: ExpressionGenerator) => string;

const INTERVALS = ["'1' DAY", "'3' MONTH", "'-1' YEAR", "'36:30' HOUR TO MINUTE", "'1-2' YEAR TO MONTH"] as const;
const DAY_INTERVALS = ["'1' DAY", "'3' MONTH", "'-2' YEAR", "'10' DAY", "'1-2' YEAR TO MONTH"] as const;
const UNITS = ["'YEAR'", "'MONTH'", "'QUARTER'", "'WEEK'"] as const;
const FINER_UNITS = [...UNITS, "'DAY'", "'HOUR'", "'MINUTE'", "'SECOND'"] as const;
const ZONES = ["'Asia/Tokyo'", "'America/New_York'", "'+05:30'"] as const;
const PATTERNS = ["'a%'", "'%b'", "'%'", "'_'", "'%\\\\_%'", "'A__%'", "'%漢%'"] as const;
const EXPRESSIONS = ["'a+'", "'[A-Z]'", "'^$'", "'(a|b)c?'", "'.'"] as const;
const FORMATS = ["'yyyy-MM-dd'", "'yyyy/M/d HH:mm'", "'DDD'", "'E MMM'"] as const;

/** Ways that every family has. */
function common(family: Family): readonly Production[] {
  return [
    (g) => `coalesce(${g.of(family)}, ${g.of(family)})`,
    (g) => `CASE WHEN ${g.of("boolean")} THEN ${g.of(family)} ELSE ${g.of(family)} END`,
    (g) => `CASE WHEN ${g.of("boolean")} THEN ${g.of(family)} WHEN ${g.of("boolean")} THEN ${g.of(family)} END`,
    (g) => `if(${g.of("boolean")}, ${g.of(family)}, NULL)`,
    (g) => `nvl2(${g.of(g.choices.of(simple))}, ${g.of(family)}, ${g.of(family)})`,
  ];
}

/** Ways of families that can be compared. */
function ordered(family: Family): readonly Production[] {
  return [
    (g) => `nullif(${g.of(family)}, ${g.of(family)})`,
    (g) => `greatest(${g.of(family)}, ${g.of(family)})`,
    (g) => `least(${g.of(family)}, ${g.of(family)}, ${g.of(family)})`,
    (g) => {
      const compared = g.choices.of(simple);
      return `CASE ${g.of(compared)} WHEN ${g.of(compared)} THEN ${g.of(family)} ELSE ${g.of(family)} END`;
    },
    (g) => g.subqueries?.scalar(family, g.columns) ?? g.leaf(family),
  ];
}

/** Elements and entries that lambda functions are given. */
const x = (family: Family) => ({ sql: "x", family });
const y = (family: Family) => ({ sql: "y", family });

export const productions: Readonly<Record<Family, readonly [Production, ...Production[]]>> = {
  boolean: [
    comparison,
    comparison,
    (g) => `(${g.of(g.choices.of(orderable))} IS NULL)`,
    (g) => `(${g.of(g.choices.of(orderable))} IS NOT NULL)`,
    (g) => `(${g.of("boolean")} AND ${g.of("boolean")})`,
    (g) => `(${g.of("boolean")} OR ${g.of("boolean")})`,
    (g) => `(NOT ${g.of("boolean")})`,
    (g) => membership(g, (family) => `(${g.of(family)}, ${g.of(family)}, NULL)`),
    (g) => membership(g, (family) => `(${g.of(family)}, ${g.of(family)})`),
    (g) => {
      const family = g.choices.of(orderable);
      return `(${g.of(family)} ${negation(g)}BETWEEN ${g.of(family)} AND ${g.of(family)})`;
    },
    (g) => `(${g.of("boolean")} IS ${negation(g)}${g.choices.of(["TRUE", "FALSE", "UNKNOWN"])})`,
    (g) => {
      const family = g.choices.of(orderable);
      return `(${g.of(family)} IS ${negation(g)}DISTINCT FROM ${g.of(family)})`;
    },
    (g) => `(${g.of("string")} ${negation(g)}LIKE ${g.choices.of(PATTERNS)})`,
    (g) => `(${g.of("string")} ${negation(g)}LIKE ANY (${g.choices.of(PATTERNS)}, ${g.choices.of(PATTERNS)}))`,
    (g) => `(${g.of("string")} RLIKE ${g.choices.of(EXPRESSIONS)})`,
    (g) => `${g.choices.of(["startswith", "endswith", "contains"])}(${g.of("string")}, ${g.of("string")})`,
    (g) => `isnan(${g.of("double")})`,
    (g) => `array_contains(${g.of("ints")}, coalesce(${g.of("int")}, 1))`,
    (g) => `arrays_overlap(${g.of("strings")}, ${g.of("strings")})`,
    (g) => `${g.choices.of(["exists", "forall"])}(${g.of("ints")}, ${g.lambda("boolean", x("int"))})`,
    (g) => `${g.choices.of(["exists", "forall"])}(${g.of("strings")}, ${g.lambda("boolean", x("string"))})`,
    (g) => `map_contains_key(${g.of("map")}, 'a')`,
    (g) => `(${g.of("int")}, ${g.of("string")}) ${negation(g)}IN ((1, 'a'), (${g.leaf("int")}, ${g.leaf("string")}))`,
    (g) => `(${g.of("struct")} ${g.choices.of(["=", "<", "<=>"])} ${g.of("struct")})`,
    (g) => `(${g.of("string")} ILIKE ${g.choices.of(PATTERNS)})`,
    (g) => `regexp_like(${g.of("string")}, ${g.choices.of(EXPRESSIONS)})`,
    (g) => `try_cast(${g.of("string")} AS BOOLEAN)`,
    (g) => `CAST(${g.of("int")} AS BOOLEAN)`,
    (g) => `equal_null(${g.of("decimal")}, ${g.of("int")})`,
    (g) => `(${g.of(g.choices.of(numeric))} ${g.choices.of(["=", "<", ">="])} ${g.of(g.choices.of(numeric))})`,
    (g) => `(${g.of("date")} ${g.choices.of(["=", "<", ">="])} ${g.of("timestamp")})`,
    (g) => `(make_dt_interval(${g.of("int")}) ${g.choices.of(["=", "<", ">="])} INTERVAL '1' DAY)`,
    (g) => g.subqueries?.exists(g.columns) ?? g.leaf("boolean"),
    (g) => {
      const family = g.choices.of(simple);
      const rows = g.subqueries?.rows(family, g.columns);
      return rows === undefined ? g.leaf("boolean") : `(${g.leaf(family)} ${negation(g)}IN ${rows})`;
    },
    (g) => {
      const families = [g.choices.of(simple), g.choices.of(simple)] as const;
      const rows = g.subqueries?.pairs(families, g.columns);
      const values = families.map((family) => g.leaf(family)).join(", ");
      return rows === undefined ? g.leaf("boolean") : `((${values}) ${negation(g)}IN ${rows})`;
    },
    ...common("boolean"),
  ],
  int: [
    (g) => arithmetic(g, "int", ["+", "-", "*"]),
    (g) => `(${g.of("int")} % nullif(${g.of("int")}, 0))`,
    (g) => `pmod(${g.of("int")}, nullif(${g.of("int")}, 0))`,
    (g) => `length(${g.of("string")})`,
    (g) => `size(${g.of(g.choices.of(["ints", "strings", "map"]))})`,
    (g) => `${g.choices.of(["year", "month", "day", "dayofweek", "weekofyear", "quarter"])}(${g.of("date")})`,
    (g) => `datediff(${g.of("date")}, ${g.of("date")})`,
    (g) => `${g.choices.of(["hour", "minute", "second"])}(${g.of("timestamp")})`,
    (g) => `extract(${g.choices.of(["DOW", "WEEK", "MONTH", "YEAROFWEEK"])} FROM ${g.of("date")})`,
    (g) => `(- ${g.of("int")})`,
    (g) => `abs(${g.of("int")})`,
    (g) => `${g.choices.of(["instr", "levenshtein"])}(${g.of("string")}, ${g.of("string")})`,
    (g) => `${g.choices.of(["ascii", "octet_length", "bit_length"])}(${g.of("string")})`,
    (g) => arithmetic(g, "int", ["&", "|", "^"]),
    (g) => `shiftleft(${g.of("int")}, 2)`,
    (g) => `CAST(${g.of("boolean")} AS INT)`,
    (g) => `try_cast(${g.of("string")} AS INT)`,
    (g) => `try_element_at(${g.of("ints")}, ${g.choices.of(["1", "2", "-1"])})`,
    (g) => `try_element_at(${g.of("map")}, ${g.of("string")})`,
    (g) => `get(${g.of("ints")}, ${g.choices.of(["0", "1", "-1"])})`,
    (g) => `${g.of("struct")}.a`,
    (g) => `array_position(${g.of("ints")}, coalesce(${g.of("int")}, 1))`,
    (g) => `aggregate(${g.of("ints")}, 0, (acc, x) -> acc + coalesce(x, 1))`,
    (g) => `${g.choices.of(["array_min", "array_max"])}(${g.of("ints")})`,
    (g) => `hash(${g.of(g.choices.of(orderable))}, ${g.of(g.choices.of(simple))})`,
    (g) => `try_add(${g.of("int")}, ${g.of("int")})`,
    (g) => `bit_count(${g.of("int")})`,
    (g) => `length(${g.of("binary")})`,
    (g) => `aggregate(${g.of("structs")}, 0, (acc, x) -> acc + coalesce(x.a, 0))`,
    (g) => `get(${g.of("structs")}, 0).a`,
    (g) => `try_element_at(${g.of("structs")}.a, 1)`,
    (g) => `plus_one(${g.of("int")})`,
    (g) => `count_below(${g.of("int")})`,
    (g) => `CAST(extract(${g.choices.of(["DAY", "HOUR", "MINUTE"])} FROM ${g.of("duration")}) AS INT)`,
    (g) => `CAST(extract(${g.choices.of(["YEAR", "MONTH"])} FROM ${g.of("months")}) AS INT)`,
    (g) => `try_subtract(${g.of("int")}, ${g.of("int")})`,
    (g) => `width_bucket(${g.of("double")}, 0, 10, 4)`,
    (g) => `locate(${g.of("string")}, ${g.of("string")})`,
    (g) => `find_in_set(${g.of("string")}, 'a,b,ab')`,
    (g) => `regexp_count(${g.of("string")}, ${g.choices.of(EXPRESSIONS)})`,
    (g) => `cardinality(${g.of("ints")})`,
    (g) =>
      `array_size(sequence(DATE'2024-01-01', DATE'2024-03-01', INTERVAL ${g.choices.of(["'1' MONTH", "'7' DAY"])}))`,
    (g) => `reduce(${g.of("strings")}, 0, (acc, x) -> acc + coalesce(length(x), 0), acc -> acc * 2)`,
    (g) => `map(1, ${g.of("int")}, 2, 5)[${g.choices.of(["1", "2"])}]`,
    (g) => `decode(${g.of("string")}, 'a', ${g.of("int")}, 'b', 2, 3)`,
    (g) => `date_part('DOY', ${g.of("date")})`,
    (g) => `weekday(${g.of("timestamp")})`,
    (g) => `(${g.of("long")} % 7)::int`,
    ...common("int"),
    ...ordered("int"),
  ],
  long: [
    (g) => arithmetic(g, "long", ["+", "-"]),
    (g) => `(${g.of("long")} * ${g.of("int")})`,
    (g) => `(${g.of("long")} DIV nullif(${g.of("int")}, 0))`,
    (g) => `(${g.of("long")} % nullif(${g.of("long")}, 0))`,
    (g) => `CAST(${g.of("int")} AS BIGINT)`,
    (g) => `xxhash64(${g.of(g.choices.of(orderable))})`,
    (g) => `unix_date(${g.of("date")})`,
    (g) => `timestampdiff(${g.choices.of(["HOUR", "DAY", "MONTH"])}, ${g.of("timestamp")}, ${g.of("timestamp")})`,
    (g) => `crc32(CAST(${g.of("string")} AS BINARY))`,
    (g) => `try_multiply(${g.of("long")}, ${g.of("long")})`,
    (g) => `try_cast(${g.of("double")} AS BIGINT)`,
    (g) => `floor(${g.of("decimal")})`,
    (g) => `unix_micros(CAST(${g.of("timestamp")} AS TIMESTAMP))`,
    (g) => `unix_timestamp(${g.of("string")}, 'yyyy-MM-dd')`,
    (g) => `bigint(extract(DAY FROM (${g.of("date")} - ${g.of("date")})))`,
    (g) => `shiftright(${g.of("long")}, 3)`,
    (g) => `positive(${g.of("long")})`,
    (g) => `try_mod(${g.of("long")}, ${g.of("int")})`,
    (g) => `factorial(abs(${g.of("int")} % 20))`,
    ...common("long"),
    ...ordered("long"),
  ],
  double: [
    (g) => arithmetic(g, "double", ["+", "-", "*"]),
    (g) => `(${g.of("double")} / nullif(${g.of("double")}, 0D))`,
    (g) => `try_divide(${g.of("double")}, ${g.of("int")})`,
    (g) => `CAST(${g.of(g.choices.of(numeric))} AS DOUBLE)`,
    (g) => `sqrt(abs(${g.of("double")}))`,
    (g) => `${g.choices.of(["round", "bround"])}(${g.of("double")}, ${g.choices.of(["0", "1", "2"])})`,
    (g) => `(${g.of("int")} / nullif(${g.of("int")}, 0))`,
    (g) => `(- ${g.of("double")})`,
    (g) => `signum(${g.of("double")})`,
    (g) => `nanvl(${g.of("double")}, ${g.of("double")})`,
    (g) => `(${g.of("decimal")} * ${g.of("double")})`,
    (g) => `try_cast(${g.of("string")} AS DOUBLE)`,
    (g) => `months_between(${g.of("timestamp")}, ${g.of("date")})`,
    (g) => `${g.choices.of(["degrees", "rint", "cbrt"])}(${g.of("double")})`,
    (g) => `pmod(${g.of("double")}, 3.5D)`,
    (g) => `try_add(${g.of("double")}, ${g.of("decimal")})`,
    (g) => `aggregate(${g.of("ints")}, 0D, (acc, x) -> acc + coalesce(x, 0) / 2)`,
    ...common("double"),
    ...ordered("double"),
  ],
  decimal: [
    (g) => arithmetic(g, "decimal", ["+", "-", "*"]),
    (g) => `(${g.of("decimal")} / nullif(${g.of("decimal")}, 0))`,
    (g) => `(${g.of("decimal")} % nullif(${g.of("decimal")}, 0))`,
    (g) => `(${g.of("decimal")} + ${g.of("int")})`,
    (g) => `(${g.of("long")} * ${g.of("decimal")})`,
    (g) => `${g.choices.of(["round", "bround"])}(${g.of("decimal")}, ${g.choices.of(["0", "1", "-1"])})`,
    (g) => `try_cast(${g.of(g.choices.of(numeric))} AS DECIMAL(${g.choices.of(["10,2", "38,18", "5,0", "20,6"])}))`,
    (g) => `try_cast(${g.of("string")} AS DECIMAL(6,2))`,
    (g) => `abs(${g.of("decimal")})`,
    (g) => `(- ${g.of("decimal")})`,
    (g) => `${g.choices.of(["ceil", "floor"])}(${g.of("decimal")}, 1)`,
    (g) => `try_divide(${g.of("decimal")}, ${g.of("decimal")})`,
    (g) => `CAST(${g.of("int")} AS DECIMAL(${g.choices.of(["10,0", "38,0", "25,5"])}))`,
    (g) => `pmod(${g.of("decimal")}, nullif(${g.of("decimal")}, 0))`,
    (g) => `try_to_number(${g.of("string")}, '99')`,
    ...common("decimal"),
    ...ordered("decimal"),
  ],
  string: [
    (g) => `(${g.of("string")} || ${g.of("string")})`,
    (g) => `concat(${g.of("string")}, ${g.of("string")}, ${g.of("int")})`,
    (g) => `${g.choices.of(["upper", "lower", "trim", "reverse", "initcap", "ltrim", "rtrim"])}(${g.of("string")})`,
    (g) => `substring(${g.of("string")}, ${g.choices.of(["1", "2", "-2", "0"])}, ${g.choices.of(["1", "2", "10"])})`,
    (g) => `${g.choices.of(["lpad", "rpad"])}(${g.of("string")}, ${g.choices.of(["4", "1", "0"])}, ${g.of("string")})`,
    (g) => `replace(${g.of("string")}, ${g.of("string")}, ${g.of("string")})`,
    (g) => `translate(${g.of("string")}, 'abé', 'x1')`,
    (g) => `CAST(${g.of(g.choices.of(orderable))} AS STRING)`,
    (g) => `concat_ws('-', ${g.of("string")}, ${g.of("strings")})`,
    (g) => `date_format(${g.of("timestamp")}, ${g.choices.of(FORMATS)})`,
    (g) => `${g.choices.of(["left", "right"])}(${g.of("string")}, 2)`,
    (g) => `repeat(${g.of("string")}, ${g.choices.of(["1", "0", "3"])})`,
    (g) => `split_part(${g.of("string")}, 'b', ${g.choices.of(["1", "2", "-1"])})`,
    (g) => `regexp_replace(${g.of("string")}, ${g.choices.of(EXPRESSIONS)}, '<$0>')`,
    (g) => `regexp_extract(${g.of("string")}, '(a|b)(.?)', ${g.choices.of(["0", "1", "2"])})`,
    (g) => `array_join(${g.of("strings")}, ',', '∅')`,
    (g) => `${g.of("struct")}.b`,
    (g) => `try_element_at(${g.of("strings")}, ${g.choices.of(["1", "-1"])})`,
    (g) => `to_json(${g.of(g.choices.of(["struct", "map", "ints"]))})`,
    (g) => `${g.choices.of(["hex", "md5", "base64", "soundex"])}(${g.of("string")})`,
    (g) => `hex(${g.of("long")})`,
    (g) => `hex(${g.of("binary")})`,
    (g) => `decode(${g.of("binary")}, 'UTF-8')`,
    (g) => `base64(${g.of("binary")})`,
    (g) => `CAST(${g.of(g.choices.of(["duration", "months"]))} AS STRING)`,
    (g) => `to_json(${g.of("structs")})`,
    (g) => `labelled(${g.of("int")}, ${g.of("string")})`,
    (g) => `array_join(${g.of("structs")}.b, '|')`,
    (g) => `to_csv(${g.of("struct")})`,
    (g) => `substring_index(${g.of("string")}, 'b', ${g.choices.of(["1", "-1"])})`,
    (g) => `overlay(${g.of("string")} PLACING ${g.of("string")} FROM 2)`,
    (g) => `format_number(${g.of(g.choices.of(["int", "decimal"]))}, 2)`,
    (g) => `typeof(${g.of(g.choices.of(orderable))})`,
    (g) => `CAST(${g.of(g.choices.of(["ints", "strings", "struct", "map"]))} AS STRING)`,
    (g) => `CAST((${g.of("timestamp")} - ${g.of("timestamp")}) AS STRING)`,
    (g) => `CAST((${g.of("date")} - ${g.of("date")}) AS STRING)`,
    (g) => `(${g.of("string")} COLLATE UTF8_BINARY)`,
    (g) => `insert(${g.of("string")}, 2, 1, ${g.of("string")})`,
    (g) => `btrim(${g.of("string")}, ${g.choices.of(["'a'", "' '", "'é🦊'"])})`,
    (g) => `chr(${g.of("int")})`,
    (g) => `to_char(${g.of("int")}, '999')`,
    (g) => `date_format(${g.of("date")}, ${g.choices.of(["'yyyy-MM'", "'MMMM d, y'", "'EEEE'"])})`,
    (g) => `get_json_object(to_json(${g.of("struct")}), ${g.choices.of(["'$.a'", "'$.b'"])})`,
    (g) => `element_at(split(${g.of("string")}, 'a'), 1)`,
    (g) => `conv(${g.of("int")}, 10, ${g.choices.of(["2", "16", "36"])})`,
    (g) => `bin(${g.of("long")})`,
    (g) => `sha2(${g.of("string")}, 256)`,
    (g) => `url_encode(${g.of("string")})`,
    (g) => `lower(hex(encode(${g.of("string")}, 'UTF-8')))`,
    ...common("string"),
    ...ordered("string"),
  ],
  date: [
    (g) => `date_add(${g.of("date")}, ${g.of("int")})`,
    (g) => `date_sub(${g.of("date")}, ${g.of("int")})`,
    (g) => `(${g.of("date")} ${g.choices.of(["+", "-"])} INTERVAL ${g.choices.of(DAY_INTERVALS)})`,
    (g) => `last_day(${g.of("date")})`,
    (g) => `add_months(${g.of("date")}, ${g.of("int")})`,
    (g) => `trunc(${g.of("date")}, ${g.choices.of(UNITS)})`,
    (g) => `next_day(${g.of("date")}, 'TU')`,
    (g) => `CAST(${g.of("timestamp")} AS DATE)`,
    (g) => `try_cast(${g.of("string")} AS DATE)`,
    (g) => `try_make_timestamp(2024, ${g.of("int")}, 3, 4, 5, 6)::date`,
    (g) => `to_date(date_format(${g.of("date")}, 'yyyy/MM/dd'), 'yyyy/MM/dd')`,
    (g) => `date_from_unix_date(${g.of("int")})`,
    (g) => `(${g.of("date")} ${g.choices.of(["+", "-"])} ${g.of("months")})`,
    (g) => `date_trunc('WEEK', ${g.of("date")})::date`,
    (g) => `try_to_date(${g.of("string")})`,
    (g) => `array_max(array(${g.of("date")}, ${g.of("date")}))`,
    ...common("date"),
    ...ordered("date"),
  ],
  timestamp: [
    (g) => `(${g.of("timestamp")} ${g.choices.of(["+", "-"])} INTERVAL ${g.choices.of(INTERVALS)})`,
    (g) => `date_trunc(${g.choices.of(FINER_UNITS)}, ${g.of("timestamp")})`,
    (g) => `CAST(${g.of("date")} AS TIMESTAMP)`,
    (g) => `timestampadd(${g.choices.of(["HOUR", "DAY", "MONTH"])}, ${g.of("int")}, ${g.of("timestamp")})`,
    (g) => `try_cast(${g.of("string")} AS TIMESTAMP)`,
    (g) => `timestamp_millis(${g.of("int")})`,
    (g) => `from_utc_timestamp(${g.of("timestamp")}, ${g.choices.of(ZONES)})`,
    (g) => `to_utc_timestamp(${g.of("timestamp")}, ${g.choices.of(ZONES)})`,
    (g) => `convert_timezone('UTC', ${g.choices.of(ZONES)}, ${g.of("timestamp")}::timestamp_ntz)`,
    (g) => `(${g.of("timestamp")} + make_dt_interval(${g.of("int")}, 1, ${g.of("int")}, 0.5))`,
    (g) => `try_to_timestamp(${g.of("string")})`,
    (g) => `(${g.of("timestamp")} ${g.choices.of(["+", "-"])} ${g.of(g.choices.of(["duration", "months"]))})`,
    (g) => `(${g.of("date")} + INTERVAL ${g.choices.of(["'1 02:03:04.5' DAY TO SECOND", "'5' HOUR"])})`,
    ...common("timestamp"),
    ...ordered("timestamp"),
  ],
  ints: [
    (g) => `array(${g.of("int")}, ${g.of("int")})`,
    (g) => `transform(${g.of("ints")}, ${g.lambda("int", x("int"))})`,
    (g) => `filter(${g.of("ints")}, ${g.lambda("boolean", x("int"))})`,
    (g) => `${g.choices.of(["array_distinct", "reverse", "array_compact", "array_sort"])}(${g.of("ints")})`,
    (g) => `sort_array(${g.of("ints")}, ${g.choices.of(["true", "false"])})`,
    (g) => `${g.choices.of(["array_union", "array_intersect", "array_except"])}(${g.of("ints")}, ${g.of("ints")})`,
    (g) => `concat(${g.of("ints")}, ${g.of("ints")})`,
    (g) => `slice(${g.of("ints")}, ${g.choices.of(["1", "2", "-1"])}, 2)`,
    (g) => `zip_with(${g.of("ints")}, ${g.of("ints")}, ${g.lambda("int", x("int"), y("int"))})`,
    (g) => `map_values(${g.of("map")})`,
    (g) => `array_remove(${g.of("ints")}, coalesce(${g.of("int")}, 1))`,
    (g) => `array_append(${g.of("ints")}, ${g.of("int")})`,
    (g) => `flatten(array(${g.of("ints")}, ${g.of("ints")}))`,
    (g) => `array_repeat(${g.of("int")}, ${g.choices.of(["1", "0", "2"])})`,
    (g) => `transform(${g.of("strings")}, ${g.lambda("int", x("string"), y("int"))})`,
    (g) => `sequence(1, 1 + abs(${g.of("int")} % 4))`,
    (g) => `array_sort(${g.of("ints")}, (x, y) -> coalesce(y, 0) - coalesce(x, 0))`,
    (g) => `array_prepend(${g.of("ints")}, ${g.of("int")})`,
    (g) => `transform(map_entries(${g.of("map")}), x -> x.value)`,
    ...common("ints"),
    ...ordered("ints"),
  ],
  strings: [
    (g) => `array(${g.of("string")}, ${g.of("string")})`,
    (g) => `split(${g.of("string")}, ${g.choices.of(["'b'", "''", "'[ab]'"])})`,
    (g) => `transform(${g.of("strings")}, ${g.lambda("string", x("string"))})`,
    (g) => `transform(${g.of("ints")}, ${g.lambda("string", x("int"))})`,
    (g) => `filter(${g.of("strings")}, ${g.lambda("boolean", x("string"))})`,
    (g) => `${g.choices.of(["array_distinct", "reverse", "array_compact", "array_sort"])}(${g.of("strings")})`,
    (g) => `array_union(${g.of("strings")}, ${g.of("strings")})`,
    (g) => `map_keys(${g.of("map")})`,
    (g) => `array_insert(${g.of("strings")}, ${g.choices.of(["1", "3", "-1"])}, ${g.of("string")})`,
    ...common("strings"),
    ...ordered("strings"),
  ],
  struct: [
    (g) => `named_struct('a', ${g.of("int")}, 'b', ${g.of("string")})`,
    (g) => `struct(CAST(${g.of("int")} AS INT) AS a, ${g.of("string")} AS b)`,
    (g) => `from_json(${g.of("string")}, 'a INT, b STRING')`,
    (g) => `from_json(to_json(${g.of("struct")}), 'a INT, b STRING')`,
    (g) => `transform(array(${g.of("struct")}), x -> named_struct('a', x.a, 'b', upper(x.b)))[0]`,
    (g) => `array_max(array(${g.of("struct")}, ${g.of("struct")}))`,
    ...common("struct"),
    ...ordered("struct"),
  ],
  map: [
    (g) => `map('a', ${g.of("int")}, 'b', ${g.of("int")})`,
    (g) => `map_filter(${g.of("map")}, ${g.lambda("boolean", { sql: "k1", family: "string" }, y("int"))})`,
    (g) => `transform_values(${g.of("map")}, ${g.lambda("int", { sql: "k1", family: "string" }, y("int"))})`,
    (g) => `map_zip_with(${g.of("map")}, ${g.of("map")}, (k1, x, y) -> coalesce(x, 0) + coalesce(y, 1))`,
    (g) => `map_filter(map_from_entries(array(struct('p', ${g.of("int")}), struct('q', 2))), (k1, y) -> y > 0)`,
    (g) => `map_from_arrays(array('x', 'y'), array(${g.of("int")}, ${g.of("int")}))`,
    (g) =>
      `transform_values(str_to_map(${g.choices.of(["'a:1,b:2'", "''", "'k'"])}), ${g.lambda("int", { sql: "k1", family: "string" }, y("string"))})`,
    ...common("map"),
  ],
  duration: [
    (g) => arithmetic(g, "duration", ["+", "-"]),
    (g) => `(${g.of("date")} - ${g.of("date")})`,
    (g) => `(${g.of("timestamp")} - ${g.of("timestamp")})`,
    (g) => `(${g.of("duration")} * ${g.of("int")})`,
    (g) => `(${g.of("duration")} / nullif(${g.of("int")}, 0))`,
    (g) => `(${g.of("duration")} * ${g.choices.of(["1.5D", "0.5BD", "2"])})`,
    (g) => `make_dt_interval(${g.of("int")}, ${g.of("int")}, 3, 4.5)`,
    (g) => `(- ${g.of("duration")})`,
    (g) => `abs(${g.of("duration")})`,
    (g) => `try_add(${g.of("duration")}, ${g.of("duration")})`,
    (g) => `CAST(${g.of("int")} AS INTERVAL ${g.choices.of(["HOUR", "DAY", "SECOND"])})`,
    ...common("duration"),
    ...ordered("duration"),
  ],
  months: [
    (g) => arithmetic(g, "months", ["+", "-"]),
    (g) => `(${g.of("months")} * ${g.of("int")})`,
    (g) => `(${g.of("months")} / nullif(${g.of("int")}, 0))`,
    (g) => `make_ym_interval(${g.of("int")}, ${g.of("int")})`,
    (g) => `(- ${g.of("months")})`,
    (g) => `CAST(${g.of("int")} AS INTERVAL ${g.choices.of(["MONTH", "YEAR"])})`,
    ...common("months"),
    ...ordered("months"),
  ],
  binary: [
    (g) => `CAST(${g.of("string")} AS BINARY)`,
    (g) => `encode(${g.of("string")}, ${g.choices.of(["'UTF-8'", "'UTF-16BE'"])})`,
    (g) => `(${g.of("binary")} || ${g.of("binary")})`,
    (g) => `substring(${g.of("binary")}, ${g.choices.of(["1", "2", "-1"])}, 2)`,
    (g) => `unhex(hex(${g.of("string")}))`,
    (g) => `unbase64(base64(${g.of("binary")}))`,
    (g) => `${g.choices.of(["lpad", "rpad"])}(${g.of("binary")}, 3, X'20')`,
    (g) => `try_to_binary(${g.of("string")}, 'hex')`,
    ...common("binary"),
    ...ordered("binary"),
  ],
  structs: [
    (g) => `array(${g.of("struct")}, ${g.of("struct")})`,
    (g) => `filter(${g.of("structs")}, x -> ${g.choices.of(["x.a > 1", "x IS NOT NULL", "x.b = 'x'"])})`,
    (g) => `transform(${g.of("ints")}, (x, i) -> named_struct('a', x, 'b', string(i)))`,
    (g) => `${g.choices.of(["array_sort", "reverse", "array_distinct", "array_compact"])}(${g.of("structs")})`,
    (g) => `transform(arrays_zip(${g.of("ints")}, ${g.of("strings")}), x -> named_struct('a', x['0'], 'b', x['1']))`,
    (g) => `concat(${g.of("structs")}, ${g.of("structs")})`,
    (g) => `transform(${g.of("structs")}, x -> named_struct('a', x.a + 1, 'b', concat(x.b, ${g.of("string")})))`,
    ...common("structs"),
    ...ordered("structs"),
  ],
};

function comparison(g: ExpressionGenerator): string {
  const family = g.choices.of(orderable);
  return `(${g.of(family)} ${g.choices.of(["=", "<", ">", "<=", ">=", "<>", "<=>"])} ${g.of(family)})`;
}

function membership(g: ExpressionGenerator, list: (family: Family) => string): string {
  const family = g.choices.of(simple);
  return `(${g.of(family)} ${negation(g)}IN ${list(family)})`;
}

function arithmetic(g: ExpressionGenerator, family: Family, operators: readonly string[]): string {
  return `(${g.of(family)} ${g.choices.of(operators)} ${g.of(family)})`;
}

function negation(g: ExpressionGenerator): string {
  return g.choices.once(3) ? "NOT " : "";
}
