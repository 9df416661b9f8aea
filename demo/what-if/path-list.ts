// What a run waited for, from its start to its end, as a list: tasks of one stage in a row stand together.

import type { MeasuredRun } from "../../src/status/comparison/index.ts";
import { h } from "../dom.ts";
import { stageColor } from "../execution/stage-color.ts";
import { formatDuration } from "../format.ts";

interface PathPart {
  readonly stageId: number | undefined;
  readonly tasks: number;
  readonly milliseconds: number;
}

/** The part of a run's time from which on a gap is worth a line. */
const SHOWN_GAP = 0.01;

export function pathList(run: MeasuredRun): HTMLElement {
  const total = Math.max(1, run.end - run.start);
  const parts = partsOf(run).filter(
    ({ stageId, milliseconds }) => stageId !== undefined || milliseconds >= total * SHOWN_GAP,
  );
  const items = parts.map(({ stageId, tasks, milliseconds }) => {
    const mark = h("span", { class: "path-bar", "aria-hidden": "true" });
    mark.style.width = `${Math.max(0.5, (100 * milliseconds) / total)}%`;
    mark.style.background = stageId === undefined ? "var(--line-strong)" : stageColor(stageId);
    const what = stageId === undefined ? "No task" : `Stage ${stageId}, ${tasks === 1 ? "1 task" : `${tasks} tasks`}`;
    return h("li", {}, h("span", {}, `${what}: ${formatDuration(milliseconds)}`), mark);
  });
  return h("details", { class: "critical-path", open: true }, h("summary", {}, "Critical path"), h("ol", {}, ...items));
}

function partsOf({ path }: MeasuredRun): readonly PathPart[] {
  const parts: PathPart[] = [];
  for (const { task, start, end } of path) {
    const last = parts.at(-1);
    const milliseconds = end - start;
    if (last !== undefined && last.stageId === task?.stageId) {
      parts[parts.length - 1] = { ...last, tasks: last.tasks + 1, milliseconds: last.milliseconds + milliseconds };
    } else parts.push({ stageId: task?.stageId, tasks: 1, milliseconds });
  }
  return parts;
}
