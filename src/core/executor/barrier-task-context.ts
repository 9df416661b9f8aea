// What a task of a barrier stage sees of the others: it can wait for them, and exchange messages with them.

import type { BarrierRequest } from "../scheduler/barrier-coordinator.ts";
import type { TaskContext } from "./task-context.ts";

/** Where another task of the stage runs. */
export interface BarrierTaskInfo {
  readonly address: string;
}

export class BarrierTaskContext {
  readonly #context: TaskContext;
  readonly #coordinator: number;
  #epoch = 0;

  /** @param coordinator the number by which the driver's BarrierCoordinator is called */
  constructor(context: TaskContext, coordinator: number) {
    this.#context = context;
    this.#coordinator = coordinator;
  }

  get stageId(): number {
    return this.#context.stageId;
  }

  get stageAttemptNumber(): number {
    return this.#context.stageAttemptNumber;
  }

  get partitionId(): number {
    return this.#context.partitionId;
  }

  get numPartitions(): number {
    return this.#context.numPartitions;
  }

  get attemptNumber(): number {
    return this.#context.attemptNumber;
  }

  get taskAttemptId(): number {
    return this.#context.taskAttemptId;
  }

  getLocalProperty(key: string): string | undefined {
    return this.#context.localProperties[key];
  }

  /** Resolves when all tasks of the stage have called it. */
  async barrier(): Promise<void> {
    await this.#sync("barrier", "");
  }

  /** Gives each task the messages of all, by partition. */
  allGather(message: string): Promise<readonly string[]> {
    return this.#sync("allGather", message);
  }

  getTaskInfos(): readonly BarrierTaskInfo[] {
    return this.#context.barrierAddresses.map((address) => ({ address }));
  }

  async #sync(method: BarrierRequest["method"], message: string): Promise<readonly string[]> {
    const { stageId, stageAttemptNumber, partitionId, taskAttemptId, barrierAddresses } = this.#context;
    const request: BarrierRequest = {
      stageId,
      stageAttemptId: stageAttemptNumber,
      epoch: this.#epoch,
      numTasks: barrierAddresses.length,
      partitionId,
      taskAttemptId,
      method,
      message,
    };
    const messages = await this.#context.callDriver(this.#coordinator, request);
    this.#epoch++;
    return messages as readonly string[];
  }
}
