// The rows of a finished query as users get them, read from block images in slices so that the page's thread is never
// held for long.

import { LocalRelation } from "../../catalyst/plans/index.ts";
import { columnReader, imageNumRows, type ValueReader } from "../../columnar/batch-reader.ts";
import { IMAGE_BASE, IMAGE_BATCH } from "../../columnar/image-writer.ts";
import { BATCH_NUM_ROWS, columnOffset } from "../../columnar/layout.ts";
import { toRowConverter } from "../../types/catalyst-type-converters.ts";
import type { InternalRow } from "../../types/catalyst-value.ts";
import type { StructType } from "../../types/data-type.ts";
import type { Row } from "../../types/row.ts";
import type { ExecutionOptions, QueryExecution } from "../execution/query-execution.ts";

const SLICE_ROWS = 1024;
/** Half a frame. */
const SLICE_MILLIS = 8;

/** The query's rows in the engine's values, some at a time; between two arrays the event loop has had its turn. */
export async function* internalRows(
  query: QueryExecution,
  options: ExecutionOptions,
): AsyncGenerator<readonly InternalRow[]> {
  const schema = await query.schema();
  const { host } = query.state.sparkContext;
  let sliceStart = host.now();
  for await (const image of query.execute(options)) {
    const { numRows, readers } = imageReaders(image, schema);
    for (let from = 0; from < numRows; from += SLICE_ROWS) {
      const length = Math.min(SLICE_ROWS, numRows - from);
      yield Array.from({ length }, (_, i) => readers.map((read) => read(from + i)));
      if (host.now() - sliceStart < SLICE_MILLIS) continue;
      await host.yieldToEventLoop();
      sliceStart = host.now();
    }
  }
}

/** The query's rows as a relation of their own. */
export async function collectedPlan(query: QueryExecution): Promise<LocalRelation> {
  const { output } = await query.commandExecuted();
  const images: Uint8Array[] = [];
  let numRows = 0;
  for await (const image of query.execute({ description: "localCheckpoint" })) {
    images.push(image);
    numRows += imageNumRows(image);
  }
  return new LocalRelation(output, { kind: "images", images, numRows });
}

/** The query's rows in users' values, some at a time. */
export async function* externalRows(query: QueryExecution, options: ExecutionOptions): AsyncGenerator<readonly Row[]> {
  const toRow = toRowConverter(await query.schema());
  for await (const rows of internalRows(query, options)) yield rows.map(toRow);
}

function imageReaders(
  image: Uint8Array,
  schema: StructType,
): { readonly numRows: number; readonly readers: readonly ValueReader[] } {
  const data = new DataView(image.buffer, image.byteOffset, image.byteLength);
  const base = -data.getUint32(IMAGE_BASE, true);
  const readers = schema.fields.map(({ dataType }, i) =>
    columnReader(data, IMAGE_BATCH + columnOffset(i), dataType, base),
  );
  return { numRows: data.getInt32(IMAGE_BATCH + BATCH_NUM_ROWS, true), readers };
}
