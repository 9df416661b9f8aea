// The local properties of a SparkContext: what the jobs submitted from now on carry with them, such as group, tags and pool.

import {
  checkJobTag,
  JOB_DESCRIPTION,
  JOB_GROUP_ID,
  JOB_INTERRUPT_ON_CANCEL,
  JOB_TAGS,
  jobTags,
  tagsToProperty,
} from "./scheduler/job-properties.ts";

export class LocalProperties {
  readonly #values = new Map<string, string>();

  get(key: string): string | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: string | undefined): void {
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, value);
  }

  setJobGroup(groupId: string, description: string | undefined, interruptOnCancel: boolean): void {
    this.set(JOB_DESCRIPTION, description);
    this.set(JOB_GROUP_ID, groupId);
    this.set(JOB_INTERRUPT_ON_CANCEL, String(interruptOnCancel));
  }

  clearJobGroup(): void {
    for (const key of [JOB_DESCRIPTION, JOB_GROUP_ID, JOB_INTERRUPT_ON_CANCEL]) this.set(key, undefined);
  }

  get jobTags(): ReadonlySet<string> {
    return new Set(jobTags(this.toRecord()));
  }

  addJobTag(tag: string): void {
    checkJobTag(tag);
    this.set(JOB_TAGS, tagsToProperty([...this.jobTags, tag]));
  }

  removeJobTag(tag: string): void {
    checkJobTag(tag);
    this.set(JOB_TAGS, tagsToProperty([...this.jobTags].filter((one) => one !== tag)));
  }

  clearJobTags(): void {
    this.set(JOB_TAGS, undefined);
  }

  toRecord(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#values);
  }
}
