// The operators behind Dataset's typed methods: functions of the program's over values that encoders make of rows.

import { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import { AsEncoded } from "../../catalyst/plans/dataframe/index.ts";
import type { LogicalPlan } from "../../catalyst/plans/logical-plan.ts";
import {
  MapPartitions,
  type PartitionOperation,
  type PlanFunction,
} from "../../catalyst/plans/user-functions/map-partitions.ts";
import { SparkError } from "../../errors/spark-error.ts";
import type { Encoder } from "./encoder.ts";

/** A plan, the encoder of its values, and the zone in which texts are read as times. */
export interface EncodedPlan {
  readonly plan: LogicalPlan;
  readonly encoder: Encoder<never> | Encoder<unknown> | undefined;
  readonly timeZone: string;
}

/** The plan whose rows are values of the encoder, column by column. */
export function encodedPlan({ plan, encoder, timeZone }: EncodedPlan): LogicalPlan {
  return encoder?.schema === undefined
    ? plan
    : new AsEncoded({ form: encoder.form, schema: encoder.schema }, timeZone, plan);
}

/** Columns of an encoder, new in each plan. */
export function encodedColumns({ schema }: Encoder<never> | Encoder<unknown>): readonly AttributeReference[] {
  if (schema === undefined)
    throw new SparkError("SparkIllegalArgumentException", "ENCODER_NOT_FOUND", { typeName: "unknown" });
  return schema.fields.map((f) => new AttributeReference(f.name, f.dataType, f.nullable, undefined, [], f.metadata));
}

/** Rows of a function over the values of a plan; of the same columns when there is no encoder for others. */
export function mapPartitionsPlan(
  operation: PartitionOperation,
  called: PlanFunction,
  source: EncodedPlan,
  encoder: Encoder<never> | Encoder<unknown> | undefined,
): LogicalPlan {
  const columns = encoder === undefined ? undefined : encodedColumns(encoder);
  return new MapPartitions(operation, called, source.encoder, encoder, columns, encodedPlan(source));
}
