// The query that counts the rows of each key by which an exchange distributes them: over the source that the keys come from,
// as far as the plan tells it.

import { attributeName, inputsOf, partitioningKeys, splitArguments, subtree } from "../../src/status/advisor/index.ts";
import type { SparkPlanGraph, SparkPlanGraphNode } from "../../src/status/index.ts";
import type { TableDescription } from "../driver/protocol.ts";

const MAX_KEYS = 10;

/** Undefined when the plan does not tell where the keys come from. */
export function countKeysQuery(
  graph: SparkPlanGraph,
  exchangeId: number,
  tables: readonly Pick<TableDescription, "name" | "columns">[],
): string | undefined {
  const exchange = graph.nodes[exchangeId];
  if (exchange === undefined) return undefined;
  const keys = partitioningKeys(exchange);
  if (keys.length === 0) return undefined;
  let expressions: readonly string[] = keys;
  let node: SparkPlanGraphNode | undefined = inputsOf(graph, exchangeId)[0];
  // Down a chain of operators with one input each, names are replaced by what they stand for.
  for (; node !== undefined; ) {
    const inputs = inputsOf(graph, node.id);
    if (inputs.length > 1) return undefined;
    if (node.name === "Project") expressions = expressions.map((expression) => inlined(expression, node?.desc ?? ""));
    if (inputs.length === 0) break;
    node = inputs[0];
  }
  if (!expressions.every(isPlainSql)) return undefined;
  const source = subtree(graph, exchangeId).at(-1);
  const from = source === undefined ? undefined : sourceOf(source, expressions, tables);
  if (from === undefined) return undefined;
  const columns = expressions.map((expression, i) => {
    const name = attributeName(keys[i] ?? "");
    const plain = withoutIds(expression);
    return plain === name ? plain : `${plain} AS ${/^\w+$/.test(name) ? name : `key${i + 1}`}`;
  });
  return `SELECT ${columns.join(", ")}, count(*) AS rows\nFROM ${from}\nGROUP BY ALL\nORDER BY rows DESC\nLIMIT ${MAX_KEYS}`;
}

const WORDS = /^(case|when|then|else|end|and|or|not|is|null|true|false|cast|as|\w+ *\()$/i;

/** Plans write texts without quotes, and some expressions in words of their own: what may be one of these is not taken for SQL. */
function isPlainSql(expression: string): boolean {
  const rest = expression
    .replace(/\b\w+#\d+L?/g, "")
    .replace(
      /\bas (string|tinyint|smallint|int|bigint|float|double|date|timestamp|boolean|decimal\(\d+,\d+\))(?=\))/g,
      "",
    );
  const words = rest.match(/[a-z_]\w*(\()?/gi) ?? [];
  return words.every((word) => WORDS.test(word)) && !/["'`]|\bif *\(/i.test(rest);
}

/** Replaces attributes that a Project makes: `k#1L` by `(id#3L % 10)` for `Project [(id#3L % 10) AS k#1L]`. */
function inlined(expression: string, project: string): string {
  const list = project.slice(project.indexOf("[") + 1, project.lastIndexOf("]"));
  let result = expression;
  for (const item of splitArguments(list)) {
    const found = /^(.*) AS (\w+#\d+L?)$/s.exec(item);
    const [, made = "", name = ""] = found ?? [];
    if (name !== "") result = result.replaceAll(name, made);
  }
  return result;
}

function sourceOf(
  { name, desc }: SparkPlanGraphNode,
  expressions: readonly string[],
  tables: readonly Pick<TableDescription, "name" | "columns">[],
): string | undefined {
  const range = /^Range \((-?\d+), (-?\d+), step=(-?\d+)/.exec(desc);
  if (range !== null) return `range(${range[1]}, ${range[2]}, ${range[3]})`;
  if (!/Scan/.test(name)) return undefined;
  const needed = expressions.flatMap((expression) =>
    [...expression.matchAll(/(\w+)#\d+/g)].map(([, column = ""]) => column.toLowerCase()),
  );
  const having = tables.filter(({ columns }) => {
    const names = new Set(columns.map((column) => column.name.toLowerCase()));
    return needed.length > 0 && needed.every((column) => names.has(column));
  });
  const [only] = having;
  if (only === undefined || having.length > 1) return undefined;
  return /^[a-z_]\w*$/i.test(only.name) ? only.name : `\`${only.name.replaceAll("`", "``")}\``;
}

function withoutIds(expression: string): string {
  return expression.replace(/#\d+L?/g, "");
}
