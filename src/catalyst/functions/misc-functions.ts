// Functions about values and the session rather than of them: types, errors, NaN, version.

import { AnalysisException, SparkError } from "../../errors/spark-error.ts";
import { DoubleType, FloatType, LongType, NullType, StringType, simpleString, sqlName } from "../../types/data-type.ts";
import { CaseWhen } from "../expressions/conditional.ts";
import type { Expression } from "../expressions/expression.ts";
import { Like } from "../expressions/like.ts";
import { Literal } from "../expressions/literal.ts";
import { EqualNullSafe } from "../expressions/predicates.ts";
import { ENCODING_FUNCTIONS } from "./encoding-functions.ts";
import { checkedEscape } from "./escape-character.ts";
import { ANY, BINARY_ONLY, BOOLEAN, DOUBLE_OR_FLOAT, FLOAT, LONG, STRING } from "./expected-type.ts";
import { argument, type FunctionContext, type FunctionDefinition } from "./function-definition.ts";
import { callOf, NOT_NULL, NULLABLE, replacedBy, type ScalarRecord } from "./scalar-record.ts";

/** The release of Spark whose answers these are, and its revision. */
const SPARK_VERSION = "4.3.0 98bc0212c94705434471627068f41e374ccab143";
/** Bits of one bitmap of the bitmap functions. */
const BITMAP_BITS = 32768n;

/** What is known of the session when a call of it is built. */
const SESSION_VALUE: ScalarRecord = {
  names: ["session_value"],
  internal: true,
  inputs: [],
  result: StringType,
  eval: (_, { options }) => options.settings?.value ?? null,
  usage: "current_schema()",
  doc: "A value of the session.",
  example: "SELECT current_schema()",
};

/** A function without arguments whose value is one of the session's; a call shows the first name. */
function sessionFunction(
  names: readonly string[],
  doc: string,
  read: (context: FunctionContext) => string,
  shown?: string,
): FunctionDefinition {
  const [first = ""] = names;
  return {
    names,
    kind: "scalar",
    minArguments: 0,
    maxArguments: 0,
    build: (_, context) => {
      const { name = first } = context;
      const record = { ...SESSION_VALUE, settings: { value: read(context) }, sql: () => `${shown ?? name}()` };
      return callOf(record, [], context);
    },
    usage: `${first}()`,
    doc,
    example: `SELECT ${first}()`,
  };
}

/** Functions that call methods of Java's classes, of which there are none. */
function reflection(name: string): FunctionDefinition {
  return {
    names: [name],
    kind: "scalar",
    minArguments: 2,
    maxArguments: Infinity,
    build: (args) => {
      const [className = "", ...rest] = args.map((arg) => (arg.foldable ? String(arg.eval([])) : arg.sql));
      throw new AnalysisException("DATATYPE_MISMATCH.UNEXPECTED_CLASS_TYPE", {
        className,
        sqlExpr: `"${[name.replace("try_", ""), "("].join("")}${[className, ...rest].join(", ")})"`,
      });
    },
    usage: `${name}(class, method[, arg1[, arg2 …]])`,
    doc: "Would call a method of a Java class; no Java runs here, so that no class is found.",
    example: "",
  };
}

export const MISC_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["typeof"],
    inputs: [ANY],
    minArguments: 1,
    maxArguments: 1,
    result: StringType,
    seesNulls: true,
    nullable: NOT_NULL,
    eval: (_, { argumentTypes: [type = NullType] }) => simpleString(type),
    usage: "typeof(expr)",
    doc: "The name of the value's type.",
    example: "SELECT typeof(1)",
  },
  {
    names: ["nanvl"],
    inputs: ([a, b]) =>
      a?.kind === "float" && b?.kind === "float" ? [FLOAT, FLOAT] : [DOUBLE_OR_FLOAT, DOUBLE_OR_FLOAT],
    minArguments: 2,
    maxArguments: 2,
    result: ([type = DoubleType]) => (type.kind === "float" ? FloatType : DoubleType),
    seesNulls: true,
    eval: ([value = null, other = null]) => (Number.isNaN(value) ? other : value),
    usage: "nanvl(a, b)",
    doc: "a, or b where a is NaN.",
    example: "SELECT nanvl(cast('NaN' AS double), 123)",
  },
  {
    names: ["raise_error"],
    inputs: [STRING],
    sql: ([message], name) => `${name}(USER_RAISED_EXCEPTION, map(errorMessage, ${message}))`,
    result: NullType,
    nullable: NULLABLE,
    deterministic: false,
    seesNulls: true,
    eval: ([message = null]) => {
      throw new SparkError("SparkRuntimeException", "USER_RAISED_EXCEPTION", { errorMessage: String(message) });
    },
    usage: "raise_error(message)",
    doc: "Ends the query with an error.",
    example: "SELECT if(false, raise_error('custom error'), 1)",
  },
  {
    names: ["assert_true"],
    inputs: [BOOLEAN, STRING],
    defaults: ([condition]) => [Literal.of(`'${condition?.sql}' is not true!`)],
    checkBefore: ([condition, message]) => {
      if (condition === undefined || ["boolean", "void"].includes(condition.dataType.kind)) return undefined;
      const raised = `raise_error(USER_RAISED_EXCEPTION, map(errorMessage, ${message?.sql}))`;
      return {
        condition: "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
        parameters: {
          sqlExpr: `"(IF(${condition.sql}, NULL, ${raised}))"`,
          paramIndex: "first",
          inputSql: `"${condition.sql}"`,
          inputType: `"${sqlName(condition.dataType)}"`,
          requiredType: '"BOOLEAN"',
        },
      };
    },
    result: NullType,
    nullable: NULLABLE,
    deterministic: false,
    seesNulls: true,
    eval: ([condition, message]) => {
      if (condition === true) return null;
      throw new SparkError("SparkRuntimeException", "USER_RAISED_EXCEPTION", { errorMessage: String(message) });
    },
    usage: "assert_true(condition[, message])",
    doc: "NULL when the condition is true, else an error.",
    example: "SELECT assert_true(0 < 1)",
  },
  {
    names: ["version"],
    inputs: [],
    result: StringType,
    eval: () => SPARK_VERSION,
    usage: "version()",
    doc: "The version of Spark that is followed.",
    example: "SELECT version()",
  },
  SESSION_VALUE,
  {
    names: ["bitmap_bucket_number"],
    inputs: [LONG],
    result: LongType,
    eval: ([value]) =>
      (value as bigint) > 0n ? 1n + ((value as bigint) - 1n) / BITMAP_BITS : (value as bigint) / BITMAP_BITS,
    usage: "bitmap_bucket_number(child)",
    doc: "The number of the bitmap that holds a value.",
    example: "SELECT bitmap_bucket_number(123)",
  },
  {
    names: ["bitmap_bit_position"],
    inputs: [LONG],
    result: LongType,
    eval: ([value]) =>
      (value as bigint) > 0n ? ((value as bigint) - 1n) % BITMAP_BITS : -(value as bigint) % BITMAP_BITS,
    usage: "bitmap_bit_position(child)",
    doc: "The position of a value's bit in its bitmap.",
    example: "SELECT bitmap_bit_position(125)",
  },
  {
    names: ["bitmap_count"],
    inputs: [BINARY_ONLY],
    result: LongType,
    eval: ([bitmap]) =>
      BigInt((bitmap as Uint8Array).reduce((sum, byte) => sum + byte.toString(2).replaceAll("0", "").length, 0)),
    usage: "bitmap_count(child)",
    doc: "The number of bits that are set.",
    example: "SELECT bitmap_count(X'1010')",
  },
];

const STRING_DECODE = ENCODING_FUNCTIONS.find(({ names }) => names.includes("string_decode"));

/** Bytes in a character set, or with more arguments a search among pairs of values. */
function decode(args: readonly Expression[], context: FunctionContext): Expression {
  if (args.length === 2 && STRING_DECODE !== undefined) {
    return replacedBy(callOf(STRING_DECODE, args, context), args, context);
  }
  const [value, ...pairs] = args;
  const branches: [Expression, Expression][] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    branches.push([new EqualNullSafe(argument(args, 0), argument(pairs, i)), argument(pairs, i + 1)]);
  }
  const otherwise = pairs.length % 2 === 1 ? pairs[pairs.length - 1] : new Literal(null, StringType);
  return value === undefined ? Literal.of(null) : replacedBy(new CaseWhen(branches, otherwise), args, context);
}

export const MISC_CALLS: readonly FunctionDefinition[] = [
  sessionFunction(["current_catalog"], "The current catalog.", () => "spark_catalog"),
  sessionFunction(
    ["current_schema", "current_database"],
    "The current database.",
    ({ currentDatabase = "default" }) => currentDatabase,
    "current_schema",
  ),
  sessionFunction(["current_user", "user", "session_user"], "The user of the session.", () => "user"),
  sessionFunction(
    ["current_path"],
    "The path on which names without a qualifier are looked for.",
    ({ currentDatabase = "default" }) => `system.builtin,system.session,spark_catalog.${currentDatabase}`,
  ),
  {
    names: ["cast"],
    kind: "scalar",
    minArguments: 0,
    maxArguments: Infinity,
    build: (args) => {
      throw new AnalysisException("WRONG_NUM_ARGS.WITHOUT_SUGGESTION", {
        functionName: "`cast`",
        expectedNum: "0",
        actualNum: String(args.length),
        docroot: "https://spark.apache.org/docs/latest",
      });
    },
    usage: "CAST(expr AS type)",
    doc: "A value as one of another type; written without AS it is no cast.",
    example: "SELECT CAST('10' AS INT)",
  },
  reflection("reflect"),
  reflection("java_method"),
  reflection("try_reflect"),
  {
    names: ["decode"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: Infinity,
    expectedArguments: "2",
    build: decode,
    usage: "decode(bin, charset) or decode(expr, search, result, …[, default])",
    doc: "The string of bytes in a character set; or the result behind the search value that the expression equals.",
    example: "SELECT decode(encode('abc', 'utf-8'), 'utf-8')",
  },
  {
    names: ["like"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 3,
    build: (args, { origin }) => {
      const escapeCharacter = args[2] === undefined ? "\\" : checkedEscape(args[2]);
      return new Like(argument(args, 0), argument(args, 1), escapeCharacter, origin);
    },
    usage: "str LIKE pattern[ ESCAPE escape]",
    doc: "Whether a string matches a pattern: _ is any character, % any number of them.",
    example: "SELECT like('Spark', '_park')",
  },
];
