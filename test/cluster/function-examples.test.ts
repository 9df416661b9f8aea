// What DESCRIBE FUNCTION EXTENDED says of every function that is built in: how it is called, what it does, and an example
// that runs.

import { afterAll, beforeAll, expect, test } from "vitest";
import { SparkSession } from "../../src/index.node.ts";

/** Functions of modules that are not loaded, and of Java classes: a call of theirs is an error that says so. */
const WITHOUT_EXAMPLE = new Set([
  "from_avro",
  "from_protobuf",
  "java_method",
  "measure",
  "reflect",
  "schema_of_avro",
  "to_avro",
  "to_protobuf",
  "try_reflect",
]);

let spark: SparkSession;

beforeAll(async () => {
  spark = await SparkSession.builder()
    .appName("function examples")
    .master("local[2]")
    .config("spark.sql.shuffle.partitions", "1")
    // Examples of functions of the TIME type run like the others.
    .config("spark.sql.timeType.enabled", "true")
    .create();
});
afterAll(() => spark.stop());

async function linesOf(command: string): Promise<readonly string[]> {
  return (await (await spark.sql(command)).collect()).map((row) => String(row.get(0)));
}

test("every function has a usage, and an example that runs", async () => {
  const names = await linesOf("SHOW SYSTEM FUNCTIONS");
  expect(names.length).toBeGreaterThan(580);
  const problems: string[] = [];
  for (const name of names) {
    const [title, usage = "", extended = ""] = await linesOf(`DESCRIBE FUNCTION EXTENDED \`${name}\``);
    if (title !== `Function: ${name}` || !/^Usage: \S.* - \S.*$/s.test(usage)) problems.push(`${name}: ${usage}`);
    const example = /> (.*);\n$/s.exec(extended)?.[1];
    if ((example === undefined) !== WITHOUT_EXAMPLE.has(name)) problems.push(`${name}: ${extended}`);
    if (example === undefined) continue;
    try {
      await (await spark.sql(example)).collect();
    } catch (error) {
      problems.push(`${name}: ${example}: ${String(error)}`);
    }
  }
  expect(problems).toEqual([]);
}, 60_000);
