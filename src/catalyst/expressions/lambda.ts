// Lambdas and the functions that take them: `transform(xs, x -> x + 1)`.

import type { DataType } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import { queryContext } from "./codegen/emit.ts";
import { generateHigherOrder } from "./codegen/lambda-code.ts";
import type { Lambda } from "./evaluators/evaluator.ts";
import { type CatalystValue, Expression, type InternalRow } from "./expression.ts";
import { cannotEvaluate } from "./unevaluable.ts";
import { Unresolved } from "./unresolved.ts";

/** A name in the body of a lambda that is one of its parameters. */
export class UnresolvedLambdaVariable extends Unresolved {
  readonly nameParts: readonly string[];

  constructor(nameParts: readonly string[], origin?: Origin) {
    super(origin);
    this.nameParts = nameParts;
  }

  get prettyName(): string {
    return "lambdavariable";
  }

  override get canonical(): string {
    return `lambda'${JSON.stringify(this.nameParts)}`;
  }

  override get sql(): string {
    return this.nameParts.join(".");
  }

  toString(): string {
    return `lambda '${this.nameParts.join(".")}`;
  }
}

/** A parameter of a lambda. While the body is evaluated for an element it holds the argument. */
export class NamedLambdaVariable extends Expression {
  readonly name: string;
  readonly dataType: DataType;
  readonly nullable: boolean;
  private value: CatalystValue = null;

  constructor(name: string, dataType: DataType, nullable: boolean) {
    super();
    this.name = name;
    this.dataType = dataType;
    this.nullable = nullable;
  }

  get children(): readonly Expression[] {
    return [];
  }

  get prettyName(): string {
    return "namedlambdavariable";
  }

  get sql(): string {
    return "namedlambdavariable()";
  }

  override get canonical(): string {
    return `lambda:${this.name}`;
  }

  hold(value: CatalystValue): void {
    this.value = value;
  }

  eval(): CatalystValue {
    return this.value;
  }

  generate(context: CodegenContext): ExpressionCode {
    return context.lambdaVariable(this.canonical);
  }

  toString(): string {
    return `lambda ${this.name}`;
  }

  protected copyWithChildren(): Expression {
    return this;
  }
}

export class LambdaFunction extends Expression {
  readonly body: Expression;
  readonly variables: readonly NamedLambdaVariable[];

  constructor(body: Expression, variables: readonly NamedLambdaVariable[], origin?: Origin) {
    super(origin);
    this.body = body;
    this.variables = variables;
  }

  get children(): readonly Expression[] {
    return [this.body];
  }

  get dataType(): DataType {
    return this.body.dataType;
  }

  get nullable(): boolean {
    return this.body.nullable;
  }

  get prettyName(): string {
    return "lambdafunction";
  }

  override get canonical(): string {
    return `lambdafunction(${[...this.variables, this.body].map((child) => child.canonical).join(",")})`;
  }

  get sql(): string {
    return `lambdafunction(${[this.body, ...this.variables].map(({ sql }) => sql).join(", ")})`;
  }

  /** The body's value for arguments, over a row for the columns that it reads. */
  apply(row: InternalRow, values: readonly CatalystValue[]): CatalystValue {
    this.variables.forEach((variable, i) => {
      variable.hold(values[i] ?? null);
    });
    return this.body.eval(row);
  }

  eval(): CatalystValue {
    throw cannotEvaluate(this);
  }

  generate(): ExpressionCode {
    throw cannotEvaluate(this);
  }

  toString(): string {
    return `lambdafunction(${[this.body, ...this.variables].join(", ")}, false)`;
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new LambdaFunction(children[0] ?? this.body, this.variables, this.origin);
  }
}

/** The semantics of a function whose last arguments are lambdas. */
export interface HigherOrderSemantics {
  readonly name: string;
  /** How many arguments come before the lambdas. */
  readonly valueArguments: number;
  /** What the parameters of a lambda are, by the arguments before it. */
  readonly variables: (
    args: readonly Expression[],
    lambda: number,
  ) => readonly { readonly dataType: DataType; readonly nullable: boolean }[];
  readonly result: (args: readonly Expression[], lambdas: readonly LambdaFunction[]) => DataType;
  readonly nullable?: (args: readonly Expression[], lambdas: readonly LambdaFunction[]) => boolean;
  readonly eval: (values: readonly CatalystValue[], lambdas: readonly Lambda[], resultType: DataType) => CatalystValue;
}

export class HigherOrderFunction extends Expression {
  readonly semantics: HigherOrderSemantics;
  readonly children: readonly Expression[];
  readonly prettyName: string;

  constructor(semantics: HigherOrderSemantics, children: readonly Expression[], prettyName: string, origin?: Origin) {
    super(origin);
    this.semantics = semantics;
    this.children = children;
    this.prettyName = prettyName;
  }

  get args(): readonly Expression[] {
    return this.children.slice(0, this.semantics.valueArguments);
  }

  get lambdas(): readonly LambdaFunction[] {
    return this.children.filter((child) => child instanceof LambdaFunction);
  }

  get dataType(): DataType {
    return this.semantics.result(this.args, this.lambdas);
  }

  get nullable(): boolean {
    const { nullable } = this.semantics;
    return nullable?.(this.args, this.lambdas) ?? this.args.some((arg) => arg.nullable);
  }

  override get foldable(): boolean {
    return this.deterministic && this.args.every((arg) => arg.foldable) && !this.readsColumns;
  }

  get sql(): string {
    return `${this.prettyName}(${this.children.map(({ sql }) => sql).join(", ")})`;
  }

  eval(row: InternalRow): CatalystValue {
    const values: CatalystValue[] = [];
    for (const arg of this.args) values.push(arg.eval(row));
    if (values[0] === null) return null;
    const lambdas = this.lambdas.map(
      (lambda): Lambda =>
        (...items) =>
          lambda.apply(row, items),
    );
    return this.semantics.eval(values, lambdas, this.dataType);
  }

  generate(context: CodegenContext): ExpressionCode {
    const { semantics, args, lambdas, dataType } = this;
    return generateHigherOrder(context, semantics.name, args, lambdas, dataType, {
      context: queryContext(this.origin),
    });
  }

  toString(): string {
    return `${this.prettyName}(${this.children.join(", ")})`;
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new HigherOrderFunction(this.semantics, children, this.prettyName, this.origin);
  }

  /** Whether a lambda's body reads anything but its parameters and constants. */
  private get readsColumns(): boolean {
    return this.lambdas.some(({ body }) =>
      body.exists((node) => node.children.length === 0 && !node.foldable && !(node instanceof NamedLambdaVariable)),
    );
  }
}
