// Runs one case of RDDs and tells its answer in the shape in which Spark's is recorded.
import type { SparkListener } from "../../../src/core/scheduler/live-listener-bus.ts";
import type { SparkContext } from "../../../src/index.node.ts";

export interface Answer {
  readonly name: string;
  readonly value?: unknown;
  readonly error?: string;
  readonly jobs: number;
  readonly stages: number;
  readonly skipped: number;
  readonly tasks: number;
}

export async function runCase(sc: SparkContext, name: string, body: (sc: SparkContext) => unknown): Promise<Answer> {
  let [jobs, planned, stages, started, tasks] = [0, 0, 0, 0, 0];
  let lastTaskEnded = (): void => {};
  const listener: SparkListener = {
    onJobStart: (event) => {
      jobs++;
      planned += event["Stage IDs"].length;
    },
    onStageSubmitted: () => void stages++,
    onTaskStart: () => void started++,
    onTaskEnd: () => {
      tasks++;
      if (tasks === started) lastTaskEnded();
    },
  };
  await sc.listenerBus.waitUntilEmpty();
  sc.listenerBus.addListener(listener);
  let answer: { readonly value: unknown } | { readonly error: string };
  try {
    answer = { value: plain(await body(sc)) };
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) };
  }
  await sc.listenerBus.waitUntilEmpty();
  // A job that fails leaves its other tasks to end by themselves: they are this case's, not the next one's.
  if (tasks < started) {
    await new Promise<void>((resolve) => {
      lastTaskEnded = resolve;
    });
  }
  sc.listenerBus.removeListener(listener);
  return { name, ...answer, jobs, stages, skipped: planned - stages, tasks };
}

/** A value as JSON writes it: undefined is Scala's None, a Map is its entries in the order of their texts. */
function plain(value: unknown): unknown {
  if (value === undefined) return { none: true };
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Map) {
    const entries = [...value].map(([key, one]) => [plain(key), plain(one)]);
    const text = (entry: unknown): string => JSON.stringify(entry);
    return { map: entries.sort((a, b) => (text(a) < text(b) ? -1 : 1)) };
  }
  if (Array.isArray(value)) return value.map(plain);
  return value;
}
