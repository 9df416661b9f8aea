// Finds expressions whose operands have types that they do not work on, once all implicit casts are in.

import type { ConditionName } from "../../errors/conditions.ts";
import {
  type DataType,
  isAnsiInterval,
  isInterval,
  isNumeric,
  sameStructure,
  sameType,
} from "../../types/data-type.ts";
import { holdsKind } from "../../types/holds-kind.ts";
import { quoteIdentifier } from "../catalog/table-identifier.ts";
import { AggregateFunction } from "../expressions/aggregates/aggregate-function.ts";
import { Average } from "../expressions/aggregates/average.ts";
import { ImperativeAggregate } from "../expressions/aggregates/imperative-aggregate.ts";
import { ExtremeBy } from "../expressions/aggregates/max-by.ts";
import { BoolAnd, BoolOr, Max, Min } from "../expressions/aggregates/min-max.ts";
import { Sum } from "../expressions/aggregates/sum.ts";
import {
  Add,
  type BinaryArithmetic,
  Divide,
  IntegralDivide,
  Subtract,
  UnaryPositive,
} from "../expressions/arithmetic.ts";
import { Cast, canCast } from "../expressions/cast.ts";
import { CaseWhen, Coalesce, Greatest, If, Least } from "../expressions/conditional.ts";
import { DirectShufflePartitionId } from "../expressions/direct-partition-id.ts";
import type { Expression } from "../expressions/expression.ts";
import { Murmur3Hash } from "../expressions/hash.ts";
import { HigherOrderFunction } from "../expressions/lambda.ts";
import { Like } from "../expressions/like.ts";
import { And, EqualNullSafe, In, IsNaN, Not, Or } from "../expressions/predicates.ts";
import { ScalarFunction } from "../expressions/scalar-function.ts";
import { Abs, UnaryMinus } from "../expressions/sign.ts";
import { SortOrder } from "../expressions/sort-order.ts";
import { WindowSpecDefinition } from "../expressions/windows/window-expression.ts";
import { SpecifiedWindowFrame } from "../expressions/windows/window-frame.ts";
import { WindowFunction } from "../expressions/windows/window-function.ts";
import { quotedName } from "../functions/expected-type.ts";
import { ordinalName, quotedSql, quotedType } from "./analysis-error.ts";
import { checkContents } from "./check-contents.ts";
import { checkHigherOrder } from "./check-higher-order.ts";
import { checkFrame, checkSpec, checkWindowFunction } from "./deferred-checks.ts";
import { type Comparison, isArithmetic, isBitwise, isComparison, operandTypes } from "./operator-families.ts";
import { isOrderable } from "./orderable-type.ts";
import { ORDERED_BY_THEMSELVES, plainText } from "./ordered-aggregate-text.ts";

const NUMERIC_OR_ANSI_INTERVAL = '("NUMERIC" or "INTERVAL DAY TO SECOND" or "INTERVAL YEAR TO MONTH")';
const NUMERIC_OR_INTERVAL = '("NUMERIC" or "INTERVAL DAY TO SECOND" or "INTERVAL YEAR TO MONTH" or "INTERVAL")';

/** A DATATYPE_MISMATCH without its expression, which the caller knows. */
export interface TypeMismatch {
  readonly condition: ConditionName;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What is wrong with the types of an expression's own operands; undefined when nothing is. */
export function checkTypes(expression: Expression, ansi: boolean): TypeMismatch | undefined {
  if (isArithmetic(expression)) {
    return checkBinary(expression, expression, arithmeticNames(expression));
  }
  if (isBitwise(expression)) {
    const [left, right] = expression.children;
    return left && right && checkBinary(expression, { left, right }, '"INTEGRAL"');
  }
  if (expression instanceof And || expression instanceof Or) return checkBinary(expression, expression, '"BOOLEAN"');
  if (expression instanceof Like) return checkInputs(expression, '"STRING"', isText);
  if (isComparison(expression) || expression instanceof EqualNullSafe) return checkComparison(expression);
  if (expression instanceof Not) return checkInputs(expression, '"BOOLEAN"', isBoolean);
  if (expression instanceof BoolAnd || expression instanceof BoolOr) {
    return checkInputs(expression, '"BOOLEAN"', isBoolean);
  }
  if (expression instanceof Sum || expression instanceof Average) {
    return checkInputs(expression, '"NUMERIC" or "ANSI INTERVAL"', isNumericOrAnsiInterval);
  }
  if (expression instanceof UnaryMinus || expression instanceof UnaryPositive) {
    return checkInputs(expression, NUMERIC_OR_INTERVAL, (type) => isNumeric(type) || isInterval(type));
  }
  if (expression instanceof Abs) return checkInputs(expression, NUMERIC_OR_ANSI_INTERVAL, isNumericOrAnsiInterval);
  if (expression instanceof DirectShufflePartitionId) {
    return checkInputs(expression, '"INT"', ({ kind }) => kind === "integer");
  }
  if (expression instanceof IsNaN) {
    return checkInputs(expression, '("DOUBLE" or "FLOAT")', ({ kind }) => kind === "double" || kind === "float");
  }
  if (expression instanceof Min || expression instanceof Max) return checkOrderable(expression, expression.children);
  if (expression instanceof ExtremeBy) return checkOrderable(expression, expression.children.slice(1));
  if (expression instanceof SortOrder) return checkOrderable(expression, expression.children);
  if (expression instanceof In) return checkSameTypes(expression, expression.children, "in");
  if (expression instanceof Coalesce || expression instanceof Greatest || expression instanceof Least) {
    return checkSameTypes(expression, expression.children, expression.prettyName);
  }
  if (expression instanceof Murmur3Hash || isXxHash(expression)) return checkHashed(expression);
  if (expression instanceof HigherOrderFunction) return checkHigherOrder(expression);
  if (expression instanceof ScalarFunction || expression instanceof AggregateFunction) {
    return checkArguments(expression) ?? checkContents(expression);
  }
  if (expression instanceof WindowFunction) return checkArguments(expression) ?? checkWindowFunction(expression);
  if (expression instanceof SpecifiedWindowFrame) return checkFrame(expression);
  if (expression instanceof WindowSpecDefinition) return checkSpec(expression);
  if (expression instanceof If) return checkIf(expression);
  if (expression instanceof CaseWhen) return checkCaseWhen(expression);
  return expression instanceof Cast ? checkCast(expression, ansi) : undefined;
}

function isXxHash(expression: Expression): boolean {
  return expression instanceof ScalarFunction && expression.semantics.name === "xxhash64";
}

/** Equal maps and equal variants may be stored in different ways, and would have different hashes. */
function checkHashed({ children, prettyName }: Expression): TypeMismatch | undefined {
  const holds = (kind: "map" | "variant"): boolean => children.some(({ dataType }) => holdsKind(dataType, kind));
  const isMap = holds("map");
  if (!isMap && !holds("variant")) return undefined;
  return {
    condition: isMap ? "DATATYPE_MISMATCH.HASH_MAP_TYPE" : "DATATYPE_MISMATCH.HASH_VARIANT_TYPE",
    parameters: { functionName: quoteIdentifier(prettyName) },
  };
}

function checkArguments(call: ScalarFunction | AggregateFunction | WindowFunction): TypeMismatch | undefined {
  const mismatch = findMismatch(call);
  if (mismatch !== undefined && call instanceof ImperativeAggregate && call.sortKeys.length > 0) {
    return ofOrdered(call, mismatch);
  }
  const checkedAs = call instanceof ScalarFunction ? call.semantics.checkedAs : undefined;
  if (mismatch === undefined || checkedAs === undefined) return mismatch;
  const sqlExpr = `"${checkedAs}(${call.children.map(({ sql }) => sql).join(", ")})"`;
  return { ...mismatch, parameters: { sqlExpr, ...mismatch.parameters } };
}

/** Where an aggregate function is computed of its order, that is its first argument. */
function ofOrdered(call: ImperativeAggregate, { condition, parameters }: TypeMismatch): TypeMismatch {
  const isShifted = ORDERED_BY_THEMSELVES.has(call.prettyName) && parameters.paramIndex === "first";
  const shifted = isShifted ? { paramIndex: "second" } : {};
  return { condition, parameters: { sqlExpr: `"${plainText(call)}"`, ...parameters, ...shifted } };
}

function findMismatch(call: ScalarFunction | AggregateFunction | WindowFunction): TypeMismatch | undefined {
  const first =
    call instanceof ScalarFunction ? call.semantics.checkBefore?.(call.children, call.prettyName) : undefined;
  if (first !== undefined) return first;
  const index = call.children.findIndex(({ dataType }, i) => call.inputType(i)?.accepts(dataType) === false);
  const argument = call.children[index];
  const expected = call.inputType(index);
  if (argument === undefined || expected === undefined) {
    if (call instanceof ImperativeAggregate) {
      const { ordering, check } = call.semantics;
      const compared = ordering === undefined ? [] : call.args.slice(ordering, ordering + 1);
      return checkOrderable(call, compared) ?? check?.(call);
    }
    return call instanceof ScalarFunction ? call.semantics.check?.(call.children) : undefined;
  }
  return {
    condition: "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
    parameters: {
      paramIndex: ordinalName(index),
      requiredType: quotedName(expected),
      inputSql: quotedSql(argument),
      inputType: quotedType(argument.dataType),
    },
  };
}

function isNumericOrAnsiInterval(type: DataType): boolean {
  return isNumeric(type) || isAnsiInterval(type);
}

function isText({ kind }: DataType): boolean {
  return kind === "string" || kind === "void";
}

function isBoolean(type: DataType): boolean {
  return type.kind === "boolean";
}

/** The types of operands in words. */
function arithmeticNames(expression: BinaryArithmetic): string {
  if (expression instanceof Add || expression instanceof Subtract) return NUMERIC_OR_INTERVAL;
  if (expression instanceof Divide) return '("DOUBLE" or "DECIMAL")';
  if (!(expression instanceof IntegralDivide)) return '"NUMERIC"';
  return '("BIGINT" or "DECIMAL" or "INTERVAL YEAR TO MONTH" or "INTERVAL DAY TO SECOND")';
}

function checkBinary(
  operator: Expression,
  { left, right }: { readonly left: Expression; readonly right: Expression },
  required: string,
): TypeMismatch | undefined {
  const accepts = operandTypes(operator) ?? (() => true);
  const decimals = isArithmetic(operator) && left.dataType.kind === "decimal" && right.dataType.kind === "decimal";
  if (!decimals && !sameType(left.dataType, right.dataType)) {
    return {
      condition: "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES",
      parameters: { left: quotedType(left.dataType), right: quotedType(right.dataType) },
    };
  }
  if (accepts(left.dataType)) return undefined;
  return {
    condition: "DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE",
    parameters: { inputType: required, actualDataType: quotedType(left.dataType) },
  };
}

function checkComparison(comparison: Comparison | EqualNullSafe): TypeMismatch | undefined {
  const { left, right, symbol } = comparison;
  if (!sameStructure(left.dataType, right.dataType)) {
    return {
      condition: "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES",
      parameters: { left: quotedType(left.dataType), right: quotedType(right.dataType) },
    };
  }
  return isOrderable(left.dataType) ? undefined : invalidOrdering(symbol, left.dataType);
}

function checkInputs(
  expression: Expression,
  required: string,
  accepts: (type: DataType) => boolean,
): TypeMismatch | undefined {
  const index = expression.children.findIndex((child) => !accepts(child.dataType));
  const child = expression.children[index];
  if (child === undefined) return undefined;
  return {
    condition: "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
    parameters: {
      paramIndex: ordinalName(index),
      requiredType: required,
      inputSql: quotedSql(child),
      inputType: quotedType(child.dataType),
    },
  };
}

function checkOrderable(expression: Expression, operands: readonly Expression[]): TypeMismatch | undefined {
  const operand = operands.find(({ dataType }) => !isOrderable(dataType));
  return operand && invalidOrdering(expression.prettyName, operand.dataType);
}

function invalidOrdering(name: string, type: DataType): TypeMismatch {
  return {
    condition: "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE",
    parameters: { functionName: quoteIdentifier(name), dataType: quotedType(type) },
  };
}

function checkSameTypes(
  expression: Expression,
  operands: readonly Expression[],
  name: string,
): TypeMismatch | undefined {
  const [first] = operands;
  // What is compared need not have the names of fields in common.
  const same = expression instanceof In ? sameStructure : sameType;
  if (first === undefined || operands.every(({ dataType }) => same(dataType, first.dataType))) {
    const orders = expression instanceof Greatest || expression instanceof Least || expression instanceof In;
    return orders && first !== undefined && !isOrderable(first.dataType)
      ? invalidOrdering(name, first.dataType)
      : undefined;
  }
  const types = operands.map(({ dataType }) => quotedType(dataType));
  // Spark words the list of COALESCE unlike the others.
  const dataType = expression instanceof Coalesce ? `(${types.join(" or ")})` : `[${types.join(", ")}]`;
  return {
    condition: "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
    parameters: { functionName: quoteIdentifier(name), dataType },
  };
}

function checkIf(node: If): TypeMismatch | undefined {
  if (!isBoolean(node.predicate.dataType)) {
    return {
      condition: "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
      parameters: {
        paramIndex: "first",
        requiredType: '"BOOLEAN"',
        inputSql: quotedSql(node.predicate),
        inputType: quotedType(node.predicate.dataType),
      },
    };
  }
  return differingBranches("if", [node.trueValue, node.falseValue]);
}

function checkCaseWhen(node: CaseWhen): TypeMismatch | undefined {
  const index = node.branches.findIndex(([condition]) => !isBoolean(condition.dataType));
  const wrong = node.branches[index]?.[0];
  if (wrong !== undefined) {
    return {
      condition: "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
      parameters: {
        paramIndex: ordinalName(index),
        requiredType: '"BOOLEAN"',
        inputSql: quotedSql(wrong),
        inputType: quotedType(wrong.dataType),
      },
    };
  }
  const values = [
    ...node.branches.map(([, value]) => value),
    ...(node.elseValue === undefined ? [] : [node.elseValue]),
  ];
  return differingBranches("casewhen", values);
}

function differingBranches(name: string, values: readonly Expression[]): TypeMismatch | undefined {
  const [first] = values;
  if (first === undefined || values.every(({ dataType }) => sameType(dataType, first.dataType))) return undefined;
  const types = values.map(({ dataType }) => quotedType(dataType));
  return {
    condition: "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
    parameters: { functionName: quoteIdentifier(name), dataType: `[${types.join(", ")}]` },
  };
}

function checkCast(cast: Cast, ansi: boolean): TypeMismatch | undefined {
  if (canCast(cast.child.dataType, cast.dataType, cast.mode)) return undefined;
  const parameters = { srcType: quotedType(cast.child.dataType), targetType: quotedType(cast.dataType) };
  const instead = ansi ? functionInstead(cast.child.dataType, cast.dataType) : undefined;
  if (instead !== undefined) {
    return {
      condition: "DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION",
      parameters: { ...parameters, functionNames: quoteIdentifier(instead) },
    };
  }
  if (ansi && cast.mode !== "try" && canCast(cast.child.dataType, cast.dataType, "legacy")) {
    return {
      condition: "DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION",
      parameters: { ...parameters, config: '"spark.sql.ansi.enabled"', configVal: "'false'" },
    };
  }
  return { condition: "DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION", parameters };
}

/** The function that does what a cast in ANSI mode does not. */
function functionInstead(from: DataType, to: DataType): string | undefined {
  if (isNumeric(from) && to.kind === "date") return "DATE_FROM_UNIX_DATE";
  return from.kind === "date" && isNumeric(to) ? "UNIX_DATE" : undefined;
}
