// What RDDs of records register with every executor when it starts. What they need to run is loaded with the first task.

import type { ActionData, SavePayload, ShuffleWritePayload } from "../../rdd/rdd-payloads.ts";
import { ClassRegistry } from "../../serializer/class-registry.ts";
import { CLASSES } from "../executor-classes.ts";
import type { ExecutorPlugin } from "../executor-registry.ts";
import { openRecords, RecordStream } from "./record-stream.ts";

export const RECORD_KINDS = [
  "parallel-collection",
  "number-range",
  "map-partitions",
  "shuffled",
  "co-grouped",
  "subtracted",
  "parent-partition",
  "checkpoint",
  "local-checkpoint",
  "coalesced",
  "zipped-partitions",
  "cartesian",
  "partitionwise-sampled",
  "files",
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

export const rddPlugin: ExecutorPlugin = {
  init: ({ services, registry }) => {
    services.register(CLASSES, new ClassRegistry());
    for (const kind of RECORD_KINDS) {
      registry.registerRddKind({
        kind,
        storage: "arrays of records",
        compute: (request) =>
          new RecordStream(request.context, async () => {
            const { OPEN } = await import("./rdd-kinds.ts");
            return await OPEN[kind](request);
          }),
      });
    }
    registry.registerOutputKind({
      kind: "rdd-action",
      run: async (records, payload, context) => {
        const { runAction } = await import("./actions.ts");
        return await runAction(await openRecords(records), payload as ActionData, context);
      },
    });
    registry.registerOutputKind({
      kind: "rdd-save",
      run: async (records, payload, context) => {
        const { saveRecords } = await import("./save.ts");
        await saveRecords(await openRecords(records), payload as SavePayload, context);
        return { value: undefined };
      },
    });
    registry.registerOutputKind({
      kind: "checkpoint-write",
      run: async (records, payload, context) => {
        const { writeCheckpoint } = await import("./checkpoint-files.ts");
        await writeCheckpoint(await openRecords(records), payload, context);
        return { value: undefined };
      },
    });
    registry.registerOutputKind({
      kind: "rdd-shuffle-write",
      run: async (records, payload, context) => {
        const { writePairs } = await import("./shuffle-write.ts");
        return { value: await writePairs(await openRecords(records), payload as ShuffleWritePayload, context) };
      },
    });
  },
};
