// The panels of the page, in their order.

import { jobsPanel } from "./jobs-panel.ts";
import type { Panel } from "./panel.ts";
import { planPanel } from "./plan-panel.ts";
import { queryPanel } from "./query-panel.ts";
import { resultPanel } from "./result-panel.ts";
import { stagesPanel } from "./stages-panel.ts";
import { tablesPanel } from "./tables-panel.ts";
import { timelinePanel } from "./timeline-panel.ts";

export const panels: readonly Panel[] = [
  queryPanel,
  timelinePanel,
  resultPanel,
  planPanel,
  tablesPanel,
  stagesPanel,
  jobsPanel,
];
