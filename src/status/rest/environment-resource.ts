// `/environment` of Spark's REST API.

import type { AppStatusStore } from "../app-status-store.ts";
import { type Answer, found, notFound } from "./rest-answer.ts";

export function environmentInfo({ environment, resourceProfiles }: AppStatusStore): Answer {
  if (environment === undefined) return notFound("No environment info");
  const { runtime } = environment;
  return found({
    runtime: {
      javaVersion: runtime["Java Version"] ?? "",
      javaHome: runtime["Java Home"] ?? "",
      scalaVersion: runtime["Scala Version"] ?? "",
    },
    sparkProperties: pairs(environment.sparkProperties),
    hadoopProperties: pairs(environment.hadoopProperties),
    systemProperties: pairs(environment.systemProperties),
    metricsProperties: pairs(environment.metricsProperties),
    classpathEntries: pairs(environment.classpathEntries),
    resourceProfiles: [...resourceProfiles.values()],
  });
}

function pairs(properties: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
}
