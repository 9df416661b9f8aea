// The panels that tell how the last run was executed, in their order.

import { advicePanel } from "./advice-panel.ts";
import { jobsPanel } from "./jobs-panel.ts";
import type { Panel } from "./panel.ts";
import { planPanel } from "./plan-panel.ts";
import { stagesPanel } from "./stages-panel.ts";
import { timelinePanel } from "./timeline-panel.ts";

export const panels: readonly Panel[] = [advicePanel, timelinePanel, planPanel, stagesPanel, jobsPanel];
