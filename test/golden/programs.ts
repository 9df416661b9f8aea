// The golden programs in this folder, with their recorded answers and those known not to pass yet.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Recorded } from "./compare.ts";

export const folder = fileURLToPath(new URL(".", import.meta.url));

export interface GoldenFile {
  /** As `sql/queries` or `dataframe/flights`. */
  readonly name: string;
  readonly kind: "sql" | "dataframe";
  readonly recorded: ReadonlyMap<string, Recorded>;
}

export const goldenFiles: readonly GoldenFile[] = (["sql", "dataframe"] as const).flatMap((kind) =>
  readdirSync(join(folder, kind), { encoding: "utf8", recursive: true })
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({ name: `${kind}/${file.replace(/\.json$/, "")}`, kind, recorded: recordedAnswers(kind, file) })),
);

function recordedAnswers(kind: string, file: string): ReadonlyMap<string, Recorded> {
  const { statements } = JSON.parse(readFileSync(join(folder, kind, file), "utf8")) as { statements: Recorded[] };
  return new Map(statements.map((statement) => [statement.name, statement]));
}

/** What pending.txt says of programs: why they do not pass yet in Node, or in Chromium. */
export function pendingIn(place: "node" | "chromium"): ReadonlyMap<string, string> {
  const lines = readFileSync(join(folder, "pending.txt"), "utf8").split("\n");
  const entries = lines.flatMap((line): (readonly [string, string])[] => {
    const [, only, name, reason] = /^(?:(\w+):)?(\S+\/\S+) (.+)$/.exec(line) ?? [];
    return name === undefined || reason === undefined || (only ?? place) !== place ? [] : [[name, reason]];
  });
  return new Map(entries);
}

export interface Configuration {
  readonly executors: number;
  readonly partitions: number;
  /** Whether whatever can leave memory does so, after two rows. */
  readonly spills: boolean;
}

const whole: readonly Configuration[] = [
  ...[1, 2, 4].flatMap((executors) => [1, 3, 200].map((partitions) => ({ executors, partitions, spills: false }))),
  { executors: 1, partitions: 1, spills: true },
  { executors: 2, partitions: 3, spills: true },
];

/** Each count once. */
const sample: readonly Configuration[] = [
  { executors: 1, partitions: 3, spills: false },
  { executors: 2, partitions: 200, spills: false },
  { executors: 4, partitions: 1, spills: false },
  { executors: 2, partitions: 3, spills: true },
];

/** The settings of an application with which everything is spilled that can be. */
export const spilling: Readonly<Record<string, string>> = {
  "spark.shuffle.spill.numElementsForceSpillThreshold": "2",
  "spark.sql.autoBroadcastJoinThreshold": "-1",
};

export const configurations = process.env.GOLDEN_MATRIX === "whole" ? whole : sample;

/**
 * The files of a configuration. Programs over files of data are run on all of them; those of a feature, in folders of
 * their own and mostly of a row or a few, take turns.
 */
export function filesFor(configuration: Configuration): readonly GoldenFile[] {
  const turn = configurations.indexOf(configuration);
  const features = goldenFiles.filter(isOfFeature);
  return goldenFiles.filter((file) => !isOfFeature(file) || features.indexOf(file) % configurations.length === turn);
}

function isOfFeature({ name }: GoldenFile): boolean {
  return name.split("/").length > 2;
}
