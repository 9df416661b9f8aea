// Where and how an application's log is written, by Spark's settings.

import type { SparkConf } from "../../core/spark-conf.ts";
import { SparkException } from "../../errors/spark-error.ts";

export interface EventLogSettings {
  /** The folder of the logs. */
  readonly folder: string;
  readonly isCompressed: boolean;
  readonly isRolling: boolean;
  /** How big a part of a rolling log may become, as its file. */
  readonly maxFileSize: number;
  readonly logBlockUpdates: boolean;
  readonly logStageExecutorMetrics: boolean;
  /** Bytes that are kept back until there is reason to write. */
  readonly bufferSize: number;
  /** Settings whose names match are not shown. */
  readonly redaction: RegExp;
}

const DEFAULT_REDACTION = "(?i)secret|password|token|access[.]?key";

export function eventLogSettings(conf: SparkConf, hostKind: "browser" | "node"): EventLogSettings {
  const isCompressed = conf.getBoolean("spark.eventLog.compress", true);
  const codec = conf.get("spark.eventLog.compression.codec", "zstd").toLowerCase();
  if (isCompressed && codec !== "zstd") throw new SparkException("EVENT_LOG_CODEC_NOT_SUPPORTED", { codec });
  const folder = conf.get("spark.eventLog.dir", hostKind === "browser" ? "opfs:/spark-events" : "/tmp/spark-events");
  return {
    folder: folder.replace(/\/+$/, ""),
    isCompressed,
    isRolling: conf.getBoolean("spark.eventLog.rolling.enabled", true),
    maxFileSize: conf.getSizeAsBytes("spark.eventLog.rolling.maxFileSize", "128m"),
    logBlockUpdates: conf.getBoolean("spark.eventLog.logBlockUpdates.enabled", false),
    logStageExecutorMetrics: conf.getBoolean("spark.eventLog.logStageExecutorMetrics", false),
    bufferSize: conf.getSizeAsBytes("spark.eventLog.buffer.kb", "100k"),
    redaction: redactionPattern(conf.get("spark.redaction.regex", DEFAULT_REDACTION)),
  };
}

/** Java writes flags in front of the pattern. */
function redactionPattern(text: string): RegExp {
  const [, flags = "", pattern = text] = /^\(\?([a-z]+)\)(.*)$/s.exec(text) ?? [];
  try {
    return new RegExp(pattern, flags.includes("i") ? "i" : "");
  } catch {
    // Nothing may be shown that should not be.
    return /(?:)/;
  }
}
