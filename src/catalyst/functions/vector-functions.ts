// Functions of vectors, which are arrays of floats.

import { SparkError } from "../../errors/spark-error.ts";
import { ArrayType, FloatType } from "../../types/data-type.ts";
import { formatFloat } from "../expressions/evaluators/java-double.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { ARRAY_OF_FLOATS, FLOAT_ONLY } from "./expected-type.ts";
import { valuesOf } from "./nested-values.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";

/** The components; undefined when one is null. */
function components(value: CatalystValue | undefined): readonly number[] | undefined {
  const values = valuesOf(value);
  return values.includes(null) ? undefined : values.map(Number);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}

/** The norm of degree 1, 2 or infinity. */
function norm(vector: readonly number[], degree: number): number {
  if (degree === 1) return vector.reduce((sum, x) => sum + Math.abs(x), 0);
  return degree === Infinity ? Math.max(0, ...vector.map(Math.abs)) : Math.sqrt(dot(vector, vector));
}

/** The degree of a norm that there is. */
function checkedDegree(functionName: string, value: CatalystValue | undefined): number {
  const degree = Number(value);
  if (degree === 1 || degree === 2 || degree === Infinity) return degree;
  throw new SparkError("SparkIllegalArgumentException", "INVALID_VECTOR_NORM_DEGREE", {
    functionName: `\`${functionName}\``,
    degree: formatFloat(degree),
  });
}

/** A number made of two vectors of one length; of vectors with nulls null. */
function pairFunction(
  name: string,
  compute: (a: readonly number[], b: readonly number[]) => number | null,
  doc: string,
): ScalarRecord {
  return {
    names: [name],
    inputs: [ARRAY_OF_FLOATS, ARRAY_OF_FLOATS],
    result: FloatType,
    nullable: NULLABLE,
    eval: ([left, right]) => {
      const [leftDim, rightDim] = [valuesOf(left).length, valuesOf(right).length];
      if (leftDim !== rightDim) {
        throw new SparkError("SparkRuntimeException", "VECTOR_DIMENSION_MISMATCH", {
          functionName: `\`${name}\``,
          leftDim: String(leftDim),
          rightDim: String(rightDim),
        });
      }
      const [a, b] = [components(left), components(right)];
      const result = a === undefined || b === undefined ? null : compute(a, b);
      return result === null ? null : Math.fround(result);
    },
    usage: `${name}(array1, array2)`,
    doc,
    example: `SELECT ${name}(array(1.0F, 2.0F), array(3.0F, 4.0F))`,
  };
}

export const VECTOR_FUNCTIONS: readonly ScalarRecord[] = [
  pairFunction("vector_inner_product", dot, "The inner product of two vectors."),
  pairFunction(
    "vector_l2_distance",
    (a, b) =>
      norm(
        a.map((x, i) => x - (b[i] ?? 0)),
        2,
      ),
    "The Euclidean distance of two vectors.",
  ),
  pairFunction(
    "vector_cosine_similarity",
    (a, b) => {
      const lengths = norm(a, 2) * norm(b, 2);
      return lengths === 0 ? null : dot(a, b) / lengths;
    },
    "The cosine of the angle between two vectors.",
  ),
  {
    names: ["vector_norm"],
    inputs: [ARRAY_OF_FLOATS, FLOAT_ONLY],
    defaults: [new Literal(2, FloatType)],
    result: FloatType,
    nullable: NULLABLE,
    eval: ([value, degree]) => {
      const order = checkedDegree("vector_norm", degree);
      const vector = components(value);
      return vector === undefined ? null : Math.fround(norm(vector, order));
    },
    usage: "vector_norm(vector[, degree])",
    doc: "The norm of a vector, of degree 1, 2 or infinity.",
    example: "SELECT vector_norm(array(3.0F, 4.0F), 2.0F)",
  },
  {
    names: ["vector_normalize"],
    inputs: [ARRAY_OF_FLOATS, FLOAT_ONLY],
    defaults: [new Literal(2, FloatType)],
    result: ArrayType(FloatType, true),
    nullable: NULLABLE,
    eval: ([value, degree]) => {
      const order = checkedDegree("vector_normalize", degree);
      const vector = components(value);
      if (vector === undefined || vector.length === 0) return vector ?? null;
      const length = norm(vector, order);
      return length === 0 ? null : vector.map((x) => Math.fround(x / length));
    },
    usage: "vector_normalize(vector[, degree])",
    doc: "The vector divided by its norm.",
    example: "SELECT vector_normalize(array(3.0F, 4.0F), 2.0F)",
  },
];
