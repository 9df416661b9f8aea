// What the name SparkSession gives apart from a type: the ways to a session, on one host.

import { AnalysisException } from "../../errors/spark-error.ts";
import { SparkSession } from "./spark-session.ts";
import { type ActiveSession, SparkSessionBuilder, type StartApplication } from "./spark-session-builder.ts";

/** `SparkSession` as a value. */
export interface SparkSessionCompanion<HostOptions extends object> {
  /** Begins to make a session; the host's options say where worker and kernels are, when not beside the package. */
  builder(options?: HostOptions): SparkSessionBuilder<HostOptions>;
  /** The session that was made last; undefined when it was stopped or none was made. */
  getActiveSession(): SparkSession | undefined;
  /** @throws AnalysisException when there is no active session */
  active(): SparkSession;
  /** For `instanceof`. */
  [Symbol.hasInstance](value: unknown): value is SparkSession;
}

export function sparkSessionCompanion<HostOptions extends object>(
  start: StartApplication<HostOptions>,
  defaults: HostOptions,
): SparkSessionCompanion<HostOptions> {
  const holder: ActiveSession = { session: undefined };
  const getActiveSession = (): SparkSession | undefined =>
    holder.session?.sparkContext.isStopped === false ? holder.session : undefined;
  return {
    builder: (options = defaults) => new SparkSessionBuilder(start, holder, options),
    getActiveSession,
    active: () => {
      const session = getActiveSession();
      if (session === undefined) throw new AnalysisException("NO_ACTIVE_SESSION");
      return session;
    },
    [Symbol.hasInstance]: (value): value is SparkSession => value instanceof SparkSession,
  };
}
