// What a task measures of the operators in its program: rows by the counters of generated code, time, memory and what was
// spilled by the pipelines that an operator begins and ends.

import type { TaskContext } from "../../../../core/executor/task-context.ts";
import type { Kernels } from "../../../../wasm/kernels.ts";
import type { ProgramMetrics } from "../../metric/stage-metrics.ts";
import type { PipelineWatch, ProgramRun } from "../program-run.ts";

interface PipelineMeasures {
  readonly began: number;
  readonly spilledBefore: number;
  /** Bytes of the state that it reads, when it begins. */
  readonly memory: number;
  firstBatch: number | undefined;
  ended: number;
  spilled: number;
}

export class ProgramMeasures implements PipelineWatch {
  readonly #run: ProgramRun;
  readonly #context: TaskContext;
  readonly #began: number;
  readonly #pipelines = new Map<number, PipelineMeasures>();

  constructor(run: ProgramRun, context: TaskContext) {
    this.#run = run;
    this.#context = context;
    this.#began = context.host.now();
  }

  begins(pipeline: number): void {
    const source = this.#run.linked.program.pipelines[pipeline]?.source;
    const began = this.#context.host.now();
    const spilledBefore = this.#context.metrics.memoryBytesSpilled;
    const memory = source !== undefined && "slot" in source ? this.#run.memory.bytesOf(source.slot) : 0;
    this.#pipelines.set(pipeline, { began, spilledBefore, memory, firstBatch: undefined, ended: began, spilled: 0 });
  }

  hasBatch(pipeline: number): void {
    const measures = this.#pipelines.get(pipeline);
    if (measures !== undefined) measures.firstBatch ??= this.#context.host.now();
  }

  ends(pipeline: number): void {
    const measures = this.#pipelines.get(pipeline);
    if (measures === undefined) return;
    measures.ended = this.#context.host.now();
    measures.spilled = this.#context.metrics.memoryBytesSpilled - measures.spilledBefore;
  }

  /** Adds everything to its accumulators. */
  report({ duration, operators }: ProgramMetrics, kernels: Kernels): void {
    const add = (id: number | undefined, n: number): void => {
      if (id !== undefined) this.#context.add(id, Math.round(n));
    };
    add(duration, this.#context.host.now() - this.#began);
    const { program } = this.#run.linked;
    const reported = new Set<number>();
    for (const [slot, spec] of program.states.entries()) {
      if (spec.kind !== "counter" || spec.rowsOf === undefined) continue;
      const { operator, pipeline } = spec.rowsOf;
      const ids = operators[operator] ?? {};
      add(ids["number of output rows"], kernels.getI32(this.#run.state.slot(slot)) >>> 0);
      // What gives its rows to several pipelines has filled its memory before the first of them.
      if (reported.has(operator)) continue;
      reported.add(operator);
      const reads = this.#pipelines.get(pipeline);
      const fills = this.#pipelines.get(pipeline - 1);
      add(ids["time in aggregation build"], fills === undefined ? 0 : fills.ended - fills.began);
      add(ids["sort time"], reads?.firstBatch === undefined ? 0 : reads.firstBatch - reads.began);
      add(ids["peak memory"], reads?.memory ?? 0);
      add(ids["spill size"], (fills?.spilled ?? 0) + (reads?.spilled ?? 0));
    }
  }
}
