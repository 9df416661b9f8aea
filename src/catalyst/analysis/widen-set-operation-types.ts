// WidenSetOperationTypes: the columns of a union get the types that all its inputs have in common.
//
// before: Union                     after: Union
//         :- left [a INT]                  :- Project [cast(a as double) AS a]
//         +- right [b DOUBLE]              :  +- left [a INT]
//                                          +- right [b DOUBLE]

import { type DataType, sameStructure } from "../../types/data-type.ts";
import { mergedType } from "../../types/merged-type.ts";
import { Alias } from "../expressions/attribute.ts";
import { Cast } from "../expressions/cast.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Except, Intersect } from "../plans/set-operation.ts";
import { Union } from "../plans/union.ts";
import {
  type AnalysisRule,
  type AnalyzerContext,
  castTimeZone,
  evalModeOf,
  typeCoercionOf,
} from "./analyzer-context.ts";
import { widerCommonType } from "./type-coercion.ts";

export const WidenSetOperationTypes: AnalysisRule = {
  name: "WidenSetOperationTypes",
  apply: (plan, context) =>
    plan.transformUp((node) => {
      const isSetOperation =
        (node instanceof Union && !node.byName) || node instanceof Intersect || node instanceof Except;
      if (!isSetOperation || !node.childrenResolved || node.resolved) return node;
      const types = commonTypes(node, context);
      return types === undefined
        ? node
        : node.withNewChildren(node.children.map((child) => widen(child, types, context)));
    }),
};

/** The type of each column; undefined where the inputs do not agree in number or types, which CheckAnalysis reports. */
function commonTypes(node: LogicalPlan, context: AnalyzerContext): DataType[] | undefined {
  const [first, ...others] = node.children;
  const isUnion = node instanceof Union;
  if (first === undefined || others.some((child) => child.output.length !== first.output.length)) return undefined;
  const types: DataType[] = [];
  for (const [i, attribute] of first.output.entries()) {
    const all = [attribute, ...others.flatMap((child) => child.output[i] ?? [])].map((column) => column.dataType);
    const common = widerCommonType(all, typeCoercionOf(context).widerType) ?? (isUnion ? renamed(all) : undefined);
    if (common === undefined) return undefined;
    types.push(common);
  }
  return types;
}

/** The fields of structs that differ in names only are those of the first. */
function renamed([first, ...others]: readonly DataType[]): DataType | undefined {
  if (first === undefined || !others.every((type) => sameStructure(type, first))) return undefined;
  return mergedType([first, ...others]);
}

/** As `sameType`, and nothing inside is nullable in one only. */
function identical(a: DataType, b: DataType): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function widen(child: LogicalPlan, types: readonly DataType[], context: AnalyzerContext): LogicalPlan {
  const list = child.output.map((attribute, i) => {
    const type = types[i] ?? attribute.dataType;
    if (identical(attribute.dataType, type)) return attribute;
    const cast = new Cast(
      attribute,
      type,
      evalModeOf(context),
      castTimeZone(attribute.dataType, type, context),
      child.origin,
      true,
    );
    return new Alias(cast, attribute.name);
  });
  return list.every((item, i) => item === child.output[i]) ? child : new Project(list, child);
}
