// Lets the tasks of a barrier stage wait for each other. Each waits at the driver until all have come, and all get what
// each of them has brought. Loaded with the first barrier stage.

export interface BarrierRequest {
  readonly stageId: number;
  readonly stageAttemptId: number;
  /** How many times the task has waited before. */
  readonly epoch: number;
  readonly numTasks: number;
  readonly partitionId: number;
  readonly taskAttemptId: number;
  readonly method: "barrier" | "allGather";
  readonly message: string;
}

interface Waiting {
  readonly request: BarrierRequest;
  resolve(messages: readonly string[]): void;
  reject(error: Error): void;
}

interface BarrierState {
  epoch: number;
  waiting: Waiting[];
  timer: ReturnType<typeof setTimeout> | undefined;
}

export class BarrierCoordinator {
  readonly #timeoutMillis: number;
  readonly #states = new Map<string, BarrierState>();

  /** @param timeoutMillis how long the first to come waits for the last (spark.barrier.sync.timeout) */
  constructor(timeoutMillis: number) {
    this.#timeoutMillis = timeoutMillis;
  }

  /** Resolves when all tasks of the stage attempt have called, with their messages by partition. */
  sync(request: BarrierRequest): Promise<readonly string[]> {
    const { stageId, stageAttemptId } = request;
    const key = `${stageId}.${stageAttemptId}`;
    const state = this.#states.get(key) ?? { epoch: 0, waiting: [], timer: undefined };
    this.#states.set(key, state);
    return new Promise((resolve, reject) => {
      if (request.epoch !== state.epoch) {
        reject(
          new Error(
            `The request ${describe(request)} from ${stageAttempt(request)} has a barrier epoch of ${request.epoch}, ` +
              `while the coordinator is at epoch ${state.epoch}.`,
          ),
        );
        return;
      }
      state.waiting.push({ request, resolve, reject });
      const methods = new Set(state.waiting.map(({ request: { method } }) => method));
      if (methods.size > 1) {
        this.#fail(
          key,
          `Different barrier sync types found for the sync ${stageAttempt(request)}: ` +
            `${[...methods].map(methodName).join(", ")}. Please use the same barrier sync type within a single sync.`,
        );
      } else if (state.waiting.length === request.numTasks) release(state);
      else this.#startTimer(key, state, request);
    });
  }

  /** The stage attempt has ended: nobody else will come. */
  stageEnded(stageId: number, stageAttemptId: number): void {
    const key = `${stageId}.${stageAttemptId}`;
    if (this.#states.has(key)) this.#fail(key, `Stage ${stageId} (Attempt ${stageAttemptId}) has ended.`);
  }

  #startTimer(key: string, state: BarrierState, request: BarrierRequest): void {
    // A timer cannot be set for longer, and nobody waits for weeks.
    if (state.timer !== undefined || this.#timeoutMillis > 2 ** 31 - 1) return;
    state.timer = setTimeout(
      () =>
        this.#fail(
          key,
          `The coordinator didn't get all barrier sync requests for barrier epoch ${state.epoch} from ` +
            `${stageAttempt(request)} within ${this.#timeoutMillis / 1000} second(s).`,
        ),
      this.#timeoutMillis,
    );
  }

  #fail(key: string, message: string): void {
    const state = this.#states.get(key);
    this.#states.delete(key);
    clearTimeout(state?.timer);
    for (const { reject } of state?.waiting ?? []) reject(new Error(message));
  }
}

function release(state: BarrierState): void {
  const { waiting } = state;
  clearTimeout(state.timer);
  state.timer = undefined;
  state.waiting = [];
  state.epoch++;
  const ordered = [...waiting].sort((a, b) => a.request.partitionId - b.request.partitionId);
  const messages = ordered.map(({ request }) => request.message);
  for (const { resolve } of waiting) resolve(messages);
}

function stageAttempt({ stageId, stageAttemptId }: BarrierRequest): string {
  return `Stage ${stageId} (Attempt ${stageAttemptId})`;
}

function methodName(method: BarrierRequest["method"]): string {
  return method === "barrier" ? "BARRIER" : "ALL_GATHER";
}

function describe({ taskAttemptId }: BarrierRequest): string {
  return `of task ${taskAttemptId}`;
}
