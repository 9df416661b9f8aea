// Runs a query phase by phase, measures each, and puts rows, plan and errors into the store.

import { type DataFrame, SparkError, type SparkSession } from "../src/index.ts";
import type { Phase, PlaygroundStore } from "./state.ts";

export interface Query {
  /** Makes the DataFrame; for SQL this parses the text. */
  readonly make: () => DataFrame;
  readonly parses?: boolean;
  /** No more rows are computed than one over these; all when absent. */
  readonly maxRows?: number;
  readonly signal: AbortSignal;
}

export async function runQuery(store: PlaygroundStore, spark: SparkSession, query: Query): Promise<void> {
  const phases: Phase[] = [];
  store.update({
    run: { state: "running", startedAt: Date.now(), firstJobId: nextJobId(store), phases: [], rows: [] },
  });
  try {
    await runPhases(store, query, phases);
    store.updateRun({ state: "finished" });
  } catch (error) {
    if (query.signal.aborted) store.updateRun({ state: "cancelled" });
    else store.updateRun({ state: "failed", error: errorText(error) });
  } finally {
    await spark.sparkContext.listenerBus.waitUntilEmpty();
    store.updateRun({ endJobId: nextJobId(store), phases });
  }
}

async function runPhases(
  store: PlaygroundStore,
  { make, parses = false, maxRows, signal }: Query,
  phases: Phase[],
): Promise<void> {
  const measure = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    try {
      return await unlessAborted(Promise.resolve(work()), signal);
    } finally {
      phases.push({ name, milliseconds: performance.now() - start });
      store.updateRun({ phases: [...phases] });
    }
  };
  // In an object, since awaiting what spark.sql gives would run it.
  const { df: asked } = parses ? await measure("parse", () => ({ df: make() })) : { df: make() };
  const { df, isLimited } = await measure("analyse", () => limited(asked, maxRows));
  await measure("plan", () => df.queryExecution.executedPlan());
  store.updateRun({ schema: await df.schema(), explain: await df.explainString() });
  const rows = await measure("run", () => df.collect({ signal }));
  if (isLimited && maxRows !== undefined && rows.length > maxRows) {
    store.updateRun({ rows: rows.slice(0, maxRows), limitedTo: maxRows });
  } else store.updateRun({ rows });
}

/** The query as it is run, analysed: with a limit, unless it is a command, which has its effect here. */
async function limited(
  asked: DataFrame,
  maxRows: number | undefined,
): Promise<{ readonly df: DataFrame; readonly isLimited: boolean }> {
  await asked.queryExecution.commandExecuted();
  if (maxRows === undefined || (await isCommand(asked))) return { df: asked, isLimited: false };
  const df = asked.limit(maxRows + 1);
  await df.queryExecution.analyzed();
  return { df, isLimited: true };
}

/** A command is replaced by its answer when it has run; the answer is whole, and nothing may be put around a command. */
async function isCommand({ queryExecution }: DataFrame): Promise<boolean> {
  return (await queryExecution.analyzed()) !== (await queryExecution.commandExecuted());
}

/** Not every phase can be cancelled; none is waited for after the user has given up. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  signal.throwIfAborted();
  return await Promise.race([work, aborted]);
}

function nextJobId(store: PlaygroundStore): number {
  return (store.state.status?.jobs.values().at(-1)?.jobId ?? -1) + 1;
}

/** As Spark prints it: condition, message, SQLSTATE, and the place in the text. */
export function errorText(error: unknown): string {
  if (error instanceof SparkError) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
