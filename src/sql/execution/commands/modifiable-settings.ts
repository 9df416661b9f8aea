// Which settings a session may change: those of the application are fixed once it has begun.

import { AnalysisException } from "../../../errors/spark-error.ts";

/** Keys of `spark.sql` that hold for all sessions of an application. */
const STATIC_KEYS: ReadonlySet<string> = new Set([
  "spark.sql.broadcastExchange.maxThreadThreshold",
  "spark.sql.cache.serializer",
  "spark.sql.catalogImplementation",
  "spark.sql.codegen.cache.maxEntries",
  "spark.sql.codegen.comments",
  "spark.sql.defaultUrlStreamHandlerFactory.enabled",
  "spark.sql.event.truncate.length",
  "spark.sql.extensions",
  "spark.sql.filesourceTableRelationCacheSize",
  "spark.sql.globalTempDatabase",
  "spark.sql.metadataCacheTTLSeconds",
  "spark.sql.queryExecutionListeners",
  "spark.sql.sources.schemaStringLengthThreshold",
  "spark.sql.streaming.streamingQueryListeners",
  "spark.sql.streaming.ui.enabled",
  "spark.sql.ui.retainedExecutions",
  "spark.sql.warehouse.dir",
]);

/** Families of keys that the application's core reads when it begins: `spark.<family>.…` */
const CORE_FAMILIES: ReadonlySet<string> = new Set(
  `app archives authenticate barrier block blockManager broadcast buffer checkpoint cleaner cores deploy driver
  dynamicAllocation eventLog excludeOnFailure executor files history io jars kryo kryoserializer locality log master
  memory metrics network plugins rdd redaction reducer resources rpc scheduler serializer shuffle speculation stage
  storage submit task ui unsafe worker`.split(/\s+/),
);

/** Of those families, but no settings that the core has declared. */
const UNDECLARED_KEYS: ReadonlySet<string> = new Set(["spark.app.name", "spark.master"]);

/** @throws AnalysisException when a session cannot change the setting */
export function requireModifiable(key: string): void {
  const quoted = `"${key}"`;
  if (STATIC_KEYS.has(key)) throw new AnalysisException("CANNOT_MODIFY_STATIC_CONFIG", { key: quoted });
  const [spark, family = ""] = key.split(".");
  if (UNDECLARED_KEYS.has(key)) return;
  if (spark === "spark" && CORE_FAMILIES.has(family)) {
    const docroot = "https://spark.apache.org/docs/latest";
    throw new AnalysisException("CANNOT_MODIFY_CONFIG", { key: quoted, docroot });
  }
}
