// Calls of functions over Arrow vectors: a vector for each argument, as long as the batch, and as many values back.

import { Table, Vector } from "apache-arrow";
import type { ArrowBlock } from "../../../columnar/arrow-block.ts";
import { importArrowTable } from "../../../columnar/arrow-import.ts";
import { toArrowTable } from "../../../columnar/arrow-table.ts";
import { readImageRows } from "../../../columnar/batch-reader.ts";
import { SparkError } from "../../../errors/spark-error.ts";
import { toCatalystConverter } from "../../../types/catalyst-type-converters.ts";
import type { CatalystValue } from "../../../types/catalyst-value.ts";
import { type StructType, sameType, sqlName } from "../../../types/data-type.ts";
import { callOrFail } from "./call-failure.ts";
import type { ScalarCall } from "./function-call.ts";

export interface ArrowBatch {
  readonly block: ArrowBlock;
  readonly schema: StructType;
  readonly timeZone: string;
  readonly numRows: number;
}

export function callWithVectors(
  target: (...vectors: readonly unknown[]) => unknown,
  call: ScalarCall,
  { block, schema, timeZone, numRows }: ArrowBatch,
): readonly CatalystValue[] {
  const table = toArrowTable([block], schema, timeZone);
  const vectors = call.arguments.map((ordinal) => table.getChildAt(ordinal));
  const called = { name: call.name, ...call.signature };
  const given = callOrFail(called, [], () => target(...vectors));
  const values = valuesOf(given, call);
  if (values.length === numRows) return values;
  const reason = `it gave ${values.length} values for ${numRows} rows`;
  throw new SparkError("SparkException", "FAILED_EXECUTE_UDF", {
    functionName: `\`${call.name}\``,
    ...call.signature,
    reason,
  });
}

function valuesOf(given: unknown, call: ScalarCall): readonly CatalystValue[] {
  if (given instanceof Vector) {
    const { schema, images } = importArrowTable(new Table({ value: given }));
    const [field] = schema.fields;
    if (field !== undefined && sameType(field.dataType, call.returnType)) {
      return [...images].flatMap((image) => readImageRows(image, schema).map((row) => row[0] ?? null));
    }
  }
  const convert = toCatalystConverter(call.returnType, `${call.name}()`, call.nullable);
  if (isIterable(given)) return Array.from(given, convert);
  throw new SparkError("SparkRuntimeException", "INVALID_EXTERNAL_TYPE", {
    expr: `${call.name}()`,
    externalType: typeof given,
    type: `"ARRAY<${sqlName(call.returnType)}>"`,
  });
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
