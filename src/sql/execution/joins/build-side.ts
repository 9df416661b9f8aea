// The side of a join that is collected: the columns of its rows, its keys and what finds rows by them, in one column buffer.

import { type AttributeReference, bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { CodegenContext } from "../../../catalyst/expressions/codegen/codegen-context.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import type { JoinSide } from "../../../catalyst/plans/join-type.ts";
import { COLUMN_VALUES, columnOffset } from "../../../columnar/layout.ts";
import { IntegerType } from "../../../types/data-type.ts";
import type { Label, Local } from "../../../wasm/index.ts";
import { ShuffleQueryStageExec } from "../adaptive/shuffle-query-stage-exec.ts";
import { ColumnReader } from "../codegen/column-reader.ts";
import { ColumnSink } from "../codegen/column-sink.ts";
import { hashKeys, normalizeKey, pushDiffers } from "../codegen/hash-keys.ts";
import { generateRow } from "../codegen/load-inputs.ts";
import type { PipelineRow, StageCompiler } from "../codegen/stage-compiler.ts";
import { BroadcastExchangeExec } from "../exchange/broadcast-exchange-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { StageInputExec } from "../stage-input-exec.ts";

export interface BuildOptions {
  /** Whether nothing is read of the rows but their keys. */
  readonly keysOnly?: boolean;
  /** Whether each row remembers that it was found. */
  readonly remembersMatches?: boolean;
  /** Emits what becomes of a row with a null key, given its columns; such rows are left out. */
  readonly onNullKey?: (row: PipelineRow, columns: readonly ExpressionCode[]) => void;
  /** A counter that tells afterwards whether there was a row with a null key. */
  readonly nullKeySlot?: number;
}

const NEVER_NULL = { nullable: false };

export abstract class BuildSide {
  readonly bufferSlot: number;
  protected readonly compiler: StageCompiler;
  protected readonly keys: readonly Expression[];
  protected readonly hasHashes: boolean;
  private readonly plan: SparkPlan;
  private readonly options: BuildOptions;

  /** Emits the pipeline that collects the plan's rows, those with a null key left out. */
  constructor(
    compiler: StageCompiler,
    plan: SparkPlan,
    keys: readonly Expression[],
    options: BuildOptions,
    hasHashes: boolean,
  ) {
    this.compiler = compiler;
    this.plan = plan;
    this.keys = keys;
    this.options = options;
    this.hasHashes = hasHashes;
    this.bufferSlot = this.collect();
  }

  /** The ordinals of the collected columns are those of the plan; keys, hash and whether there was a match follow. */
  get output(): readonly AttributeReference[] {
    return this.options.keysOnly === true ? [] : this.plan.output;
  }

  /** Whether every task collects the same rows, without anything to compute of them. */
  get isBroadcast(): boolean {
    if (!(this.plan instanceof StageInputExec)) return false;
    const { input } = this.plan;
    return input instanceof BroadcastExchangeExec || (input instanceof ShuffleQueryStageExec && input.isBroadcast);
  }

  /** Where the rows that a pipeline's rows meet are found. */
  abstract probe(row: PipelineRow, keys: readonly ExpressionCode[]): ProbedRows;

  /** Whether a collected row, in a pipeline over them, was ever found. */
  pushWasMatched({ pipeline: { f } }: PipelineRow, flags: Local, index: Local): void {
    f.get(flags).get(index).i32(2).op("i32.shl").op("i32.add").op("i32.load");
  }

  /** A local with the address of what rows remember. */
  matchFlags({ pipeline }: PipelineRow): Local {
    return this.columnValues(pipeline, this.flagColumn);
  }

  protected get hashColumn(): number {
    return this.output.length + this.keys.length;
  }

  private get flagColumn(): number {
    return this.hashColumn + (this.hasHashes ? 1 : 0);
  }

  /** What all kinds of search have in common. */
  protected readers(row: PipelineRow, keys: readonly ExpressionCode[], match: Local): SearchedRows {
    const { pipeline, context } = row;
    const { f } = pipeline;
    const buffer = this.compiler.stateAddress(pipeline, this.bufferSlot);
    const width = this.output.length;
    const stored = this.keys.map(
      (key, i) => new ColumnReader(this.compiler, pipeline, buffer, width + i, key.dataType, NEVER_NULL),
    );
    const flags = this.options.remembersMatches === true ? this.matchFlags(row) : undefined;
    return {
      match,
      buffer,
      stored,
      columns: this.output.map((a, i) => new ColumnReader(this.compiler, pipeline, buffer, i, a.dataType, a)),
      branchUnlessEqual: (differs) => {
        keys.forEach((key, i) => {
          const reader = stored[i];
          if (reader === undefined) throw new Error(`no key ${i}`);
          pushDiffers(context, key.value, reader.load(match).value);
          f.brIf(differs);
        });
      },
      remember: () => {
        if (flags !== undefined) f.get(flags).get(match).i32(2).op("i32.shl").op("i32.add").i32(1).op("i32.store");
      },
    };
  }

  private columnValues(pipeline: PipelineRow["pipeline"], column: number): Local {
    const { f } = pipeline;
    const buffer = this.compiler.stateAddress(pipeline, this.bufferSlot);
    const local = f.local("i32");
    f.within(pipeline.prologue, () =>
      f
        .get(buffer)
        .op("i32.load", columnOffset(column) + COLUMN_VALUES)
        .set(local),
    );
    return local;
  }

  private collect(): number {
    const { plan, options, compiler } = this;
    const columns = this.output.map((attribute) => bindReferences(attribute, plan.output));
    const keys = this.keys.map((key) => bindReferences(key, plan.output));
    const ownTypes = [...columns, ...keys].map((column) => column.dataType);
    const types = [
      ...ownTypes,
      ...(this.hasHashes ? [IntegerType] : []),
      ...(options.remembersMatches === true ? [IntegerType] : []),
    ];
    const slot = compiler.addState({ kind: "column-buffer", types });
    plan.produce(compiler, (row) => {
      const keyCodes = generateKeys(row, keys);
      this.leaveOutNullKeys(row, keyCodes, columns);
      const { f } = row.pipeline;
      const columnCodes = columns.map((column) => generateRow(row.context, column));
      const codes = [...columnCodes, ...keyCodes.map(withoutNull)];
      if (this.hasHashes) codes.push(integerCode(hashKeys(row.context, keyCodes.map(withoutNull))));
      if (options.remembersMatches === true) codes.push(integerCode(f.i32(0).store()));
      new ColumnSink(compiler, row.pipeline, slot, types).append(codes);
    });
    return slot;
  }

  private leaveOutNullKeys(row: PipelineRow, keys: readonly ExpressionCode[], columns: readonly Expression[]): void {
    const { onNullKey, nullKeySlot } = this.options;
    if (onNullKey === undefined && nullKeySlot === undefined) {
      skipNulls(row, keys);
      return;
    }
    const { f } = row.pipeline;
    if (!keys.some(({ isNull }) => isNull !== undefined)) return;
    const columnCodes = onNullKey === undefined ? [] : columns.map((column) => generateRow(row.context, column));
    pushAnyNull(row, keys);
    f.if(() => {
      if (nullKeySlot !== undefined) {
        f.get(this.compiler.stateAddress(row.pipeline, nullKeySlot)).i32(1).op("i32.store");
      }
      onNullKey?.(row, columnCodes);
      f.br(row.next);
    });
  }
}

/** What the kinds of search share: reading the collected row at `match`. */
export interface SearchedRows {
  readonly match: Local;
  readonly buffer: Local;
  /** The collected keys. */
  readonly stored: readonly ColumnReader[];
  readonly columns: readonly ColumnReader[];
  branchUnlessEqual(differs: Label): void;
  remember(): void;
}

/** The collected rows that a row may be paired with, one after the other. */
export interface ProbedRows {
  /** The row that is looked at; negative when there are no more. */
  readonly match: Local;
  /** The collected columns, to be read at `match`. */
  readonly columns: readonly ColumnReader[];
  /** Emits the search for the first row. */
  find(): void;
  /** Emits the step to the next row. */
  advance(): void;
  /** Emits a branch that is taken when the row's keys turn out to be others. */
  branchUnlessEqual(differs: Label): void;
  /** Emits that the row at `match` has been found, where rows remember that. */
  remember(): void;
}

/** A row of the streamed side and the collected row that it is paired with: the left side's columns, then the right side's. */
export function pairedContext(
  compiler: StageCompiler,
  row: PipelineRow,
  streamed: readonly ExpressionCode[],
  { columns, match }: Pick<ProbedRows, "columns" | "match">,
  buildSide: JoinSide,
): CodegenContext {
  const read = new Map<number, ExpressionCode>();
  const streamedFrom = buildSide === "right" ? 0 : columns.length;
  const builtFrom = buildSide === "right" ? streamed.length : 0;
  return compiler.derivedContext(row, (ordinal) => {
    const known = streamed[ordinal - streamedFrom] ?? read.get(ordinal);
    if (known !== undefined) return known;
    const reader = columns[ordinal - builtFrom];
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

/** Pushes 1 when a key is null; there must be one that can be. */
export function pushAnyNull({ pipeline: { f } }: PipelineRow, keys: readonly ExpressionCode[]): void {
  const [first, ...more] = keys.map(({ isNull }) => isNull).filter((isNull) => isNull !== undefined);
  if (first === undefined) throw new Error("no key can be null");
  f.get(first);
  for (const isNull of more) f.get(isNull).op("i32.or");
}

export function withoutNull(code: ExpressionCode): ExpressionCode {
  return { ...code, isNull: undefined };
}

function integerCode(local: Local): ExpressionCode {
  return { isNull: undefined, value: { kind: "i32", local } };
}
