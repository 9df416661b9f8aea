// The examples of the documentation as programs: the TypeScript of the README, and every `@example` in TSDoc.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { SparkSession } from "../../src/index.node.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "build/examples");

/** Runs with `spark`, and with the names that an example leaves to its reader. */
export type ExampleProgram = (spark: SparkSession, urlOrFileOrPath: string) => Promise<void>;

export interface Example {
  /** The file and the line. */
  readonly name: string;
  readonly code: string;
}

/** The README tells one story: its blocks are one program. */
export function readmeExample(): Example {
  const blocks = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/^```ts\n(.*?)^```$/gms)];
  return { name: "README.md", code: blocks.map(([, code]) => code).join("\n") };
}

/** The examples of all files of a folder. */
export function documentedExamples(source: string): readonly Example[] {
  return readdirSync(join(root, source), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .flatMap((file) => examplesOf(join(source, file)));
}

function examplesOf(file: string): readonly Example[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/@example\n(.*?)(?=^\s*\*\s*@|\*\/)/gms)].map(({ 1: body = "", index }) => ({
    name: `${file}:${text.slice(0, index).split("\n").length}`,
    code: body.replace(/^\s*\* ?/gm, ""),
  }));
}

/** Writes an example as a module that imports the package's source, and loads it. */
export async function loadExample({ name, code }: Example): Promise<ExampleProgram> {
  const imports = code.match(/^import .*;$/gm) ?? [];
  const body = code.replace(/^import .*;$/gm, "");
  const path = join(folder, `${name.replace(/[^\w]+/g, "-")}.ts`);
  const entry = relative(folder, join(root, "src/index.node.ts"));
  const program = [
    ...imports.map((line) => line.replace('"hibana"', JSON.stringify(entry))),
    // A block of its own, so that an example may name its session `spark` too.
    `export default async function (spark: unknown, urlOrFileOrPath: string) {\n{\n${body}\n}\n}`,
  ];
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, program.join("\n"));
  const module: { readonly default: ExampleProgram } = await import(/* @vite-ignore */ pathToFileURL(path).href);
  return module.default;
}

export function removeExamples(): void {
  rmSync(folder, { recursive: true, force: true });
}
