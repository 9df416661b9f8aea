// The golden programs in a page: bundled by the browser test, which calls these functions. Paths are relative to the server's
// root, as they are to the repository's in Node.
import { SparkSession } from "../../src/index.ts";
import { dataFrameModules } from "./dataframe/index.ts";
import { dataFramePrograms, goldenSession, sqlPrograms } from "./run-programs.ts";

export interface PageAnswer {
  readonly name: string;
  readonly source: string;
  readonly json: string;
}

let spark: SparkSession | undefined;

async function start(executors: number, settings: Readonly<Record<string, string>>): Promise<void> {
  await spark?.stop();
  const builder = SparkSession.builder().appName("golden").master(`local[${executors}]`);
  for (const [key, value] of Object.entries(settings)) builder.config(key, value);
  spark = await builder.getOrCreate();
}

async function stop(): Promise<void> {
  await spark?.stop();
  spark = undefined;
}

/** Copies files of the server to where folders can be listed. */
async function copyFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const parts = path.split("/");
    const name = parts.pop() ?? "";
    let folder = await navigator.storage.getDirectory();
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
    const { body } = await fetch(path);
    await (body ?? new Blob().stream()).pipeTo(file);
  }
}

/** The answers of a SQL file, or of the DataFrame programs of that name. */
async function answers(file: string, sql: string | undefined, partitions: number): Promise<readonly PageAnswer[]> {
  if (spark === undefined) throw new Error("no session has been started");
  const session = goldenSession(spark, partitions);
  const programs =
    sql === undefined
      ? dataFramePrograms(session, dataFrameModules[file] ?? {}, document.baseURI)
      : await sqlPrograms(session, sql, document.baseURI);
  const answered: PageAnswer[] = [];
  for (const { name, source, answer } of programs) answered.push({ name, source, json: await answer() });
  return answered;
}

const page = { start, stop, copyFiles, answers };
declare global {
  var golden: typeof page;
}
globalThis.golden = page;
