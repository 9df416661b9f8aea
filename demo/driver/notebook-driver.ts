// The driver of the notebook's application: it runs in a worker of its own, so that no program that a cell holds can hold up
// the page. The page calls its methods and gets plain data.

import { type DataFrame, SparkSession as Sessions, type SparkSession } from "../../src/index.ts";
import type { PlanSteps } from "../../src/tracer/plan-steps.ts";
import type { Provenance } from "../../src/tracer/row-provenance.ts";
import type { Tracer } from "../../src/tracer/start-tracer.ts";
import { CellRun } from "./cell-run.ts";
import { columnStatistics } from "./column-statistics.ts";
import { comparable } from "./comparable-value.ts";
import { describeColumns } from "./describe-columns.ts";
import { describeError } from "./describe-error.ts";
import { postEvents } from "./post-events.ts";
import {
  type CellOutcome,
  type CellProgram,
  type ChartValues,
  type ColumnDescription,
  type ColumnStatistics,
  type ExportFormat,
  isOfSession,
  type RowWindow,
  type Settings,
  type SortOrder,
  type StartedApplication,
  type TableDescription,
  type TableSource,
} from "./protocol.ts";
import type { ResultSet } from "./result-set.ts";
import type { ProgramScope } from "./run-program-cell.ts";
import { runSqlCell } from "./run-sql-cell.ts";
import { SlowableWorkers } from "./slowable-workers.ts";
import { readTable } from "./table-reader.ts";

export class NotebookDriver {
  #spark: SparkSession | undefined;
  #settings: Settings | undefined;
  #timeZone = "UTC";
  readonly #results = new Map<number, ResultSet>();
  #nextResult = 0;
  #running: CellRun | undefined;
  #lastQuery: DataFrame | undefined;
  #tracer: Tracer | undefined;
  #scope: ProgramScope | undefined;
  readonly #workers = new SlowableWorkers();

  async start(settings: Settings): Promise<StartedApplication> {
    const master = `local[${settings.executors}]`;
    const builder = Sessions.builder({ workerFactory: (name) => this.#workers.start(name) });
    for (const [key, value] of Object.entries(settings.conf)) if (!isOfSession(key)) builder.config(key, value);
    const spark = await builder.appName("notebook").master(master).getOrCreate();
    // Before the first events are told.
    postEvents(spark.sparkContext);
    this.#spark = spark;
    this.#tracer = undefined;
    await this.configure(settings);
    this.#timeZone = spark.conf.get("spark.sql.session.timeZone");
    return { applicationId: spark.sparkContext.applicationId, timeZone: this.#timeZone };
  }

  async configure(settings: Settings): Promise<void> {
    const { conf, sparkContext } = this.#session;
    for (const key of Object.keys(this.#settings?.conf ?? {})) {
      if (isOfSession(key) && settings.conf[key] === undefined) conf.unset(key);
    }
    for (const [key, value] of Object.entries(settings.conf)) if (isOfSession(key)) conf.set(key, value);
    conf.set("spark.sql.shuffle.partitions", settings.shufflePartitions);
    conf.set("spark.sql.adaptive.enabled", settings.adaptive);
    this.#settings = settings;
    if (!settings.traced) this.#tracer?.stop();
    if (settings.traced === (this.#tracer !== undefined)) return;
    const { startTracer } = await import("../../src/tracer/start-tracer.ts");
    this.#tracer = settings.traced ? startTracer(sparkContext) : undefined;
  }

  /** Runs a cell; one runs at a time. */
  async runCell(program: CellProgram): Promise<CellOutcome> {
    const spark = this.#session;
    const { sparkContext } = spark;
    const run = new CellRun({
      maxRows: this.#settings?.maxRows ?? 1000,
      timeZone: spark.conf.get("spark.sql.session.timeZone"),
      keep: (result) => this.#keep(result),
    });
    this.#running = run;
    sparkContext.setJobGroup(program.jobGroup, program.title);
    try {
      return await run.outcome(this.#work(spark, program, run));
    } finally {
      this.#running = undefined;
      this.#lastQuery = run.last;
      sparkContext.clearJobGroup();
      await sparkContext.listenerBus.waitUntilEmpty();
    }
  }

  /** Ends the run of a cell; jobs that its program has started too. */
  cancel(): void {
    this.#running?.cancel();
    this.#spark?.sparkContext.cancelAllJobs();
  }

  /** Gives the memory of results back that are shown no more. */
  release(results: readonly number[]): void {
    for (const id of results) this.#results.delete(id);
  }

  window(result: number, from: number, to: number): RowWindow {
    return this.#result(result).window(from, to);
  }

  async sort(result: number, order: SortOrder | undefined): Promise<void> {
    await this.#result(result).sort(order);
  }

  statistics(result: number, column: number): ColumnStatistics {
    const set = this.#result(result);
    const { kind = "other" } = describeColumns(set.schema)[column] ?? {};
    const format = (value: number): string =>
      kind === "time" ? new Date(value).toISOString().replace("T", " ").slice(0, 16) : roundedText(value);
    return columnStatistics(set.column(column), kind, format);
  }

  /** The first rows of some columns. */
  chartValues(result: number, columns: readonly number[], maxRows: number): ChartValues {
    const set = this.#result(result);
    const length = Math.min(maxRows, set.numRows);
    return columns.map((column) => Array.from({ length }, (_, i) => comparable(set.value(i, column))));
  }

  async exportResult(result: number, format: ExportFormat): Promise<Blob> {
    const set = this.#result(result);
    const { exportArrow, exportCsv, exportJson, exportParquet } = await import("./export-result.ts");
    if (format === "csv") return await exportCsv(set);
    const rows = Array.from({ length: set.numRows }, (_, i) =>
      set.schema.fields.map((_, column) => set.value(i, column)),
    );
    const df = this.#session.createDataFrame(rows, set.schema);
    if (format === "json") return await exportJson(df);
    return format === "arrow" ? await exportArrow(df) : await exportParquet(df);
  }

  /** From which rows of its sources each row of the last query's answer was made. */
  async provenance(): Promise<Provenance | undefined> {
    if (this.#lastQuery === undefined) return undefined;
    const { rowProvenance } = await import("../../src/tracer/row-provenance.ts");
    return await rowProvenance(this.#lastQuery.queryExecution);
  }

  /** How the plan of the last query came about. */
  async planSteps(): Promise<PlanSteps | undefined> {
    if (this.#lastQuery === undefined) return undefined;
    const { planSteps } = await import("../../src/tracer/plan-steps.ts");
    return await planSteps(this.#lastQuery.queryExecution);
  }

  /** Makes a table of files, under a name that takes the place of another table of that name. */
  async addTable({ name, label, files }: TableSource): Promise<TableDescription> {
    const [first] = files;
    const size = files.reduce((sum, file) => sum + (typeof file === "string" ? 0 : file.size), 0);
    const known = { name, label, ...(typeof first === "string" ? {} : { size }) };
    try {
      const df = readTable(this.#session, files);
      const schema = await df.schema();
      await df.createOrReplaceTempView(name);
      return { ...known, state: "ready", columns: describeColumns(schema) };
    } catch (error) {
      return { ...known, state: "failed", columns: [], error: describeError(error).message };
    }
  }

  async dropTable(name: string): Promise<void> {
    await this.#session.catalog.dropTempView(name);
  }

  /** The names of the session's tables and views, those that programs have made among them. */
  async tables(): Promise<readonly string[]> {
    return (await this.#session.catalog.listTables()).map(({ name }) => name);
  }

  async columns(table: string): Promise<readonly ColumnDescription[]> {
    return describeColumns(await this.#session.table(`\`${table.replaceAll("`", "``")}\``).schema());
  }

  async functionNames(): Promise<readonly string[]> {
    const rows = await this.#session.sql("SHOW FUNCTIONS").collect();
    return rows.map((row) => String(row.get(0)));
  }

  /** What DESCRIBE FUNCTION EXTENDED says. */
  async describeFunction(name: string): Promise<string> {
    const rows = await this.#session.sql(`DESCRIBE FUNCTION EXTENDED \`${name.replaceAll("`", "``")}\``).collect();
    return rows.map((row) => String(row.get(0))).join("\n");
  }

  /** Names of variables that programs of earlier cells have left. */
  variables(): readonly string[] {
    return this.#scope?.names ?? [];
  }

  killExecutor(id: string): boolean {
    return this.#session.sparkContext.killExecutor(id);
  }

  /** From now on an executor's answers take so many times as long. */
  slowExecutor(id: string, factor: number): void {
    this.#workers.slow(id, factor);
  }

  async stop(): Promise<void> {
    this.cancel();
    await this.#spark?.stop();
    this.#spark = undefined;
    this.#results.clear();
    this.#scope?.clear();
  }

  async #work(spark: SparkSession, program: CellProgram, run: CellRun): Promise<void> {
    if (program.kind === "sql") return await runSqlCell(spark, program.text, run);
    if (this.#scope === undefined) {
      const { ProgramScope } = await import("./run-program-cell.ts");
      this.#scope = new ProgramScope();
    }
    await this.#scope.run(spark, program, run);
  }

  #keep(result: ResultSet): number {
    const id = this.#nextResult++;
    this.#results.set(id, result);
    return id;
  }

  #result(id: number): ResultSet {
    const result = this.#results.get(id);
    if (result === undefined) throw new Error("The result is no longer there: run the cell again.");
    return result;
  }

  get #session(): SparkSession {
    if (this.#spark === undefined) throw new Error("The application has not started.");
    return this.#spark;
  }
}

function roundedText(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}
