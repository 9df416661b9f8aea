// Random aggregate and window function calls whose result does not depend on the order of rows.
import type { ExpressionGenerator } from "./expression-generator.ts";
import { type Column, type Family, orderable, simple } from "./families.ts";

type Call = (g: ExpressionGenerator) => readonly [sql: string, family: Family];

const calls: readonly Call[] = [
  () => ["count(*)", "long"],
  (g) => [`sum(${g.of("int")})`, "long"],
  (g) => [`count(${g.of(g.choices.of(orderable))})`, "long"],
  (g) => [`count(DISTINCT ${g.of(g.choices.of(orderable))})`, "long"],
  (g) => [`count(DISTINCT ${g.of(g.choices.of(simple))}, ${g.of(g.choices.of(simple))})`, "long"],
  (g) => [`sum(${g.of("decimal")})`, "decimal"],
  (g) => [`sum(${g.of("double")})`, "double"],
  (g) => [`sum(DISTINCT ${g.of("int")})`, "long"],
  (g) => [`avg(${g.of("decimal")})`, "decimal"],
  (g) => [`avg(${g.of(g.choices.of(["int", "long", "double"]))})`, "double"],
  (g) => [`sum(${g.of("duration")})`, "duration"],
  (g) => [`avg(${g.of("months")})`, "months"],
  extreme,
  extreme,
  (g) => [`${g.choices.of(["stddev", "var_pop", "stddev_pop", "var_samp"])}(${g.of("int")})`, "double"],
  (g) => [`${g.choices.of(["bool_and", "bool_or", "every", "any"])}(${g.of("boolean")})`, "boolean"],
  (g) => [`count_if(${g.of("boolean")})`, "long"],
  (g) => [`${g.choices.of(["bit_and", "bit_or", "bit_xor"])}(${g.of("int")})`, "int"],
  (g) => [`sort_array(${g.choices.of(["collect_list", "collect_set"])}(${g.of("int")}))`, "ints"],
  (g) => [`sort_array(${g.choices.of(["collect_list", "collect_set"])}(${g.of("string")}))`, "strings"],
  (g) => [`array_size(collect_set(${g.of(g.choices.of(orderable))}))`, "int"],
  (g) => [`try_sum(${g.of("long")})`, "long"],
  (g) => [`median(${g.of("int")})`, "double"],
  (g) => [`avg(DISTINCT ${g.of("decimal")})`, "decimal"],
  (g) => [`sum(DISTINCT ${g.of("decimal")})`, "decimal"],
  (g) => [`try_avg(${g.of("int")})`, "double"],
  (g) => [`${g.choices.of(["min_by", "max_by"])}(${g.of("int")}, struct(${everythingAsOne(g)}))`, "int"],
  (g) => [`mode(${g.of("boolean")}, true)`, "boolean"],
  (g) => [`${g.choices.of(["skewness", "kurtosis"])}(${g.of("int")})`, "double"],
  (g) => [`approx_count_distinct(${g.of(g.choices.of(simple))})`, "long"],
  (g) => [`percentile_approx(${g.of("int")}, 0.5)`, "int"],
  (g) => [`percentile_cont(0.25) WITHIN GROUP (ORDER BY ${g.of("int")})`, "double"],
  (g) => [`element_at(sort_array(array_agg(DISTINCT ${g.of("date")})), -1)`, "date"],
  (g) => [`percentile(${g.of("int")}, 0.3)`, "double"],
  (g) => [
    `${g.choices.of(["corr", "covar_pop", "covar_samp", "regr_count"])}(${g.of("int")}, ${g.of("int")})`,
    "double",
  ],
];

function extreme(g: ExpressionGenerator): readonly [string, Family] {
  const family = g.choices.of(orderable);
  return [`${g.choices.of(["min", "max"])}(${g.of(family)})`, family];
}

/** A call of an aggregate function, now and then of some rows only. */
export function aggregateCall(g: ExpressionGenerator): Column {
  const [sql, family] = g.choices.of(calls)(g);
  // A filter stands right after the call it belongs to, so only where the call is the whole expression.
  const filtered = /^\w+\([^()]*\)$/.test(sql) && g.choices.once(4);
  return { sql: filtered ? `${sql} FILTER (WHERE ${g.of("boolean")})` : sql, family };
}

const ROW_FRAMES = [
  "",
  " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
  " ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING",
  " ROWS BETWEEN 2 FOLLOWING AND 3 FOLLOWING",
  " ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING",
  " ROWS 3 PRECEDING",
  " RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING",
  " ROWS BETWEEN 3 PRECEDING AND 2 PRECEDING",
  " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING",
  " ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING",
  " ROWS BETWEEN 1 + 1 PRECEDING AND CURRENT ROW",
  " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING",
] as const;

const RANGE_FRAMES = [
  " RANGE BETWEEN 1 PRECEDING AND 2 FOLLOWING",
  " RANGE BETWEEN UNBOUNDED PRECEDING AND 1 FOLLOWING",
  " RANGE BETWEEN 1 FOLLOWING AND 3 FOLLOWING",
  "",
  " RANGE BETWEEN 2 PRECEDING AND 1 PRECEDING",
  " RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING",
  " RANGE CURRENT ROW",
] as const;

const DATE_FRAMES = [
  " RANGE BETWEEN INTERVAL '30' DAY PRECEDING AND CURRENT ROW",
  " RANGE BETWEEN INTERVAL '1' MONTH PRECEDING AND INTERVAL '1' MONTH FOLLOWING",
  " RANGE BETWEEN INTERVAL '1' YEAR PRECEDING AND INTERVAL '10' DAY PRECEDING",
  " RANGE BETWEEN 3 PRECEDING AND UNBOUNDED FOLLOWING",
] as const;

const TIMESTAMP_FRAMES = [
  " RANGE BETWEEN INTERVAL '12' HOUR PRECEDING AND CURRENT ROW",
  " RANGE BETWEEN INTERVAL '1' MONTH PRECEDING AND INTERVAL '2 03:00:00' DAY TO SECOND FOLLOWING",
  " RANGE BETWEEN CURRENT ROW AND INTERVAL '40' DAY FOLLOWING",
] as const;

/** Window functions whose value is a number of rows. */
const counts: readonly Call[] = [
  () => ["rank()", "int"],
  () => ["dense_rank()", "int"],
  () => ["count(*)", "long"],
  (g) => [`count(${g.of(g.choices.of(orderable))})`, "long"],
];

const framed: readonly Call[] = [
  (g) => [`sum(${g.of("int")})`, "long"],
  () => ["count(*)", "long"],
  (g) => [`avg(${g.of("decimal")})`, "decimal"],
  (g) => [`count(${g.of(g.choices.of(orderable))})`, "long"],
  extreme,
  (g) => [`sum(${g.of("decimal")})`, "decimal"],
  (g) => [`avg(${g.of("double")})`, "double"],
  (g) => [`stddev(${g.of("int")})`, "double"],
  (g) => [`bool_or(${g.of("boolean")})`, "boolean"],
  (g) => [`count_if(${g.of("boolean")})`, "long"],
  (g) => [`max(${g.of("struct")})`, "struct"],
  (g) => [`sum(${g.of("duration")})`, "duration"],
  (g) => [`var_pop(${g.of("int")})`, "double"],
];

/** Calls that need rows in an order without ties. */
const positional: readonly Call[] = [
  () => ["row_number()", "int"],
  (g) => [`lag(${g.of("int")})`, "int"],
  (g) => [`lead(${g.of("string")}, 2, '?')`, "string"],
  (g) => [`ntile(${g.choices.of(["2", "3", "7"])})`, "int"],
  (g) => [`lag(${g.of("date")}, 1) IGNORE NULLS`, "date"],
  (g) => [`lead(${g.of("int")}, ${g.choices.of(["1", "0", "3"])}, ${g.leaf("int")})`, "int"],
  (g) => [`lag(${g.of("ints")}, 2)`, "ints"],
  (g) => [`lead(${g.of("struct")}) IGNORE NULLS`, "struct"],
];

const ranks: readonly Call[] = [
  () => ["rank()", "int"],
  () => ["dense_rank()", "int"],
  () => ["percent_rank()", "double"],
  () => ["cume_dist()", "double"],
];

/** Functions of a row of the frame. */
const valued: readonly Call[] = [
  (g) => [`first_value(${g.of("int")})`, "int"],
  (g) => [`last_value(${g.of("string")})`, "string"],
  (g) => [`nth_value(${g.of("decimal")}, 2)`, "decimal"],
  (g) => [`first_value(${g.of("int")}) IGNORE NULLS`, "int"],
  (g) => [`last_value(${g.of("date")}) IGNORE NULLS`, "date"],
  (g) => [`any_value(${g.of("double")})`, "double"],
  (g) => [`collect_list(${g.of("int")})`, "ints"],
  (g) => [`nth_value(${g.of("string")}, 3) IGNORE NULLS`, "string"],
  (g) => [`last_value(${g.of("struct")})`, "struct"],
  (g) => [`collect_list(${g.of("struct")})`, "structs"],
];

/** A call of a window function over the rows of the generator's scope. */
export function windowCall(g: ExpressionGenerator, families?: readonly Family[]): Column {
  const { choices } = g;
  const partition = choices
    .some(0, 2, () => g.leaf(choices.of(orderable)))
    .map((sql) => `coalesce(${sql})`)
    .join(", ");
  const partitionBy = partition === "" ? "" : `PARTITION BY ${partition}`;
  const total = `ORDER BY ${everything(g)}`;
  const over = (order: string, frame = "") =>
    `OVER (${[partitionBy, order].filter((s) => s !== "").join(" ")}${frame})`;
  const call = (list: readonly Call[], window: string): Column => {
    const [sql, family] = choices.of(list)(g);
    return { sql: `${sql} ${window}`, family };
  };
  if (families !== undefined) {
    return choices.once(2)
      ? call(counts, over(`ORDER BY ${sortKey(g, g.of(choices.of(orderable)))}`))
      : { sql: `row_number() ${over(total)}`, family: "int" };
  }
  switch (choices.below(7)) {
    case 0:
      return call(framed, over(""));
    case 1:
      return call(framed, over(total, choices.of(ROW_FRAMES)));
    case 2:
      return call(positional, over(total));
    case 3:
      return call(ranks, over(`ORDER BY ${sortKey(g, g.of(choices.of(orderable)))}`));
    case 4:
      return call(valued, over(total, choices.of(ROW_FRAMES)));
    case 5: {
      const key = choices.of(["date", "timestamp"] as const);
      const frames = key === "date" ? DATE_FRAMES : TIMESTAMP_FRAMES;
      return call(framed, over(`ORDER BY ${sortKey(g, g.of(key))}`, choices.of(frames)));
    }
    default:
      return call(
        framed,
        over(`ORDER BY ${sortKey(g, g.of(choices.of(["int", "long", "decimal"])))}`, choices.of(RANGE_FRAMES)),
      );
  }
}

/** An expression as a key to sort by, with a direction. */
export function sortKey(g: ExpressionGenerator, sql: string): string {
  return `${sql}${g.choices.of(["", " DESC", " ASC NULLS LAST", " DESC NULLS FIRST"])}`;
}

/** All columns that can be compared: no two different rows tie. */
function everythingAsOne(g: ExpressionGenerator): string {
  const keys = g.columns.filter(({ family }) => family !== "map").map(({ sql }) => sql);
  return keys.length === 0 ? "1" : keys.join(", ");
}

/** All that can be sorted by in the scope: rows that tie are the same. */
function everything(g: ExpressionGenerator): string {
  const keys = g.columns.filter(({ family }) => family !== "map").map(({ sql }) => sql);
  if (keys.length === 0) return "1 + 0";
  const first = g.choices.below(keys.length);
  return [...keys.slice(first), ...keys.slice(0, first)].map((sql) => sortKey(g, sql)).join(", ");
}
