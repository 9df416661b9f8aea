// What a session is to the engine: its application, settings, names, functions and cached plans.

import type { AnalyzerContext } from "../../catalyst/analysis/analyzer-context.ts";
import { CacheManager } from "../../catalyst/catalog/cache-manager.ts";
import type { ExternalCatalog } from "../../catalyst/catalog/external-catalog.ts";
import { GlobalTempViews, newCatalog, SessionCatalog } from "../../catalyst/catalog/session-catalog.ts";
import type { FunctionRegistry } from "../../catalyst/functions/function-registry.ts";
import type { OptimizerContext } from "../../catalyst/optimizer/optimizer-rule.ts";
import { DEFAULT_PARSER_OPTIONS, type ParserOptions } from "../../catalyst/parser/parser-options.ts";
import type { LogicalPlan } from "../../catalyst/plans/logical-plan.ts";
import type { FileRelation } from "../../catalyst/plans/logical-relation.ts";
import type { UnresolvedDataSource } from "../../catalyst/plans/unresolved-data-source.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import { CachedTables } from "./cached-tables.ts";
import { TableRelations } from "./catalog/table-relations.ts";
import { warehouseLocation } from "./catalog/warehouse.ts";
import { PlannedQueries } from "./planned-queries.ts";
import type { QueryExecution } from "./query-execution.ts";
import { SessionOperations } from "./session-operations.ts";
import { SQLConf } from "./sql-conf.ts";
import { SQLExecutions } from "./sql-executions.ts";

/** What the sessions of one application have in common. */
export interface SharedState {
  readonly sparkContext: SparkContext;
  readonly globalTempViews: GlobalTempViews;
  readonly cacheManager: CacheManager;
  readonly cachedTables: CachedTables;
  readonly executions: SQLExecutions;
  /** The files that readers found and their schema, for as long as somebody has the reader's DataFrame. */
  readonly fileRelations: WeakMap<UnresolvedDataSource, Promise<FileRelation>>;
  /** Databases, tables and functions, which all sessions see. */
  readonly externalCatalog: ExternalCatalog;
  readonly tableRelations: TableRelations;
  /** Commands that DataFrames were made of: each runs once, however many queries are over its answer. */
  readonly commandExecutions: WeakMap<LogicalPlan, QueryExecution>;
}

export function createSharedState(sparkContext: SparkContext): SharedState {
  return {
    sparkContext,
    globalTempViews: new GlobalTempViews(),
    cacheManager: new CacheManager(),
    cachedTables: new CachedTables(sparkContext),
    executions: new SQLExecutions(sparkContext),
    fileRelations: new WeakMap(),
    externalCatalog: newCatalog(warehouseLocation(sparkContext)),
    tableRelations: new TableRelations(),
    commandExecutions: new WeakMap(),
  };
}

/**
 * The session's side of the phases of a query. Its time zone is asked for only where one matters, since a browser takes
 * its time to tell its own.
 */
export class SessionState {
  readonly shared: SharedState;
  readonly conf: SQLConf;
  readonly catalog: SessionCatalog;
  readonly plannedQueries = new PlannedQueries();
  readonly operations = new SessionOperations();

  constructor(shared: SharedState) {
    this.shared = shared;
    this.conf = new SQLConf(shared.sparkContext.conf.getAll());
    this.catalog = new SessionCatalog(shared.globalTempViews, shared.externalCatalog);
  }

  get sparkContext(): SparkContext {
    return this.shared.sparkContext;
  }

  get cacheManager(): CacheManager {
    return this.shared.cacheManager;
  }

  analyzerContext(functions: FunctionRegistry): AnalyzerContext {
    const { catalog, conf } = this;
    return {
      catalog,
      functions,
      ansiEnabled: conf.ansiEnabled,
      caseSensitive: conf.caseSensitive,
      ...conf.grouping,
      functionSettings: conf.functionSettings,
      timestampNtz: conf.timestampNtz,
      enforceReservedKeywords: conf.enforceReservedKeywords,
      timeTypeEnabled: conf.timeTypeEnabled,
      get sessionTimeZone() {
        return conf.sessionTimeZone;
      },
    };
  }

  get optimizerContext(): OptimizerContext {
    const { conf } = this;
    const { ansiEnabled, joinReorderEnabled, joinReorderDPThreshold, autoBroadcastJoinThreshold } = conf;
    const { windowGroupLimitThreshold } = conf;
    return {
      ansiEnabled,
      joinReorderEnabled,
      joinReorderDPThreshold,
      windowGroupLimitThreshold,
      autoBroadcastJoinThreshold,
      get sessionTimeZone() {
        return conf.sessionTimeZone;
      },
    };
  }

  parserOptions(parameters: ParserOptions["parameters"] = DEFAULT_PARSER_OPTIONS.parameters): ParserOptions {
    const { conf } = this;
    const {
      ansiEnabled,
      enforceReservedKeywords,
      quotedRegexColumnNames,
      asOfJoinEnabled,
      escapedStringLiterals,
      scripting,
      dialect,
    } = conf;
    return {
      parameters,
      ansiEnabled,
      enforceReservedKeywords,
      quotedRegexColumnNames,
      asOfJoinEnabled,
      escapedStringLiterals,
      ...scripting,
      ...dialect,
      timestampNtz: conf.timestampNtz,
      get sessionTimeZone() {
        return conf.sessionTimeZone;
      },
    };
  }
}
