// Dataset.joinWith: pairs of values instead of rows of all columns. What an outer join finds no value for is null.
//
// Project [_1, _2]
// +- Join
//    :- Project [*, struct(*) AS _1]
//    +- Project [*, struct(*) AS _2]

import { Alias } from "../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../catalyst/expressions/expression.ts";
import { UnresolvedAttribute, UnresolvedFunction, UnresolvedStar } from "../../catalyst/expressions/unresolved.ts";
import { AsEncoded } from "../../catalyst/plans/dataframe/index.ts";
import { Join, type JoinType, Project } from "../../catalyst/plans/index.ts";
import { StructField, StructType } from "../../types/data-type.ts";
import type { Dataset } from "./dataset.ts";
import { Encoder } from "./encoder.ts";

export function joinWithPlan<T, U>(
  left: Dataset<T>,
  right: Dataset<U>,
  condition: Expression,
  joinType: JoinType,
): Dataset<readonly [T, U]> {
  const sides = [withValue(left, "_1"), withValue(right, "_2")] as const;
  const values = ["_1", "_2"].map((name) => new UnresolvedAttribute([name]));
  const joined = new Project(values, new Join(sides[0], sides[1], joinType, condition));
  const encoders = [left.encoder, right.encoder];
  const rowParts = encoders.flatMap((encoder, i) => (encoder === undefined || encoder.form === "row" ? [i] : []));
  const types = encoders.map((encoder) =>
    encoder?.form === "value" ? encoder.schema?.fields[0]?.dataType : encoder?.schema,
  );
  const fields = types.flatMap((type, i) => (type === undefined ? [] : [StructField(`_${i + 1}`, type)]));
  const schema = fields.length === 2 ? StructType(fields) : undefined;
  const encoder = new Encoder<readonly [T, U]>("tuple", schema, rowParts);
  return left.withEncoder(joined, encoder);
}

/** The rows, with the value as a column of its own. */
function withValue<T>({ plan, encoder }: Dataset<T>, name: string): Project {
  const schema = encoder?.schema;
  if (encoder === undefined || schema === undefined) {
    const all = new UnresolvedFunction(["struct"], [new UnresolvedStar()]);
    return new Project([new UnresolvedStar(), new Alias(all, name)], plan);
  }
  if (encoder.form === "value") {
    const value = new UnresolvedAttribute([schema.fields[0]?.name ?? "value"]);
    return new Project(
      [new UnresolvedStar(), new Alias(value, name)],
      new AsEncoded({ form: "value", schema }, "UTC", plan),
    );
  }
  const columns = schema.fields.map((field) => new UnresolvedAttribute([field.name]));
  return new Project([new UnresolvedStar(), new Alias(new UnresolvedFunction(["struct"], columns), name)], plan);
}
