// From a plan as it was made to one that is analysed: statements read, commands inside of queries run, files found, names
// of the catalog looked up, and then the analyzer.

import { analyze } from "../../catalyst/analysis/analyzer.ts";
import type { AnalyzerContext } from "../../catalyst/analysis/analyzer-context.ts";
import { markDataFrames } from "../../catalyst/analysis/mark-dataframes.ts";
import type { NamedRoutines } from "../../catalyst/analysis/named-routines.ts";
import { resolveDataSources } from "../../catalyst/analysis/resolve-data-sources.ts";
import { FUNCTIONS } from "../../catalyst/functions/function-registry.ts";
import { Command } from "../../catalyst/plans/commands/command.ts";
import { UnparsedStatement } from "../../catalyst/plans/commands/unparsed-statement.ts";
import type { LogicalPlan } from "../../catalyst/plans/logical-plan.ts";
import { extendContext } from "../../catalyst/rules/extend-context.ts";
import { whenLoaded } from "../../catalyst/trees/deferred.ts";
import { ParseException } from "../../errors/spark-error.ts";
import { lookupRelations } from "./catalog/named-relations.ts";
import { FileSourceResolver } from "./file-source-resolver.ts";
import { calledNames } from "./routines/called-names.ts";
import type { SessionState } from "./session-state.ts";
import type { SQLConf } from "./sql-conf.ts";

/** @param answer runs a command that a query is over, and gives what stands for it */
export async function analyzeQuery(
  logical: LogicalPlan,
  state: SessionState,
  conf: SQLConf,
  answer: (command: Command) => Promise<LogicalPlan>,
): Promise<LogicalPlan> {
  const parsed = await parseStatements(logical, state);
  const place = { database: state.catalog.currentDatabase, views: [], routines: [] };
  return await analyzeParsed(await answerCommands(parsed, answer), state, conf, place);
}

/** Where a plan stands: in the query itself, or in what it names. */
interface Place {
  /** The database of names without one. */
  readonly database: string;
  /** Views and functions whose texts are being read, the outermost first. */
  readonly views: readonly string[];
  readonly routines: readonly string[];
}

async function analyzeParsed(
  logical: LogicalPlan,
  state: SessionState,
  conf: SQLConf,
  place: Place,
): Promise<LogicalPlan> {
  const { database, views } = place;
  const resolver = new FileSourceResolver(state, conf);
  const { plan, routines } = await withRoutines(logical, state, conf, place);
  const resolved = await resolveDataSources(markDataFrames(plan), resolver);
  const relations = await lookupRelations(resolved, {
    state,
    resolver,
    database,
    views,
    analyzeView: async (text, ofView, inside) =>
      await analyzeParsed(
        await parseStatements(new UnparsedStatement(text, state.parserOptions()), state),
        state,
        conf,
        { ...place, database: ofView, views: inside },
      ),
  });
  const named = routines === undefined ? { relations } : { relations, routines };
  const context: AnalyzerContext = extendContext(state.analyzerContext(FUNCTIONS), named);
  return await whenLoaded(() => analyze(resolved, context));
}

/** The plan with the functions written in SQL that it calls; most plans call none. */
async function withRoutines(
  plan: LogicalPlan,
  state: SessionState,
  conf: SQLConf,
  place: Place,
): Promise<{ readonly plan: LogicalPlan; readonly routines?: NamedRoutines }> {
  if (calledNames(plan).length === 0) return { plan };
  const { lookupRoutines } = await import("./routines/lookup-routines.ts");
  return await lookupRoutines(plan, {
    state,
    parserOptions: state.parserOptions(),
    routines: place.routines,
    analyze: (body, inside) => analyzeParsed(body, state, conf, { ...place, routines: inside }),
  });
}

/** The plan of a statement that the core of the parser left as text. */
async function parseStatements(logical: LogicalPlan, state: SessionState): Promise<LogicalPlan> {
  if (!(logical instanceof UnparsedStatement)) return logical;
  const { parseStatement } = await import("../../catalyst/parser/statements/parse-statement.ts");
  const { sqlText, options } = logical;
  const context = state.analyzerContext(FUNCTIONS);
  try {
    return await whenLoaded(() => parseStatement(sqlText, { ...options, analyzerContext: context }));
  } catch (error) {
    if (!(error instanceof ParseException)) throw error;
    const { diagnosed } = await import("../../catalyst/parser/syntax/diagnosed.ts");
    throw diagnosed(error, sqlText);
  }
}

/** The query with each command below its top replaced by the answer, as a DataFrame of SHOW TABLES is. */
async function answerCommands(
  plan: LogicalPlan,
  answer: (command: Command) => Promise<LogicalPlan>,
): Promise<LogicalPlan> {
  if (plan instanceof Command) return plan;
  const commands = plan.collect((node) => (node instanceof Command ? node : undefined));
  if (commands.length === 0) return plan;
  const answers = new Map<LogicalPlan, LogicalPlan>();
  for (const command of new Set(commands)) answers.set(command, await answer(command));
  return plan.transformUp((node) => answers.get(node) ?? node);
}
