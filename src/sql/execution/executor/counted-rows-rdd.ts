// The RDD kind "counted-rows": the batches of its parent, whose rows are added to an accumulator, and some of them shown to
// the tracer.

import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import type { RddKind } from "../../../core/executor/executor-registry.ts";
import type { SampledPlace } from "../../../core/executor/task-trace.ts";
import type { StructType } from "../../../types/data-type.ts";
import { KERNELS } from "./services.ts";

export interface CountedRowsPayload {
  readonly accumulatorId?: number | undefined;
  /** What is shown to the tracer. */
  readonly sample?: { readonly place: SampledPlace; readonly name: string; readonly schema: StructType } | undefined;
}

export const countedRowsRddKind: RddKind = {
  kind: "counted-rows",
  compute: async function* ({ payload, parents, context }) {
    const { accumulatorId, sample } = payload as CountedRowsPayload;
    const kernels = context.services.get(KERNELS);
    let unsampled = sample;
    for (const parent of parents.flat()) {
      for await (const batch of parent()) {
        const address = batch as number;
        if (accumulatorId !== undefined) context.add(accumulatorId, kernels.getI32(address + BATCH_NUM_ROWS));
        if (unsampled !== undefined && context.trace !== undefined) {
          const { sampleBatch } = await import("./metric/sample-rows.ts");
          sampleBatch(context.trace, kernels, address, unsampled);
          unsampled = undefined;
        }
        yield batch;
      }
    }
  },
};
