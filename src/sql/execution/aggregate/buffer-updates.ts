// What an aggregation does to the buffers of a row's group. Aggregates often keep the same: the sum of an average is that of
// a SUM beside it, and its count is that of the rows where no value is null. Such buffers are one field of the group, and
// a flag that every row sets is set when the group is made.

import { DeclarativeAggregate } from "../../../catalyst/expressions/aggregates/aggregate-function.ts";
import { type AttributeReference, bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { KnownNotNull } from "../../../catalyst/expressions/known-not-null.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import { sqlName } from "../../../types/data-type.ts";
import { generateRow } from "../codegen/load-inputs.ts";
import type { RecordField } from "../codegen/record-layout.ts";
import type { PipelineRow } from "../codegen/stage-compiler.ts";

export interface BufferUpdate {
  readonly initial: Expression;
  /** The new value, over the rows' columns and the function's buffers; undefined where rows change nothing. */
  readonly update: Expression | undefined;
  /** The same of buffers that always hold the same; undefined of one that may be like no other. */
  readonly identity: string | undefined;
}

/** Of a merging aggregation, whose input is other buffers. */
export function mergeUpdates({ initialValues, mergeExpressions }: DeclarativeAggregate): readonly BufferUpdate[] {
  return initialValues.map((initial, i) => ({ initial, update: mergeExpressions[i], identity: undefined }));
}

/** Of an aggregation of rows some of which a filter leaves out. */
export function filteredUpdates({ initialValues, updateExpressions }: DeclarativeAggregate): readonly BufferUpdate[] {
  return initialValues.map((initial, i) => ({ initial, update: updateExpressions[i], identity: undefined }));
}

/** @param hasRows whether a group is made for a row, and not before there is any */
export function rowUpdates(
  aggregate: DeclarativeAggregate,
  row: PipelineRow,
  input: readonly AttributeReference[],
  hasRows: boolean,
): readonly BufferUpdate[] {
  if (!aggregate.children.every(({ deterministic }) => deterministic)) return filteredUpdates(aggregate);
  const known = withoutNulls(aggregate, row, input);
  const { bufferAttributes, initialValues, updateExpressions } = known;
  return initialValues.map((initial, i): BufferUpdate => {
    const update = updateExpressions[i];
    if (!isAlone(bufferAttributes, updateExpressions, i)) return { initial, update, identity: undefined };
    if (hasRows && update instanceof Literal) {
      return { initial: update, update: undefined, identity: `always ${update.canonical}` };
    }
    return { initial, update, identity: update && identityOf(initial, update, bufferAttributes[i]) };
  });
}

/** The fields, each with the first one that it always equals. */
export function shareFields(
  fields: readonly RecordField[],
  identities: readonly (string | undefined)[],
): readonly RecordField[] {
  const known = new Map<string, number>();
  return fields.map((field, i) => {
    const identity = identities[i];
    if (identity === undefined) return field;
    const { type, nullable, bounds } = field;
    const key = [identity, sqlName(type), nullable, bounds?.min, bounds?.max].join("|");
    const sharedWith = known.get(key);
    if (sharedWith === undefined) known.set(key, i);
    return sharedWith === undefined ? field : { ...field, sharedWith };
  });
}

/** The function over arguments that say so where none of their values is null; aggregates over the same ones find them computed. */
function withoutNulls(
  aggregate: DeclarativeAggregate,
  { context }: PipelineRow,
  input: readonly AttributeReference[],
): DeclarativeAggregate {
  const children = aggregate.children.map((child) => {
    const { isNull } = generateRow(context, bindReferences(child, input));
    return child.nullable && isNull === undefined ? new KnownNotNull(child) : child;
  });
  const known = aggregate.withNewChildren(children);
  return known instanceof DeclarativeAggregate ? known : aggregate;
}

/** Whether a buffer's new value depends on no other buffer of the function, and no other's on what it was before the row. */
function isAlone(buffers: readonly AttributeReference[], updates: readonly Expression[], index: number): boolean {
  const reads = (update: Expression | undefined, buffer: AttributeReference | undefined): boolean =>
    update !== undefined && buffer !== undefined && update.exists((node) => buffer.semanticEquals(node));
  return buffers.every(
    (buffer, i) => i === index || !(reads(updates[index], buffer) || reads(updates[i], buffers[index])),
  );
}

function identityOf(initial: Expression, update: Expression, buffer: AttributeReference | undefined): string {
  const own = update.transformUp((node) =>
    buffer?.semanticEquals(node) === true ? new Literal(null, node.dataType) : node,
  );
  return `${initial.canonical} then ${own.canonical}`;
}
