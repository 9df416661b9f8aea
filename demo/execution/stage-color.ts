// A stage has the same colour wherever it is shown.

const COLORS = 6;

export function stageColor(stageId: number): string {
  return `var(--stage-${stageId % COLORS})`;
}
