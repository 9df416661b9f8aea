// Stages for all jobs, by their state.

import type { StageStatus } from "../../../src/status/index.ts";
import { facts, type Page, section } from "../page.ts";
import { stageTable } from "../parts/stage-table.ts";

const GROUPS: readonly (readonly [title: string, status: StageStatus])[] = [
  ["Active Stages", "ACTIVE"],
  ["Pending Stages", "PENDING"],
  ["Completed Stages", "COMPLETE"],
  ["Skipped Stages", "SKIPPED"],
  ["Failed Stages", "FAILED"],
];

export const stagesPage: Page = {
  tab: "Stages",
  title: () => "Stages for All Jobs",
  draw(context) {
    const all = context.store.stages.values();
    const groups = GROUPS.map(([title, status]) => ({ title, stages: all.filter((stage) => stage.status === status) }));
    return [
      facts(groups.map(({ title, stages }) => [title, stages.length === 0 ? undefined : String(stages.length)])),
      ...groups.flatMap(({ title, stages }) =>
        stages.length === 0
          ? []
          : [section(`${title} (${stages.length})`, stageTable(context, { key: title, caption: title, stages }))],
      ),
    ];
  },
};
