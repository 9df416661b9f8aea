// The task output "collect": the records of a partition as they are, for small results that are plain data.

import type { OutputKind } from "../../../core/executor/executor-registry.ts";

export const collectOutput: OutputKind = {
  kind: "collect",
  run: async (records) => {
    const all: unknown[] = [];
    for await (const record of records) all.push(record);
    return { value: all };
  },
};
