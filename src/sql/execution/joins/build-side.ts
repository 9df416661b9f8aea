// The side of a hash join that is collected: its rows with their keys, and a table that finds rows by the hash of keys.

import { type AttributeReference, bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { CodegenContext } from "../../../catalyst/expressions/codegen/codegen-context.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { IntegerType } from "../../../types/data-type.ts";
import type { Label, Local } from "../../../wasm/index.ts";
import { ColumnReader } from "../codegen/column-reader.ts";
import { ColumnSink } from "../codegen/column-sink.ts";
import { hashKeys, normalizeKey, pushDiffers } from "../codegen/hash-keys.ts";
import { generateRow } from "../codegen/load-inputs.ts";
import type { PipelineRow, StageCompiler } from "../codegen/stage-compiler.ts";
import { BroadcastExchangeExec } from "../exchange/broadcast-exchange-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { StageInputExec } from "../stage-input-exec.ts";

const TABLE_BUCKETS = 0;
const TABLE_MASK = 4;
const TABLE_NEXT = 8;

const NEVER_NULL = { nullable: false };

export class BuildSide {
  private readonly compiler: StageCompiler;
  private readonly output: readonly AttributeReference[];
  private readonly keys: readonly Expression[];
  private readonly bufferSlot: number;
  private readonly tableSlot: number;

  /** Emits the pipeline that collects the plan's rows, those with a null key left out. */
  constructor(compiler: StageCompiler, plan: SparkPlan, keys: readonly Expression[]) {
    this.compiler = compiler;
    this.output = plan.output;
    this.keys = keys;
    this.bufferSlot = this.collect(plan);
    const hashColumn = plan.output.length + keys.length;
    this.tableSlot = compiler.addState({ kind: "join-table", bufferSlot: this.bufferSlot, hashColumn });
    if (isBroadcast(plan)) compiler.shareBuild(this.bufferSlot, this.tableSlot);
  }

  /** Where the rows that a pipeline's rows meet are found. */
  probe({ pipeline, context }: PipelineRow, keys: readonly ExpressionCode[]): ProbedRows {
    const { f } = pipeline;
    const { compiler } = this;
    pipeline.joinTables.push(this.tableSlot);
    const table = compiler.stateAddress(pipeline, this.tableSlot);
    const buffer = compiler.stateAddress(pipeline, this.bufferSlot);
    const field = (offset: number): Local => {
      const local = f.local("i32");
      f.within(pipeline.prologue, () => f.get(table).op("i32.load", offset).set(local));
      return local;
    };
    const [buckets, mask, nextOf] = [field(TABLE_BUCKETS), field(TABLE_MASK), field(TABLE_NEXT)];
    const width = this.output.length;
    const columns = this.output.map((a, i) => new ColumnReader(compiler, pipeline, buffer, i, a.dataType, a));
    const stored = this.keys.map(
      (key, i) => new ColumnReader(compiler, pipeline, buffer, width + i, key.dataType, NEVER_NULL),
    );
    const match = f.local("i32");
    return {
      match,
      columns,
      find: () => {
        f.get(buckets)
          .get(hashKeys(context, keys.map(withoutNull)))
          .get(mask)
          .op("i32.and");
        f.i32(2).op("i32.shl").op("i32.add").op("i32.load").set(match);
      },
      advance: () => f.get(nextOf).get(match).i32(2).op("i32.shl").op("i32.add").op("i32.load").set(match),
      branchUnlessEqual: (differs) => {
        keys.forEach((key, i) => {
          const reader = stored[i];
          if (reader === undefined) throw new Error(`no key ${i}`);
          pushDiffers(context, key.value, reader.load(match).value);
          f.brIf(differs);
        });
      },
    };
  }

  private collect(plan: SparkPlan): number {
    const columns = plan.output.map((attribute) => bindReferences(attribute, plan.output));
    const keys = this.keys.map((key) => bindReferences(key, plan.output));
    const types = [...[...columns, ...keys].map((column) => column.dataType), IntegerType];
    const slot = this.compiler.addState({ kind: "column-buffer", types });
    plan.produce(this.compiler, (row) => {
      const keyCodes = keys.map((key) => normalizeKey(row.context, generateRow(row.context, key)));
      skipNulls(row, keyCodes);
      const hash: ExpressionCode = {
        isNull: undefined,
        value: { kind: "i32", local: hashKeys(row.context, keyCodes.map(withoutNull)) },
      };
      const columnCodes = columns.map((column) => generateRow(row.context, column));
      const codes = [...columnCodes, ...keyCodes.map(withoutNull), hash];
      new ColumnSink(this.compiler, row.pipeline, slot, types).append(codes);
    });
    return slot;
  }
}

/** Whether every task reads the same rows, without anything to compute of them. */
function isBroadcast(plan: SparkPlan): boolean {
  return plan instanceof StageInputExec && plan.input instanceof BroadcastExchangeExec;
}

/** The collected rows with the hash of a row's keys, one after the other. */
export interface ProbedRows {
  /** The row that is looked at; negative when there are no more. */
  readonly match: Local;
  /** The collected columns, to be read at `match`. */
  readonly columns: readonly ColumnReader[];
  /** Emits the search for the first row. */
  find(): void;
  /** Emits the step to the next row. */
  advance(): void;
  /** Emits a branch that is taken when the row's keys are others, whose hash is the same. */
  branchUnlessEqual(differs: Label): void;
}

/** The columns of a row and then those of the collected row that it is paired with, which are read when they are asked for. */
export function pairedContext(
  compiler: StageCompiler,
  row: PipelineRow,
  rowCodes: readonly ExpressionCode[],
  { columns, match }: ProbedRows,
): CodegenContext {
  const read = new Map<number, ExpressionCode>();
  return compiler.derivedContext(row, (ordinal) => {
    const known = rowCodes[ordinal] ?? read.get(ordinal);
    if (known !== undefined) return known;
    const reader = columns[ordinal - rowCodes.length];
    if (reader === undefined) throw new Error(`no column ${ordinal}`);
    const code = reader.load(match);
    read.set(ordinal, code);
    return code;
  });
}

/** Emits the keys of a row; a null among them equals nothing. */
export function generateKeys(row: PipelineRow, bound: readonly Expression[]): readonly ExpressionCode[] {
  return bound.map((key) => normalizeKey(row.context, generateRow(row.context, key)));
}

/** Emits a branch to the next row when a key is null. */
export function skipNulls({ pipeline, next }: PipelineRow, keys: readonly ExpressionCode[]): void {
  for (const { isNull } of keys) if (isNull !== undefined) pipeline.f.get(isNull).brIf(next);
}

function withoutNull(code: ExpressionCode): ExpressionCode {
  return { ...code, isNull: undefined };
}
