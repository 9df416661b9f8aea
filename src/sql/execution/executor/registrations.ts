// What SQL registers with every executor when it starts: its RDD kinds and task outputs, and the kernels they run on.

import { EXECUTION_MEMORY } from "../../../core/executor/execution-memory.ts";
import { CLASSES } from "../../../core/executor/executor-classes.ts";
import type { ExecutorPlugin } from "../../../core/executor/executor-registry.ts";
import { Row } from "../../../types/row.ts";
import { Kernels } from "../../../wasm/kernels.ts";
import { cachedBatchesRddKind, cachedStatisticsOutput } from "./cached-batches-rdd.ts";
import { collectOutput } from "./collect-output.ts";
import { countedRowsRddKind } from "./counted-rows-rdd.ts";
import { fileScanRddKind } from "./file-scan-rdd.ts";
import { inferSchemaRddKind } from "./infer-schema-rdd.ts";
import { LinkedPrograms } from "./linked-program.ts";
import { localDataRddKind } from "./local-data-rdd.ts";
import { pipelineRddKind } from "./pipeline-rdd.ts";
import { rangeRddKind } from "./range-rdd.ts";
import { arrowOutput, resultOutput } from "./result-output.ts";
import { rowsRddKind } from "./rows-rdd.ts";
import { sampleOutput } from "./sample-output.ts";
import { DICTIONARY_IDS, Ids, KERNELS, LINKED_PROGRAMS } from "./services.ts";
import { shuffleReadRddKind } from "./shuffle-read.ts";
import { shuffleWriteOutput } from "./shuffle-write.ts";
import { unionRddKind } from "./union-rdd.ts";
import { userFunctionRddKind } from "./user-function-rdd.ts";
import { writeFilesOutput } from "./write-files.ts";

const RDD_KINDS = [
  cachedBatchesRddKind,
  countedRowsRddKind,
  fileScanRddKind,
  inferSchemaRddKind,
  localDataRddKind,
  pipelineRddKind,
  rangeRddKind,
  rowsRddKind,
  shuffleReadRddKind,
  unionRddKind,
  userFunctionRddKind,
];

const OUTPUT_KINDS = [
  arrowOutput,
  cachedStatisticsOutput,
  collectOutput,
  resultOutput,
  sampleOutput,
  shuffleWriteOutput,
  writeFilesOutput,
];

export const sqlPlugin: ExecutorPlugin = {
  init: async ({ kernels: module, services, registry }) => {
    if (module === undefined)
      throw new Error("SQL needs the kernels' module, and this executor was started without it");
    const kernels = await Kernels.instantiate(module);
    services.register(DICTIONARY_IDS, new Ids());
    services.register(KERNELS, kernels);
    services.register(EXECUTION_MEMORY, {
      used: () => kernels.memoryUsed,
      size: () => kernels.memory.buffer.byteLength,
    });
    services.register(LINKED_PROGRAMS, new LinkedPrograms(kernels));
    services.find(CLASSES)?.register("Row", Row);
    for (const kind of RDD_KINDS) registry.registerRddKind(kind);
    for (const output of OUTPUT_KINDS) registry.registerOutputKind(output);
  },
};
