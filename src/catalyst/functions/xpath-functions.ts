// Functions that evaluate an XPath over an XML text.

import { SparkError } from "../../errors/spark-error.ts";
import {
  ArrayType,
  BooleanType,
  type DataType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  ShortType,
  StringType,
} from "../../types/data-type.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import type { XmlDocument } from "../xml/xml-node.ts";
import { parseXml, XmlSyntaxError } from "../xml/xml-parser.ts";
import { asBoolean, asNumber, asString, checkXPath, evaluateXPath, type XPathValue } from "../xml/xpath-evaluator.ts";
import { parseXPath, type XPathExpression, XPathSyntaxError } from "../xml/xpath-syntax.ts";
import { nonFoldable } from "./aggregate-checks.ts";
import { STRING_ONLY } from "./expected-type.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";

const KEPT_PATHS = 64;
const paths = new Map<string, XPathExpression>();

function pathOf(text: string): XPathExpression {
  const known = paths.get(text);
  if (known !== undefined) return known;
  const path = parseXPath(text);
  checkXPath(path);
  if (paths.size >= KEPT_PATHS) paths.clear();
  paths.set(text, path);
  return path;
}

/** What the path finds in the text; null of empty ones. Spark has no condition for what is malformed. */
function find(name: string, xml: string, path: string): XPathValue | null {
  if (xml === "" || path === "") return null;
  let compiled: XPathExpression;
  try {
    compiled = pathOf(path);
  } catch (error) {
    if (!(error instanceof XPathSyntaxError)) throw error;
    throw failed(name, `Invalid XPath '${path}': ${error.message}`, error);
  }
  let document: XmlDocument;
  try {
    document = parseXml(xml);
    return evaluateXPath(compiled, document);
  } catch (error) {
    if (!(error instanceof XmlSyntaxError || error instanceof XPathSyntaxError)) throw error;
    throw failed(name, `Error in the evaluation of XPath '${path}': ${error.message}`, error);
  }
}

function failed(name: string, message: string, cause: Error): SparkError {
  return new SparkError("SparkRuntimeException", "INTERNAL_ERROR", { message: `${name}: ${message}` }, { cause });
}

/** As Java narrows a double: what is too great becomes the greatest. */
function toWhole(value: number, bits: 32 | 64): bigint {
  if (Number.isNaN(value)) return 0n;
  const limit = 2n ** BigInt(bits - 1);
  if (value >= Number(limit)) return limit - 1n;
  return value <= -Number(limit) ? -limit : BigInt(Math.trunc(value));
}

function xpath(
  names: readonly string[],
  result: DataType,
  doc: string,
  convert: (found: XPathValue) => CatalystValue,
): ScalarRecord {
  const [name = ""] = names;
  return {
    names,
    inputs: [STRING_ONLY, STRING_ONLY],
    result,
    nullable: NULLABLE,
    check: ([, path]) => nonFoldable("path", path),
    eval: ([xml, path]) => {
      const found = find(name, String(xml), String(path));
      return found === null ? null : convert(found);
    },
    usage: `${name}(xml, xpath)`,
    doc,
    example: `SELECT ${name}('<a><b>1</b><b>2</b></a>', '${name === "xpath" ? "a/b/text()" : "sum(a/b)"}')`,
  };
}

export const XPATH_FUNCTIONS: readonly ScalarRecord[] = [
  xpath(
    ["xpath"],
    ArrayType(StringType),
    "The values of the nodes that an XPath finds; elements have none.",
    (found) => {
      if (typeof found !== "object") {
        throw new SparkError("SparkRuntimeException", "INTERNAL_ERROR", {
          message: "The XPath finds no nodes but a value.",
        });
      }
      return found.map((node) => (node.kind === "element" || node.kind === "document" ? null : node.value));
    },
  ),
  xpath(["xpath_boolean"], BooleanType, "Whether an XPath finds anything, or is true.", asBoolean),
  xpath(
    ["xpath_double", "xpath_number"],
    DoubleType,
    "The number that an XPath finds; NaN where it is none.",
    asNumber,
  ),
  xpath(["xpath_float"], FloatType, "The number that an XPath finds; NaN where it is none.", (found) =>
    Math.fround(asNumber(found)),
  ),
  xpath(["xpath_int"], IntegerType, "The whole number that an XPath finds; 0 where it is none.", (found) =>
    Number(toWhole(asNumber(found), 32)),
  ),
  xpath(["xpath_long"], LongType, "The whole number that an XPath finds; 0 where it is none.", (found) =>
    toWhole(asNumber(found), 64),
  ),
  xpath(["xpath_short"], ShortType, "The whole number that an XPath finds; 0 where it is none.", (found) =>
    Number(BigInt.asIntN(16, toWhole(asNumber(found), 32))),
  ),
  xpath(["xpath_string"], StringType, "The text that an XPath finds.", asString),
];
