// What actions do with the records of a partition: the task output "rdd-action". Results come as bytes, which are transferred.

import { equalKeys } from "../../rdd/hashing.ts";
import type { ActionData } from "../../rdd/rdd-payloads.ts";
import { decodeColumn, encodeColumn } from "../../serializer/column-codec.ts";
import { CLASSES } from "../executor-classes.ts";
import type { TaskOutputResult } from "../executor-registry.ts";
import type { TaskContext } from "../task-context.ts";
import { loadClosure } from "./load-closure.ts";
import { pairOf } from "./pair-of.ts";
import { drain, iterateSource, type RecordSource } from "./record-source.ts";
import { zeroOf } from "./task-aggregator.ts";

export async function runAction(
  source: RecordSource,
  action: ActionData,
  context: TaskContext,
): Promise<TaskOutputResult> {
  const results = await resultsOf(source, action, context);
  const start = context.host.now();
  const output = encoded(results, context);
  context.metrics.resultSerializationTime += context.host.now() - start;
  return output;
}

/** Of actions that have one result for a partition: an array of it, which is empty when there is none. */
async function resultsOf(source: RecordSource, action: ActionData, context: TaskContext): Promise<readonly unknown[]> {
  switch (action.type) {
    case "collect": {
      const all: unknown[] = [];
      await drain(source, context, (records) => {
        for (let i = 0; i < records.length; i++) all.push(records[i]);
      });
      return all;
    }
    case "count": {
      let count = 0;
      await drain(source, context, (records) => {
        count += records.length;
      });
      return [count];
    }
    case "sum": {
      let sum = 0;
      await drain(source, context, (records) => {
        for (let i = 0; i < records.length; i++) sum += Number(records[i]);
      });
      return [sum];
    }
    case "take":
      return takeFrom(source, action.count);
    case "reduce": {
      const reduce = await loadClosure(action.function, context);
      let result: { readonly value: unknown } | undefined;
      await drain(source, context, (records) => {
        let value = result === undefined ? records[0] : reduce(result.value, records[0]);
        for (let i = 1; i < records.length; i++) value = reduce(value, records[i]);
        result = { value };
      });
      return result === undefined ? [] : [(result as { readonly value: unknown }).value];
    }
    case "aggregate": {
      const merge = await loadClosure(action.merge, context);
      let value = zeroOf(action.zero, context.services.get(CLASSES))();
      await drain(source, context, (records) => {
        for (let i = 0; i < records.length; i++) value = merge(value, records[i]);
      });
      return [value];
    }
    case "foreach": {
      const target = await loadClosure(action.function, context);
      await drain(source, context, (records) => {
        for (let i = 0; i < records.length; i++) target(records[i]);
      });
      return [];
    }
    case "foreachPartition": {
      const target = await loadClosure(action.function, context);
      await target(iterateSource(source));
      return [];
    }
    case "run": {
      const target = await loadClosure(action.function, context);
      return [await target(iterateSource(source))];
    }
    case "lookup": {
      const [key] = decodeColumn(action.key, context.services.get(CLASSES));
      const values: unknown[] = [];
      await drain(source, context, (records) => {
        for (const record of records) {
          const [one, value] = pairOf(record);
          if (equalKeys(one, key)) values.push(value);
        }
      });
      return values;
    }
  }
}

function takeFrom(source: RecordSource, count: number): unknown[] {
  const taken: unknown[] = [];
  while (taken.length < count) {
    const records = source.pull(count - taken.length);
    if (records === undefined) break;
    for (const record of records) taken.push(record);
  }
  return taken;
}

/** Values in one piece of bytes, which the driver reads in one turn of its event loop. */
const VALUES_PER_PIECE = 16 * 1024;

function encoded(results: readonly unknown[], context: TaskContext): TaskOutputResult {
  const classes = context.services.get(CLASSES);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < results.length; at += VALUES_PER_PIECE) {
    pieces.push(encodeColumn(results.slice(at, at + VALUES_PER_PIECE), classes));
  }
  return { value: pieces, transfer: pieces.map(({ buffer }) => buffer) };
}
