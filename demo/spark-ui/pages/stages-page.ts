// Stages for all jobs, by their state.

import { facts, type Page, section } from "../page.ts";
import { STAGE_GROUPS, stageTable } from "../parts/stage-table.ts";

export const stagesPage: Page = {
  tab: "Stages",
  title: () => "Stages for All Jobs",
  draw(context) {
    const all = context.store.stages.values();
    const groups = STAGE_GROUPS.map(([title, status]) => ({
      title,
      stages: all.filter((stage) => stage.status === status),
    }));
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
