// How the file is called that an executor spills to.

export function spillFileName(applicationId: string, executorId: string): string {
  return `hibana-${applicationId}-${executorId}.spill`;
}
