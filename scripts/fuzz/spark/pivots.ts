// Random PIVOT and UNPIVOT over the columns `id`, `k` and `g` that every table has.
import type { Choices } from "./choices.ts";
import type { Column } from "./families.ts";
import type { Table } from "./tables.ts";

interface Turned {
  readonly sql: string;
  readonly columns: readonly Column[];
}

const longs = (names: readonly string[]): readonly Column[] => names.map((sql) => ({ sql, family: "long" }));

export function pivot(tables: readonly Table[], choices: Choices): Turned {
  const table = choices.of(withKeys(tables));
  const call = choices.of(["sum(k)", "count(*)", "max(k)", "avg(k)", "count(DISTINCT k)"]);
  const keys = choices.of(["k, g", "k, g, id % 3 AS m"]);
  const from = `(SELECT ${keys} FROM ${table.name})`;
  const m = keys === "k, g" ? [] : ["m"];
  const k = call === "count(*)" ? ["k"] : [];
  switch (choices.below(6)) {
    case 3:
      return {
        sql: `SELECT * FROM ${from} PIVOT (${call} AS x, min(k) AS y FOR g IN ('a' AS a, 'b' AS b, NULL AS n))`,
        columns: longs(["a_x", "a_y", "b_x", "b_y", ...m]),
      };
    case 4:
      return {
        sql: `SELECT * FROM (SELECT id, k, g FROM ${table.name}) PIVOT (count(id) AS n FOR (k, g) IN ((1, 'a') AS one, (2, 'b') AS two))`,
        columns: longs(["one", "two"]),
      };
    case 5:
      return {
        sql: `SELECT * FROM (SELECT id % 2 AS h, k, g FROM ${table.name}) PIVOT (sum(k), count(g) FOR h IN (0, 1))`,
        columns: [{ sql: "`0_count(g)`", family: "long" }],
      };
    default:
      return {
        sql: `SELECT * FROM ${from} PIVOT (${call} FOR g IN ('a' AS a, 'b' AS b))`,
        columns: longs(["a", "b", ...m, ...k]),
      };
  }
}

export function unpivot(tables: readonly Table[], choices: Choices): Turned {
  const table = choices.of(withKeys(tables));
  const nulls = choices.of(["", "INCLUDE NULLS ", "EXCLUDE NULLS "]);
  const from = `(SELECT g, k, id FROM ${table.name})`;
  const g: Column = { sql: "g", family: "string" };
  const n: Column = { sql: "n", family: "string" };
  if (choices.once(3)) {
    return {
      sql: `SELECT g, n, v, w FROM ${from} UNPIVOT ${nulls}((v, w) FOR n IN ((k, id) AS ki, (id, k)))`,
      columns: [g, n, { sql: "v", family: "int" }, { sql: "w", family: "int" }],
    };
  }
  return {
    sql: `SELECT g, n, v FROM ${from} UNPIVOT ${nulls}(v FOR n IN (k, id AS second))`,
    columns: [g, n, { sql: "v", family: "int" }],
  };
}

/** Tables, not the queries that names stand for. */
function withKeys(tables: readonly Table[]): readonly Table[] {
  return tables.filter(({ columns }) => ["id", "k", "g"].every((name) => columns.some(({ sql }) => sql === name)));
}
