// What the catalogue says of an error condition.

export interface ConditionDefinition {
  /** null where Spark has none. */
  readonly sqlState: string | null;
  readonly message: string;
}
