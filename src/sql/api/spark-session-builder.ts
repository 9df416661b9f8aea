// SparkSession.builder(): collects settings, then starts an application or takes the one that runs.

import { SparkConf } from "../../core/spark-conf.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import { SparkSession } from "./spark-session.ts";

/** Starts an application; the entries of the package know how, each for its host. */
export type StartApplication<HostOptions> = (conf: SparkConf, options: HostOptions) => SparkContext;

/** The session that `getOrCreate` finds instead of starting another application. */
export interface ActiveSession {
  session: SparkSession | undefined;
}

/**
 * What `SparkSession.builder()` gives.
 *
 * @example
 * import { SparkSession } from "hibana";
 * const spark = await SparkSession.builder().appName("first").master("local[2]").getOrCreate();
 * console.log(spark.version);
 */
export class SparkSessionBuilder<HostOptions extends object = object> {
  readonly #start: StartApplication<HostOptions>;
  readonly #active: ActiveSession;
  readonly #conf = new SparkConf();
  #hostOptions: HostOptions;

  constructor(start: StartApplication<HostOptions>, active: ActiveSession, hostOptions: HostOptions) {
    this.#start = start;
    this.#active = active;
    this.#hostOptions = hostOptions;
  }

  /** The application's name in the UI. */
  appName(name: string): this {
    return this.config("spark.app.name", name);
  }

  /** How many executors: `local[N]` for N workers, `local[*]` for one per core. */
  master(master: string): this {
    return this.config("spark.master", master);
  }

  /** A setting, or several. */
  config(key: string, value: string | number | boolean): this;
  config(settings: Readonly<Record<string, string | number | boolean>>): this;
  config(
    key: string | Readonly<Record<string, string | number | boolean>>,
    value: string | number | boolean = "",
  ): this {
    const settings = typeof key === "string" ? { [key]: value } : key;
    for (const [name, setting] of Object.entries(settings)) this.#conf.set(name, setting);
    return this;
  }

  /** Where the host finds worker and kernels, when that is not beside the package. */
  host(options: HostOptions): this {
    this.#hostOptions = { ...this.#hostOptions, ...options };
    return this;
  }

  /**
   * The running session, with these settings made where they can be, or the session of a new application. Executors
   * start meanwhile: the first job waits for them, not this.
   */
  async getOrCreate(): Promise<SparkSession> {
    const running = this.#active.session;
    if (running === undefined || running.sparkContext.isStopped) return this.create();
    for (const [key, value] of this.#conf.getAll()) if (key.startsWith("spark.sql.")) running.conf.set(key, value);
    return running;
  }

  /** The session of a new application, even when another one runs. */
  async create(): Promise<SparkSession> {
    // Loaded while the application starts; who runs the first query waits for it, and is told if it fails.
    import("../execution/analyze-query.ts").catch(() => undefined);
    import("../execution/query-phases.ts").catch(() => undefined);
    const context = this.#start(this.#conf.clone(), this.#hostOptions);
    const session = SparkSession.of(context);
    this.#active.session = session;
    return session;
  }
}
