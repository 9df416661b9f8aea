// A shuffle block could not be had. The task's stage goes back to make the block again; this never reaches the user.

export interface FetchFailure {
  readonly shuffleId: number;
  readonly mapId: number;
  readonly mapIndex: number;
  readonly reduceId: number;
  readonly executorId: string | undefined;
  readonly message: string;
  /** The block was there, and not what had been written. */
  readonly isCorrupted?: boolean;
}

export class FetchFailedError extends Error {
  override readonly name = "FetchFailedError";
  readonly failure: FetchFailure;

  constructor(failure: FetchFailure) {
    const { shuffleId, mapId, reduceId, executorId, message } = failure;
    super(
      `Could not fetch shuffle_${shuffleId}_${mapId}_${reduceId} from executor ${executorId ?? "none"}: ${message}`,
    );
    this.failure = failure;
  }
}
