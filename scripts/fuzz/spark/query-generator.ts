// Makes random queries over tables: joins, subqueries, aggregations, windows, set operations.
import { aggregateCall, sortKey, windowCall } from "./aggregates.ts";
import type { Choices } from "./choices.ts";
import { ExpressionGenerator, type Subqueries } from "./expression-generator.ts";
import { type Column, type Family, orderable, simple } from "./families.ts";
import { groupingClause } from "./grouping.ts";
import { pivot, unpivot } from "./pivots.ts";
import type { Table } from "./tables.ts";

/** What stands in FROM, and the columns it gives. */
interface Relation {
  readonly sql: string;
  readonly columns: readonly Column[];
}

/** A query and its output; columns are known by their names. */
interface Query {
  readonly sql: string;
  readonly columns: readonly Column[];
}

const EXPRESSION_DEPTH = 3;

const NUMBERED: readonly Column[] = [
  { sql: "k", family: "int" },
  { sql: "g", family: "string" },
];

/** A random statement over the tables. */
export function randomQuery(tables: readonly Table[], choices: Choices): string {
  return new QueryGenerator(tables, choices).statement();
}

class QueryGenerator {
  readonly #choices: Choices;
  #named: readonly Table[];
  #aliases = 0;

  constructor(tables: readonly Table[], choices: Choices) {
    this.#choices = choices;
    this.#named = tables;
  }

  statement(): string {
    const choices = this.#choices;
    const tables = this.#named;
    const ctes = choices.once(4) ? choices.some(1, 2, (i) => this.#cte(`w${i}`)) : [];
    const isRecursive = choices.once(12);
    if (isRecursive) ctes.push(this.#recursiveCte("w9"));
    const query = this.#query(2);
    this.#named = tables;
    const head = ctes.length === 0 ? "" : `WITH ${isRecursive ? "RECURSIVE " : ""}${ctes.join(", ")} `;
    if (ctes.length === 0 && choices.once(8)) return this.#pipe(query);
    return choices.once(4) ? `${head}${query.sql}${this.#order(query)}` : `${head}${query.sql}`;
  }

  /** Steps of the pipe syntax over a query. */
  #pipe(query: Query): string {
    const choices = this.#choices;
    let { columns } = query;
    const steps = choices.some(1, 3, (i) => {
      const g = this.#expressions(columns, 2);
      const own = (kept: readonly Column[]): string => kept.map(({ sql }) => sql).join(", ");
      const keys = columns.filter(({ family }) => simple.includes(family));
      switch (choices.below(9)) {
        case 6: {
          const shared = columns.filter(({ family }) => family === "int" || family === "string");
          if (shared.length === 0) return "WHERE true";
          columns = shared;
          const empty = shared.map(({ family }) => (family === "int" ? "1" : "'a'")).join(", ");
          return `SELECT ${own(shared)} |> ${choices.of(["UNION ALL", "EXCEPT", "INTERSECT ALL", "UNION"])} (SELECT ${empty})`;
        }
        case 7: {
          const [key] = columns.filter(({ family }) => family === "int");
          if (key === undefined || columns.some(({ sql }) => sql === "j")) return "WHERE true";
          columns = [...columns, { sql: "j", family: "int" }];
          return `LEFT JOIN (VALUES (1, 10), (2, 20), (2, 21)) AS p${i}(i${i}, j) ON ${key.sql} = i${i} |> DROP i${i}`;
        }
        case 8: {
          const [key] = keys;
          if (key === undefined) return "WHERE true";
          columns = [{ sql: `m${i}`, family: key.family }];
          return `AGGREGATE ${choices.of(["min", "max"])}(${key.sql}) AS m${i}`;
        }
        case 1: {
          const added: Column = { sql: `e${i}`, family: choices.of(simple) };
          const step = `EXTEND ${g.of(added.family)} AS ${added.sql}`;
          columns = [...columns, added];
          return step;
        }
        case 2: {
          const kept = columns.slice(0, 1 + choices.below(columns.length));
          columns = kept;
          return `SELECT ${own(kept)}`;
        }
        case 3: {
          const [key] = keys;
          if (key === undefined) return "WHERE true";
          columns = [key, { sql: `n${i}`, family: "long" }];
          return `AGGREGATE count(*) AS n${i} GROUP BY ${key.sql}`;
        }
        case 4: {
          const changed = columns.find(({ family }) => family === "int" || family === "string");
          if (changed === undefined) return "WHERE true";
          return `SET ${changed.sql} = ${g.of(changed.family)}`;
        }
        case 5: {
          const dropped = columns.length > 1 ? columns[columns.length - 1] : undefined;
          if (dropped === undefined) return "WHERE true";
          columns = columns.slice(0, -1);
          return `DROP ${dropped.sql}`;
        }
        default:
          return `WHERE ${g.plain("boolean")}`;
      }
    });
    return [query.sql, ...steps].join(" |> ");
  }

  /** Numbers, each made of the one before it. */
  #recursiveCte(name: string): string {
    const step = this.#choices.of(["n + 1", "n + 2", "n * 2 + 1"]);
    const columns: readonly Column[] = [
      { sql: "n", family: "int" },
      { sql: "g", family: "string" },
    ];
    this.#named = [...this.#named, { name, columns }, { name, columns }];
    return `${name}(n, g) AS (SELECT 1, 'a' UNION ALL SELECT ${step}, g || 'b' FROM ${name} WHERE n < ${this.#choices.of(["4", "9", "0"])})`;
  }

  #cte(name: string): string {
    const query = this.#query(1);
    this.#named = [...this.#named, { name, columns: query.columns }, { name, columns: query.columns }];
    return `${name} AS (${query.sql})`;
  }

  /** ORDER BY all columns, so that the order is the only one, and what may follow it. */
  #order({ columns }: Query): string {
    const g = this.#expressions(columns, 0);
    const keys = columns.filter(({ family }) => family !== "map");
    if (keys.length === 0) return "";
    const order = ` ORDER BY ${keys.map(({ sql }) => sortKey(g, sql)).join(", ")}`;
    // Rows that differ in what cannot be sorted by would be chosen among by chance.
    if (keys.length < columns.length) return order;
    return `${order}${this.#choices.of(["", " LIMIT 5", " LIMIT 3 OFFSET 2", " OFFSET 4", " LIMIT 0"])}`;
  }

  /** A query, of columns of these families when they are given. */
  #query(depth: number, families?: readonly Family[], outer: readonly Column[] = []): Query {
    const kind = this.#choices.below(depth > 0 ? 9 : 2);
    if (kind <= 1) return this.#select(depth, families, outer);
    if (kind <= 3) return this.#aggregate(depth, families, outer);
    if (kind === 4) return this.#windows(depth, families, outer);
    if (kind === 5) return this.#setOperation(depth, families, outer);
    if (kind === 8) return this.#qualified(depth, families, outer);
    if (kind === 6 && families === undefined)
      return (this.#choices.once(2) ? pivot : unpivot)(this.#named, this.#choices);
    return this.#select(depth, families, outer);
  }

  #select(depth: number, families: readonly Family[] | undefined, outer: readonly Column[]): Query {
    const from = this.#from(depth);
    const g = this.#expressions(from.columns, EXPRESSION_DEPTH, depth);
    const items: Column[] = [];
    for (const [i, family] of this.#families(families, 1, 4).entries()) {
      // An item may read those before it by their names.
      const known = items.flatMap((item, other) => ({ sql: `c${other}`, family: item.family }));
      const readsItems = i > 0 && this.#choices.once(8);
      items.push({
        sql: readsItems ? this.#expressions([...known, ...known], 2).plain(family) : g.of(family),
        family,
      });
    }
    const distinct = !items.some(({ family }) => family === "map") && this.#choices.once(6) ? "DISTINCT " : "";
    return this.#finish(`SELECT ${distinct}`, items, ` FROM ${from.sql}${this.#where(from, depth, outer)}`);
  }

  #aggregate(depth: number, families: readonly Family[] | undefined, outer: readonly Column[]): Query {
    const choices = this.#choices;
    const from = this.#from(depth);
    const g = this.#expressions(from.columns, 2);
    const keys = choices.some(0, 3, (): Column => {
      const family = choices.of(simple);
      return { sql: choices.once(3) ? g.of(family) : (columnOf(from, family, choices) ?? g.of(family)), family };
    });
    const texts = [...new Set(keys.map(({ sql }) => sql))];
    const calls = choices.some(1, 3, () => aggregateCall(g));
    // Spark does not find again, under ROLLUP and the like, expressions that it has put casts into.
    const areColumns = keys.every(({ sql }) => /^\w+\.\w+$/.test(sql));
    const [first, ...rest] = texts;
    const clause = first === undefined ? "" : areColumns ? groupingClause([first, ...rest], choices) : texts.join(", ");
    const grouping = clause === "" ? "" : ` GROUP BY ${clause}`;
    const isSets = /ROLLUP|CUBE|GROUPING/.test(clause);
    const marks: readonly Column[] = [
      { sql: "grouping_id()", family: "long" },
      { sql: `CAST(grouping(${first}) AS INT)`, family: "int" },
    ];
    const results = [...keys, ...calls, ...(isSets ? marks : [])];
    // Expressions over keys and aggregates stand in the list too, and over them the HAVING.
    const over = this.#expressions(results, 1);
    const items = families?.map((family): Column => ({ sql: over.of(family), family })) ?? [
      ...results,
      ...(choices.once(5) ? [this.#windowOverGroups(keys, over)] : []),
      ...choices.some(0, 1, (): Column => {
        const family = choices.of(simple);
        return { sql: over.of(family), family };
      }),
    ];
    const having = choices.once(4) ? ` HAVING ${over.of("boolean")}` : "";
    return this.#finish("SELECT ", items, ` FROM ${from.sql}${this.#where(from, depth, outer)}${grouping}${having}`);
  }

  /** A window function of the groups' aggregates. */
  #windowOverGroups(keys: readonly Column[], g: ExpressionGenerator): Column {
    const { choices } = g;
    const partition = keys.length > 0 && choices.once(2) ? `PARTITION BY ${choices.of(keys).sql}` : "";
    const [call, order] = choices.of([
      ["sum(count(*))", ""],
      ["rank()", "ORDER BY count(*) DESC"],
      ["sum(sum(1))", "ORDER BY count(*)"],
      ["max(count(*))", "ORDER BY count(*) ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"],
    ]);
    return { sql: `${call} OVER (${[partition, order].filter((part) => part !== "").join(" ")})`, family: "long" };
  }

  #windows(depth: number, families: readonly Family[] | undefined, outer: readonly Column[]): Query {
    const from = this.#from(depth);
    const g = this.#expressions(from.columns, 1);
    const calls = this.#choices.some(1, 3, () => windowCall(g));
    const over = this.#expressions([...from.columns, ...calls, ...calls, ...calls], 1);
    const items = families?.map((family) => ({ sql: over.leaf(family), family })) ?? [
      ...calls,
      ...this.#families(undefined, 1, 3).map((family) => ({ sql: g.leaf(family), family })),
    ];
    return this.#finish("SELECT ", items, ` FROM ${from.sql}${this.#where(from, depth, outer)}`);
  }

  #setOperation(depth: number, families: readonly Family[] | undefined, outer: readonly Column[]): Query {
    const choices = this.#choices;
    const of = families ?? choices.some(1, 3, () => choices.of(orderable));
    const operator = choices.of(["UNION ALL", "UNION", "INTERSECT", "EXCEPT", "INTERSECT ALL", "EXCEPT ALL"]);
    const all = of.includes("map") ? "UNION ALL" : operator;
    const left = this.#query(depth - 1, of, outer);
    const right = this.#query(depth - 1, of, outer);
    return { sql: `(${left.sql}) ${all} (${right.sql})`, columns: left.columns };
  }

  /** The rows that a window function chooses. */
  #qualified(depth: number, families: readonly Family[] | undefined, outer: readonly Column[]): Query {
    const from = this.#from(depth);
    const g = this.#expressions(from.columns, 1);
    const items = this.#families(families, 1, 3).map((family) => ({ sql: g.of(family), family }));
    const { sql } = windowCall(g, ["int", "long"]);
    const condition = `${sql} ${this.#choices.of(["<=", "=", ">"])} ${this.#choices.of(["2", "1", "3"])}`;
    return this.#finish("SELECT ", items, ` FROM ${from.sql}${this.#where(from, depth, outer)} QUALIFY ${condition}`);
  }

  /** Names the items c0, c1, …. */
  #finish(head: string, items: readonly Column[], tail: string): Query {
    const list = items.map(({ sql }, i) => `${sql} AS c${i}`).join(", ");
    return {
      sql: `${head}${list}${tail}`,
      columns: items.map(({ family }, i) => ({ sql: `c${i}`, family })),
    };
  }

  #where(from: Relation, depth: number, outer: readonly Column[]): string {
    const conditions: string[] = [];
    if (this.#choices.once(2)) conditions.push(this.#expressions(from.columns, EXPRESSION_DEPTH, depth).of("boolean"));
    const pairs = outer.flatMap((column) =>
      from.columns
        .filter(({ family }) => family === column.family && family !== "map")
        .map(({ sql }) => [sql, column.sql]),
    );
    if (pairs.length > 0 && !this.#choices.once(3)) {
      const [own, other] = this.#choices.of(pairs);
      conditions.push(`${own} ${this.#choices.of(["=", "=", "=", "=", "<=>", "<", ">="])} ${other}`);
    }
    return conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
  }

  #from(depth: number): Relation {
    const choices = this.#choices;
    let relation = this.#relation(depth);
    const joins = [0, 0, 1, 1, 2][choices.below(5)] ?? 0;
    for (let i = 0; i < joins; i++) {
      relation =
        depth > 0 && choices.once(8) ? this.#lateralJoin(relation) : this.#join(relation, this.#relation(depth - 1));
    }
    if (choices.once(6)) relation = this.#lateralView(relation);
    if (choices.once(16)) relation = this.#usingJoin(relation);
    return relation;
  }

  #relation(depth: number): Relation {
    const choices = this.#choices;
    const alias = `r${this.#aliases++}`;
    if (depth > 0 && choices.once(4)) {
      const query = this.#query(depth - 1);
      return { sql: `(${query.sql}) ${alias}`, columns: qualified(alias, query.columns) };
    }
    if (choices.once(10)) {
      const rows = choices.of(["(1, 'a'), (2, NULL), (NULL, 'b')", "(1, 'a')", "(0, ''), (0, ''), (1, 'b')"]);
      return { sql: `(VALUES ${rows}) AS ${alias}(k, g)`, columns: qualified(alias, NUMBERED) };
    }
    if (choices.once(14)) return this.#tableFunction(alias);
    const table = choices.of(this.#named);
    return { sql: `${table.name} ${alias}`, columns: qualified(alias, table.columns) };
  }

  /** Rows of a function. */
  #tableFunction(alias: string): Relation {
    const [sql, columns] = this.#choices.of<readonly [string, readonly Column[]]>([
      [`range(4) AS ${alias}(k)`, [{ sql: "k", family: "long" }]],
      [`explode(array('a', NULL, 'b')) AS ${alias}(g)`, [{ sql: "g", family: "string" }]],
      [`numbered(${this.#choices.of(["1", "2", "NULL"])}) AS ${alias}`, NUMBERED],
      [`stack(2, 1, 'a', 2, NULL) AS ${alias}(k, g)`, NUMBERED],
    ]);
    return { sql, columns: qualified(alias, columns) };
  }

  /** Joined by the columns that both have by a name, which are one afterwards. */
  #usingJoin(left: Relation): Relation {
    const choices = this.#choices;
    const alias = `r${this.#aliases++}`;
    const other = choices.of(this.#named.filter(({ columns }) => columns.some(({ sql }) => sql === "k")));
    const table = choices.of(this.#named.filter(({ columns }) => columns.some(({ sql }) => sql === "k")));
    const kind = choices.of(["JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN"]);
    const inner = `r${this.#aliases++}`;
    const names = choices.of(["k", "g", "k, g"]);
    const keys = NUMBERED.filter(({ sql }) => names.includes(sql));
    const sql = `(SELECT ${names}, ${inner}.id AS o FROM ${other.name} ${inner} ${kind} ${table.name} r${this.#aliases++} USING (${names})) ${alias}`;
    const columns = other.columns.some((column) => column.sql === "id")
      ? qualified(alias, [...keys, { sql: "o", family: "int" }])
      : [];
    if (columns.length === 0) return left;
    return { sql: `${left.sql} LEFT JOIN ${sql} ON true`, columns: [...left.columns, ...columns] };
  }

  #join(left: Relation, right: Relation): Relation {
    const choices = this.#choices;
    const kind = choices.of([
      "JOIN",
      "LEFT JOIN",
      "RIGHT JOIN",
      "FULL JOIN",
      "LEFT SEMI JOIN",
      "LEFT ANTI JOIN",
      "CROSS JOIN",
    ]);
    const columns = [...left.columns, ...right.columns];
    if (kind === "CROSS JOIN") return { sql: `${left.sql} CROSS JOIN ${right.sql}`, columns };
    const pairs = left.columns.flatMap((column) =>
      right.columns
        .filter(({ family }) => family === column.family && family !== "map")
        .map(({ sql }) => [column.sql, sql] as const),
    );
    const key = pairs.length > 0 && !choices.once(6) ? choices.of(pairs) : undefined;
    const equal = key === undefined ? [] : [`${key[0]} ${choices.of(["=", "=", "=", "<=>", "<"])} ${key[1]}`];
    const other = key === undefined || choices.once(4) ? [this.#expressions(columns, 2).plain("boolean")] : [];
    const on = [...equal, ...other].join(" AND ");
    const isHalf = kind === "LEFT SEMI JOIN" || kind === "LEFT ANTI JOIN";
    return { sql: `${left.sql} ${kind} ${right.sql} ON ${on}`, columns: isHalf ? left.columns : columns };
  }

  /** A subquery that reads the columns of what it is joined with. */
  #lateralJoin(left: Relation): Relation {
    const choices = this.#choices;
    const alias = `r${this.#aliases++}`;
    if (choices.once(5)) {
      const array = this.#expressions(left.columns, 1).plain("ints");
      const columns = [...left.columns, { sql: `${alias}.e`, family: "int" as const }];
      const join = choices.of(["JOIN", "LEFT JOIN"]);
      return { sql: `${left.sql} ${join} LATERAL explode(${array}) AS ${alias}(e)`, columns };
    }
    const kind = choices.of(["JOIN LATERAL", "LEFT JOIN LATERAL"]);
    const from = this.#relation(0);
    const g = this.#expressions(from.columns, 1);
    const where = this.#where(from, 0, left.columns);
    const query = choices.of([
      (): Query => {
        const item = { sql: g.of("int"), family: "int" as const };
        return this.#finish(
          "SELECT ",
          [item, { sql: "count(*)", family: "long" }],
          ` FROM ${from.sql}${where} GROUP BY ${item.sql}`,
        );
      },
      (): Query => this.#finish("SELECT ", [aggregateCall(g)], ` FROM ${from.sql}${where}`),
      (): Query => {
        const families: readonly Family[] = choices.some(1, 2, () => choices.of(simple));
        const keys = families.map((_, i) => sortKey(g, `c${i}`)).join(", ");
        return this.#finish(
          "SELECT ",
          families.map((family) => ({ sql: g.leaf(family), family })),
          ` FROM ${from.sql}${where}${choices.once(2) ? ` ORDER BY ${keys} LIMIT 2` : ""}`,
        );
      },
      (): Query => {
        const outer = this.#expressions(left.columns, 1);
        const family = choices.of(simple);
        return this.#finish("SELECT ", [{ sql: outer.plain(family), family }], "");
      },
      (): Query => {
        const outer = this.#expressions(left.columns, 1);
        const own = this.#finish("SELECT ", [{ sql: g.of("int"), family: "int" }], ` FROM ${from.sql}${where}`);
        return { ...own, sql: `${own.sql} UNION ALL SELECT ${outer.plain("int")}` };
      },
      (): Query => {
        const ranked = `rank() OVER (ORDER BY ${sortKey(g, g.of(choices.of(simple)))})`;
        const items: readonly Column[] = [{ sql: ranked, family: "int" }];
        return this.#finish("SELECT ", items, ` FROM ${from.sql}${where}`);
      },
      (): Query =>
        this.#finish("SELECT DISTINCT ", [{ sql: g.of("string"), family: "string" }], ` FROM ${from.sql}${where}`),
    ])();
    const on = choices.once(3)
      ? ` ON ${this.#expressions([...left.columns, ...qualified(alias, query.columns)], 1).plain("boolean")}`
      : " ON true";
    return {
      sql: `${left.sql} ${kind} (${query.sql}) ${alias}${on}`,
      columns: [...left.columns, ...qualified(alias, query.columns)],
    };
  }

  #lateralView(relation: Relation): Relation {
    const choices = this.#choices;
    const alias = `r${this.#aliases++}`;
    if (choices.once(5)) {
      const structs = this.#expressions(relation.columns, 1).plain("structs");
      const inlined: readonly Column[] = [
        { sql: `${alias}.a`, family: "int" },
        { sql: `${alias}.b`, family: "string" },
      ];
      return {
        sql: `${relation.sql} LATERAL VIEW ${choices.of(["", "OUTER "])}inline(${structs}) ${alias} AS a, b`,
        columns: [...relation.columns, ...inlined],
      };
    }
    const family = choices.of(["ints", "strings"] as const);
    const array = this.#expressions(relation.columns, 1).plain(family);
    const outer = choices.of(["", "OUTER "]);
    const element: Column = { sql: `${alias}.e`, family: family === "ints" ? "int" : "string" };
    const position: Column = { sql: `${alias}.p`, family: "int" };
    return choices.once(3)
      ? {
          sql: `${relation.sql} LATERAL VIEW ${outer}posexplode(${array}) ${alias} AS p, e`,
          columns: [...relation.columns, position, element],
        }
      : {
          sql: `${relation.sql} LATERAL VIEW ${outer}explode(${array}) ${alias} AS e`,
          columns: [...relation.columns, element],
        };
  }

  #families(given: readonly Family[] | undefined, least: number, most: number): readonly Family[] {
    const all: readonly Family[] = [...simple, ...orderable, "map"];
    return given ?? this.#choices.some(least, most, () => this.#choices.of(all));
  }

  /** Expressions over columns; with subqueries where `depth` leaves room for them. */
  #expressions(columns: readonly Column[], size: number, depth = 0): ExpressionGenerator {
    return new ExpressionGenerator(this.#choices, columns, size, depth > 0 ? this.#subqueries(depth - 1) : undefined);
  }

  #subqueries(depth: number): Subqueries {
    return {
      exists: (outer) => `(EXISTS (${this.#query(depth, undefined, outer).sql}))`,
      rows: (family, outer) => `(${this.#query(depth, [family], outer).sql})`,
      pairs: (families, outer) => `(${this.#query(depth, families, outer).sql})`,
      scalar: (family, outer) => {
        const from = this.#relation(0);
        const scope = this.#choices.once(5) ? [...from.columns, ...outer] : from.columns;
        const g = this.#expressions(from.columns, 1);
        const value = this.#expressions(scope, 1).of(family);
        const where = this.#where(from, 0, outer);
        if (family === "long" && this.#choices.once(3)) return `(SELECT count(*) FROM ${from.sql}${where})`;
        if (family === "int" && this.#choices.once(3)) {
          return `(SELECT CAST(count(DISTINCT ${g.of("string")}) AS INT) + 1 FROM ${from.sql}${where})`;
        }
        if (!this.#choices.once(4)) return `(SELECT max(${value}) FROM ${from.sql}${where})`;
        const row = this.#choices.of(["LIMIT 1", "LIMIT 1 OFFSET 1"]);
        return `(SELECT ${value} AS v FROM ${from.sql}${where} ORDER BY ${sortKey(g, "v")} ${row})`;
      },
    };
  }
}

function columnOf(from: Relation, family: Family, choices: Choices): string | undefined {
  const columns = from.columns.filter((column) => column.family === family);
  return columns.length === 0 ? undefined : choices.of(columns).sql;
}

function qualified(alias: string, columns: readonly Column[]): readonly Column[] {
  return columns.map(({ sql, family }) => ({ sql: `${alias}.${sql}`, family }));
}
