// Comparing two runs: what is asked, and what is answered.

export { type ComparedFigure, compareFigures, explainDifference, taskTimeOnPath } from "./compare-runs.ts";
export { criticalPath, endOf, type PathStep } from "./critical-path.ts";
export { type MeasuredRun, measureRun, tasksOf } from "./measured-run.ts";
