// What the local properties say about the jobs that are submitted with them: group, tags, and who may not run any more.

import { illegalArgument } from "../rdd/rdd-errors.ts";

export const JOB_GROUP_ID = "spark.jobGroup.id";
export const JOB_DESCRIPTION = "spark.job.description";
export const JOB_INTERRUPT_ON_CANCEL = "spark.job.interruptOnCancel";
export const JOB_TAGS = "spark.job.tags";

const TAG_SEPARATOR = ",";

export type JobProperties = Readonly<Record<string, string>>;

export function isInGroup(properties: JobProperties, groupId: string): boolean {
  return properties[JOB_GROUP_ID] === groupId;
}

export function jobTags(properties: JobProperties): readonly string[] {
  return (properties[JOB_TAGS] ?? "").split(TAG_SEPARATOR).filter((tag) => tag !== "");
}

/** The property's value for these tags; undefined for none. */
export function tagsToProperty(tags: Iterable<string>): string | undefined {
  return [...new Set(tags)].join(TAG_SEPARATOR) || undefined;
}

/** @throws SparkError with Spark's words for a tag that cannot be one */
export function checkJobTag(tag: string): void {
  if (tag === "") throw illegalArgument("Spark job tag cannot be an empty string.");
  if (tag.includes(TAG_SEPARATOR)) throw illegalArgument(`Spark job tag cannot contain '${TAG_SEPARATOR}'.`);
}

/** spark.scheduler.numCancelledJobGroupsToTrack's default. */
const MAX_CANCELLED_GROUPS = 1000;

/** Groups whose future jobs are cancelled too; the oldest are forgotten when there are too many. */
export class CancelledJobGroups {
  readonly #reasons = new Map<string, string>();

  add(groupId: string, reason: string): void {
    this.#reasons.delete(groupId);
    this.#reasons.set(groupId, reason);
    const [oldest] = this.#reasons.keys();
    if (this.#reasons.size > MAX_CANCELLED_GROUPS && oldest !== undefined) this.#reasons.delete(oldest);
  }

  reasonFor(properties: JobProperties): string | undefined {
    const groupId = properties[JOB_GROUP_ID];
    return groupId === undefined ? undefined : this.#reasons.get(groupId);
  }
}
