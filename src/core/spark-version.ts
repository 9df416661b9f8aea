// The version of Spark whose semantics these are.

export const SPARK_VERSION = "4.3.0";
