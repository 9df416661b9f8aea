// The operation "pipe": each record is a line for a process, or for the function that takes its place, and each line that comes
// back is a record.

import { invalidRequirement } from "../../rdd/rdd-errors.ts";
import type { PipeOperation } from "../../rdd/rdd-payloads.ts";
import type { TaskContext } from "../task-context.ts";
import { LazySource } from "./element-operations.ts";
import { loadClosure } from "./load-closure.ts";
import { ArraySource, drain, iterateSource, type RecordSource, sourceOfIterable } from "./record-source.ts";
import { textOf } from "./text-of.ts";

export async function openPipe(
  records: RecordSource,
  { command, environment, transform }: PipeOperation,
  context: TaskContext,
): Promise<RecordSource> {
  if (transform !== undefined) {
    const target = await loadClosure(transform, context);
    const [, ...args] = command;
    return new LazySource(() => sourceOfIterable(target(linesOf(records), args, environment), "A line transform"));
  }
  const { startProcess } = context.host;
  if (startProcess === undefined) {
    throw invalidRequirement(`${command[0]} is a line transform of this application, which starts no processes`);
  }
  const process = await startProcess(command, environment);
  const lines: string[] = [];
  const reading = (async () => {
    for await (const line of process.lines) lines.push(line);
  })();
  await drain(records, context, (some) => process.write(some.map((record) => `${textOf(record)}\n`).join("")));
  process.end();
  await reading;
  const status = await process.exited;
  if (status !== 0) {
    throw new Error(`Subprocess exited with status ${status}. Command ran: ${command.join(" ")}`);
  }
  return new ArraySource(lines);
}

function* linesOf(records: RecordSource): Generator<string, void, undefined> {
  for (const record of iterateSource(records)) yield textOf(record);
}
