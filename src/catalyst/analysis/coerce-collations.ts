// Strings that meet in an expression are brought to one collation: one given by COLLATE goes before those of columns, and
// these before that of constants. Two that differ with equal right are an error.

import { AnalysisException } from "../../errors/spark-error.ts";
import { collationOf, hasCollation, UTF8_BINARY, withCollation } from "../../types/collation.ts";
import { type DataType, type StringType, StructField, StructType, sameType, sqlName } from "../../types/data-type.ts";
import { Alias, AttributeReference } from "../expressions/attribute.ts";
import { Cast } from "../expressions/cast.ts";
import { CaseWhen, Coalesce, Greatest, If, Least } from "../expressions/conditional.ts";
import type { Expression } from "../expressions/expression.ts";
import { Like } from "../expressions/like.ts";
import { Literal } from "../expressions/literal.ts";
import { EqualNullSafe, In } from "../expressions/predicates.ts";
import { RuntimeReplaceable } from "../expressions/runtime-replaceable.ts";
import { ScalarFunction } from "../expressions/scalar-function.ts";
import { isComparison } from "./operator-families.ts";

type Strength = "default" | "implicit" | "explicit";

interface Collated {
  readonly strength: Strength;
  readonly type: StringType;
}

/** Functions whose patterns and other texts are no strings to compare. */
const OWN_TEXTS = new Set(
  `rlike ilike split regexp_count regexp_extract btrim map named_struct struct collate_to collation format_string
  aes_encrypt aes_decrypt try_aes_decrypt hash xxhash64 array_prepend element_at subscript map_contains_key`.split(
    /\s+/,
  ),
);

/** Functions of patterns, which have no meaning by the rules of a language. */
const PATTERNS = new Set(
  "rlike ilike split regexp_count regexp_extract regexp_replace regexp_instr regexp_substr".split(" "),
);

/** The expression with its strings at one collation; itself where none has a collation of its own. */
export function coerceCollations(node: Expression): Expression {
  if (!node.children.some(({ dataType }) => hasCollation(dataType))) return node;
  checkPatterns(node);
  if (node instanceof ScalarFunction && node.semantics.name === "map") {
    const isKey = (i: number): boolean => i % 2 === 0;
    return coerceMeeting(coerceMeeting(node, isKey), (i) => !isKey(i));
  }
  const meets = meetingChildren(node);
  return meets === undefined ? node : coerceMeeting(node, meets);
}

function coerceMeeting(node: Expression, meets: (index: number) => boolean): Expression {
  const meeting = node.children.filter((_, i) => meets(i));
  if (meeting.some(({ dataType }) => dataType.kind === "struct")) return structsAtOneCollation(node, meeting);
  const texts = meeting.filter(({ dataType }) => stringIn(dataType) !== undefined);
  const common = commonCollation(texts.map(strengthOf), node);
  if (common === undefined) return node;
  return node.withNewChildren(node.children.map((child, i) => (meets(i) ? collated(child, common) : child)));
}

/** @throws AnalysisException of a pattern for strings that are compared by the rules of a language */
function checkPatterns(node: Expression): void {
  if (!(node instanceof Like) && !(node instanceof ScalarFunction && PATTERNS.has(node.semantics.name))) return;
  const index = node.children.findIndex(({ dataType }) => collationOf(dataType)?.order === "language");
  const child = node.children[index];
  if (child === undefined) return;
  throw new AnalysisException("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", {
    sqlExpr: `"${node.sql}"`,
    paramIndex: index === 0 ? "first" : index === 1 ? "second" : "third",
    inputSql: `"${child.sql}"`,
    inputType: `"${sqlName(child.dataType)}"`,
    requiredType: '"STRING"',
  });
}

/** Which children are compared or put together; undefined where none are. */
function meetingChildren(node: Expression): ((index: number) => boolean) | undefined {
  if (isComparison(node) || node instanceof EqualNullSafe || node instanceof In) return () => true;
  if (node instanceof Coalesce) return () => true;
  if (node instanceof Greatest || node instanceof Least) return () => true;
  if (node instanceof If) return (i) => i > 0;
  if (node instanceof CaseWhen) return (i) => i % 2 === 1 || i >= 2 * node.branches.length;
  if (!(node instanceof ScalarFunction) || OWN_TEXTS.has(node.semantics.name)) return undefined;
  return () => true;
}

/** Structs meet field by field. */
function structsAtOneCollation(node: Expression, structs: readonly Expression[]): Expression {
  const fields = structs.map(fieldStrengths);
  const [first] = fields;
  if (first === undefined || fields.some(({ length }) => length !== first.length)) return node;
  const common = first.map((_, i) =>
    commonCollation(
      fields.map((of) => of[i]),
      node,
    ),
  );
  return node.mapChildren((child) => {
    const { dataType } = child;
    if (dataType.kind !== "struct" || !structs.includes(child)) return child;
    const target = StructType(
      dataType.fields.map((field, i) => {
        const collation = common[i];
        const type = collation === undefined ? field.dataType : withCollation(field.dataType, collation);
        return StructField(field.name, type, field.nullable, field.metadata);
      }),
    );
    return sameType(target, dataType) ? child : new Cast(child, target, "ansi", "UTC", child.origin, true);
  });
}

function fieldStrengths(struct: Expression): readonly (Collated | undefined)[] {
  const { dataType } = struct;
  if (struct instanceof RuntimeReplaceable) return fieldStrengths(struct.replacement);
  if (dataType.kind !== "struct") return [];
  const isMade = struct instanceof ScalarFunction && struct.semantics.name === "named_struct";
  return dataType.fields.map((field, i) => {
    const value = isMade ? struct.children[2 * i + 1] : undefined;
    if (value !== undefined) return strengthOf(value);
    const type = stringIn(field.dataType);
    return type && { strength: "implicit", type };
  });
}

function commonCollation(texts: readonly (Collated | undefined)[], node: Expression): StringType | undefined {
  let chosen: Collated | undefined;
  for (const own of texts) {
    if (own === undefined) continue;
    if (chosen === undefined || rank(own.strength) > rank(chosen.strength)) chosen = own;
    else if (own.strength === chosen.strength && nameOf(own.type) !== nameOf(chosen.type)) {
      if (own.strength === "default") {
        if (chosen.type.collation === undefined) chosen = own;
      } else throw mismatch(own, texts, node);
    }
  }
  return chosen?.type;
}

function rank(strength: Strength): number {
  return strength === "explicit" ? 2 : strength === "implicit" ? 1 : 0;
}

function nameOf({ collation = UTF8_BINARY }: StringType): string {
  return collation;
}

function mismatch(
  { strength }: Collated,
  texts: readonly (Collated | undefined)[],
  node: Expression,
): AnalysisException {
  if (strength === "implicit") {
    return new AnalysisException("INDETERMINATE_COLLATION_IN_EXPRESSION", { expr: `"${node.sql}"` });
  }
  const types = texts.filter((own) => own?.strength === "explicit");
  const names = [...new Set(types.map((own) => (own === undefined ? "" : `"${sqlName(own.type)}"`)))];
  return new AnalysisException("COLLATION_MISMATCH.EXPLICIT", { explicitTypes: names.join(", ") });
}

/** The string in a type: itself, or that of an array's elements. */
function stringIn(type: DataType): StringType | undefined {
  if (type.kind === "string") return type;
  return type.kind === "array" ? stringIn(type.elementType) : undefined;
}

function strengthOf(expression: Expression): Collated | undefined {
  const type = stringIn(expression.dataType);
  if (type === undefined) return undefined;
  if (expression instanceof Literal) return { strength: "default", type };
  if (expression instanceof AttributeReference) return { strength: "implicit", type };
  if (expression instanceof Alias) return { strength: "implicit", type };
  if (expression instanceof ScalarFunction && expression.semantics.name === "collate_to") {
    return { strength: "explicit", type };
  }
  if (expression instanceof Cast) return { strength: expression.implicit ? "default" : "implicit", type };
  const inside = expression.children.flatMap((child) => strengthOf(child) ?? []);
  const strongest = inside.reduce<Strength>((a, b) => (rank(b.strength) > rank(a) ? b.strength : a), "default");
  return { strength: strongest, type };
}

function collated(expression: Expression, type: StringType): Expression {
  const own = stringIn(expression.dataType);
  if (own === undefined || nameOf(own) === nameOf(type)) return expression;
  if (expression instanceof Literal && expression.dataType.kind === "string") {
    return new Literal(expression.value, type, expression.origin);
  }
  const target = withCollation(expression.dataType, type);
  return new Cast(expression, target, "ansi", "UTC", expression.origin, true);
}
