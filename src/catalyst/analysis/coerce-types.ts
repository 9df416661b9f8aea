// Implicit casts: brings the operands of resolved expressions to the types that their operators work on.

import {
  BooleanType,
  type DataType,
  DecimalType,
  DoubleType,
  IntegerType,
  isIntegral,
  isNumeric,
  LongType,
  StringType,
  sameType,
} from "../../types/data-type.ts";
import { AggregateFunction } from "../expressions/aggregates/aggregate-function.ts";
import { Average } from "../expressions/aggregates/average.ts";
import { BoolAnd, BoolOr } from "../expressions/aggregates/min-max.ts";
import { Sum } from "../expressions/aggregates/sum.ts";
import { type BinaryArithmetic, Divide, IntegralDivide, UnaryPositive } from "../expressions/arithmetic.ts";
import { Alias } from "../expressions/attribute.ts";
import { Cast } from "../expressions/cast.ts";
import { CaseWhen, Coalesce, Greatest, If, Least } from "../expressions/conditional.ts";
import type { Expression } from "../expressions/expression.ts";
import { InSubquery } from "../expressions/in-subquery.ts";
import { Like } from "../expressions/like.ts";
import { Literal } from "../expressions/literal.ts";
import { MultiLike } from "../expressions/multi-like.ts";
import { And, EqualNullSafe, EqualTo, In, IsNaN, IsNotNull, Not, Or } from "../expressions/predicates.ts";
import { ScalarFunction } from "../expressions/scalar-function.ts";
import { Abs, UnaryMinus } from "../expressions/sign.ts";
import { WindowFunction } from "../expressions/windows/window-function.ts";
import { DAYS, STRING } from "../functions/expected-type.ts";
import { FUNCTIONS } from "../functions/function-registry.ts";
import { callOf } from "../functions/scalar-record.ts";
import { Project } from "../plans/project.ts";
import { analysisError } from "./analysis-error.ts";
import { type AnalyzerContext, castTimeZone, evalModeOf, typeCoercionOf } from "./analyzer-context.ts";
import { padChars } from "./char-padding.ts";
import { coerceCollations } from "./coerce-collations.ts";
import { compareWithDecimalLiteral } from "./compare-with-decimal-literal.ts";
import { implicitCastType } from "./implicit-cast.ts";
import { isArithmetic, isComparison, operandTypes } from "./operator-families.ts";
import { datetimeArithmetic } from "./resolve-datetime-arithmetic.ts";
import { decimalForType, type TypeCoercion, widerCommonType, widerTypeForDecimal } from "./type-coercion.ts";

/** The expression with casts added where Spark adds them. What has no common type stays, for CheckAnalysis to report. */
export function coerceTypes(expression: Expression, context: AnalyzerContext): Expression {
  return expression.transformUp((node) => {
    if (!node.resolved || node.children.length === 0) return node;
    return coerceNode(node, new Coercion(node, context));
  });
}

/** Adds casts to the operands of one expression. */
class Coercion {
  readonly types: TypeCoercion;
  /** The types that the expression works on, if it is an operator that not all will do for. */
  readonly accepts: ((type: DataType) => boolean) | undefined;
  private readonly parent: Expression;
  readonly context: AnalyzerContext;

  constructor(parent: Expression, context: AnalyzerContext) {
    this.types = typeCoercionOf(context);
    this.accepts = operandTypes(parent);
    this.parent = parent;
    this.context = context;
  }

  /** A failing cast is reported at the expression that asked for it. */
  cast(operand: Expression, type: DataType | undefined): Expression {
    if (type === undefined || sameType(operand.dataType, type)) return operand;
    const { context, parent } = this;
    return new Cast(
      operand,
      type,
      evalModeOf(context),
      castTimeZone(operand.dataType, type, context),
      parent.origin,
      true,
    );
  }

  castAll(operands: readonly Expression[], type: DataType | undefined): Expression[] {
    return operands.map((operand) => this.cast(operand, type));
  }
}

/** The new nodes above the operands of a node that has been replaced. */
function coerceNodes(node: Expression, replaced: Expression, coercion: Coercion): Expression {
  if (replaced.children.includes(node)) return node;
  return coerceNode(
    node.mapChildren((child) => coerceNodes(child, replaced, coercion)),
    coercion,
  );
}

function coerceNode(uncollated: Expression, coercion: Coercion): Expression {
  const node = compareWithDecimalLiteral(coerceCollations(uncollated));
  if (isArithmetic(node)) {
    const call = datetimeArithmetic(node, coercion.context);
    return call === undefined ? coerceArithmetic(node, coercion) : coerceNodes(call, node, coercion);
  }
  if (node instanceof EqualTo || node instanceof EqualNullSafe) {
    const truth = coercion.types.ansi ? undefined : equalToTruth(node);
    if (truth !== undefined) return truth;
    const equality = booleanEquality(node, coercion) ?? coerceOperands(node.left, node.right, coercion);
    return node.withNewChildren(padChars(equality));
  }
  // In the legacy dialect text is no truth value.
  const isTextual =
    (node instanceof And || node instanceof Or) && node.children.some(({ dataType }) => dataType.kind === "string");
  if (isTextual && !coercion.types.ansi) return node;
  if (isComparison(node) || node instanceof And || node instanceof Or) {
    return node.withNewChildren(padChars(coerceOperands(node.left, node.right, coercion)));
  }
  if (node instanceof Like || node instanceof MultiLike) {
    return node.withNewChildren(
      node.children.map((child) => coercion.cast(child, implicitCastType(child.dataType, STRING, coercion.types))),
    );
  }
  if (node instanceof In) {
    const coerced = coerceToCommon(node, node.children, coercion.types.widerType, coercion);
    return coerced.withNewChildren(padChars(coerced.children));
  }
  if (node instanceof Coalesce) return coerceToCommon(node, node.children, coercion.types.widerType, coercion);
  if (node instanceof Greatest || node instanceof Least) {
    return coerceToCommon(node, node.children, coercion.types.widerTypeWithoutStrings, coercion);
  }
  if (node instanceof InSubquery) return coerceInSubquery(node, coercion);
  if (node instanceof ScalarFunction) {
    return BITWISE.has(node.semantics.name) ? coerceBitwise(node, coercion) : coerceArguments(node, coercion);
  }
  if (node instanceof AggregateFunction && node.inputType(0) !== undefined) return castArguments(node, coercion);
  if (node instanceof WindowFunction) return castArguments(node, coercion);
  if (node instanceof If) return coerceIf(node, coercion);
  if (node instanceof CaseWhen) return coerceCaseWhen(node, coercion);
  if (node instanceof UnaryMinus && node.child.dataType.kind === "interval") {
    const { mode, origin } = node;
    return callOf(FUNCTIONS.record("negate_interval"), node.children, { mode, timeZone: "UTC", origin });
  }
  const expected = expectedType(node, coercion);
  return expected === undefined ? node : node.withNewChildren(coercion.castAll(node.children, expected));
}

/** The type that the arguments of an expression with fixed input types are cast to, where they are not of it. */
function expectedType(node: Expression, { types }: Coercion): DataType | undefined {
  const [argument] = node.children;
  if (argument === undefined) return undefined;
  const { kind } = argument.dataType;
  const isText = kind === "string" || kind === "void";
  if (node instanceof Sum || node instanceof Average) return isText || kind === "timestamp" ? DoubleType : undefined;
  if (node instanceof UnaryMinus || node instanceof UnaryPositive || node instanceof Abs) {
    return isText ? DoubleType : undefined;
  }
  if (node instanceof IsNaN) {
    const castable = isText || (isNumeric(argument.dataType) && kind !== "float");
    return castable ? DoubleType : undefined;
  }
  if (node instanceof Not || node instanceof BoolAnd || node instanceof BoolOr) {
    return types.canImplicitlyCast(argument.dataType, BooleanType) && isText ? BooleanType : undefined;
  }
  return undefined;
}

function coerceArithmetic(node: BinaryArithmetic, coercion: Coercion): Expression {
  const operands = coerceOperands(node.left, node.right, coercion, coercion.types.arithmeticTypeWithString);
  const [left, right] = operands.map((operand) => operand.dataType);
  if (left === undefined || right === undefined) return node;
  const isNumber = (type: DataType): boolean => isNumeric(type) || type.kind === "void";
  const decimals = left.kind === "decimal" || right.kind === "decimal";
  if (left.kind === "void" && right.kind === "void") {
    return node.withNewChildren(coercion.castAll(operands, node instanceof IntegralDivide ? LongType : DoubleType));
  }
  if (node instanceof Divide && isNumber(left) && isNumber(right) && !decimals) {
    return node.withNewChildren(coercion.castAll(operands, DoubleType));
  }
  if (node instanceof IntegralDivide && !decimals) {
    return node.withNewChildren(
      operands.map((operand) => (isIntegral(operand.dataType) ? coercion.cast(operand, LongType) : operand)),
    );
  }
  return node.withNewChildren(operands);
}

const BITWISE: ReadonlySet<string> = new Set(["&", "|", "^"]);

/** Operands of bitwise operators are widened where that makes integers of them; strings follow the other operand. */
function coerceBitwise(node: ScalarFunction, coercion: Coercion): Expression {
  const [left, right] = node.children;
  if (left === undefined || right === undefined) return node;
  const kinds = [left.dataType.kind, right.dataType.kind];
  if (kinds.every((kind) => kind === "void")) return node.withNewChildren(coercion.castAll(node.children, IntegerType));
  if (kinds.includes("string") && kinds.includes("void") && coercion.types.ansi) {
    return node.withNewChildren(coercion.castAll(node.children, StringType));
  }
  const operands = coerceOperands(left, right, coercion, coercion.types.arithmeticTypeWithString);
  const isKept =
    kinds.includes("string") || kinds.includes("decimal") || operands.every(({ dataType }) => isIntegral(dataType));
  return isKept ? node.withNewChildren(operands) : node;
}

type StringRule = TypeCoercion["comparisonType"];

/** In the legacy dialect a boolean that equals 1 is itself, and one that equals 0 its opposite. */
function equalToTruth(node: EqualTo | EqualNullSafe): Expression | undefined {
  const { left, right, origin } = node;
  const [bool, number] = left.dataType.kind === "boolean" ? [left, right] : [right, left];
  if (bool.dataType.kind !== "boolean" || !(number instanceof Literal) || number.value === null) return undefined;
  const { dataType, value } = number;
  if (!isIntegral(dataType) && dataType.kind !== "decimal") return undefined;
  const one = dataType.kind === "decimal" ? 10n ** BigInt(dataType.scale) : 1n;
  const given = BigInt(value as number | bigint);
  if (given !== one && given !== 0n) return undefined;
  const truth = given === one ? bool : new Not(bool, origin);
  return node instanceof EqualTo ? truth : new And(new IsNotNull(bool, origin), truth, origin);
}

/** In the legacy dialect a boolean equals a number as 1 or 0. */
function booleanEquality(
  { left, right }: EqualTo | EqualNullSafe,
  coercion: Coercion,
): [Expression, Expression] | undefined {
  if (coercion.types.ansi) return undefined;
  if (left.dataType.kind === "boolean" && isNumeric(right.dataType))
    return [coercion.cast(left, right.dataType), right];
  if (isNumeric(left.dataType) && right.dataType.kind === "boolean") return [left, coercion.cast(right, left.dataType)];
  return undefined;
}

/** Both operands at a common type; decimals of arithmetic keep their own precision. */
function coerceOperands(
  left: Expression,
  right: Expression,
  coercion: Coercion,
  arithmeticStrings?: StringRule,
): [Expression, Expression] {
  const { types } = coercion;
  const withString = (arithmeticStrings ?? types.comparisonType)(left.dataType, right.dataType);
  if (withString !== undefined) {
    const [a, b] = [coercion.cast(left, withString), coercion.cast(right, withString)];
    return arithmeticStrings === undefined || types.ansi ? [a, b] : legacyArithmetic(left, right, coercion);
  }
  const [a, b] = decimalOperands(left, right, coercion);
  if (a.dataType.kind === "decimal" && b.dataType.kind === "decimal") {
    if (arithmeticStrings !== undefined || coercion.accepts !== undefined) return [a, b];
    const common = widerTypeForDecimal(a.dataType, b.dataType);
    return [coercion.cast(a, common), coercion.cast(b, common)];
  }
  const common = types.tightestCommonType(a.dataType, b.dataType);
  // Operands stay apart where the operator does not work on the type that they have in common.
  if (common !== undefined && coercion.accepts?.(common) === false) return [a, b];
  return [coercion.cast(a, common), coercion.cast(b, common)];
}

/** In the legacy dialect a string in arithmetic is a double, and the other operand follows by the ordinary rules. */
function legacyArithmetic(left: Expression, right: Expression, coercion: Coercion): [Expression, Expression] {
  const asDouble = (operand: Expression): Expression =>
    operand.dataType.kind === "string" ? coercion.cast(operand, DoubleType) : operand;
  return coerceOperands(asDouble(left), asDouble(right), coercion, () => undefined);
}

/** Beside a decimal an integer is a decimal, and beside a floating point number a decimal is a double. */
function decimalOperands(left: Expression, right: Expression, coercion: Coercion): [Expression, Expression] {
  const beside = (operand: Expression, other: Expression): Expression => {
    const { dataType } = operand;
    if (other.dataType.kind === "decimal" && isIntegral(dataType)) {
      return coercion.cast(operand, literalDecimal(operand) ?? decimalForType(dataType));
    }
    const floating = other.dataType.kind === "float" || other.dataType.kind === "double";
    return dataType.kind === "decimal" && floating ? coercion.cast(operand, DoubleType) : operand;
  };
  return [beside(left, right), beside(right, left)];
}

/** An integer constant needs only as many digits as it has. */
function literalDecimal(operand: Expression): DataType | undefined {
  if (!(operand instanceof Literal) || operand.value === null || operand.dataType.kind === "byte") return undefined;
  return DecimalType(String(operand.value).replace("-", "").length, 0);
}

type CommonType = (a: DataType, b: DataType) => DataType | undefined;

function coerceToCommon(
  node: Expression,
  operands: readonly Expression[],
  pairwise: CommonType,
  coercion: Coercion,
): Expression {
  const common = widerCommonType(
    operands.map((operand) => operand.dataType),
    pairwise,
  );
  return node.withNewChildren(coercion.castAll(operands, common));
}

/** Values and the query's columns meet at the types that they are compared at. */
function coerceInSubquery(node: InSubquery, coercion: Coercion): Expression {
  const { values, plan } = node;
  if (values.length !== plan.output.length) return node;
  const pairs = values.map((value, i) => coerceOperands(value, plan.output[i] ?? value, coercion));
  if (pairs.some(([value, column]) => !sameType(value.dataType, column.dataType))) return node;
  const columns = pairs.map(([, column], i) =>
    column === plan.output[i] || !(column instanceof Cast) ? column : new Alias(column, plan.output[i]?.name ?? ""),
  );
  const unchanged = pairs.every(([value, column], i) => value === values[i] && column === plan.output[i]);
  if (unchanged) return node;
  const query = columns.every((column, i) => column === plan.output[i]) ? plan : new Project(columns, plan);
  return node.withValues(pairs.map(([value]) => value)).withPlan(query);
}

function coerceIf(node: If, coercion: Coercion): Expression {
  const { predicate, trueValue, falseValue } = node;
  const common = coercion.types.widerType(trueValue.dataType, falseValue.dataType);
  return node.withNewChildren([
    predicate.dataType.kind === "void" ? coercion.cast(predicate, BooleanType) : predicate,
    coercion.cast(trueValue, common),
    coercion.cast(falseValue, common),
  ]);
}

function coerceCaseWhen(node: CaseWhen, coercion: Coercion): Expression {
  const values = [
    ...node.branches.map(([, value]) => value),
    ...(node.elseValue === undefined ? [] : [node.elseValue]),
  ];
  const common = widerCommonType(
    values.map((value) => value.dataType),
    coercion.types.widerType,
  );
  const isCondition = (index: number): boolean => index % 2 === 0 && index < 2 * node.branches.length;
  return node.withNewChildren(node.children.map((child, i) => (isCondition(i) ? child : coercion.cast(child, common))));
}

/** The arguments of a function at one type, where it asks for that, and then each at the type expected of it. */
function coerceArguments(call: ScalarFunction, coercion: Coercion): Expression {
  const given = call.children.map(({ dataType }) => dataType);
  const common = call.semantics.commonTypes?.(given, coercion.types) ?? [];
  const widened = call.withNewChildren(call.children.map((argument, i) => coercion.cast(argument, common[i])));
  return widened instanceof ScalarFunction ? castArguments(widened, coercion) : widened;
}

function castArguments(call: ScalarFunction | AggregateFunction | WindowFunction, coercion: Coercion): Expression {
  return call.withNewChildren(
    call.children.map((argument, i) => {
      const expected = call.inputType(i);
      if (expected === DAYS && argument.dataType.kind === "string" && !coercion.types.ansi) {
        return argument.foldable ? daysOfText(argument, call, coercion) : argument;
      }
      return expected === undefined
        ? argument
        : coercion.cast(argument, implicitCastType(argument.dataType, expected, coercion.types));
    }),
  );
}

/** A constant text is read as a number of days once and for all, so that it has to be one. */
function daysOfText(argument: Expression, call: Expression, coercion: Coercion): Expression {
  try {
    const days = new Cast(argument, IntegerType, "ansi", undefined, argument.origin).eval([]);
    return days === null ? coercion.cast(argument, IntegerType) : new Literal(days, IntegerType, argument.origin);
  } catch {
    throw analysisError("SECOND_FUNCTION_ARGUMENT_NOT_INTEGER", { functionName: call.prettyName }, call.origin);
  }
}
