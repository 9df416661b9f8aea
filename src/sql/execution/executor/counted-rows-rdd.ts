// The RDD kind "counted-rows": the batches of its parent, whose rows are added to an accumulator.

import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import type { RddKind } from "../../../core/executor/executor-registry.ts";
import { KERNELS } from "./services.ts";

export const countedRowsRddKind: RddKind = {
  kind: "counted-rows",
  compute: async function* ({ payload, parents, context }) {
    const kernels = context.services.get(KERNELS);
    for (const parent of parents.flat()) {
      for await (const batch of parent()) {
        context.add(payload as number, kernels.getI32((batch as number) + BATCH_NUM_ROWS));
        yield batch;
      }
    }
  },
};
