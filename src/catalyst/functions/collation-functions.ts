// COLLATE and what it means for functions of strings: keys for comparing, and searches that leave case or accents aside.

import { AnalysisException } from "../../errors/spark-error.ts";
import { collatedString, collationOf, findCollation, hasCollation, withCollation } from "../../types/collation.ts";
import { BooleanType, type DataType, IntegerType, StringType, sqlName } from "../../types/data-type.ts";
import { comparableOf } from "../expressions/evaluators/collated-value.ts";
import { type CollationKeys, collationKeys } from "../expressions/evaluators/collation-keys.ts";
import type { EvaluatorCall } from "../expressions/evaluators/evaluator.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import type { ScalarFunction } from "../expressions/scalar-function.ts";
import { ANY, STRING_ONLY } from "./expected-type.ts";
import { argument, type FunctionDefinition } from "./function-definition.ts";
import { callOf, NOT_NULL, NULLABLE, type ScalarRecord } from "./scalar-record.ts";
import { checkOccurrence } from "./string-search-functions.ts";

function keysOf({ options }: EvaluatorCall): CollationKeys {
  return collationKeys(options.settings?.collation ?? "UTF8_BINARY");
}

/** A text and its characters as the collation sees them. */
class FoldedText {
  readonly characters: readonly string[];
  readonly folded: readonly string[];

  constructor(text: CatalystValue | undefined, { fold }: Pick<CollationKeys, "fold">) {
    this.characters = Array.from(String(text));
    this.folded = this.characters.map((character) => fold(character));
  }

  get length(): number {
    return this.characters.length;
  }

  slice(from: number, to?: number): string {
    return this.characters.slice(from, to).join("");
  }

  hasAt({ folded }: FoldedText, at: number): boolean {
    return at >= 0 && at + folded.length <= this.length && folded.every((one, i) => one === this.folded[at + i]);
  }

  /** The place of the first occurrence from one on; −1 when there is none. */
  indexOf(search: FoldedText, from: number): number {
    for (let at = from; at + search.length <= this.length; at++) if (this.hasAt(search, at)) return at;
    return -1;
  }
}

type Search = (text: FoldedText, others: readonly FoldedText[], values: readonly CatalystValue[]) => CatalystValue;

/** Parts between occurrences that do not overlap. */
function partsOf(text: FoldedText, delimiter: FoldedText): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf(delimiter, 0); at >= 0; at = text.indexOf(delimiter, from)) {
    parts.push(text.slice(from, at));
    from = at + delimiter.length;
  }
  return [...parts, text.slice(from)];
}

function trimmed(text: FoldedText, set: FoldedText, atStart: boolean, atEnd: boolean): string {
  const [inSet, { folded }] = [new Set(set.folded), text];
  let [from, to] = [0, text.length];
  if (atStart) while (from < to && inSet.has(folded[from] ?? "")) from++;
  if (atEnd) while (to > from && inSet.has(folded[to - 1] ?? "")) to--;
  return text.slice(from, to);
}

function substringIndex(text: FoldedText, delimiter: FoldedText, count: number): string {
  if (delimiter.length === 0 || count === 0) return "";
  const places: number[] = [];
  for (let at = text.indexOf(delimiter, 0); at >= 0; at = text.indexOf(delimiter, at + 1)) places.push(at);
  const place = places.at(count > 0 ? count - 1 : count);
  if (Math.abs(count) > places.length || place === undefined) return text.slice(0);
  return count > 0 ? text.slice(0, place) : text.slice(place + delimiter.length);
}

/** The position of an occurrence, found going forth from a position or, counted from the end, back from it. */
function occurrenceOf(text: FoldedText, search: FoldedText, start: number, occurrence: number): number {
  checkOccurrence(occurrence);
  if (search.length === 0) return 1;
  if (start === 0) return 0;
  const step = start > 0 ? 1 : -1;
  let left = occurrence;
  for (let at = start > 0 ? start - 1 : text.length + start; at >= 0 && at < text.length; at += step) {
    if (text.hasAt(search, at) && --left === 0) return at + 1;
  }
  return 0;
}

/** By the name of the function: the same under a collation, its texts being folded. */
const SEARCHES: Readonly<Record<string, readonly [DataType, Search]>> = {
  contains: [BooleanType, (text, [search]) => search !== undefined && text.indexOf(search, 0) >= 0],
  startswith: [BooleanType, (text, [search]) => search !== undefined && text.hasAt(search, 0)],
  endswith: [BooleanType, (text, [search]) => search !== undefined && text.hasAt(search, text.length - search.length)],
  instr: [
    IntegerType,
    (text, [search], [, , start, occurrence]) => {
      if (search === undefined) return 0;
      return start === undefined
        ? text.indexOf(search, 0) + 1
        : occurrenceOf(text, search, Number(start), Number(occurrence));
    },
  ],
  locate: [
    IntegerType,
    (search, [text], [, , from]) => (Number(from) < 1 ? 0 : (text?.indexOf(search, Number(from) - 1) ?? -1) + 1),
  ],
  find_in_set: [
    IntegerType,
    (search, [list]) => {
      if (list === undefined || search.characters.includes(",")) return 0;
      const items = list.slice(0).split(",");
      let at = 0;
      const index = items.findIndex((item) => {
        const found = Array.from(item).length === search.length && list.hasAt(search, at);
        at += Array.from(item).length + 1;
        return found;
      });
      return index + 1;
    },
  ],
  replace: [
    StringType,
    (text, [search], [, , replacement]) =>
      search === undefined || search.length === 0 ? text.slice(0) : partsOf(text, search).join(String(replacement)),
  ],
  split_part: [
    StringType,
    (text, [delimiter], [, , part]) => {
      const parts = delimiter === undefined || delimiter.length === 0 ? [text.slice(0)] : partsOf(text, delimiter);
      return parts[Number(part) > 0 ? Number(part) - 1 : parts.length + Number(part)] ?? "";
    },
  ],
  substring_index: [
    StringType,
    (text, [delimiter], [, , count]) => (delimiter === undefined ? "" : substringIndex(text, delimiter, Number(count))),
  ],
  translate: [
    StringType,
    (text, [from], [, , to]) => {
      const targets = Array.from(String(to));
      return text.folded
        .map((character, i) => {
          const index = from?.folded.indexOf(character) ?? -1;
          return index < 0 ? text.characters[i] : (targets[index] ?? "");
        })
        .join("");
    },
  ],
  trim: [StringType, (set, [text]) => (text === undefined ? null : trimmed(text, set, true, true))],
  ltrim: [StringType, (set, [text]) => (text === undefined ? null : trimmed(text, set, true, false))],
  rtrim: [StringType, (set, [text]) => (text === undefined ? null : trimmed(text, set, false, true))],
  btrim: [StringType, (text, [set]) => (set === undefined ? text.slice(0) : trimmed(text, set, true, true))],
};

function collatedForm([name, [result, search]]: readonly [string, readonly [DataType, Search]]): ScalarRecord {
  return {
    names: [`collated_${name}`],
    internal: true,
    inputs: [ANY],
    minArguments: 1,
    maxArguments: 4,
    result: ([first = StringType]) => (result.kind === "string" && first.kind === "string" ? first : result),
    nullable: NULLABLE,
    eval: (values, call) => {
      const keys = keysOf(call);
      const [text, ...others] = values.map((value) => new FoldedText(value, keys));
      return text === undefined ? null : search(text, others, values);
    },
    usage: `${name}(…)`,
    doc: `What ${name} is to strings of a collation.`,
    example: `SELECT ${name}('Spark' COLLATE UTF8_LCASE, 'S')`,
  };
}

export const COLLATION_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["collate_to"],
    internal: true,
    inputs: [ANY],
    result: ([type = StringType]) => type,
    sql: ([text], name) => `${name}(${text})`,
    eval: ([value = null]) => value,
    generate: (_, [text]) => text,
    usage: "collate_to(expr)",
    doc: "The string with a collation.",
    example: "SELECT 'a' COLLATE UNICODE",
  },
  {
    names: ["collation"],
    inputs: [STRING_ONLY],
    result: StringType,
    seesNulls: true,
    nullable: NOT_NULL,
    eval: (_, { argumentTypes: [type] }) =>
      `SYSTEM.BUILTIN.${(type?.kind === "string" ? type.collation : undefined) ?? "UTF8_BINARY"}`,
    usage: "collation(expr)",
    doc: "The name of the string's collation.",
    example: "SELECT collation('Spark SQL')",
  },
  {
    names: ["collation_key"],
    internal: true,
    inputs: [ANY],
    result: ([type = StringType]) => withCollation(type, StringType),
    eval: ([value = null], call) => {
      const { argumentTypes, options } = call;
      return options.settings?.collation === undefined
        ? comparableOf(argumentTypes[0])(value)
        : keysOf(call).key(String(value));
    },
    usage: "collation_key(expr)",
    doc: "A value that compares by its bytes as the strings in the given one do by their collations.",
    example: "SELECT 'a' COLLATE UNICODE_CI = 'A'",
  },
  ...Object.entries(SEARCHES).map(collatedForm),
];

function collate(args: readonly Expression[], context: Parameters<FunctionDefinition["build"]>[1]): Expression {
  const [text, nameArgument] = [argument(args, 0), argument(args, 1)];
  const name = nameArgument.foldable ? nameArgument.eval([]) : null;
  if (name === null || nameArgument.dataType.kind !== "string") {
    throw new AnalysisException("UNEXPECTED_INPUT_TYPE", {
      functionName: "`collate`",
      paramIndex: "first",
      requiredType: '"STRING"',
      inputSql: `"${nameArgument.sql}"`,
      inputType: `"${sqlName(nameArgument.dataType)}"`,
    });
  }
  const collation = findCollation(String(name));
  if (collation === undefined) {
    throw new AnalysisException("COLLATION_INVALID_NAME", { proposals: "UTF8_BINARY", collationName: String(name) });
  }
  if (text.resolved && text.dataType.kind !== "string" && text.dataType.kind !== "void") {
    throw new AnalysisException("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", {
      sqlExpr: `"collate(${text.sql}, ${String(name)})"`,
      paramIndex: "first",
      requiredType: '"STRING"',
      inputSql: `"${text.sql}"`,
      inputType: `"${sqlName(text.dataType)}"`,
    });
  }
  const [record] = COLLATION_FUNCTIONS;
  if (record === undefined) throw new Error("no function collate_to");
  const type = collatedString(collation.name);
  return callOf(
    {
      ...record,
      settings: { collation: collation.name },
      result: type,
      sql: ([shown]) => `collate(${shown}, ${String(name)})`,
    },
    [text.dataType.kind === "void" ? new Literal(null, type) : text],
    context,
  );
}

export const COLLATE: FunctionDefinition = {
  names: ["collate"],
  kind: "scalar",
  minArguments: 2,
  maxArguments: 2,
  build: collate,
  usage: "collate(expr, collationName)",
  doc: "The string with a collation.",
  example: "SELECT collation(collate('Spark SQL', 'UTF8_LCASE'))",
};

/** What is compared for a value with strings of a collation; the value itself where there are none. */
export function collationKey(value: Expression, collation = collationOf(value.dataType)): Expression {
  const record = COLLATION_FUNCTIONS.find(({ names }) => names[0] === "collation_key");
  if (record === undefined || (collation === undefined && !hasCollation(value.dataType))) return value;
  const context = { mode: "ansi", timeZone: "UTC", origin: value.origin } as const;
  return callOf(
    collation === undefined ? record : { ...record, settings: { collation: collation.name } },
    [value],
    context,
  );
}

/** The functions that look for patterns without regard to case under a collation that has none. */
const PATTERNS = new Set(["rlike", "regexp_count", "regexp_extract", "regexp_extract_all", "regexp_replace", "split"]);

const WITHOUT_CASE = "(?i)";

/** What a call means for strings of a collation; undefined where it means what it always does. */
export function collatedCall(call: ScalarFunction): Expression | undefined {
  const { name } = call.semantics;
  const [first, second, ...rest] = call.children;
  const collation = call.children.map(({ dataType }) => collationOf(dataType)).find((found) => found !== undefined);
  if (collation === undefined || first === undefined) return undefined;
  const context = { mode: call.mode, timeZone: call.timeZone, origin: call.origin };
  const record = COLLATION_FUNCTIONS.find(({ names }) => names[0] === `collated_${name}`);
  if (record !== undefined && call.children.length > 1) {
    return callOf({ ...record, settings: { collation: collation.name } }, call.children, context);
  }
  if (!PATTERNS.has(name) || !collation.ignoresCase || !(second instanceof Literal)) return undefined;
  if (second.value === null || String(second.value).startsWith(WITHOUT_CASE)) return undefined;
  const pattern = new Literal(`${WITHOUT_CASE}${String(second.value)}`, StringType);
  return call.withNewChildren([first, pattern, ...rest]);
}
