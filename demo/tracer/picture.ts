// What a picture of a run is: drawn once for a model, then told what time it is shown at and what is chosen in it.

import type { Related, TraceChoice, TracedTask, TraceModel } from "../../src/tracer/index.ts";

export interface Picture {
  readonly element: HTMLElement;
  /** Shows the run as it was so many milliseconds after it began. */
  showTime(time: number): void;
  /** Lights up what belongs to the choice; everything, when nothing is chosen. */
  showChoice(choice: TraceChoice | undefined, related: Related | undefined): void;
}

export type MakePicture = (model: TraceModel, choose: (choice: TraceChoice | undefined) => void) => Picture;

/** Where a task is at a time. */
export function moment({ start, end }: TracedTask, time: number): "before" | "during" | "after" {
  if (time < start) return "before";
  return time < end ? "during" : "after";
}

/** Marks an element as belonging to the choice, or as not. */
export function light(element: Element, isRelated: boolean | undefined): void {
  element.classList.toggle("related", isRelated === true);
  element.classList.toggle("unrelated", isRelated === false);
}

/** What about a task or stage is worth telling, in words that the legend explains. */
export function marksOf(one: {
  readonly state: string;
  readonly isRetried: boolean;
  readonly isSpilled: boolean;
}): readonly string[] {
  return [
    ...(one.state === "done" || one.state === "waiting" ? [] : [one.state]),
    ...(one.isRetried ? ["retried"] : []),
    ...(one.isSpilled ? ["spilled"] : []),
  ];
}
