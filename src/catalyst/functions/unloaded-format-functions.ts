// Functions of Avro and Protobuf: Spark has them in modules that are loaded on request, and says so of a session without.

import { AnalysisException } from "../../errors/spark-error.ts";
import { BinaryType, NullType, sqlName } from "../../types/data-type.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { ANY } from "./expected-type.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";

type Check = (argument: Expression | undefined, position: string) => ArgumentMismatch | undefined;

function typeCheckFailure(msg: string): ArgumentMismatch {
  return { condition: "DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT", parameters: { msg, hint: "" } };
}

function isNull(argument: Expression): boolean {
  return argument.dataType.kind === "void";
}

/** A constant text, or a constant NULL where that is allowed. */
function constantText(name: string, purpose: string, allowsNull: boolean): Check {
  return (argument, position) => {
    const isText = argument?.foldable === true && argument.dataType.kind === "string";
    if (argument === undefined || isText || (allowsNull && isNull(argument))) return undefined;
    return typeCheckFailure(
      `The ${position} argument of the ${name.toUpperCase()} SQL function must be a constant string ${purpose}`,
    );
  };
}

function constantMap(name: string, conversion: string): Check {
  return (argument, position) => {
    const { dataType, foldable } = argument ?? Literal.of(null);
    const isTexts =
      dataType.kind === "map" &&
      [dataType.keyType, dataType.valueType].every(({ kind }) => kind === "string" || kind === "void");
    if (argument === undefined || isNull(argument) || (foldable && isTexts)) return undefined;
    return typeCheckFailure(
      `The ${position} argument of the ${name.toUpperCase()} SQL function must be a constant map of strings to strings containing the options to use for converting the value ${conversion} format`,
    );
  };
}

const POSITIONS: readonly string[] = ["first", "second", "third", "fourth"];

interface Format {
  readonly condition: "AVRO_NOT_LOADED_SQL_FUNCTIONS_UNUSABLE" | "PROTOBUF_NOT_LOADED_SQL_FUNCTIONS_UNUSABLE";
  readonly name: string;
  /** What is asked of the arguments, by position. */
  readonly checks: readonly (Check | undefined)[];
  readonly minArguments: number;
  /** Looked at before the checks. */
  readonly before?: (args: readonly Expression[]) => ArgumentMismatch | undefined;
  /** Looked at when they hold; may throw. */
  readonly after?: (args: readonly Expression[]) => void;
  readonly usage: string;
  readonly doc: string;
}

function ofFormat({ condition, name, checks, minArguments, before, after, usage, doc }: Format): ScalarRecord {
  return {
    names: [name],
    inputs: checks.map(() => ANY),
    defaults: checks.slice(minArguments).map(() => new Literal(null, NullType)),
    minArguments,
    result: BinaryType,
    nullable: NULLABLE,
    check: (args) => {
      const mismatch =
        before?.(args) ??
        checks.map((check, i) => check?.(args[i], POSITIONS[i] ?? "")).find((found) => found !== undefined);
      if (mismatch !== undefined) return mismatch;
      after?.(args);
      throw new AnalysisException(condition, { functionName: name.toUpperCase() });
    },
    eval: () => null,
    usage,
    doc,
    example: "",
  };
}

/** A text names a file on the machine of the driver, of which a page has none. */
function refuseDescriptorFile([, , descriptor]: readonly Expression[]): void {
  if (descriptor?.foldable !== true || descriptor.dataType.kind !== "string") return;
  const filePath = descriptor.eval([]);
  if (filePath === "") throw new AnalysisException("CANNOT_PARSE_PROTOBUF_DESCRIPTOR", {});
  if (typeof filePath !== "string") return;
  throw new AnalysisException("PROTOBUF_DESCRIPTOR_FILE_NOT_FOUND", { filePath });
}

function protobuf(name: "from_protobuf" | "to_protobuf", data: string, doc: string): ScalarRecord {
  const isTo = name === "to_protobuf";
  return ofFormat({
    condition: "PROTOBUF_NOT_LOADED_SQL_FUNCTIONS_UNUSABLE",
    name,
    minArguments: 2,
    checks: [
      undefined,
      constantText(name, "representing the Protobuf message name", false),
      undefined,
      constantMap(name, isTo ? "to Protobuf" : "from Protobuf"),
    ],
    before: ([message]) => {
      const type = message?.dataType;
      if (!isTo || type === undefined || type.kind === "struct") return undefined;
      return {
        condition: "DATATYPE_MISMATCH.NON_STRUCT_TYPE",
        parameters: { inputName: "data", inputType: `"${sqlName(type)}"` },
      };
    },
    after: refuseDescriptorFile,
    usage: `${name}(${data}, messageName[, descriptor[, options]])`,
    doc,
  });
}

const SCHEMA_OF_VALUE =
  "containing the JSON representation of the schema to use for converting the value from AVRO format";

export const UNLOADED_FORMAT_FUNCTIONS: readonly ScalarRecord[] = [
  ofFormat({
    condition: "AVRO_NOT_LOADED_SQL_FUNCTIONS_UNUSABLE",
    name: "from_avro",
    minArguments: 2,
    checks: [undefined, constantText("from_avro", SCHEMA_OF_VALUE, true), constantMap("from_avro", "from AVRO")],
    usage: "from_avro(child, jsonFormatSchema[, options])",
    doc: "Would read a value in Avro's binary format; the module of Avro is not loaded.",
  }),
  ofFormat({
    condition: "AVRO_NOT_LOADED_SQL_FUNCTIONS_UNUSABLE",
    name: "to_avro",
    minArguments: 1,
    checks: [undefined, constantText("to_avro", SCHEMA_OF_VALUE.replace("from AVRO", "to AVRO"), true)],
    usage: "to_avro(child[, jsonFormatSchema])",
    doc: "Would write a value in Avro's binary format; the module of Avro is not loaded.",
  }),
  ofFormat({
    condition: "AVRO_NOT_LOADED_SQL_FUNCTIONS_UNUSABLE",
    name: "schema_of_avro",
    minArguments: 1,
    checks: [constantText("schema_of_avro", SCHEMA_OF_VALUE, true), constantMap("schema_of_avro", "from AVRO")],
    usage: "schema_of_avro(jsonFormatSchema[, options])",
    doc: "Would give the type of an Avro schema; the module of Avro is not loaded.",
  }),
  protobuf(
    "from_protobuf",
    "data",
    "Would read a message in Protobuf's binary format; the module of Protobuf is not loaded.",
  ),
  protobuf(
    "to_protobuf",
    "child",
    "Would write a message in Protobuf's binary format; the module of Protobuf is not loaded.",
  ),
];
