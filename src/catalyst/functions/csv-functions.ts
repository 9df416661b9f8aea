// Functions of CSV texts.

import { SparkError, SparkException } from "../../errors/spark-error.ts";
import { type DataType, StringType, StructField, StructType, sqlName } from "../../types/data-type.ts";
import { fieldText } from "../csv/csv-fields.ts";
import { CsvGenerator } from "../csv/csv-generator.ts";
import { CsvTypeInference, inferredType } from "../csv/csv-infer-schema.ts";
import { type CsvOptions, csvOptions } from "../csv/csv-options.ts";
import { CsvTokenizer } from "../csv/csv-tokenizer.ts";
import { fieldValue } from "../csv/csv-values.ts";
import type { EvaluatorCall } from "../expressions/evaluators/evaluator.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { ANY, STRING_ONLY } from "./expected-type.ts";
import { argument, type FunctionContext, type FunctionDefinition } from "./function-definition.ts";
import { callOf, NOT_NULL, NULLABLE, type ScalarRecord } from "./scalar-record.ts";
import {
  asNullable,
  checkConstant,
  oncePerCall,
  optionsArgument,
  refuseDropMalformed,
  schemaArgument,
  withOptions,
} from "./schema-arguments.ts";
import { utf8 } from "./text.ts";

/** The fields of a text that is one record; undefined of one that has none, as it is empty or a comment. */
function fieldsOf(text: string, options: CsvOptions): readonly (string | null)[] | undefined {
  const tokenizer = new CsvTokenizer(options);
  tokenizer.bytes = utf8(text);
  if (text === "" || tokenizer.bytes[0] === options.comment) return undefined;
  tokenizer.tokenize(0, tokenizer.bytes.length);
  return Array.from({ length: tokenizer.numFields }, (_, i) => fieldText(tokenizer, i, options));
}

type Parse = (text: string) => CatalystValue;

const csvParser = oncePerCall(({ resultType, options: { settings = {}, timeZone = "UTC" } }: EvaluatorCall): Parse => {
  const options = csvOptions(settings);
  const { fields } = resultType.kind === "struct" ? resultType : StructType([]);
  const corruptColumn = fields.findIndex(({ name }) => name === options.columnNameOfCorruptRecord);
  const columns = fields
    .filter((_, i) => i !== corruptColumn)
    .map(({ dataType }) => fieldValue(dataType, options, settings.timezone ?? timeZone));
  return (text) => {
    const texts = fieldsOf(text, options);
    let isMalformed = texts !== undefined && texts.length !== columns.length;
    const values = columns.map((parse, i): CatalystValue => {
      const field = texts?.[i] ?? null;
      if (field === null) return null;
      const value = parse(field);
      isMalformed ||= value === undefined;
      return value ?? null;
    });
    if (isMalformed && options.mode === "FAILFAST") throw malformedRecord(text, values);
    if (corruptColumn < 0) return values;
    return [...values.slice(0, corruptColumn), isMalformed ? text : null, ...values.slice(corruptColumn)];
  };
});

function malformedRecord(text: string, values: readonly CatalystValue[]): SparkException {
  return new SparkException(
    "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
    { badRecord: `[${values.map((value) => value ?? "null").join(",")}]`, failFastMode: "FAILFAST" },
    { cause: new SparkError("SparkRuntimeException", "MALFORMED_CSV_RECORD", { badRecord: text }) },
  );
}

const generator = oncePerCall(
  ({ argumentTypes: [type], options: { settings = {}, timeZone = "UTC" } }: EvaluatorCall) =>
    new CsvGenerator(type?.kind === "struct" ? type : StructType([]), settings, timeZone),
);

function schemaOf(text: string, { options: { settings = {}, timeZone = "UTC" } }: EvaluatorCall): string {
  const options = csvOptions(settings);
  const inference = new CsvTypeInference(options, timeZone);
  const texts = fieldsOf(text, options);
  if (texts === undefined) throw new SparkError("SparkRuntimeException", "MALFORMED_CSV_RECORD", { badRecord: text });
  const fields = texts.map((field, i) => {
    const type: DataType = field === null ? StringType : inference.widen({ kind: "void" }, field);
    return StructField(`_c${i}`, inferredType(type));
  });
  return sqlName(StructType(fields));
}

const FROM_CSV: ScalarRecord = {
  names: ["from_csv"],
  internal: true,
  inputs: [STRING_ONLY],
  result: StructType([]),
  eval: ([text], call) => csvParser(call)(String(text)),
  usage: "from_csv(csvStr, schema[, options])",
  doc: "The struct that a line of CSV is by a schema; a field that does not fit it is NULL.",
  example: "SELECT from_csv('1, 0.8', 'a INT, b DOUBLE')",
};

const TO_CSV: ScalarRecord = {
  names: ["to_csv"],
  internal: true,
  inputs: [ANY],
  result: StringType,
  nullable: NULLABLE,
  check: ([value]) => {
    if (value === undefined || value.dataType.kind === "struct" || value.dataType.kind === "void") return undefined;
    return {
      condition: "DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE",
      parameters: { functionName: "`to_csv`", dataType: `"${sqlName(value.dataType)}"` },
    };
  },
  eval: ([value], call) => generator(call).line(Array.isArray(value) ? value : []),
  usage: "to_csv(expr[, options])",
  doc: "A struct as a line of CSV.",
  example: "SELECT to_csv(named_struct('a', 1, 'b', 2))",
};

const SCHEMA_OF_CSV: ScalarRecord = {
  names: ["schema_of_csv"],
  internal: true,
  inputs: [STRING_ONLY],
  result: StringType,
  nullable: NOT_NULL,
  check: ([text]) => checkConstant(text, "csv"),
  eval: ([text], call) => schemaOf(String(text), call),
  usage: "schema_of_csv(csv[, options])",
  doc: "The schema of a line of CSV, as SQL.",
  example: "SELECT schema_of_csv('1,abc')",
};

function fromCsv(args: readonly Expression[], context: FunctionContext): Expression {
  const schema = schemaArgument(argument(args, 1));
  const settings = optionsArgument(args[2]);
  refuseDropMalformed(settings, "from_csv");
  const options = csvOptions(settings);
  for (const { dataType } of schema.fields) fieldValue(dataType, options, context.timeZone);
  return callOf({ ...FROM_CSV, result: asNullable(schema), settings }, args.slice(0, 1), context);
}

export const CSV_FUNCTIONS: readonly ScalarRecord[] = [FROM_CSV, TO_CSV, SCHEMA_OF_CSV];

export const CSV_CALLS: readonly FunctionDefinition[] = [
  {
    names: ["from_csv"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 3,
    build: fromCsv,
    usage: FROM_CSV.usage,
    doc: FROM_CSV.doc,
    example: FROM_CSV.example,
  },
  withOptions(TO_CSV),
  withOptions(SCHEMA_OF_CSV),
];
