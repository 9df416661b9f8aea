// Aggregate functions whose state is of no fixed width: lists, digests and sketches. A group keeps the rows' values in
// memory until an accumulator takes them; between partial and final aggregation a state is one binary column.

import { BinaryType, type DataType } from "../../../types/data-type.ts";
import type { ExpectedType } from "../../functions/expected-type.ts";
import type { Origin } from "../../trees/origin.ts";
import type { EvalMode } from "../arithmetic.ts";
import { queryContext } from "../codegen/emit.ts";
import type { Expression } from "../expression.ts";
import { Literal } from "../literal.ts";
import type { ArgumentMismatch } from "../scalar-function.ts";
import type { AccumulatorCall, AccumulatorFactory, Ordering } from "./accumulator.ts";
import { AggregateFunction, type BufferField, type BufferIds } from "./aggregate-function.ts";

/** The semantics of one such function. */
export interface ImperativeSemantics {
  /** The name under which executors find the accumulator. */
  readonly name: string;
  /** The types of the arguments. */
  readonly inputs: readonly ExpectedType[] | ((args: readonly Expression[]) => readonly ExpectedType[]);
  readonly result: (args: readonly Expression[], options: ImperativeOptions) => DataType;
  /** Whether the result may be null; by default it may. */
  readonly nullable?: boolean | ((args: readonly Expression[]) => boolean);
  /** What is kept of a row, sort keys apart; by default the first argument. */
  readonly columns?: (args: readonly Expression[]) => readonly Expression[];
  /** The columns without which a row does not count; by default the first. */
  readonly required?: readonly number[] | ((options: ImperativeOptions) => readonly number[]);
  /** The argument whose values are compared, where that is asked of it. */
  readonly ordering?: number;
  /**
   * True when states stay small however many rows they take: rows are then handed to them as they come, else when their
   * result is wanted.
   */
  readonly isCompact: boolean;
  readonly check?: (call: ImperativeAggregate) => ArgumentMismatch | undefined;
  /** The call as SQL, where it is not `name(a, b)`. */
  readonly sql?: (call: ImperativeAggregate, args: readonly string[]) => string;
  readonly accumulator: AccumulatorFactory;
}

export interface ImperativeOptions {
  readonly mode: EvalMode;
  readonly timeZone: string;
  /** How rows are sorted by the last children, which are the sort keys. */
  readonly orderings?: readonly Ordering[];
  readonly isDistinct?: boolean;
  /** True of RESPECT NULLS. */
  readonly respectsNulls?: boolean;
  /** The name as shown. */
  readonly prettyName?: string;
}

export class ImperativeAggregate extends AggregateFunction {
  readonly semantics: ImperativeSemantics;
  readonly options: ImperativeOptions;

  constructor(
    semantics: ImperativeSemantics,
    children: readonly Expression[],
    options: ImperativeOptions,
    origin?: Origin,
    bufferIds?: BufferIds,
  ) {
    super(children, origin, bufferIds);
    this.semantics = semantics;
    this.options = options;
  }

  /** The arguments without the sort keys. */
  get args(): readonly Expression[] {
    return this.children.slice(0, this.children.length - this.orderings.length);
  }

  get sortKeys(): readonly Expression[] {
    return this.children.slice(this.children.length - this.orderings.length);
  }

  get orderings(): readonly Ordering[] {
    return this.options.orderings ?? [];
  }

  get dataType(): DataType {
    return this.semantics.result(this.children, this.options);
  }

  get nullable(): boolean {
    const { nullable = true } = this.semantics;
    return typeof nullable === "boolean" ? nullable : nullable(this.children);
  }

  get prettyName(): string {
    return this.options.prettyName ?? this.semantics.name;
  }

  override get sql(): string {
    const texts = this.children.map((child) => child.sql);
    return this.semantics.sql?.(this, texts) ?? super.sql;
  }

  override get canonical(): string {
    const { isDistinct = false, respectsNulls = false } = this.options;
    return `${this.semantics.name}:${this.prettyName}:${isDistinct}:${respectsNulls}:${JSON.stringify(this.orderings)}(${this.children.map((child) => child.canonical).join(",")})`;
  }

  override inputType(index: number): ExpectedType | undefined {
    const { inputs } = this.semantics;
    return (typeof inputs === "function" ? inputs(this.children) : inputs)[index];
  }

  /** What a group keeps of each row. */
  get columns(): readonly Expression[] {
    const { args } = this;
    return [...(this.semantics.columns?.(args) ?? args.slice(0, 1)), ...this.sortKeys];
  }

  /** The columns without which, when null, a row does not count. */
  get required(): readonly number[] {
    const { required = [0] } = this.semantics;
    return typeof required === "function" ? required(this.options) : required;
  }

  get call(): AccumulatorCall {
    const { mode, timeZone, isDistinct = false } = this.options;
    return {
      columnTypes: this.columns.map((column) => column.dataType),
      argumentTypes: this.children.map((child) => child.dataType),
      resultType: this.dataType,
      parameters: this.children.map((child) => (child.foldable ? child.eval([]) : null)),
      orderings: this.orderings,
      isDistinct,
      options: { mode, timeZone, context: queryContext(this.origin) },
      prettyName: this.prettyName,
    };
  }

  get defaultResult(): Expression {
    return new Literal(this.semantics.accumulator(this.call).evaluate(), this.dataType);
  }

  protected get bufferFields(): readonly BufferField[] {
    return [{ name: "buf", dataType: BinaryType, nullable: false }];
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new ImperativeAggregate(this.semantics, children, this.options, this.origin, this.bufferIds);
  }
}
