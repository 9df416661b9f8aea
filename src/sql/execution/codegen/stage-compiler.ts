// Turns the operators of one stage into pipelines: loops over batches, one generated function each, in which every
// operator has emitted its part. Breakers (aggregation, sort) end one pipeline and begin the next.

import type { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import { bindReferences } from "../../../catalyst/expressions/attribute.ts";
import { CodegenContext, CodegenModule } from "../../../catalyst/expressions/codegen/codegen-context.ts";
import type { Bounds, ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import type { ColumnStatistics } from "../../../catalyst/plans/statistics.ts";
import { physicalType } from "../../../columnar/layout.ts";
import type { SortKey } from "../../../columnar/sort-keys.ts";
import {
  type FunctionBuilder,
  type Label,
  type Local,
  ModuleBuilder,
  newSection,
  type Section,
} from "../../../wasm/index.ts";
import type { InputFacts, InputPlan, SparkPlan } from "../spark-plan.ts";
import { type ColumnFacts, ColumnReader } from "./column-reader.ts";
import { ColumnSink } from "./column-sink.ts";
import type { BatchScan } from "./lookahead.ts";
import type { RecordLayout } from "./record-layout.ts";
import type { GeneratedProgram, PipelineSource, PipelineSpec, SharedBuild, StateSpec } from "./stage-program.ts";

/** One row on its way through a pipeline's loop. */
export interface PipelineRow {
  readonly context: CodegenContext;
  /** Branch here to go on with the next row. */
  readonly next: Label;
  /** Branch here, with `stop` set, to end the pipeline early. */
  readonly done: Label;
  readonly stop: Local;
  readonly pipeline: PipelineFunction;
  /** How many rows come this way at most, in all tasks together, where that is known. */
  readonly maxRows: number | undefined;
  /** The batch that the row stands in, for the operator right above its input. */
  readonly scan?: BatchScan;
}

export type RowConsumer = (row: PipelineRow) => void;

/** The function of one pipeline while operators emit into it. */
export interface PipelineFunction {
  readonly f: FunctionBuilder;
  /** Runs before the loop. */
  readonly prologue: Section;
  /** Runs after the loop, also when it ended early. */
  readonly epilogue: Section;
  /** Parameter: address of the array of state addresses. */
  readonly states: Local;
  /** Join tables that must be built before the pipeline runs. */
  readonly joinTables: number[];
}

const NUM_ROWS = 0;

export class StageCompiler {
  readonly shared = new CodegenModule(new ModuleBuilder());
  /** The inputs in the order of the program's parents. */
  readonly parents: InputPlan[] = [];
  private readonly states: StateSpec[] = [{ kind: "arena" }];
  private readonly pipelines: PipelineSpec[] = [];
  private readonly sharedBuilds: SharedBuild[] = [];

  addState(spec: StateSpec): number {
    return this.states.push(spec) - 1;
  }

  /** A counter of the rows that an operator of this number gives to the pipeline under way. */
  countRows(operator: number): number {
    return this.addState({ kind: "counter", rowsOf: { operator, pipeline: this.pipelines.length - 1 } });
  }

  /** Has the pipeline that was emitted last run once for all tasks of an executor; it is over the input added last. */
  shareBuild(slots: readonly number[], tableSlot?: number): void {
    const pipeline = this.pipelines.length - 1;
    this.sharedBuilds.push({ pipeline, parent: this.parents.length - 1, slots, tableSlot });
  }

  /** A local with the address of a state, loaded before the loop. */
  stateAddress(pipeline: PipelineFunction, slot: number): Local {
    const { f } = pipeline;
    const address = f.local("i32");
    f.within(pipeline.prologue, () =>
      f
        .get(pipeline.states)
        .op("i32.load", slot * 4)
        .set(address),
    );
    return address;
  }

  /** A local with the address of the arena that is emptied after each batch. */
  arena(pipeline: PipelineFunction): Local {
    return this.stateAddress(pipeline, ARENA_SLOT);
  }

  /** Starts a pipeline over the batches of an input. */
  scanParent(plan: InputPlan, consume: RowConsumer): void {
    const index = this.parents.push(plan) - 1;
    this.scanBatches({ kind: "parent", index }, plan.output, plan.facts, consume);
  }

  /** Starts a pipeline over batches like those of an input, which is run when a state asks for it; returns its number. */
  scanOnDemand(plan: InputPlan, consume: RowConsumer): number {
    this.scanBatches({ kind: "on-demand" }, plan.output, plan.facts, consume);
    return this.pipelines.length - 1;
  }

  /** Starts a pipeline over the rows of a column buffer, in the order of the keys. */
  scanSorted(
    slot: number,
    keys: readonly SortKey[],
    output: readonly AttributeReference[],
    consume: RowConsumer,
  ): void {
    this.scanBatches({ kind: "sorted", slot, keys }, output, {}, consume);
  }

  /** Starts a pipeline over the rows of a column buffer; the consumer is told which of them it is given. */
  scanBuffer(
    slot: number,
    output: readonly AttributeReference[],
    consume: (row: PipelineRow, index: Local) => void,
  ): void {
    this.scanBatches({ kind: "buffer", slot }, output, {}, consume);
  }

  /** Starts a pipeline over the rows of a column buffer by their index; the consumer reads what it wants of them. */
  scanRows(slot: number, consume: (row: PipelineRow, index: Local) => void): void {
    const pipeline = this.begin({ kind: "rows", slot });
    const { f } = pipeline;
    this.loop(pipeline, f.parameter(0), f.parameter(1), (index, done, next, stop) => {
      consume({ context: this.context(pipeline, []), next, done, stop, pipeline, maxRows: undefined }, index);
    });
  }

  /** Starts a pipeline over the groups of an aggregation, of which a row shows some fields. */
  scanGroups(slot: number, layout: RecordLayout, fields: readonly number[], consume: RowConsumer): void {
    const pipeline = this.begin({ kind: "groups", slot });
    const { f } = pipeline;
    const table = this.stateAddress(pipeline, slot);
    this.loop(pipeline, f.parameter(0), f.parameter(1), (index, done, next, stop) => {
      f.get(table).get(index).call(this.shared.kernel("aggregateTableGroup"));
      const group = f.store();
      const codes = fields.map((field) => layout.load(f, group, field));
      consume({ context: this.context(pipeline, codes), next, done, stop, pipeline, maxRows: undefined });
    });
  }

  /** A context whose input columns are values already computed. */
  context(pipeline: PipelineFunction, inputs: readonly ExpressionCode[]): CodegenContext {
    return this.lazyContext(pipeline, (ordinal) => {
      const code = inputs[ordinal];
      if (code === undefined) throw new Error(`no input ${ordinal}`);
      return code;
    });
  }

  /** A context whose inputs are found by ordinal, in the place of a row's own. */
  derivedContext(row: PipelineRow, input: (ordinal: number) => ExpressionCode): CodegenContext {
    return this.lazyContext(row.pipeline, input);
  }

  /** The row's context with more inputs after its own; what the row's context has computed is known there too. */
  extendedContext(row: PipelineRow, input: (ordinal: number) => ExpressionCode): CodegenContext {
    return this.lazyContext(row.pipeline, input, row.context);
  }

  /** A context without inputs, for a function outside the pipelines. */
  plainContext(f: FunctionBuilder): CodegenContext {
    return new CodegenContext(this.shared, f, {
      input: (ordinal) => {
        throw new Error(`no input ${ordinal}`);
      },
      pushArena: () => {
        throw new Error("no arena outside a pipeline");
      },
    });
  }

  /** A name for one more exported function. */
  functionName(prefix: string): string {
    return `${prefix}${this.states.length}`;
  }

  /** Emits the plan with its rows collected into a column buffer: `columns` of each row, bound to the plan's output. */
  generate(plan: SparkPlan, columns: readonly Expression[]): GeneratedProgram {
    const bound = columns.map((column) => bindReferences(column, plan.output));
    const outputSlot = this.collect(plan, bound);
    return {
      code: this.shared.module.toBytes(),
      constants: this.shared.constants.finish(),
      errors: this.shared.errors,
      evaluators: [...this.shared.evaluators],
      states: this.states,
      pipelines: this.pipelines,
      sharedBuilds: this.sharedBuilds,
      outputSlot,
    };
  }

  /** The text of the generated module, for EXPLAIN CODEGEN. */
  toText(): string {
    return this.shared.module.toText();
  }

  /** Ends the plan's pipeline in a new column buffer and returns its slot. */
  collect(plan: SparkPlan, bound: readonly Expression[]): number {
    const slot = this.addState({ kind: "column-buffer", types: bound.map((e) => e.dataType) });
    plan.produce(this, (row) => {
      const codes = bound.map((expression) => row.context.generate(expression));
      const types = bound.map((expression) => expression.dataType);
      new ColumnSink(this, row.pipeline, slot, types).append(codes);
    });
    return slot;
  }

  private scanBatches(
    source: PipelineSource,
    output: readonly AttributeReference[],
    { columns = [], widths = [], maxRows }: InputFacts,
    consume: (row: PipelineRow, index: Local) => void,
  ): void {
    const pipeline = this.begin(source);
    const { f } = pipeline;
    const zero = f.local("i32");
    const end = f.local("i32");
    f.within(pipeline.prologue, () => f.get(f.parameter(0)).op("i32.load", NUM_ROWS).set(end));
    this.loop(pipeline, zero, end, (index, done, next, stop) => {
      const readers = output.map(
        (attribute, i) =>
          new ColumnReader(this, pipeline, f.parameter(0), i, attribute.dataType, {
            ...columnFacts(attribute, columns[i]),
            width: widths[i],
          }),
      );
      const loaded = new Map<number, ExpressionCode>();
      const context = this.lazyContext(pipeline, (ordinal) => {
        const known = loaded.get(ordinal);
        if (known !== undefined) return known;
        const reader = readers[ordinal];
        if (reader === undefined) throw new Error(`no column ${ordinal}`);
        const code = reader.load(index);
        loaded.set(ordinal, code);
        return code;
      });
      const scan: BatchScan = { index, end, column: (ordinal) => readers[ordinal]?.wholeNumbers() };
      consume({ context, next, done, stop, pipeline, maxRows, scan }, index);
    });
  }

  private begin(source: PipelineSource): PipelineFunction {
    const name = `pipeline${this.pipelines.length}`;
    const { builder: f } = this.shared.module.function(name, ["i32", "i32", "i32"], ["i32"], true);
    const joinTables: number[] = [];
    this.pipelines.push({ function: name, source, joinTables });
    return { f, prologue: f.section(), epilogue: newSection(), states: f.parameter(2), joinTables };
  }

  private loop(
    pipeline: PipelineFunction,
    from: Local,
    end: Local,
    body: (index: Local, done: Label, next: Label, stop: Local) => void,
  ): void {
    const { f } = pipeline;
    const index = f.local("i32");
    const stop = f.local("i32");
    f.get(from).set(index);
    f.block((done) => {
      f.loop((again) => {
        f.get(index).get(end).op("i32.ge_s").brIf(done);
        f.block((next) => body(index, done, next, stop));
        f.get(index).i32(1).op("i32.add").set(index);
        f.br(again);
      });
    });
    f.section(pipeline.epilogue);
    f.get(stop);
  }

  private lazyContext(
    pipeline: PipelineFunction,
    input: (ordinal: number) => ExpressionCode,
    outer?: CodegenContext,
  ): CodegenContext {
    let arena: Local | undefined;
    const pushArena = (f: FunctionBuilder): void => {
      arena ??= this.arena(pipeline);
      f.get(arena);
    };
    const taskMemory = (): Local => this.stateAddress(pipeline, this.addState({ kind: "task-memory" }));
    return new CodegenContext(this.shared, pipeline.f, { input, pushArena, taskMemory }, outer);
  }
}

function columnFacts(attribute: AttributeReference, statistics: ColumnStatistics | undefined): ColumnFacts {
  return {
    nullable: attribute.nullable && statistics?.nullCount !== 0,
    bounds:
      statistics === undefined || !WHOLE.has(physicalType(attribute.dataType)) ? undefined : columnBounds(statistics),
  };
}

/** Columns whose values are whole numbers, decimals by their unscaled values. */
const WHOLE: ReadonlySet<string> = new Set(["i8", "i16", "i32", "i64", "i128"]);

function columnBounds({ min, max }: ColumnStatistics): Bounds | undefined {
  return isWhole(min) && isWhole(max) ? { min: BigInt(min), max: BigInt(max) } : undefined;
}

function isWhole(value: ColumnStatistics["min"]): value is number | bigint {
  return typeof value === "bigint" || (typeof value === "number" && Number.isInteger(value));
}

/** The slot of the arena that every program has first. */
const ARENA_SLOT = 0;
