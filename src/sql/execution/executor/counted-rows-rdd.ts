// The RDD kind "counted-rows": the batches of its parent, whose rows are added to an accumulator, and some of them shown to
// the tracer.

import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import type { RddKind } from "../../../core/executor/executor-registry.ts";
import type { SampledPlace } from "../../../core/executor/task-trace.ts";
import type { StructType } from "../../../types/data-type.ts";
import { KERNELS } from "./services.ts";

export interface CountedRowsPayload {
  readonly accumulatorId?: number | undefined;
  /** Of the time that the source takes for its batches. */
  readonly scanTimeId?: number | undefined;
  /** What is shown to the tracer. */
  readonly sample?: { readonly place: SampledPlace; readonly name: string; readonly schema: StructType } | undefined;
}

export const countedRowsRddKind: RddKind = {
  kind: "counted-rows",
  compute: async function* ({ payload, parents, context }) {
    const { accumulatorId, scanTimeId, sample } = payload as CountedRowsPayload;
    const kernels = context.services.get(KERNELS);
    let unsampled = sample;
    let scanTime = 0;
    try {
      for (const parent of parents.flat()) {
        let asked = context.host.now();
        for await (const batch of parent()) {
          scanTime += context.host.now() - asked;
          const address = batch as number;
          if (accumulatorId !== undefined) context.add(accumulatorId, kernels.getI32(address + BATCH_NUM_ROWS));
          if (unsampled !== undefined && context.trace !== undefined) {
            const { sampleBatch } = await import("./metric/sample-rows.ts");
            sampleBatch(context.trace, kernels, address, unsampled);
            unsampled = undefined;
          }
          yield batch;
          asked = context.host.now();
        }
      }
    } finally {
      // Also where nobody wants the rest.
      if (scanTimeId !== undefined) context.add(scanTimeId, Math.round(scanTime));
    }
  },
};
