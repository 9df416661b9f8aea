// Functions that make several rows of one: explode and its kin, stack, inline, json_tuple.

import {
  ArrayType,
  type DataType,
  IntegerType,
  NullType,
  StringType,
  StructField,
  StructType,
  sameType,
  sqlName,
  VariantType,
} from "../../types/data-type.ts";
import { encodeVariant, type VariantNode, VariantReader } from "../../types/variant.ts";
import type { Evaluator } from "../expressions/evaluators/evaluator.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { Generator, type GeneratorSemantics } from "../expressions/generator.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { collationRows } from "./collation-table.ts";
import { ANY, ARRAY, anyOf, type ExpectedType, MAP, VARIANT } from "./expected-type.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { jsonTuple } from "./json-tuple.ts";
import { valuesOf } from "./nested-values.ts";
import type { ScalarRecord } from "./scalar-record.ts";

const ARRAY_OF_STRUCTS: ExpectedType = {
  name: "ARRAY<STRUCT>",
  accepts: (type) => type.kind === "array" && type.elementType.kind === "struct",
  isStrict: true,
  defaultType: ArrayType(StructType([])),
};

const COLLECTION: ExpectedType = { ...anyOf(ARRAY, MAP), isStrict: true };

function rowsOfType(fields: readonly StructField[]): ArrayType {
  return ArrayType(StructType(fields), false);
}

/** What explode makes of a collection: elements, or keys and values. */
function elementFields(type: DataType | undefined): readonly StructField[] {
  if (type?.kind === "array") return [StructField("col", type.elementType, type.containsNull)];
  if (type?.kind !== "map") return [];
  return [StructField("key", type.keyType, false), StructField("value", type.valueType, type.valueContainsNull)];
}

/** Elements as rows; entries of a map are rows already. */
function elementRows(value: CatalystValue, type: DataType | undefined): readonly (readonly CatalystValue[])[] {
  const values = valuesOf(value);
  return type?.kind === "map" ? values.map(valuesOf) : values.map((element) => [element]);
}

const POSITION = StructField("pos", IntegerType, false);

const COLLATION_FIELDS: readonly StructField[] = [
  ...["CATALOG", "SCHEMA", "NAME"].map((name) => StructField(name, StringType, false)),
  ...["LANGUAGE", "COUNTRY"].map((name) => StructField(name, StringType)),
  ...["ACCENT_SENSITIVITY", "CASE_SENSITIVITY", "PAD_ATTRIBUTE"].map((name) => StructField(name, StringType, false)),
  StructField("ICU_VERSION", StringType),
];

function inlineFields(type: DataType | undefined): readonly StructField[] {
  if (type?.kind !== "array" || type.elementType.kind !== "struct") return [];
  return type.elementType.fields.map((field) =>
    type.containsNull ? StructField(field.name, field.dataType, true, field.metadata) : field,
  );
}

/** How many values a row of stack has. */
function stackWidth(args: readonly Expression[]): number {
  const rows = stackRows(args[0]);
  return rows === undefined ? 0 : Math.ceil((args.length - 1) / rows);
}

function stackRows(count: Expression | undefined): number | undefined {
  if (count?.foldable !== true || count.dataType.kind !== "integer") return undefined;
  const rows = Number(count.eval([]));
  return rows > 0 ? rows : undefined;
}

function stackFields(args: readonly Expression[]): readonly StructField[] {
  const width = stackWidth(args);
  return Array.from({ length: width }, (_, column) => {
    const types = args.slice(1).flatMap(({ dataType }, i) => (i % width === column ? [dataType] : []));
    return StructField(`col${column}`, types.find(({ kind }) => kind !== "void") ?? NullType, true);
  });
}

function checkStack(args: readonly Expression[]): ArgumentMismatch | undefined {
  const [count] = args;
  if (count === undefined) return undefined;
  const parameters = { inputName: "`n`", inputType: `"${sqlName(IntegerType)}"`, inputExpr: `"${count.sql}"` };
  if (!count.foldable) return { condition: "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", parameters };
  if (count.dataType.kind !== "integer") {
    return {
      condition: "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
      parameters: {
        paramIndex: "first",
        requiredType: '"INT"',
        inputSql: `"${count.sql}"`,
        inputType: `"${sqlName(count.dataType)}"`,
      },
    };
  }
  const value = count.eval([]);
  if (value === null) return { condition: "DATATYPE_MISMATCH.UNEXPECTED_NULL", parameters: { exprName: "`n`" } };
  if (stackRows(count) === undefined) {
    return {
      condition: "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
      parameters: { exprName: "`n`", valueRange: "(0, 2147483647]", currentValue: String(value) },
    };
  }
  const width = stackWidth(args);
  const fields = stackFields(args);
  for (let i = 1; i < args.length; i++) {
    const column = (i - 1) % width;
    const type = args[i]?.dataType ?? NullType;
    const expected = fields[column]?.dataType ?? NullType;
    if (type.kind === "void" || sameType(type, expected)) continue;
    return {
      condition: "DATATYPE_MISMATCH.STACK_COLUMN_DIFF_TYPES",
      parameters: {
        columnIndex: String(column),
        leftParamIndex: String(column + 1),
        leftType: `"${sqlName(expected)}"`,
        rightParamIndex: String(i),
        rightType: `"${sqlName(type)}"`,
      },
    };
  }
  return undefined;
}

const evalStack: Evaluator = ([count, ...values]) => {
  const width = Math.ceil(values.length / Number(count));
  return Array.from({ length: Number(count) }, (_, row) =>
    Array.from({ length: width }, (_unused, column) => values[row * width + column] ?? null),
  );
};

function checkJsonTuple(args: readonly Expression[]): ArgumentMismatch | undefined {
  if (args.every(({ dataType }) => dataType.kind === "string")) return undefined;
  return { condition: "DATATYPE_MISMATCH.NON_STRING_TYPE", parameters: { funcName: "`json_tuple`" } };
}

function variantRows(node: VariantNode): readonly (readonly CatalystValue[])[] {
  if (node.kind === "object") return node.fields.map(([name, field], i) => [i, name, encodeVariant(field)]);
  return node.kind === "array" ? node.elements.map((element, i) => [i, null, encodeVariant(element)]) : [];
}

/** A generator's semantics, and how it is called. */
interface GeneratorRecord extends Omit<GeneratorSemantics, "name"> {
  readonly names: readonly string[];
  readonly parameters?: readonly string[];
  readonly minArguments?: number;
  readonly maxArguments: number;
  readonly usage: string;
  readonly doc: string;
  readonly example: string;
}

const RECORDS: readonly GeneratorRecord[] = [
  {
    names: ["explode", "explode_outer"],
    parameters: ["collection"],
    inputs: [COLLECTION],
    seesNulls: true,
    maxArguments: 1,
    result: ([type]) => rowsOfType(elementFields(type)),
    eval: ([value = null], { argumentTypes: [type] }) => elementRows(value, type),
    usage: "explode(collection)",
    doc: "A row for each element of an array, or for each key and value of a map.",
    example: "SELECT explode(array(10, 20))",
  },
  {
    names: ["posexplode", "posexplode_outer"],
    parameters: ["collection"],
    inputs: [COLLECTION],
    seesNulls: true,
    maxArguments: 1,
    result: ([type]) => {
      const fields = elementFields(type);
      return rowsOfType(fields.length === 0 ? [] : [POSITION, ...fields]);
    },
    eval: ([value = null], { argumentTypes: [type] }) => elementRows(value, type).map((row, i) => [i, ...row]),
    usage: "posexplode(collection)",
    doc: "A row for each element of an array, or for each key and value of a map, with its position from 0.",
    example: "SELECT posexplode(array(10, 20))",
  },
  {
    names: ["inline", "inline_outer"],
    parameters: ["input"],
    inputs: [ARRAY_OF_STRUCTS],
    seesNulls: true,
    maxArguments: 1,
    result: ([type]) => rowsOfType(inlineFields(type)),
    eval: ([value = null], { argumentTypes: [type] }) => {
      const nulls = inlineFields(type).map(() => null);
      return valuesOf(value).map((struct) => (struct === null ? nulls : struct));
    },
    usage: "inline(expr)",
    doc: "A row for each struct of an array.",
    example: "SELECT inline(array(struct(1, 'a'), struct(2, 'b')))",
  },
  {
    names: ["stack"],
    inputs: [ANY],
    seesNulls: true,
    minArguments: 2,
    maxArguments: Infinity,
    result: (_, args) => rowsOfType(stackFields(args)),
    check: checkStack,
    eval: evalStack,
    usage: "stack(n, expr1, …, exprk)",
    doc: "The expressions in n rows.",
    example: "SELECT stack(2, 1, 2, 3)",
  },
  {
    names: ["json_tuple"],
    inputs: [ANY],
    seesNulls: true,
    minArguments: 2,
    maxArguments: Infinity,
    result: (types) => rowsOfType(types.slice(1).map((_, i) => StructField(`c${i}`, StringType, true))),
    check: checkJsonTuple,
    eval: ([text = null, ...names]) => [jsonTuple(text, names)],
    usage: "json_tuple(jsonStr, p1, p2, …, pn)",
    doc: "The values of several fields of a JSON object, as text.",
    example: "SELECT json_tuple('{\"a\":1, \"b\":2}', 'a', 'b')",
  },
  {
    names: ["variant_explode", "variant_explode_outer"],
    parameters: ["input"],
    inputs: [VARIANT],
    seesNulls: true,
    maxArguments: 1,
    result: () => rowsOfType([POSITION, StructField("key", StringType), StructField("value", VariantType, false)]),
    eval: ([value = null]) => (value instanceof Uint8Array ? variantRows(new VariantReader(value).node()) : []),
    usage: "variant_explode(expr)",
    doc: "A row for each field of an object, or for each element of an array, that a variant is.",
    example: 'SELECT * FROM variant_explode(parse_json(\'["hello", "world"]\'))',
  },
  {
    names: ["collations"],
    inputs: [],
    seesNulls: true,
    maxArguments: 0,
    result: () => rowsOfType(COLLATION_FIELDS),
    eval: collationRows,
    usage: "collations()",
    doc: "A row for each collation.",
    example: "SELECT NAME FROM collations() WHERE LANGUAGE IS NULL",
  },
];

/** The name under which executors find the evaluation: the function itself is found by its definition. */
function evaluationName({ names }: GeneratorRecord): string {
  return `generate_${names[0]}`;
}

export const GENERATOR_EVALUATIONS: readonly ScalarRecord[] = RECORDS.map((record) => ({
  ...record,
  names: [evaluationName(record)],
  internal: true,
}));

export const GENERATOR_FUNCTIONS: readonly FunctionDefinition[] = RECORDS.flatMap((record) => {
  const semantics: GeneratorSemantics = { ...record, name: evaluationName(record) };
  const { minArguments = record.maxArguments, maxArguments, usage, doc, example } = record;
  return record.names.map((called): FunctionDefinition => {
    const shown = called.replace(/_outer$/, "");
    return {
      names: [called],
      kind: "generator",
      ...(record.parameters && { parameters: record.parameters }),
      minArguments,
      maxArguments,
      build: (args, { mode, timeZone, origin }) =>
        new Generator(semantics, args, called !== shown, mode, timeZone, shown, origin),
      usage: usage.replace(shown, called),
      doc: called === shown ? doc : `${doc} Where there is none, a row of nulls.`,
      example: example.replace(shown, called),
    };
  });
});
