// What a function of the user's is to plans: a definition, which is the same object wherever the function is called, and
// the call of one. Calls are taken out of expressions before the plan runs (ExtractUserDefinedFunctions).

import { type DataType, sqlName } from "../../types/data-type.ts";
import { identityOf } from "../trees/identity.ts";
import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { Literal } from "./literal.ts";
import { Unevaluable } from "./unevaluable.ts";
import { UnresolvedFunction, type UnresolvedFunctionOptions } from "./unresolved.ts";

/** How the function is called: once a row, for a value or for rows, once a batch with Arrow vectors, or once a group with its rows. */
export type UdfEvaluation = "scalar" | "table" | "arrow" | "aggregate";

export interface UserDefinedFunctionDefinition {
  /** Undefined of a function that has none. */
  readonly name: string | undefined;
  /** The function, or what executors import; opaque to plans. */
  readonly target: object;
  /** Values that go with the function's text. */
  readonly captures: Readonly<Record<string, unknown>> | undefined;
  readonly returnType: DataType;
  readonly nullable: boolean;
  readonly deterministic: boolean;
  readonly evaluation: UdfEvaluation;
}

export class JavaScriptUDF extends Unevaluable {
  readonly definition: UserDefinedFunctionDefinition;
  readonly children: readonly Expression[];

  constructor(definition: UserDefinedFunctionDefinition, args: readonly Expression[], origin?: Origin) {
    super(origin);
    this.definition = definition;
    this.children = args;
  }

  get dataType(): DataType {
    return this.definition.returnType;
  }

  get nullable(): boolean {
    return this.definition.nullable;
  }

  override get deterministic(): boolean {
    return this.definition.deterministic && super.deterministic;
  }

  override get foldable(): boolean {
    return false;
  }

  get prettyName(): string {
    return this.definition.name ?? "UDF";
  }

  get sql(): string {
    return `${this.prettyName}(${this.argumentsOfCall.map((argument) => argument.sql).join(", ")})`;
  }

  override get canonical(): string {
    return `udf${identityOf(this.definition)}(${this.children.map((child) => child.canonical).join(",")})`;
  }

  /** The types of the arguments and of the result, for errors. */
  get signature(): { readonly signature: string; readonly result: string } {
    const signature = this.children.map(({ dataType }) => sqlName(dataType)).join(", ");
    return { signature, result: sqlName(this.dataType) };
  }

  toString(): string {
    return `${this.prettyName}(${this.argumentsOfCall.join(", ")})`;
  }

  /** The arguments as the user wrote them: those of an aggregate function are packed into the rows of a group. */
  private get argumentsOfCall(): readonly Expression[] {
    if (this.definition.evaluation !== "aggregate") return this.children;
    const [packed] = this.children.flatMap((child) =>
      child.collect((node) => (node.prettyName === "named_struct" ? node : undefined)),
    );
    return packed?.children.filter((_, i) => i % 2 === 1) ?? [];
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new JavaScriptUDF(this.definition, children, this.origin);
  }
}

/** The call of a definition. An aggregate function gets the arguments of all rows of a group, collected. */
export function callUserDefinedFunction(
  definition: UserDefinedFunctionDefinition,
  args: readonly Expression[],
  options: UnresolvedFunctionOptions = {},
  origin?: Origin,
): Expression {
  if (definition.evaluation !== "aggregate") return new JavaScriptUDF(definition, args, origin);
  const fields = args.flatMap((argument, i) => [Literal.of(`_${i + 1}`), argument]);
  const row = new UnresolvedFunction(
    ["named_struct"],
    fields.length === 0 ? [Literal.of("_1"), Literal.of(1)] : fields,
  );
  const rows = new UnresolvedFunction(["collect_list"], [row], options, origin);
  return new JavaScriptUDF(definition, [rows], origin);
}
