// What analysis is given besides the plan: the session's names, functions and settings.

import type { DataType } from "../../types/data-type.ts";
import type { SessionCatalog } from "../catalog/session-catalog.ts";
import type { EvalMode } from "../expressions/arithmetic.ts";
import { castNeedsTimeZone } from "../expressions/cast.ts";
import type { FunctionRegistry } from "../functions/function-registry.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import type { Rule } from "../rules/rule.ts";
import { ansiTypeCoercion } from "./ansi-type-coercion.ts";
import { legacyTypeCoercion } from "./legacy-type-coercion.ts";
import { caseInsensitiveResolution, caseSensitiveResolution, type Resolver } from "./name-resolution.ts";
import type { NamedRoutines } from "./named-routines.ts";
import type { TypeCoercion } from "./type-coercion.ts";

/** The tables and views that a plan names, looked up before analysis, which cannot wait. */
export interface NamedRelations {
  /** The relation of a name that is no temporary view's; each call gives columns of its own. */
  lookup(nameParts: readonly string[]): LogicalPlan | undefined;
  /** The plan of a temporary view, over the files that its tables have now. */
  refreshed(view: LogicalPlan): LogicalPlan;
}

export interface AnalyzerContext {
  readonly catalog: SessionCatalog;
  readonly relations?: NamedRelations;
  readonly functions: FunctionRegistry;
  /** Functions written in SQL that the plan calls. */
  readonly routines?: NamedRoutines;
  /** spark.sql.ansi.enabled */
  readonly ansiEnabled: boolean;
  /** spark.sql.caseSensitive; false when it is left out. */
  readonly caseSensitive?: boolean;
  /** Whether spark.sql.timestampType is TIMESTAMP_NTZ: what functions make that ask for no zone; false when it is left out. */
  readonly timestampNtz?: boolean;
  /** spark.sql.groupByOrdinal and spark.sql.orderByOrdinal; true when they are left out. */
  readonly groupByOrdinal?: boolean;
  readonly orderByOrdinal?: boolean;
  /** spark.sql.groupByAliases; true when it is left out. */
  readonly groupByAliases?: boolean;
  /** spark.sql.ansi.enforceReservedKeywords, which counts in ANSI mode only; false when it is left out. */
  readonly enforceReservedKeywords?: boolean;
  /** What settings say to functions that ask for them, by the settings' last names. */
  readonly functionSettings?: Readonly<Record<string, string>>;
  /** spark.sql.session.timeZone */
  readonly sessionTimeZone: string;
  /** spark.sql.timeType.enabled */
  readonly timeTypeEnabled?: boolean;
  /** While a subquery is analysed: the operator of the query around it. */
  readonly outer?: LogicalPlan;
  /** Analyses a subquery of an operator; set while a plan is analysed. */
  readonly analyzeSubquery?: (query: LogicalPlan, outer: LogicalPlan) => LogicalPlan;
}

export type AnalysisRule = Rule<LogicalPlan, AnalyzerContext>;

/** The implicit conversions of the session's SQL dialect. */
export function typeCoercionOf(context: AnalyzerContext): TypeCoercion {
  return context.ansiEnabled ? ansiTypeCoercion : legacyTypeCoercion;
}

/** Whether names that differ in case are one name. */
export function resolverOf({ caseSensitive }: AnalyzerContext): Resolver {
  return caseSensitive === true ? caseSensitiveResolution : caseInsensitiveResolution;
}

/** The zone of a cast: the session's, where it matters. */
export function castTimeZone(from: DataType, to: DataType, context: AnalyzerContext): string {
  return castNeedsTimeZone(from, to) ? context.sessionTimeZone : "UTC";
}

/** How arithmetic and casts of the session behave. */
export function evalModeOf(context: AnalyzerContext): EvalMode {
  return context.ansiEnabled ? "ansi" : "legacy";
}
