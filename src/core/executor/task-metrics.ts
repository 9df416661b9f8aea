// A task's metrics at its start: all zero.

import type { TaskMetrics } from "../../rpc/messages.ts";

export function newTaskMetrics(): TaskMetrics {
  return {
    executorDeserializeTime: 0,
    executorDeserializeCpuTime: 0,
    executorRunTime: 0,
    executorCpuTime: 0,
    peakExecutionMemory: 0,
    resultSize: 0,
    resultSerializationTime: 0,
    memoryBytesSpilled: 0,
    diskBytesSpilled: 0,
    shuffleRead: {
      remoteBlocksFetched: 0,
      localBlocksFetched: 0,
      fetchWaitTime: 0,
      remoteBytesRead: 0,
      localBytesRead: 0,
      recordsRead: 0,
      remoteReqsDuration: 0,
    },
    shuffleWrite: { bytesWritten: 0, recordsWritten: 0, writeTime: 0 },
    input: { bytesRead: 0, recordsRead: 0 },
    output: { bytesWritten: 0, recordsWritten: 0 },
    updatedBlocks: [],
  };
}
