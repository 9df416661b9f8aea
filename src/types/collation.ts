// Names of collations: UTF8_BINARY and UTF8_LCASE of bytes, UNICODE and languages by Unicode's order, each with suffixes
// that leave case (_CI), accents (_AI) and blanks at the end (_RTRIM) aside.

import { ArrayType, type DataType, MapType, type StringType, StructField, StructType } from "./data-type.ts";

export const UTF8_BINARY = "UTF8_BINARY";

/** The key of a column's metadata under which the collations of its strings are told. */
const COLLATIONS = "__COLLATIONS";

export interface Collation {
  /** As it is shown. */
  readonly name: string;
  /** "binary" and "lcase" compare bytes, all others by the rules of a language; `und` is Unicode's root. */
  readonly order: "binary" | "lcase" | "language";
  readonly language: string;
  readonly ignoresCase: boolean;
  readonly ignoresAccents: boolean;
  readonly trimsEnd: boolean;
}

const known = new Map<string, Collation | undefined>();

/** A collation by its name in any case; undefined when there is none. */
export function findCollation(name: string): Collation | undefined {
  const key = name.toUpperCase();
  if (!known.has(key)) known.set(key, parse(key));
  return known.get(key);
}

function parse(upper: string): Collation | undefined {
  const trimsEnd = upper.endsWith("_RTRIM");
  const body = trimsEnd ? upper.slice(0, -"_RTRIM".length) : upper;
  const trimmed = trimsEnd ? "_RTRIM" : "";
  const plain = { language: "und", ignoresAccents: false, trimsEnd };
  if (body === UTF8_BINARY) return { ...plain, name: body + trimmed, order: "binary", ignoresCase: false };
  if (body === "UTF8_LCASE") return { ...plain, name: body + trimmed, order: "lcase", ignoresCase: true };
  const suffixes: string[] = [];
  let rest = body;
  for (let suffix = /_(CI|CS|AI|AS)$/.exec(rest); suffix !== null; suffix = /_(CI|CS|AI|AS)$/.exec(rest)) {
    suffixes.push(suffix[1] ?? "");
    rest = rest.slice(0, -3);
  }
  if (suffixes.length > 2 || new Set(suffixes.map((suffix) => suffix[0])).size < suffixes.length) return undefined;
  const language = rest === "UNICODE" ? { name: "UNICODE", tag: "und" } : languageOf(rest);
  if (language === undefined) return undefined;
  const [ignoresCase, ignoresAccents] = [suffixes.includes("CI"), suffixes.includes("AI")];
  const name = `${language.name}${ignoresCase ? "_CI" : ""}${ignoresAccents ? "_AI" : ""}${trimmed}`;
  return { name, order: "language", language: language.tag, ignoresCase, ignoresAccents, trimsEnd };
}

/** A language, with a script and a country of three letters if it has them: `sr_Cyrl_SRB`. */
function languageOf(upper: string): { readonly name: string; readonly tag: string } | undefined {
  const match = /^([A-Z]{2,3})(?:_([A-Z]{4}))?(?:_([A-Z]{3}))?$/.exec(upper);
  if (match === null) return undefined;
  const language = (match[1] ?? "").toLowerCase();
  const script = match[2] === undefined ? undefined : match[2].slice(0, 1) + match[2].slice(1).toLowerCase();
  if (Intl.Collator.supportedLocalesOf([language]).length === 0) return undefined;
  const parts = [language, script].filter((part) => part !== undefined);
  return { name: [...parts, ...(match[3] === undefined ? [] : [match[3]])].join("_"), tag: parts.join("-") };
}

/** The collation of a string that is not compared by its bytes. */
export function collationOf(type: DataType): Collation | undefined {
  if (type.kind !== "string" || type.collation === undefined) return undefined;
  const collation = findCollation(type.collation);
  return collation?.order === "binary" && !collation.trimsEnd ? undefined : collation;
}

export function collatedString(collation: string): StringType {
  return Object.freeze({ kind: "string", collation });
}

/** What a column's metadata tells of the collations of its strings; structs inside tell of their own. */
export function collationMetadata({ name, dataType }: StructField): Readonly<Record<string, unknown>> {
  const collations: Record<string, string> = {};
  const visit = (type: DataType, path: string): void => {
    if (type.kind === "string" && type.collation !== undefined && type.collation !== UTF8_BINARY) {
      collations[path] = `${providerOf(type.collation)}.${type.collation}`;
    } else if (type.kind === "array") visit(type.elementType, `${path}.element`);
    else if (type.kind === "map") {
      visit(type.keyType, `${path}.key`);
      visit(type.valueType, `${path}.value`);
    }
  };
  visit(dataType, name);
  return Object.keys(collations).length === 0 ? {} : { [COLLATIONS]: collations };
}

export function providerOf(collation: string): string {
  return findCollation(collation)?.order === "language" ? "icu" : "spark";
}

/** A column as its metadata tells it, with the collations of its strings in their types. */
export function withCollations(field: StructField): StructField {
  const { [COLLATIONS]: collations, ...metadata } = field.metadata;
  if (typeof collations !== "object" || collations === null) return field;
  const names = new Map(Object.entries(collations).map(([path, text]) => [path, String(text).replace(/^\w+\./, "")]));
  const visit = (type: DataType, path: string): DataType => {
    const name = names.get(path);
    if (type.kind === "string") return name === undefined ? type : collatedString(name);
    if (type.kind === "array") return ArrayType(visit(type.elementType, `${path}.element`), type.containsNull);
    if (type.kind !== "map") return type;
    return MapType(visit(type.keyType, `${path}.key`), visit(type.valueType, `${path}.value`), type.valueContainsNull);
  };
  return StructField(field.name, visit(field.dataType, field.name), field.nullable, metadata);
}

/** Whether strings of a collation of their own are in a type. */
export function hasCollation(type: DataType): boolean {
  switch (type.kind) {
    case "string":
      return type.collation !== undefined;
    case "array":
      return hasCollation(type.elementType);
    case "map":
      return hasCollation(type.keyType) || hasCollation(type.valueType);
    case "struct":
      return type.fields.some(({ dataType }) => hasCollation(dataType));
    default:
      return false;
  }
}

/** The type with its strings, those in structs apart, of a collation; undefined takes collations away. */
export function withCollation(type: DataType, string: StringType): DataType {
  switch (type.kind) {
    case "string":
      return string;
    case "array":
      return ArrayType(withCollation(type.elementType, string), type.containsNull);
    case "struct":
      return StructType(
        type.fields.map((f) => StructField(f.name, withCollation(f.dataType, string), f.nullable, f.metadata)),
      );
    default:
      return type;
  }
}
