// Imperative aggregate functions in generated code: the columns that they need of a row are added to the group's records,
// and what executors need to know to hand those to accumulators goes with the program.

import type { AggregateExpression } from "../../../catalyst/expressions/aggregates/aggregate-expression.ts";
import { ImperativeAggregate } from "../../../catalyst/expressions/aggregates/imperative-aggregate.ts";
import { bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { BinaryType, IntegerType } from "../../../types/data-type.ts";
import type { Local } from "../../../wasm/index.ts";
import { generateRow } from "../codegen/load-inputs.ts";
import { type RecordField, RecordLayout } from "../codegen/record-layout.ts";
import type { PipelineRow, StageCompiler } from "../codegen/stage-compiler.ts";
import type { AccumulatorSpec } from "../codegen/stage-program.ts";

/** Of an imperative function a group row has the address of its records and, once it is asked for, what it gives. */
export const RECORDS_FIELD = 0;
export const RESULT_FIELD = 1;

export function imperativeFields(
  { dataType, nullable }: ImperativeAggregate,
  mode: "partial" | "final",
): readonly RecordField[] {
  const result = mode === "partial" ? { type: BinaryType, nullable: false } : { type: dataType, nullable };
  return [{ type: IntegerType, nullable: false }, result];
}

export class AccumulatedRows {
  private readonly aggregate: ImperativeAggregate;
  private readonly mode: "partial" | "final";
  private readonly layout: RecordLayout;
  private readonly fields: readonly RecordField[];

  constructor({ function: aggregate }: AggregateExpression, mode: "partial" | "final") {
    if (!isImperative(aggregate)) throw new Error(`${aggregate} keeps no rows`);
    this.aggregate = aggregate;
    this.mode = mode;
    this.fields = this.columns.map(({ dataType, nullable }) => ({ type: dataType, nullable }));
    this.layout = new RecordLayout(this.fields);
  }

  /** What is kept of a row: the function's columns, or a state to be merged. */
  get columns(): readonly Expression[] {
    return this.mode === "partial" ? this.aggregate.columns : this.aggregate.inputBufferAttributes;
  }

  /** What executors need to know; `group` is the layout of group rows, `first` the aggregate's first field there. */
  spec(group: RecordLayout, first: number, recordsArena: number | undefined): AccumulatorSpec {
    return {
      name: this.aggregate.semantics.name,
      call: this.aggregate.call,
      input: this.mode === "partial" ? "rows" : "states",
      output: this.mode === "partial" ? "state" : "value",
      records: group.place(first + RECORDS_FIELD).offset,
      result: group.place(first + RESULT_FIELD),
      recordSize: this.layout.size,
      columns: this.fields.map((_, i) => this.layout.place(i)),
      recordsArena,
    };
  }

  /** Emits the addition of a row to the group's records, unless a column that it needs is null. */
  emitAppend(
    compiler: StageCompiler,
    { context }: PipelineRow,
    input: Parameters<typeof bindReferences>[1],
    place: { readonly group: Local; readonly offset: number; readonly owner: () => void; readonly arena: () => void },
  ): void {
    const { f } = context;
    const codes = this.columns.map((column) => generateRow(context, bindReferences(column, input)));
    const required = this.mode === "partial" ? this.aggregate.required : [];
    const nulls = required.flatMap((i) => codes[i]?.isNull ?? []);
    const append = (): void => {
      f.get(place.group).i32(place.offset).op("i32.add").i32(this.layout.size);
      place.owner();
      place.arena();
      f.call(compiler.shared.kernel("aggregateRecordsAppend"));
      const record = f.store();
      codes.forEach((code, i) => {
        this.layout.store(f, record, i, code, (pushSource, pushTarget) => {
          place.arena();
          pushSource();
          pushTarget();
          f.call(compiler.shared.kernel("stringRetain"));
        });
      });
    };
    const [first, ...rest] = nulls;
    if (first === undefined) append();
    else {
      f.get(first);
      for (const isNull of rest) f.get(isNull).op("i32.or");
      f.op("i32.eqz").if(append);
    }
  }
}

export function isImperative(aggregate: AggregateExpression["function"]): aggregate is ImperativeAggregate {
  return aggregate instanceof ImperativeAggregate;
}
