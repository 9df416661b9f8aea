// Decoders of Parquet files in a worker each: an executor's scan alone, and parquet-wasm.

import { RDD } from "../../src/core/rdd/rdd.ts";
import { createBrowserHost } from "../../src/host/browser.ts";
import type { FileScanPayload } from "../../src/sql/execution/executor/file-scan-rdd.ts";
import type { FileSplit } from "../../src/sql/sources/file-format.ts";
import { parquetFormat } from "../../src/sql/sources/parquet/parquet-format.ts";
import { StructType } from "../../src/types/data-type.ts";
import { startContext } from "./spark-context.ts";

export const PARQUET_WASM = "parquet-wasm";

export interface Decoder {
  /** Decodes the columns; the number of rows. */
  run(): Promise<number>;
  stop(): Promise<void>;
}

export async function decodeWithExecutor(file: File, columns: readonly string[]): Promise<Decoder> {
  const split: FileSplit = {
    file: { kind: "blob", blob: file, name: file.name },
    path: file.name,
    start: 0,
    length: file.size,
  };
  const schema = await parquetFormat.inferSchema([split], {}, { host: createBrowserHost(), timeZone: "UTC" });
  const payload: FileScanPayload = {
    format: "parquet",
    options: {},
    fileSchema: schema,
    requestedSchema: StructType(schema.fields.filter(({ name }) => columns.includes(name))),
    pushedFilters: [],
    timeZone: "UTC",
  };
  const context = await startContext(1);
  return {
    run: async () => {
      const rdd = new RDD(context, { kind: "file-scan", payload, partitions: [[split]] });
      let rows = 0;
      const onResult = (_index: number, value: unknown): void => {
        rows = Number(value);
      };
      await context.runJob(rdd, { kind: "bench-count-rows", payload: undefined }, { onResult });
      return rows;
    },
    stop: () => context.stop(),
  };
}

export async function decodeWithParquetWasm(file: File, columns: readonly string[]): Promise<Decoder> {
  const worker = new Worker(new URL("../parquet-wasm-worker.ts", import.meta.url), { type: "module" });
  const ask = (message: unknown): Promise<number> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(Number(data));
      worker.onerror = ({ message: reason }) => reject(new Error(reason));
      worker.postMessage(message);
    });
  await ask({ bytes: await file.arrayBuffer() });
  return {
    run: () => ask({ columns }),
    stop: () => {
      worker.terminate();
      return Promise.resolve();
    },
  };
}
