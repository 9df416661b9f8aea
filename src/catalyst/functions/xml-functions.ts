// Functions that read and write XML texts.

import { SparkException } from "../../errors/spark-error.ts";
import { type DataType, StringType, StructField, StructType, sqlName } from "../../types/data-type.ts";
import type { EvaluatorCall } from "../expressions/evaluators/evaluator.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { XmlConverter, type XmlRecord, XmlValueError } from "../xml/xml-converter.ts";
import { XmlGenerator } from "../xml/xml-generator.ts";
import { XmlTypeInference } from "../xml/xml-infer-schema.ts";
import { xmlOptions } from "../xml/xml-options.ts";
import { XmlSyntaxError } from "../xml/xml-parser.ts";
import { type ExpectedType, STRING_ONLY } from "./expected-type.ts";
import { argument, type FunctionContext, type FunctionDefinition } from "./function-definition.ts";
import { callOf, NOT_NULL, NULLABLE, type ScalarRecord } from "./scalar-record.ts";
import {
  asNullable,
  checkConstant,
  oncePerCall,
  optionsArgument,
  refuseDropMalformed,
  typeArgument,
  withOptions,
} from "./schema-arguments.ts";

type Parse = (text: string) => CatalystValue;

const xmlParser = oncePerCall(({ resultType, options: { settings = {}, timeZone = "UTC" } }: EvaluatorCall): Parse => {
  const options = xmlOptions(settings);
  const { fields } = resultType.kind === "struct" ? resultType : StructType([]);
  const corruptColumn = fields.findIndex(({ name }) => name === options.columnNameOfCorruptRecord);
  const type = StructType(fields.filter((_, i) => i !== corruptColumn));
  const converter = new XmlConverter(options, settings.timezone ?? timeZone);
  return (text) => {
    const { values, failure } = recordOf(converter, text, type);
    if (failure !== undefined && options.mode === "FAILFAST") throw malformedRecord(values, failure);
    if (corruptColumn < 0) return values;
    const corrupt = failure === undefined ? null : text;
    return [...values.slice(0, corruptColumn), corrupt, ...values.slice(corruptColumn)];
  };
});

function recordOf(
  converter: XmlConverter,
  text: string,
  type: StructType,
): Omit<XmlRecord, "failure"> & { readonly failure: Error | undefined } {
  try {
    return converter.record(text, type);
  } catch (error) {
    if (!(error instanceof XmlSyntaxError || error instanceof XmlValueError)) throw error;
    return { values: type.fields.map(() => null), failure: error };
  }
}

function malformedRecord(values: readonly CatalystValue[], cause: Error): SparkException {
  return new SparkException(
    "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
    { badRecord: `[${values.map((value) => value ?? "null").join(",")}]`, failFastMode: "FAILFAST" },
    { cause },
  );
}

const generator = oncePerCall(
  ({ options: { settings = {}, timeZone = "UTC" } }: EvaluatorCall) => new XmlGenerator(settings, timeZone),
);

function schemaOf(text: string, { options: { settings = {}, timeZone = "UTC" } }: EvaluatorCall): string {
  const options = xmlOptions(settings);
  try {
    return sqlName(new XmlTypeInference(options, timeZone).typeOf(text));
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error;
    if (options.mode === "FAILFAST") throw malformedRecord([], error);
    if (options.mode === "DROPMALFORMED") return sqlName(StructType([]));
    return sqlName(StructType([StructField(options.columnNameOfCorruptRecord, StringType)]));
  }
}

const STRUCT: ExpectedType = {
  name: "STRUCT",
  accepts: ({ kind }) => kind === "struct",
  isStrict: "but for NULL",
  defaultType: StructType([]),
};

const FROM_XML: ScalarRecord = {
  names: ["from_xml"],
  internal: true,
  inputs: [STRING_ONLY],
  result: StructType([]),
  nullable: NULLABLE,
  eval: ([text], call) => xmlParser(call)(String(text)),
  usage: "from_xml(xmlStr, schema[, options])",
  doc: "The struct that an XML text is by a schema; what does not fit it is NULL.",
  example: "SELECT from_xml('<p><a>1</a><b>0.8</b></p>', 'a INT, b DOUBLE')",
};

const TO_XML: ScalarRecord = {
  names: ["to_xml"],
  internal: true,
  inputs: [STRUCT],
  result: StringType,
  nullable: NULLABLE,
  eval: ([value = null], call) => {
    const [type] = call.argumentTypes;
    const text = generator(call).write(value, type?.kind === "struct" ? type : StructType([]));
    // Without indentation an element is a line.
    return call.options.settings?.indent === "" ? `${text}\n` : text;
  },
  usage: "to_xml(expr[, options])",
  doc: "A struct as XML.",
  example: "SELECT to_xml(named_struct('a', 1, 'b', 2))",
};

const SCHEMA_OF_XML: ScalarRecord = {
  names: ["schema_of_xml"],
  internal: true,
  inputs: [STRING_ONLY],
  result: StringType,
  nullable: NOT_NULL,
  check: ([text]) => checkConstant(text, "xml"),
  eval: ([text], call) => schemaOf(String(text), call),
  usage: "schema_of_xml(xml[, options])",
  doc: "The schema of an XML text, as SQL.",
  example: "SELECT schema_of_xml('<p><a>1</a></p>')",
};

function fromXml(args: readonly Expression[], context: FunctionContext): Expression {
  const type: DataType = typeArgument(argument(args, 1));
  const settings = optionsArgument(args[2]);
  refuseDropMalformed(settings, "from_xml");
  const record: ScalarRecord = {
    ...FROM_XML,
    result: asNullable(type),
    settings,
    check: () =>
      type.kind === "struct"
        ? undefined
        : { condition: "DATATYPE_MISMATCH.INVALID_XML_SCHEMA", parameters: { schema: `"${sqlName(type)}"` } },
  };
  return callOf(record, args.slice(0, 1), context);
}

export const XML_FUNCTIONS: readonly ScalarRecord[] = [FROM_XML, TO_XML, SCHEMA_OF_XML];

export const XML_CALLS: readonly FunctionDefinition[] = [
  {
    names: ["from_xml"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 3,
    build: fromXml,
    usage: FROM_XML.usage,
    doc: FROM_XML.doc,
    example: FROM_XML.example,
  },
  withOptions(TO_XML),
  withOptions(SCHEMA_OF_XML),
];
