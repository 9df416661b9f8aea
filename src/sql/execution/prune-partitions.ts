// Leaves out the files of partitions whose values cannot meet the conditions on a scan.

import { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../catalyst/expressions/expression.ts";
import { Literal } from "../../catalyst/expressions/literal.ts";
import type { PartitionedFile } from "../sources/file-splits.ts";
import type { FileSourceRelation } from "./file-source-relation.ts";

export function prunePartitions(
  { files, partitionSchema, fileColumnCount }: FileSourceRelation,
  filters: readonly Expression[],
  output: readonly AttributeReference[],
): readonly PartitionedFile[] {
  // What tells of the parts of files is known of each part only.
  const fields = partitionSchema.fields.slice(0, partitionSchema.fields.length - fileColumnCount);
  const columns = new Map(
    output.map(({ exprId, name }) => [exprId.id, fields.findIndex((field) => field.name === name)]),
  );
  const conditions = filters.filter((filter) => filter.deterministic && isOverPartitions(filter, columns));
  if (conditions.length === 0) return files;
  return files.filter(({ partitionValues = [] }) =>
    conditions.every((condition) => {
      const known = condition.transformUp((node) => {
        const ordinal = node instanceof AttributeReference ? (columns.get(node.exprId.id) ?? -1) : -1;
        const field = fields[ordinal];
        return field === undefined ? node : new Literal(partitionValues[ordinal] ?? null, field.dataType);
      });
      return known.eval([]) === true;
    }),
  );
}

/** True when every column of a condition is one of a partition. */
export function isOverPartitions(condition: Expression, columns: ReadonlyMap<number, number>): boolean {
  const ordinals = condition.collect((node) =>
    node instanceof AttributeReference ? (columns.get(node.exprId.id) ?? -1) : undefined,
  );
  return ordinals.length > 0 && ordinals.every((ordinal) => ordinal >= 0);
}
