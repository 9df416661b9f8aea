// measure: the value of a measure of a metric view. There are no metric views, so that no call has a meaning.

import { SparkException } from "../../errors/spark-error.ts";
import type { AggregateRecord } from "./aggregate-record.ts";
import { ANY } from "./expected-type.ts";
import { argument } from "./function-definition.ts";
import { RowsAccumulator } from "./rows-accumulator.ts";

class Measure extends RowsAccumulator {
  evaluate(): never {
    throw new SparkException("INTERNAL_ERROR", { message: "measure() has a meaning over metric views only." });
  }
}

export const MEASURE: AggregateRecord = {
  names: ["measure"],
  inputs: [ANY],
  minArguments: 1,
  maxArguments: 1,
  result: (args) => argument(args, 0).dataType,
  isCompact: false,
  accumulator: (call) => new Measure(call),
  usage: "measure(expr)",
  doc: "The value of a measure of a metric view; anything else is an error.",
  example: "",
};
