// SEQUENCE: numbers by a step, and dates and timestamps by an interval.

import { SparkError } from "../../errors/spark-error.ts";
import { ArrayType, type DataType, IntegerType, isIntegral, isInterval } from "../../types/data-type.ts";
import { MICROS_PER_DAY } from "../../types/interval.ts";
import type { EvaluatorCall } from "../expressions/evaluators/evaluator.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { ofSequence } from "./common-types.ts";
import { checkElementCount } from "./element-count.ts";
import { ANY } from "./expected-type.ts";
import { movedTimestamp, partsOfInterval } from "./interval-operators.ts";
import type { ScalarRecord } from "./scalar-record.ts";

function illegal(start: unknown, stop: unknown, step: unknown): SparkError {
  return new SparkError("SparkIllegalArgumentException", "INTERNAL_ERROR", {
    message: `Illegal sequence boundaries: ${start} to ${stop} by ${step}`,
  });
}

function numbers(start: bigint, stop: bigint, step: bigint): readonly bigint[] {
  if ((step > 0n && start > stop) || (step < 0n && start < stop) || (step === 0n && start !== stop)) {
    throw illegal(start, stop, step);
  }
  const count = step === 0n ? 1n : (stop - start) / step + 1n;
  checkElementCount("sequence", count);
  const values: bigint[] = [];
  for (let value = start; step > 0n ? value <= stop : value >= stop; value += step) {
    values.push(value);
    if (step === 0n) break;
  }
  return values;
}

/** Every element is so many steps from the first one, as steps of months do not add up. */
function times(
  start: bigint,
  stop: bigint,
  step: CatalystValue | undefined,
  { argumentTypes, options }: EvaluatorCall,
): readonly bigint[] {
  const [type, , stepType] = argumentTypes;
  const zone = type?.kind === "timestamp" ? (options.timeZone ?? "UTC") : "UTC";
  const parts =
    step === undefined
      ? { months: 0, days: start <= stop ? 1 : -1, microseconds: 0n }
      : partsOfInterval(step, stepType, "+");
  const { months, days, microseconds } = parts;
  const ascends = months >= 0 && days >= 0 && microseconds >= 0n;
  const isZero = months === 0 && days === 0 && microseconds === 0n;
  const descends = months <= 0 && days <= 0 && microseconds <= 0n;
  const fits = isZero ? start === stop : (ascends && start <= stop) || (descends && start >= stop);
  if (!fits) throw illegal(start, stop, `${months} months ${days} days ${microseconds} microseconds`);
  const values: bigint[] = [];
  for (let count = 0, value = start; ascends ? value <= stop : value >= stop; ) {
    values.push(value);
    if (isZero) break;
    count++;
    const steps = {
      months: months * count,
      days: days * count,
      microseconds: microseconds * BigInt(count),
    };
    value = movedTimestamp(start, steps, zone);
  }
  return values;
}

function checkSequence(types: readonly DataType[]): ArgumentMismatch | undefined {
  const [start, stop, step] = types;
  const isTime = (type: DataType | undefined): boolean =>
    type?.kind === "date" || type?.kind === "timestamp" || type?.kind === "timestamp_ntz";
  if (start === undefined || stop === undefined) return undefined;
  const numeric = isIntegral(start) && isIntegral(stop) && (step === undefined || isIntegral(step));
  const temporal = isTime(start) && isTime(stop) && (step === undefined || isInterval(step) || step.kind === "void");
  if (numeric || temporal || start.kind === "void" || stop.kind === "void") return undefined;
  return {
    condition: "DATATYPE_MISMATCH.SEQUENCE_WRONG_INPUT_TYPES",
    parameters: {
      functionName: "`sequence`",
      startType: '("TIMESTAMP" or "TIMESTAMP_NTZ" or "DATE")',
      stepType: '("INTERVAL" or "INTERVAL YEAR TO MONTH" or "INTERVAL DAY TO SECOND")',
      otherStartType: '"INTEGRAL"',
    },
  };
}

export const SEQUENCE_FUNCTION: ScalarRecord = {
  names: ["sequence"],
  inputs: [ANY, ANY, ANY],
  commonTypes: ofSequence,
  minArguments: 2,
  maxArguments: 3,
  result: ([type = IntegerType]) => ArrayType(type, false),
  check: (args) => checkSequence(args.map(({ dataType }) => dataType)),
  eval: ([start, stop, step], call) => {
    const [from, to] = [BigInt(start as number | bigint), BigInt(stop as number | bigint)];
    switch (call.argumentTypes[0]?.kind) {
      case "date":
        return times(from * MICROS_PER_DAY, to * MICROS_PER_DAY, step, call).map((micros) =>
          Number(micros / MICROS_PER_DAY),
        );
      case "timestamp":
      case "timestamp_ntz":
        return times(from, to, step, call);
      default: {
        const by = step === undefined ? (from <= to ? 1n : -1n) : BigInt(step as number | bigint);
        const values = numbers(from, to, by);
        return call.argumentTypes[0]?.kind === "long" ? values : values.map(Number);
      }
    }
  },
  usage: "sequence(start, stop[, step])",
  doc: "The numbers, or dates, from one to another.",
  example: "SELECT sequence(1, 5)",
};
