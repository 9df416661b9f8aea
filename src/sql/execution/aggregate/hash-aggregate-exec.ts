// Hash aggregation: a pipeline that finds each row's group in a table in Wasm memory and updates its buffers in
// place, and a pipeline over the groups. Partial aggregation gives keys and buffers, final aggregation results.

import type { AggregateExpression } from "../../../catalyst/expressions/aggregates/aggregate-expression.ts";
import { DeclarativeAggregate } from "../../../catalyst/expressions/aggregates/aggregate-function.ts";
import { DecimalAccumulate } from "../../../catalyst/expressions/aggregates/buffer-expressions.ts";
import { Add } from "../../../catalyst/expressions/arithmetic.ts";
import { AttributeReference, bindReferences, type NamedExpression } from "../../../catalyst/expressions/attribute.ts";
import type { CodegenContext } from "../../../catalyst/expressions/codegen/codegen-context.ts";
import type { Bounds, ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import type { Local } from "../../../wasm/index.ts";
import { GroupMemo } from "../codegen/group-memo.ts";
import { branchUnlessEqual, hashKeys, normalizeKey } from "../codegen/hash-keys.ts";
import { generateRow, loadInputs } from "../codegen/load-inputs.ts";
import { type RecordField, RecordLayout } from "../codegen/record-layout.ts";
import type { PipelineRow, RowConsumer, StageCompiler } from "../codegen/stage-compiler.ts";
import type { AccumulatorSpec, GroupSpilling, SpilledField } from "../codegen/stage-program.ts";
import { type ColumnOrder, type RowsMeet, SparkPlan } from "../spark-plan.ts";
import { AccumulatedRows, imperativeFields, isImperative, RESULT_FIELD } from "./accumulated-rows.ts";
import { type BufferUpdate, filteredUpdates, mergeUpdates, rowUpdates, shareFields } from "./buffer-updates.ts";
import { type GroupBuffers, HeldBuffers, StoredBuffers } from "./group-buffers.ts";

const TABLE_SLOTS = 0;
const TABLE_MASK = 4;
const TABLE_ARENA = 16;

export class HashAggregateExec extends SparkPlan {
  readonly mode: "partial" | "final";
  readonly groupingExpressions: readonly NamedExpression[];
  readonly aggregateExpressions: readonly AggregateExpression[];
  /** What the final mode gives, over grouping attributes and the aggregates' result attributes. */
  readonly resultExpressions: readonly NamedExpression[];
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];
  override readonly output: readonly AttributeReference[];
  private readonly groupingAttributes: readonly AttributeReference[];

  constructor(
    mode: "partial" | "final",
    groupingExpressions: readonly NamedExpression[],
    aggregateExpressions: readonly AggregateExpression[],
    resultExpressions: readonly NamedExpression[],
    child: SparkPlan,
  ) {
    super();
    this.mode = mode;
    this.groupingExpressions = groupingExpressions;
    this.aggregateExpressions = aggregateExpressions;
    this.resultExpressions = resultExpressions;
    this.child = child;
    this.children = [child];
    this.groupingAttributes = groupingExpressions.map((expression) => expression.toAttribute());
    this.output =
      mode === "partial"
        ? [
            ...this.groupingAttributes,
            ...aggregateExpressions.flatMap((aggregate) => aggregate.function.inputBufferAttributes),
          ]
        : resultExpressions.map((expression) => expression.toAttribute());
  }

  override get columnOrder(): ColumnOrder {
    return "named";
  }

  override get rowsMeet(): RowsMeet {
    return "byKey";
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new HashAggregateExec(
      this.mode,
      this.groupingExpressions,
      this.aggregateExpressions,
      this.resultExpressions,
      child,
    );
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    const grouping = this.groupingExpressions.map((expression) => bindReferences(expression, this.child.output));
    let groups: { readonly slot: number; readonly layout: RecordLayout } | undefined;
    this.child.produce(compiler, (row) => {
      row.pipeline.f.comment(this.toString());
      const updates = this.updatesOf(row);
      const layout = this.groupLayout(row, updates);
      const accumulated = this.accumulatedRows(compiler, layout);
      const slot = compiler.addState({
        kind: "aggregate-table",
        groupSize: layout.size,
        singleGroup: grouping.length === 0 ? this.emitSingleGroup(compiler, layout, updates) : undefined,
        accumulators: [...accumulated.values()].map(({ spec }) => spec),
        spilling: grouping.length === 0 ? undefined : this.groupSpilling(layout),
      });
      groups = { slot, layout };
      const table = compiler.stateAddress(row.pipeline, slot);
      const keys = grouping.map((key) => normalizeKey(row.context, generateRow(row.context, key)));
      const group =
        keys.length === 0
          ? this.onlyGroup(compiler, row, table)
          : this.findGroup(compiler, row, { layout, table, updates }, keys);
      const retain = retainInto(row.context, table);
      const buffers =
        keys.length === 0
          ? new HeldBuffers(row.pipeline, layout, group, retain)
          : new StoredBuffers(row.pipeline.f, layout, group, retain);
      this.emitUpdates(compiler, row, { layout, table, updates, group, buffers, accumulated });
    });
    if (groups === undefined) throw new Error(`${this.child.toString()} produced no rows`);
    compiler.scanGroups(groups.slot, groups.layout, this.shownFields, (row) => {
      this.consumeGroup(compiler, row, consume);
    });
  }

  /** What becomes of the buffers of each aggregate that is described by expressions. */
  private updatesOf(row: PipelineRow): BufferUpdates {
    const updates = new Map<AggregateExpression, readonly BufferUpdate[]>();
    for (const aggregate of this.aggregateExpressions) {
      const { function: own, filter } = aggregate;
      if (!(own instanceof DeclarativeAggregate)) continue;
      if (this.mode === "final") updates.set(aggregate, mergeUpdates(own));
      else if (filter !== undefined) updates.set(aggregate, filteredUpdates(own));
      else updates.set(aggregate, rowUpdates(own, row, this.child.output, this.groupingExpressions.length > 0));
    }
    return updates;
  }

  /** Keys, then what each aggregate has: narrow where what is known of the rows keeps a sum in 64 bits. */
  private groupLayout(row: PipelineRow, updates: BufferUpdates): RecordLayout {
    const keys = this.groupingAttributes.map(({ dataType, nullable }) => ({ type: dataType, nullable }));
    const fields = [...keys, ...this.aggregateExpressions.flatMap((aggregate) => this.fieldsOf(aggregate, row))];
    const identities: (string | undefined)[] = [];
    for (const { aggregate, first } of this.firstFields) {
      for (const [i, { identity }] of (updates.get(aggregate) ?? []).entries()) identities[first + i] = identity;
    }
    return new RecordLayout(shareFields(fields, identities));
  }

  private fieldsOf(aggregate: AggregateExpression, row?: PipelineRow): readonly RecordField[] {
    if (isImperative(aggregate.function)) return imperativeFields(aggregate.function, this.mode);
    const bounds = row === undefined || this.mode === "final" ? [] : sumBounds(aggregate, row, this.child.output);
    return aggregate.function.bufferAttributes.map(({ dataType, nullable }, i) => ({
      type: dataType,
      nullable,
      bounds: bounds[i],
    }));
  }

  private groupSpilling(layout: RecordLayout): GroupSpilling {
    if (this.mode === "partial") return { kind: "hand-on" };
    const field = (index: number): SpilledField => ({ kind: "field", place: layout.place(index) });
    let accumulators = 0;
    const columns = [
      ...this.groupingAttributes.map((_, i) => field(i)),
      ...this.firstFields.flatMap(({ aggregate, first }): readonly SpilledField[] =>
        isImperative(aggregate.function)
          ? [{ kind: "accumulator", accumulator: accumulators++ }]
          : aggregate.function.bufferAttributes.map((_, i) => field(first + i)),
      ),
    ];
    return { kind: "merge", columns };
  }

  /** Where each aggregate's fields begin in a group row. */
  private get firstFields(): readonly { readonly aggregate: AggregateExpression; readonly first: number }[] {
    let next = this.groupingAttributes.length;
    return this.aggregateExpressions.map((aggregate) => {
      const first = next;
      next += this.fieldsOf(aggregate).length;
      return { aggregate, first };
    });
  }

  /** The fields of a group row that the pipeline over groups reads: keys, then buffers or accumulators' results. */
  private get shownFields(): readonly number[] {
    const keys = this.groupingAttributes.map((_, i) => i);
    const buffers = this.firstFields.flatMap(({ aggregate, first }) =>
      isImperative(aggregate.function)
        ? [first + RESULT_FIELD]
        : aggregate.function.bufferAttributes.map((_, i) => first + i),
    );
    return [...keys, ...buffers];
  }

  private accumulatedRows(
    compiler: StageCompiler,
    layout: RecordLayout,
  ): ReadonlyMap<AggregateExpression, Accumulated> {
    const found = new Map<AggregateExpression, Accumulated>();
    for (const { aggregate, first } of this.firstFields) {
      if (!isImperative(aggregate.function)) continue;
      const rows = new AccumulatedRows(aggregate, this.mode);
      const { isCompact } = aggregate.function.semantics;
      const spec = rows.spec(layout, first, isCompact ? compiler.addState({ kind: "arena" }) : undefined);
      found.set(aggregate, { rows, spec });
    }
    return found;
  }

  /** The group of an aggregation without keys, found once before the loop. */
  private onlyGroup(compiler: StageCompiler, { pipeline }: PipelineRow, table: Local): Local {
    const { f } = pipeline;
    const group = f.local("i32");
    f.within(pipeline.prologue, () => {
      f.get(table).i32(0).call(compiler.shared.kernel("aggregateTableGroup")).set(group);
    });
    return group;
  }

  private findGroup(
    compiler: StageCompiler,
    { context, pipeline, maxRows }: PipelineRow,
    groups: Groups,
    keys: readonly ExpressionCode[],
  ): Local {
    const group = context.f.local("i32");
    const search = (): void => context.branch(() => this.searchGroup(context, groups, keys, group));
    const memo = GroupMemo.for(compiler, pipeline, keys, maxRows);
    if (memo === undefined) search();
    else memo.lookup(group, search);
    return group;
  }

  private searchGroup(
    context: CodegenContext,
    { layout, table, updates }: Groups,
    keys: readonly ExpressionCode[],
    group: Local,
  ): void {
    const { f } = context;
    const hash = hashKeys(context, keys);
    const position = f.local("i32");
    const entry = f.local("i32");
    f.get(hash).get(table).op("i32.load", TABLE_MASK).op("i32.and").set(position);
    f.block((found) => {
      f.loop((probe) => {
        f.get(table).op("i32.load", TABLE_SLOTS).get(position).i32(3).op("i32.shl").op("i32.add").tee(entry);
        f.op("i32.load").tee(group).op("i32.eqz");
        f.if(() => {
          f.get(table).get(hash);
          context.callKernel("aggregateTableInsert").set(group);
          keys.forEach((key, i) => {
            layout.store(f, group, i, key, retainInto(context, table));
          });
          this.emitInitialValues(context, { layout, table, updates }, group);
          f.br(found);
        });
        f.block((differs) => {
          f.get(entry).op("i32.load", 4).get(hash).op("i32.ne").brIf(differs);
          branchUnlessEqual(context, layout, group, keys, differs);
          f.br(found);
        });
        f.get(position).i32(1).op("i32.add").get(table).op("i32.load", TABLE_MASK).op("i32.and").set(position);
        f.br(probe);
      });
    });
  }

  /** Accumulators' fields start as zeros, which all fields do. */
  private emitInitialValues(context: CodegenContext, { layout, table, updates }: Groups, group: Local): void {
    for (const { aggregate, first } of this.firstFields) {
      (updates.get(aggregate) ?? []).forEach(({ initial }, i) => {
        if (layout.isShared(first + i)) return;
        context.branch(() => {
          layout.store(context.f, group, first + i, context.generate(initial), retainInto(context, table));
        });
      });
    }
  }

  /** A function that starts the one group of an aggregation without keys: it exists even over no rows. */
  private emitSingleGroup(compiler: StageCompiler, layout: RecordLayout, updates: BufferUpdates): string {
    const name = compiler.functionName("singleGroup");
    const { builder: f } = compiler.shared.module.function(name, ["i32"], [], true);
    const context = compiler.plainContext(f);
    f.get(f.parameter(0)).i32(0).call(compiler.shared.kernel("aggregateTableInsert"));
    this.emitInitialValues(context, { layout, table: f.parameter(0), updates }, f.store());
    return name;
  }

  private emitUpdates(compiler: StageCompiler, row: PipelineRow, place: GroupPlace): void {
    const { f } = row.pipeline;
    for (const { aggregate, first } of this.firstFields) {
      const emit = isImperative(aggregate.function)
        ? this.accumulation(compiler, row, place, aggregate)
        : this.declaredUpdate(compiler, row, place, aggregate, first);
      const filter = this.mode === "partial" ? aggregate.filter : undefined;
      if (filter === undefined) emit();
      else {
        const { isNull, value } = generateRow(row.context, bindReferences(filter, this.child.output));
        if (value.kind !== "i32") throw new Error(`a filter cannot be a ${value.kind}`);
        f.get(value.local);
        if (isNull !== undefined) f.get(isNull).op("i32.eqz").op("i32.and");
        f.if(emit);
      }
    }
  }

  /** Loads what an update over expressions reads and answers what emits it. */
  private declaredUpdate(
    compiler: StageCompiler,
    row: PipelineRow,
    { layout, updates, buffers }: GroupPlace,
    aggregate: AggregateExpression,
    first: number,
  ): () => void {
    const width = this.child.output.length;
    const input = [...this.child.output, ...aggregate.function.bufferAttributes];
    const own = (updates.get(aggregate) ?? []).map(({ update }, i) => ({ update, field: first + i }));
    const bound = own.flatMap(({ update, field }) =>
      update === undefined || layout.isShared(field) ? [] : [{ field, expression: bindReferences(update, input) }],
    );
    for (const { expression } of bound) loadChildInputs(row.context, expression, width);
    return () => {
      const buffer = new Map<number, ExpressionCode>();
      const context = compiler.extendedContext(row, (ordinal) => {
        if (ordinal < width) return row.context.input(ordinal);
        const known = buffer.get(ordinal);
        if (known !== undefined) return known;
        const code = buffers.load(first + ordinal - width);
        buffer.set(ordinal, code);
        return code;
      });
      // All new values are computed before any is stored: each sees the row's old buffer.
      buffers.store(bound.map(({ expression, field }) => ({ field, code: generateRow(context, expression) })));
    };
  }

  /** Loads what is kept of a row and answers what emits that it is kept. */
  private accumulation(
    compiler: StageCompiler,
    row: PipelineRow,
    { table, group, accumulated }: GroupPlace,
    aggregate: AggregateExpression,
  ): () => void {
    const { f } = row.pipeline;
    const known = accumulated.get(aggregate);
    if (known === undefined) throw new Error(`no rows are kept for ${aggregate}`);
    const { rows, spec } = known;
    const pushOwn = (): void => {
      f.get(table).op("i32.load", TABLE_ARENA);
    };
    const arena = spec.recordsArena === undefined ? undefined : compiler.stateAddress(row.pipeline, spec.recordsArena);
    const pushArena = arena === undefined ? pushOwn : (): void => void f.get(arena);
    for (const column of rows.columns) loadInputs(row.context, bindReferences(column, this.child.output));
    return () =>
      row.context.branch(() => {
        rows.emitAppend(compiler, row, this.child.output, {
          group,
          offset: spec.records,
          owner: pushOwn,
          arena: pushArena,
        });
      });
  }

  private consumeGroup(compiler: StageCompiler, row: PipelineRow, consume: RowConsumer): void {
    if (this.mode === "partial") {
      consume(row);
      return;
    }
    const keys = this.groupingAttributes.length;
    const buffers = this.aggregateExpressions.flatMap((aggregate) => aggregate.function.bufferAttributes);
    const groupOutput = [...this.groupingAttributes, ...buffers];
    const results = this.aggregateExpressions.map(({ function: own }) => {
      const result = own instanceof DeclarativeAggregate ? own.evaluateExpression : own.bufferAttributes[0];
      if (result === undefined) throw new Error(`${own} has no result`);
      return generateRow(row.context, bindReferences(result, groupOutput));
    });
    const inputs = [...this.groupingAttributes.map((_, i) => row.context.input(i)), ...results];
    const context = compiler.context(row.pipeline, inputs);
    const resultInput = [
      ...groupOutput.slice(0, keys),
      ...this.aggregateExpressions.map((aggregate) => aggregate.resultAttribute),
    ];
    const codes = this.resultExpressions.map((expression) =>
      generateRow(context, bindReferences(expression, resultInput)),
    );
    consume({ ...row, context: compiler.context(row.pipeline, codes) });
  }

  override toString(): string {
    const keys = this.groupingExpressions.join(", ");
    const name = this.aggregateExpressions.some(isAccumulated) ? "ObjectHashAggregate" : "HashAggregate";
    return `${name}(keys=[${keys}], functions=[${this.functionTexts.join(", ")}])`;
  }

  /** The functions as this operator computes them: a filter is for rows only. */
  get functionTexts(): readonly string[] {
    return this.aggregateExpressions.map((aggregate) =>
      this.mode === "partial" ? `partial_${aggregate}` : aggregate.withoutFilter().toString(),
    );
  }
}

/** Whether the states of an aggregate are the executor's JavaScript's, as Spark's typed aggregates are objects. */
function isAccumulated(aggregate: AggregateExpression): boolean {
  return isImperative(aggregate.function);
}

type BufferUpdates = ReadonlyMap<AggregateExpression, readonly BufferUpdate[]>;

/** The table of groups, and what their records hold. */
interface Groups {
  readonly layout: RecordLayout;
  readonly table: Local;
  readonly updates: BufferUpdates;
}

/** Where a row's group is, and what is kept for accumulators. */
interface GroupPlace extends Groups {
  readonly group: Local;
  readonly buffers: GroupBuffers;
  readonly accumulated: ReadonlyMap<AggregateExpression, Accumulated>;
}

interface Accumulated {
  readonly rows: AccumulatedRows;
  readonly spec: AccumulatorSpec;
}

function declarative({ function: own }: AggregateExpression): DeclarativeAggregate {
  if (own instanceof DeclarativeAggregate) return own;
  throw new Error(`${own} is not described by expressions`);
}

function loadChildInputs(context: CodegenContext, bound: Expression, width: number): void {
  for (const node of bound.walk()) {
    if ("ordinal" in node && typeof node.ordinal === "number" && node.ordinal < width) loadInputs(context, node);
  }
}

/** The range in which each buffer of an aggregate stays over all rows that come; undefined where that is not known. */
function sumBounds(
  aggregate: AggregateExpression,
  { context, maxRows }: PipelineRow,
  input: readonly AttributeReference[],
): readonly (Bounds | undefined)[] {
  const { filter } = aggregate;
  const { bufferAttributes, updateExpressions } = declarative(aggregate);
  return updateExpressions.map((update, i) => {
    if (maxRows === undefined || filter !== undefined) return undefined;
    if (!(update instanceof Add || update instanceof DecimalAccumulate)) return undefined;
    const { left, right } = update;
    if (!(left instanceof AttributeReference) || left.exprId.id !== bufferAttributes[i]?.exprId.id) return undefined;
    // What is added may itself depend on the buffer, as a mean's step does: then nothing is known of it here.
    if (right.exists((node) => bufferAttributes.some((own) => own.semanticEquals(node)))) return undefined;
    const { bounds } = generateRow(context, bindReferences(right, input));
    if (bounds === undefined) return undefined;
    const times = BigInt(maxRows);
    return { min: bounds.min < 0n ? bounds.min * times : 0n, max: bounds.max > 0n ? bounds.max * times : 0n };
  });
}

/** Copies a string into the arena of the table, which owns the bytes of keys and buffers. */
function retainInto(context: CodegenContext, table: Local) {
  return (pushSource: () => void, pushTarget: () => void): void => {
    context.f.get(table).op("i32.load", TABLE_ARENA);
    pushSource();
    pushTarget();
    context.callKernel("stringRetain");
  };
}
