// What the catalogue says of an error condition.

export interface ConditionDefinition {
  /** null where Spark has none. */
  readonly sqlState: string | null;
  readonly message: string;
  /** Set where Spark has words only: no name of a condition stands before them. */
  readonly plain?: true;
}
