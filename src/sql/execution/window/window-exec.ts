// Computes window functions over rows that come sorted by partition and order: collects them, then goes through them once
// more with the bounds of each row's partition, its equals and its frames.

import { AggregateExpression } from "../../../catalyst/expressions/aggregates/aggregate-expression.ts";
import { ImperativeAggregate } from "../../../catalyst/expressions/aggregates/imperative-aggregate.ts";
import {
  Alias,
  type AttributeReference,
  bindReferences,
  type NamedExpression,
} from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import type { SortOrder } from "../../../catalyst/expressions/sort-order.ts";
import { WindowExpression } from "../../../catalyst/expressions/windows/window-expression.ts";
import { ColumnSink } from "../codegen/column-sink.ts";
import { normalizeKey } from "../codegen/hash-keys.ts";
import { generateRow } from "../codegen/load-inputs.ts";
import type { RowConsumer, StageCompiler } from "../codegen/stage-compiler.ts";
import { type ColumnOrder, SparkPlan } from "../spark-plan.ts";
import type { AccumulatedColumns } from "./accumulated-frame-code.ts";
import { WindowBounds } from "./window-bounds.ts";
import { WindowFrames } from "./window-frames.ts";
import { windowFunctionCode } from "./window-function-code.ts";
import { type CollectedColumn, WindowRows } from "./window-rows.ts";

export class WindowExec extends SparkPlan {
  readonly windowExpressions: readonly NamedExpression[];
  readonly partitionSpec: readonly Expression[];
  readonly orderSpec: readonly SortOrder[];
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];
  override readonly output: readonly AttributeReference[];

  constructor(
    windowExpressions: readonly NamedExpression[],
    partitionSpec: readonly Expression[],
    orderSpec: readonly SortOrder[],
    child: SparkPlan,
  ) {
    super();
    this.windowExpressions = windowExpressions;
    this.partitionSpec = partitionSpec;
    this.orderSpec = orderSpec;
    this.child = child;
    this.children = [child];
    this.output = [...child.output, ...windowExpressions.map((expression) => expression.toAttribute())];
  }

  override get columnOrder(): ColumnOrder {
    return "kept";
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new WindowExec(this.windowExpressions, this.partitionSpec, this.orderSpec, child);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    const keys = new CollectedKeys(this.child.output);
    const windows = this.windowExpressions.map(windowOf);
    const keyColumns = {
      partition: this.partitionSpec.map((key) => keys.add(key)),
      order: this.orderSpec.map((order) => keys.add(order.child)),
    };
    const accumulated = windows.map((window) => accumulatedColumns(window, keys));
    const slot = this.collectRows(compiler, keys.added, keyColumns.partition);
    compiler.scanRows(slot, (row, index) => {
      row.pipeline.f.comment(this.toString());
      const rows = new WindowRows(compiler, row, slot, this.child.output);
      const bounds = new WindowBounds(rows, index, keyColumns);
      const frames = new WindowFrames(bounds, this.orderSpec);
      const values = windows.map((window, i) =>
        windowFunctionCode(window, { rows, bounds, frames, accumulated: accumulated[i] }),
      );
      const width = this.child.output.length;
      const own = rows.at(index);
      const context = compiler.derivedContext(row, (ordinal) => values[ordinal - width] ?? own.input(ordinal));
      consume({ ...row, context });
    });
  }

  /** Ends the child's pipeline in a buffer of its columns and of the keys that are none of them, and returns its slot. */
  private collectRows(
    compiler: StageCompiler,
    keys: readonly CollectedExpression[],
    partition: readonly CollectedColumn[],
  ): number {
    const { child } = this;
    const bind = (expression: Expression): Expression => bindReferences(expression, child.output);
    const columns = child.output.map(bind);
    const added = keys.map(({ expression, isKey }) => ({ expression: bind(expression), isKey }));
    const types = [...columns, ...added.map(({ expression }) => expression)].map((column) => column.dataType);
    const readTogether = partition.length === 0 ? {} : { readTogether: partition };
    const slot = compiler.addState({ kind: "column-buffer", types, ...readTogether });
    child.produce(compiler, (row) => {
      const codes = columns.map((column) => generateRow(row.context, column));
      const keyCodes = added.map(({ expression, isKey }) => {
        const code = generateRow(row.context, expression);
        return isKey ? normalizeKey(row.context, code) : code;
      });
      new ColumnSink(compiler, row.pipeline, slot, types).append([...codes, ...keyCodes]);
    });
    return slot;
  }

  override toString(): string {
    const list = (items: readonly Expression[]): string => `[${items.join(", ")}]`;
    const specs = [this.partitionSpec, this.orderSpec].filter((spec) => spec.length > 0);
    return `Window ${[this.windowExpressions, ...specs].map(list).join(", ")}`;
  }
}

interface CollectedExpression {
  readonly expression: Expression;
  /** Whether it is compared, so that equal values must have one representation. */
  readonly isKey: boolean;
}

/** Where keys and values are in the collected rows: columns that are one value to each representation, or further ones. */
class CollectedKeys {
  readonly added: CollectedExpression[] = [];
  private readonly columns: readonly AttributeReference[];

  constructor(columns: readonly AttributeReference[]) {
    this.columns = columns;
  }

  add(key: Expression): CollectedColumn {
    const { kind } = key.dataType;
    return this.place(key, kind === "float" || kind === "double");
  }

  addValue(value: Expression): CollectedColumn {
    return this.place(value, false);
  }

  private place(expression: Expression, isNormalized: boolean): CollectedColumn {
    const { dataType, nullable } = expression;
    const own = isNormalized ? -1 : this.columns.findIndex((column) => column.semanticEquals(expression));
    const ordinal = own >= 0 ? own : this.columns.length + this.added.push({ expression, isKey: isNormalized }) - 1;
    return { ordinal, dataType, nullable };
  }
}

function accumulatedColumns(
  { windowFunction }: WindowExpression,
  collected: CollectedKeys,
): AccumulatedColumns | undefined {
  if (!(windowFunction instanceof AggregateExpression)) return undefined;
  const { function: aggregate, filter } = windowFunction;
  if (!(aggregate instanceof ImperativeAggregate)) return undefined;
  return {
    columns: aggregate.columns.map((column) => collected.addValue(column)),
    filter: filter && collected.addValue(filter),
  };
}

function windowOf(expression: NamedExpression): WindowExpression {
  if (expression instanceof Alias && expression.child instanceof WindowExpression) return expression.child;
  throw new Error(`${expression} is no window function`);
}
