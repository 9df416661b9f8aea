// Random statements as a file for the recorder of golden answers, so that some of them run with the tests.
import { Choices } from "./choices.ts";
import { randomQuery } from "./query-generator.ts";
import { routines } from "./routines.ts";
import { randomTables } from "./tables.ts";

/** The tables of a seed and `count` statements over them; wild tables come with ANSI mode off. */
export function sample(seed: number, count: number): string {
  const choices = Choices.seeded(seed * 1_000_003);
  const wild = choices.once(2);
  const { tables, literals } = randomTables("", wild, choices);
  const statements = Array.from({ length: count }, (_, i) => {
    const sql = randomQuery(tables, Choices.seeded(seed * 1009 * 100_003 + i));
    return `-- name: s${i}\n${sql};\n`;
  });
  const head = [
    `-- Random statements: node scripts/fuzz/spark-sample.mjs --seed ${seed} --count ${count}`,
    ...(wild ? ["SET spark.sql.ansi.enabled = false;"] : []),
    ...[...literals, ...routines].map((sql) => `${sql};`),
  ];
  return `${head.join("\n")}\n\n${statements.join("\n")}`;
}
