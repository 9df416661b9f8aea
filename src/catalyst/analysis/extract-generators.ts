// ExtractGenerators: a generator in a select list is computed below it, once for each row; LATERAL VIEW is settled too.
//
// before: Project [a, explode(xs) AS x]     after: Project [a, x]
//         +- child [a, xs]                         +- Generate explode(xs), [x]
//                                                     +- child [a, xs]

import { quoteNameParts } from "../catalog/table-identifier.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { Alias, AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Generator } from "../expressions/generator.ts";
import { MultiAlias } from "../expressions/multi-alias.ts";
import { UnresolvedAlias, UnresolvedFunction } from "../expressions/unresolved.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Generate } from "../plans/generate.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { UnresolvedGenerate } from "../plans/unresolved-generate.ts";
import { analysisError, quotedSql } from "./analysis-error.ts";
import type { AnalysisRule } from "./analyzer-context.ts";
import { checkTypes } from "./check-types.ts";

export const ExtractGenerators: AnalysisRule = {
  name: "ExtractGenerators",
  apply: (plan, { ansiEnabled }) =>
    plan.transformUp((node) => {
      if (!node.childrenResolved) return node;
      if (node instanceof UnresolvedGenerate) return resolveGenerate(node, ansiEnabled);
      if (!(node instanceof Project || node instanceof Aggregate)) return node;
      const items = node instanceof Project ? node.selectList : node.resultExpressions;
      const generators = items.map(generatorItem);
      items.forEach((item, i) => {
        if (generators[i] === undefined) refuseNested(item);
      });
      // Other items may still wait for the columns that the generators make.
      const ready = generators.every((found, i) =>
        found === undefined ? node instanceof Project || items[i]?.resolved : isValid(found, ansiEnabled),
      );
      if (!ready || generators.every((found) => found === undefined)) return node;
      return node instanceof Project ? extractFromProject(node, generators) : extractFromAggregate(node, generators);
    }),
};

/** A generator that stands alone in a select list, with the names given to its columns. */
interface GeneratorItem {
  readonly generator: Generator;
  readonly names: readonly string[];
}

function generatorItem(item: Expression): GeneratorItem | undefined {
  if (item instanceof Generator) return { generator: item, names: [] };
  if (!(item instanceof Alias || item instanceof MultiAlias || item instanceof UnresolvedAlias)) return undefined;
  const { child } = item;
  if (!(child instanceof Generator)) return undefined;
  if (child.children.some(containsGenerator)) return undefined;
  const names = item instanceof Alias ? [item.name] : item instanceof MultiAlias ? item.names : [];
  return { generator: child, names };
}

function isValid({ generator }: GeneratorItem, ansi: boolean): boolean {
  return generator.resolved && checkTypes(generator, ansi) === undefined;
}

function containsGenerator(expression: Expression): boolean {
  return expression.exists((node) => node instanceof Generator);
}

function refuseNested(item: Expression): void {
  if (!item.exists((node) => node instanceof Generator)) return;
  const named = item instanceof Alias || item instanceof MultiAlias || item instanceof UnresolvedAlias;
  const expression = quotedSql(named ? item.child : item);
  throw analysisError("UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS", { expression }, item.origin);
}

function extractFromProject(project: Project, items: readonly (GeneratorItem | undefined)[]): LogicalPlan {
  let child = project.child;
  const list = project.selectList.flatMap((expression, i): readonly Expression[] => {
    const item = items[i];
    if (item === undefined) return [expression];
    const output = outputOf(item);
    child = new Generate(item.generator, new Set(), output, child, project.origin);
    return output;
  });
  return new Project(list, child, project.origin);
}

/** The aggregation gives what the generators read; they stand in a projection above it. */
function extractFromAggregate(aggregate: Aggregate, items: readonly (GeneratorItem | undefined)[]): LogicalPlan {
  const below: Expression[] = [];
  const keys = new Set(aggregate.groupingExpressions.map((key) => key.canonical));
  const above = aggregate.resultExpressions.map((expression, i): Expression => {
    const item = items[i];
    if (item === undefined) {
      below.push(expression);
      return expression instanceof Alias || expression instanceof AttributeReference
        ? expression.toAttribute()
        : expression;
    }
    const { generator, names } = item;
    const over = generator.mapChildren((input) => aggregated(input, keys, below));
    return names.length === 0 ? over : new MultiAlias(over, names, generator.origin);
  });
  const { groupingExpressions, child, origin } = aggregate;
  return new Project(above, new Aggregate(groupingExpressions, below, child, origin), origin);
}

/** The expression over what the aggregation gives, which `below` is told to compute. */
function aggregated(expression: Expression, keys: ReadonlySet<string>, below: Expression[]): Expression {
  const isColumn = expression instanceof AggregateExpression || expression instanceof AttributeReference;
  if (!isColumn && !keys.has(expression.canonical)) {
    return expression.mapChildren((child) => aggregated(child, keys, below));
  }
  const named = new Alias(expression, "_gen_input");
  below.push(named);
  return named.toAttribute();
}

function outputOf(
  { generator, names }: GeneratorItem,
  qualifier: readonly string[] = [],
): readonly AttributeReference[] {
  const { fields } = generator.elementSchema;
  if (names.length > 0 && names.length !== fields.length) {
    throw analysisError(
      "UDTF_ALIAS_NUMBER_MISMATCH",
      { aliasesSize: String(fields.length), aliasesNames: names.join(",") },
      generator.origin,
    );
  }
  return generator.generatorOutput(names, qualifier);
}

function resolveGenerate(node: UnresolvedGenerate, ansi: boolean): LogicalPlan {
  const { generator, options, child, origin } = node;
  if (!(generator instanceof Generator)) {
    if (!generator.resolved || generator instanceof UnresolvedFunction) return node;
    const functionName = quoteNameParts([generator.prettyName]);
    if (options.isTableFunction) throw analysisError("NOT_A_TABLE_FUNCTION", { functionName }, generator.origin);
    throw analysisError(
      "UNSUPPORTED_GENERATOR.NOT_GENERATOR",
      { functionName, classCanonicalName: classNameOf(generator.prettyName) },
      generator.origin,
    );
  }
  if (!isValid({ generator, names: [] }, ansi)) return node;
  const { qualifier, columnNames } = options;
  const wanted = options.outer ? withOuter(generator) : generator;
  const output = outputOf({ generator: wanted, names: columnNames }, qualifier === undefined ? [] : [qualifier]);
  const columns = options.nullable === true ? output.map((column) => column.withNullability(true)) : output;
  return new Generate(wanted, new Set(), columns, child, origin);
}

function withOuter(generator: Generator): Generator {
  const { semantics, children, mode, timeZone, prettyName, origin } = generator;
  return new Generator(semantics, children, true, mode, timeZone, prettyName, origin);
}

/** The class that Spark has for a function of this name. */
function classNameOf(name: string): string {
  const words = name.split("_").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `org.apache.spark.sql.catalyst.expressions.${words.join("")}`;
}
