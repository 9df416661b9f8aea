// parquet-wasm in a worker: keeps a file's bytes, and decodes columns of it into Arrow data as often as it is asked to.

import initialize, { readParquet } from "parquet-wasm/esm/parquet_wasm.js";
import wasmUrl from "parquet-wasm/esm/parquet_wasm_bg.wasm?url";

/** The file first, then columns of it. */
type Message = { readonly bytes: ArrayBuffer } | { readonly columns: string[] };

let file = new Uint8Array(0);

self.onmessage = async ({ data }: MessageEvent<Message>) => {
  if ("bytes" in data) {
    await initialize({ module_or_path: wasmUrl });
    file = new Uint8Array(data.bytes);
    self.postMessage(0);
    return;
  }
  const table = readParquet(file, { columns: data.columns });
  let rows = 0;
  for (const batch of table.recordBatches()) {
    rows += batch.numRows;
    batch.free();
  }
  table.free();
  self.postMessage(rows);
};
