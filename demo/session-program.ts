// How the settings of the page become a session, and the program that says the same.

import type { Settings } from "./state.ts";

export function masterOf({ executors }: Settings): string {
  return executors === navigator.hardwareConcurrency ? "local[*]" : `local[${executors}]`;
}

export function sessionSettings(settings: Settings): readonly (readonly [key: string, value: number | boolean])[] {
  return [
    ["spark.sql.shuffle.partitions", settings.shufflePartitions],
    ["spark.sql.adaptive.enabled", settings.adaptive],
  ];
}

export function sessionProgram(settings: Settings): string {
  return [
    'import { SparkSession, sum, desc } from "hibana";',
    "",
    "const spark = await SparkSession.builder()",
    `  .appName("flights").master("${masterOf(settings)}").getOrCreate();`,
    ...sessionSettings(settings).map(([key, value]) => `spark.conf.set("${key}", ${value});`),
  ].join("\n");
}
