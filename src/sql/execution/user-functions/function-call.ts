// What an executor is sent to call functions of the user's, as data.

import type { ClosureData } from "../../../core/rdd/closure.ts";
import type { DataType, StructType } from "../../../types/data-type.ts";
import type { Encoding } from "../../../types/encoding.ts";

/** One call for each row, or for each batch. */
export interface ScalarCall {
  readonly name: string;
  readonly evaluation: "scalar" | "table" | "arrow" | "aggregate";
  /** Positions of the arguments among the columns that are read. */
  readonly arguments: readonly number[];
  readonly returnType: DataType;
  readonly nullable: boolean;
  readonly signature: { readonly signature: string; readonly result: string };
}

export type FunctionCall =
  | {
      readonly kind: "scalar";
      readonly calls: readonly ScalarCall[];
      readonly timeZone: string;
      /** The columns that are read, and their positions in the child's batches. */
      readonly input: StructType;
      readonly ordinals: readonly number[];
      /** One column for each call, after those of the child. */
      readonly output: StructType;
      readonly appends: true;
    }
  | {
      readonly kind: "partition";
      readonly operation: PartitionCall;
      readonly input: StructType;
      readonly output: StructType;
      readonly appends: boolean;
    };

export interface PartitionCall {
  readonly kind:
    | "map"
    | "flatMap"
    | "filter"
    | "mapPartitions"
    | "reduce"
    | "foreach"
    | "foreachPartition"
    | "appendColumns"
    | "mapGroups"
    | "flatMapGroups"
    | "reduceGroups"
    | "cogroup";
  /** How values are made of the first columns. */
  readonly value: Encoding;
  readonly key?: Encoding;
  readonly other?: Encoding;
  readonly result: Encoding;
}

export interface FunctionPayload {
  readonly call: FunctionCall;
  readonly closures: readonly ClosureData[];
  /** Where the driver calls the functions that cannot leave it. */
  readonly driverCallId: number;
}

/** What an executor asks of the driver about one partition. */
export interface DriverFunctionRequest {
  readonly partition: string;
  readonly action: "process" | "finish" | "close";
  readonly input?: unknown;
}
