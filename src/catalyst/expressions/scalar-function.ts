// A call of a function that is described by a record: one pure evaluation, and code where the function is hot.

import type { ConditionName } from "../../errors/conditions.ts";
import { hasCollation, withCollation } from "../../types/collation.ts";
import { type DataType, IntegerType, isNested, LongType } from "../../types/data-type.ts";
import type { CommonTypes } from "../functions/common-types.ts";
import type { ExpectedType } from "../functions/expected-type.ts";
import type { Origin } from "../trees/origin.ts";
import type { EvalMode } from "./arithmetic.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import {
  anyNull,
  assign,
  assignZero,
  hostEvaluate,
  kindOf,
  mayRaise,
  newValue,
  queryContext,
  zeroWhenNull,
} from "./codegen/emit.ts";
import { type HostCallNode, type HostTree, HostTreeBuilder } from "./codegen/host-tree.ts";
import type { Evaluator, EvaluatorCall, EvaluatorOptions } from "./evaluators/evaluator.ts";
import { type CatalystValue, Expression, type InternalRow } from "./expression.ts";

/** What is wrong with the arguments of a call: an error condition and its parameters, the call itself apart. */
export interface ArgumentMismatch {
  readonly condition: ConditionName;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The semantics of one scalar function. */
export interface ScalarSemantics {
  /** The name under which executors find the evaluation. */
  readonly name: string;
  /** The types of the arguments; the last is also that of all further ones. May depend on what is given. */
  readonly inputs: readonly ExpectedType[] | ((types: readonly DataType[]) => readonly ExpectedType[]);
  /** Brings arguments to types that they have in common before `inputs` is looked at. */
  readonly commonTypes?: CommonTypes;
  readonly result: DataType | ((types: readonly DataType[], args: readonly Expression[]) => DataType);
  /** Whether the result may be null; by default when an argument may. */
  readonly nullable?: (args: readonly Expression[], mode: EvalMode) => boolean;
  /** True when nulls are passed to `eval`; else a null argument makes the result null. */
  readonly seesNulls?: boolean;
  readonly deterministic?: boolean;
  /** True of what sessions must allow TIME for. */
  readonly usesTimeType?: boolean;
  /**
   * True when the value depends on the task and on the rows before: the evaluation is told, in front of the arguments,
   * a number that is the task's, the partition and how many rows came before.
   */
  readonly perTask?: boolean;
  /** What the evaluation is told besides its arguments, such as the options of a format. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The call as SQL, where it is not `name(a, b)`. */
  readonly sql?: (args: readonly string[], name: string) => string;
  /** The function that errors about its arguments name, where that is another. */
  readonly checkedAs?: string;
  /** Looked at before the types of the arguments are. */
  readonly checkBefore?: (args: readonly Expression[], name: string) => ArgumentMismatch | undefined;
  readonly check?: (args: readonly Expression[]) => ArgumentMismatch | undefined;
  readonly eval: Evaluator;
  /** True when the code that `generate` emits may raise, so that it must not run for nulls. */
  readonly raises?: boolean;
  /**
   * Emits the value of arguments that are not null; of null ones they are zero or empty, and the result does not
   * matter. Undefined when these arguments are better left to `eval`. The null flag it answers is one of its own.
   */
  readonly generate?: (
    context: CodegenContext,
    args: readonly ExpressionCode[],
    call: EvaluatorCall,
    expressions: readonly Expression[],
  ) => ExpressionCode | undefined;
}

/** The functions whose strings are compared as those that they are made of. */
const KEEPS_COLLATION = new Set(
  `upper lower initcap concat substring left right trim ltrim rtrim btrim lpad rpad replace repeat reverse
  translate overlay split_part substring_index regexp_replace regexp_extract regexp_substr elt mask split conv
  regexp_extract_all`.split(/\s+/),
);

const COMMUTATIVE = /^[&|^]$/;

/** Where a task's memory counts the rows; its partition is at the start. */
const TASK_ROWS = 8;

export class ScalarFunction extends Expression {
  readonly semantics: ScalarSemantics;
  readonly children: readonly Expression[];
  readonly mode: EvalMode;
  readonly timeZone: string;
  /** The name as shown. */
  readonly prettyName: string;
  private knownType: DataType | undefined;
  private knownNullable: boolean | undefined;
  private knownCall: EvaluatorCall | undefined;
  private evaluations = 0n;

  constructor(
    semantics: ScalarSemantics,
    children: readonly Expression[],
    mode: EvalMode = "ansi",
    timeZone = "UTC",
    prettyName: string = semantics.name,
    origin?: Origin,
  ) {
    super(origin);
    this.semantics = semantics;
    this.children = children;
    this.mode = mode;
    this.timeZone = timeZone;
    this.prettyName = prettyName;
  }

  get dataType(): DataType {
    this.knownType ??= this.resultType();
    return this.knownType;
  }

  get nullable(): boolean {
    const { nullable } = this.semantics;
    this.knownNullable ??=
      nullable === undefined ? this.children.some((child) => child.nullable) : nullable(this.children, this.mode);
    return this.knownNullable;
  }

  override get deterministic(): boolean {
    return this.semantics.deterministic !== false && super.deterministic;
  }

  override get foldable(): boolean {
    return this.deterministic && this.children.every((child) => child.foldable);
  }

  get sql(): string {
    const args = this.children.map((child) => child.sql);
    return this.semantics.sql?.(args, this.prettyName) ?? `${this.prettyName}(${args.join(", ")})`;
  }

  protected override canonicalText(): string {
    const { semantics, mode, timeZone, children } = this;
    const { name, settings } = semantics;
    const texts = children.map((child) => child.canonical);
    const args = (COMMUTATIVE.test(name) ? texts.sort() : texts).join(",");
    if (settings === undefined) return `${name}:${mode}:${timeZone}(${args})`;
    return `${name}:${mode}:${timeZone}:${JSON.stringify([settings, this.dataType])}(${args})`;
  }

  private resultType(): DataType {
    const { result, name } = this.semantics;
    const type = typeof result === "function" ? result(this.argumentTypes, this.children) : result;
    if (!KEEPS_COLLATION.has(name) || hasCollation(type)) return type;
    const collated = this.argumentTypes.find((given) => given.kind === "string" && given.collation !== undefined);
    return collated?.kind === "string" ? withCollation(type, collated) : type;
  }

  /** The types that the arguments are asked to have. */
  get inputTypes(): readonly ExpectedType[] {
    const { inputs } = this.semantics;
    return typeof inputs === "function" ? inputs(this.argumentTypes) : inputs;
  }

  /** The type asked of one argument. */
  inputType(index: number): ExpectedType | undefined {
    const { inputTypes } = this;
    return inputTypes[Math.min(index, inputTypes.length - 1)];
  }

  eval(row: InternalRow): CatalystValue {
    const { semantics, children } = this;
    const values: CatalystValue[] = semantics.perTask === true ? [0, 0, this.evaluations++] : [];
    for (const child of children) {
      const value = child.eval(row);
      if (value === null && semantics.seesNulls !== true) return null;
      values.push(value);
    }
    return semantics.eval(values, this.call);
  }

  generate(context: CodegenContext): ExpressionCode {
    const { semantics } = this;
    if (this.isPerTask) return this.ofTask(context);
    if ([this, ...this.children].some(({ dataType }) => isNested(dataType))) return this.overNested(context);
    if (semantics.seesNulls === true) return this.evaluated(context, this.generateAll(context));
    return this.mayRaise || semantics.raises === true ? this.guarded(context) : this.straight(context);
  }

  get isPerTask(): boolean {
    return this.semantics.perTask === true;
  }

  /** The call as data, for the host that evaluates it among nested values. */
  hostCall(args: readonly HostTree[]): HostCallNode {
    return { name: this.semantics.name, seesNulls: this.semantics.seesNulls === true, args, ...this.call };
  }

  toString(): string {
    return `${this.prettyName}(${this.children.join(", ")})`;
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new ScalarFunction(this.semantics, children, this.mode, this.timeZone, this.prettyName, this.origin);
  }

  private get argumentTypes(): readonly DataType[] {
    return this.children.map((child) => child.dataType);
  }

  /** One object for all rows, so that evaluations can keep what they make of it. */
  private get call(): EvaluatorCall {
    if (this.knownCall === undefined) {
      const { settings } = this.semantics;
      const options: EvaluatorOptions = {
        mode: this.mode,
        timeZone: this.timeZone,
        context: queryContext(this.origin),
        ...(settings === undefined ? {} : { settings }),
      };
      this.knownCall = { argumentTypes: this.argumentTypes, resultType: this.dataType, options };
    }
    return this.knownCall;
  }

  /** An argument that could raise is not evaluated, as one before it that is null ends the evaluation. */
  private get mayRaise(): boolean {
    return this.children.some((child, i) => i > 0 && mayRaise(child));
  }

  private generateAll(context: CodegenContext): readonly ExpressionCode[] {
    return this.children.map((child) => context.generate(child));
  }

  /** Arguments and function in a straight line; only a call of the host is saved for nulls. */
  private straight(context: CodegenContext): ExpressionCode {
    const args = this.generateAll(context);
    const generated = this.semantics.generate?.(context, args, this.call, this.children);
    const operandNull = anyNull(context.f, args);
    if (generated === undefined) {
      if (operandNull === undefined) return this.evaluated(context, args);
      return this.unless(context, operandNull, () =>
        this.evaluated(
          context,
          args.map(({ value }) => ({ isNull: undefined, value })),
        ),
      );
    }
    const isNull = anyNull(context.f, [{ ...generated, isNull: operandNull }, generated]);
    return { ...generated, isNull, value: zeroWhenNull(context, generated.value, isNull) };
  }

  /** One argument at a time, each inside the condition that those before it are not null. */
  private guarded(context: CodegenContext): ExpressionCode {
    const generateFrom = (known: readonly ExpressionCode[]): ExpressionCode => {
      const child = this.children[known.length];
      if (child === undefined) {
        return this.semantics.generate?.(context, known, this.call, this.children) ?? this.evaluated(context, known);
      }
      const code = context.generate(child);
      const { isNull, ...rest } = code;
      const next = [...known, { ...rest, isNull: undefined }];
      return isNull === undefined ? generateFrom(next) : this.unless(context, isNull, () => generateFrom(next));
    };
    return generateFrom([]);
  }

  /** The code where the flag is clear; null where it is set. */
  private unless(
    context: CodegenContext,
    flag: NonNullable<ExpressionCode["isNull"]>,
    emit: () => ExpressionCode,
  ): ExpressionCode {
    const { f } = context;
    const value = newValue(f, kindOf(this.dataType));
    const isNull = f.local("i32");
    f.get(flag).if(
      () => {
        assignZero(context, value);
        f.i32(1).set(isNull);
      },
      () =>
        context.branch(() => {
          const code = emit();
          assign(f, value, code.value);
          if (code.isNull === undefined) f.i32(0);
          else f.get(code.isNull);
          f.set(isNull);
        }),
    );
    return { isNull, value };
  }

  private ofTask(context: CodegenContext): ExpressionCode {
    const { f } = context;
    const { argumentTypes, resultType, options } = this.call;
    const task = context.taskMemory();
    const partition = f.get(task).op("i32.load").store();
    const row = f.get(task).op("i64.load", TASK_ROWS).store();
    f.get(task).get(row).i64(1n).op("i64.add").op("i64.store", TASK_ROWS);
    const args = this.generateAll(context);
    const operands = [
      { code: { isNull: undefined, value: { kind: "i32", local: task } }, type: IntegerType },
      { code: { isNull: undefined, value: { kind: "i32", local: partition } }, type: IntegerType },
      { code: { isNull: undefined, value: { kind: "i64", local: row } }, type: LongType },
      ...args.map((code, i) => ({ code, type: argumentTypes[i] ?? ({ kind: "void" } as const) })),
    ] as const;
    return hostEvaluate(context, this.semantics.name, operands, resultType, options);
  }

  private overNested(context: CodegenContext): ExpressionCode {
    const builder = new HostTreeBuilder(context);
    const tree = builder.call(this);
    return hostEvaluate(context, this.semantics.name, builder.operands, this.dataType, this.call.options, { tree });
  }

  private evaluated(context: CodegenContext, args: readonly ExpressionCode[]): ExpressionCode {
    const { argumentTypes, resultType, options } = this.call;
    const operands = args.map((code, i) => ({ code, type: argumentTypes[i] ?? ({ kind: "void" } as const) }));
    return hostEvaluate(context, this.semantics.name, operands, resultType, options);
  }
}
