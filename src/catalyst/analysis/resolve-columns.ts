// Replaces the names in an expression by the columns of an input, where it has them.

import { quoteNameParts } from "../catalog/table-identifier.ts";
import { Alias, type AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { UnresolvedAttribute, UnresolvedFunction } from "../expressions/unresolved.ts";
import type { FunctionRegistry } from "../functions/function-registry.ts";
import { analysisError } from "./analysis-error.ts";
import { type ColumnMatch, matchColumns, type Resolver } from "./name-resolution.ts";
import { extractField } from "./resolve-extract-value.ts";
import { bindLambdaParameters } from "./resolve-lambda.ts";

/** Hive's name for the value of grouping_id(). */
const HIVE_GROUPING_ID = "grouping__id";

/** Names that mean a function of no arguments where no column has them, as the SQL standard has it. */
const LITERAL_FUNCTIONS = new Set([
  "current_date",
  "current_time",
  "localtime",
  "current_timestamp",
  "current_path",
  "current_user",
  "user",
  "session_user",
]);

/** Those of them that are current_user. */
const USER_NAMES = new Set(["user", "session_user"]);

/** The expression over the input. What the input has no column for stays as it is. */
export function resolveColumns(
  expression: Expression,
  input: readonly AttributeReference[],
  resolver: Resolver,
): Expression {
  return bindLambdaParameters(expression, resolver).transformUp((node) =>
    node instanceof UnresolvedAttribute ? (resolveName(node, input, resolver) ?? node) : node,
  );
}

/** The column of a name; undefined when there is none. */
export function resolveName(
  attribute: UnresolvedAttribute,
  input: readonly AttributeReference[],
  resolver: Resolver,
): Expression | undefined {
  const matches = matchColumns(attribute.nameParts, input, resolver);
  const [match] = matches;
  if (match === undefined) return undefined;
  if (matches.length > 1) {
    throw analysisError(
      "AMBIGUOUS_REFERENCE",
      {
        name: quoteNameParts(attribute.nameParts),
        referenceNames: `[${matches
          .map((candidate) => named(candidate, attribute))
          .map(({ qualifier, name }) => quoteNameParts([...qualifier, name]))
          .sort()
          .join(", ")}]`,
      },
      attribute.origin,
    );
  }
  return extractFields(named(match, attribute), match.nestedFields, attribute, resolver);
}

/** A resolved column takes the name as it was written. */
function named(match: ColumnMatch, attribute: UnresolvedAttribute): AttributeReference {
  const written = attribute.nameParts[attribute.nameParts.length - 1 - match.nestedFields.length];
  return match.attribute.withName(written ?? match.attribute.name);
}

function extractFields(
  base: Expression,
  fields: readonly string[],
  attribute: UnresolvedAttribute,
  resolver: Resolver,
): Expression {
  const { origin } = attribute;
  return fields.reduce<Expression>(
    (container, name) => extractField(container, Literal.of(name), { mode: "ansi", timeZone: "UTC", origin }, resolver),
    base,
  );
}

/** Whether a name means a function where no column has it. */
export function isLiteralFunction({ nameParts: [name = "", ...rest] }: UnresolvedAttribute): boolean {
  return rest.length === 0 && LITERAL_FUNCTIONS.has(name.toLowerCase());
}

/** A name without a column that is a function of its own, such as `current_date`. */
export function resolveLiteralFunctions(expression: Expression, functions: FunctionRegistry): Expression {
  return expression.transformUp((node) => {
    if (!(node instanceof UnresolvedAttribute)) return node;
    const [name = "", ...rest] = node.nameParts;
    if (name.toLowerCase() === HIVE_GROUPING_ID && rest.length === 0) {
      return new Alias(new UnresolvedFunction(["grouping_id"], [], {}, node.origin), HIVE_GROUPING_ID);
    }
    if (!isLiteralFunction(node)) return node;
    if (functions.lookup(name) === undefined) return node;
    return new UnresolvedFunction([USER_NAMES.has(name.toLowerCase()) ? "current_user" : name], [], {}, node.origin);
  });
}
