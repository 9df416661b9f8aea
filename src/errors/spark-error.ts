// The typed errors of Hibana: Spark's exception classes, each with an error condition, SQLSTATE, message parameters
// and (for queries) the place in the text. They cross workers as plain data and come back as the same class.

import { definitionOf, loadConditions } from "./condition-catalogue.ts";
import type { ConditionName } from "./conditions.ts";

/** Where in a query an error belongs: Spark's QueryContext. Offsets are zero-based UTF-16 indices into the SQL text. */
export interface QueryContext {
  readonly objectType?: string;
  readonly objectName?: string;
  readonly fragment: string;
  readonly startIndex: number;
  readonly stopIndex: number;
  readonly line?: number;
  readonly position?: number;
  /** The lines around the fragment with marks below it; the whole text, in errors of syntax. */
  readonly excerpt?: string;
}

/** Everything an error is, as data for postMessage and event logs. */
export interface SparkErrorData {
  readonly className: SparkErrorClass;
  readonly condition: ConditionName;
  readonly parameters: Readonly<Record<string, string>>;
  readonly context?: QueryContext;
  readonly cause?: SparkErrorData | { readonly message: string; readonly stack?: string };
}

export type SparkErrorClass =
  | "AnalysisException"
  | "ParseException"
  | "SparkException"
  | "SparkRuntimeException"
  | "SparkArithmeticException"
  | "SparkNumberFormatException"
  | "SparkDateTimeException"
  | "SparkIllegalArgumentException"
  | "SparkUnsupportedOperationException"
  | "SparkArrayIndexOutOfBoundsException"
  | "SparkFileNotFoundException"
  | "SparkOutOfMemoryError"
  | "SparkUpgradeException";

/** Base of all errors that Hibana raises on purpose. `name` is Spark's exception class. */
export class SparkError extends Error {
  readonly className: SparkErrorClass;
  readonly condition: ConditionName;
  readonly parameters: Readonly<Record<string, string>>;
  readonly context: QueryContext | undefined;

  constructor(
    className: SparkErrorClass,
    condition: ConditionName,
    parameters: Readonly<Record<string, string>> = {},
    options: { readonly context?: QueryContext | undefined; readonly cause?: unknown } = {},
  ) {
    super(formatMessage(condition, parameters, options.context), "cause" in options ? { cause: options.cause } : {});
    this.name = className;
    this.className = className;
    this.condition = condition;
    this.parameters = parameters;
    this.context = options.context;
  }

  /** null where Spark has none. */
  get sqlState(): string | null {
    return definitionOf(this.condition)?.sqlState ?? null;
  }

  /** Says what is wrong again, in the words of the catalogue, where they were not loaded when the error was raised. */
  retell(): void {
    const before = this.message;
    this.message = formatMessage(this.condition, this.parameters, this.context);
    if (this.stack !== undefined) this.stack = this.stack.replace(before, () => this.message);
    if (this.cause instanceof SparkError) this.cause.retell();
  }

  /** The error as data; `sparkErrorFromData` makes it an error again on the other side. */
  toData(): SparkErrorData {
    const cause = this.cause;
    return {
      className: this.className,
      condition: this.condition,
      parameters: this.parameters,
      ...(this.context && { context: this.context }),
      ...(cause !== undefined && { cause: errorToData(cause) }),
    };
  }
}

export class AnalysisException extends SparkError {
  constructor(
    condition: ConditionName,
    parameters: Readonly<Record<string, string>> = {},
    options: { readonly context?: QueryContext | undefined; readonly cause?: unknown } = {},
  ) {
    super("AnalysisException", condition, parameters, options);
  }
}

export class ParseException extends SparkError {
  constructor(condition: ConditionName, parameters: Readonly<Record<string, string>>, context?: QueryContext) {
    super("ParseException", condition, parameters, { context });
  }
}

export class SparkException extends SparkError {
  constructor(
    condition: ConditionName,
    parameters: Readonly<Record<string, string>> = {},
    options: { readonly context?: QueryContext | undefined; readonly cause?: unknown } = {},
  ) {
    super("SparkException", condition, parameters, options);
  }
}

/** A thrown value; an error of the catalogue has its words. */
export async function inWords(error: unknown): Promise<unknown> {
  if (error instanceof SparkError) {
    await loadConditions();
    error.retell();
  }
  return error;
}

/** What a promise gives, or its error in the words of the catalogue. */
export async function withWords<Value>(promise: PromiseLike<Value>): Promise<Value> {
  try {
    return await promise;
  } catch (error) {
    throw await inWords(error);
  }
}

/** Any thrown value as data; what is no SparkError keeps its message and stack. */
export function errorToData(error: unknown): SparkErrorData | { readonly message: string; readonly stack?: string } {
  if (error instanceof SparkError) return error.toData();
  if (error instanceof Error) {
    return { message: `${error.name}: ${error.message}`, ...(error.stack !== undefined && { stack: error.stack }) };
  }
  return { message: String(error) };
}

/** The error that `errorToData` described. */
export function errorFromData(data: ReturnType<typeof errorToData>): Error {
  if (!("condition" in data)) {
    const error = new Error(data.message);
    if (data.stack !== undefined) error.stack = data.stack;
    return error;
  }
  const options = {
    ...(data.context && { context: data.context }),
    ...(data.cause && { cause: errorFromData(data.cause) }),
  };
  switch (data.className) {
    case "AnalysisException":
      return new AnalysisException(data.condition, data.parameters, options);
    case "ParseException":
      return new ParseException(data.condition, data.parameters, data.context);
    case "SparkException":
      return new SparkException(data.condition, data.parameters, options);
    default:
      return new SparkError(data.className, data.condition, data.parameters, options);
  }
}

function formatMessage(
  condition: ConditionName,
  parameters: Readonly<Record<string, string>>,
  context: QueryContext | undefined,
): string {
  const definition = definitionOf(condition);
  if (definition === undefined) return `[${condition}] ${JSON.stringify(parameters)}`;
  const { message, sqlState, plain } = definition;
  const text = message.replace(/<(\w+)>/g, (whole, name: string) => parameters[name] ?? whole);
  const place = context === undefined ? "" : describePlace(context);
  const state = sqlState === null ? "" : ` SQLSTATE: ${sqlState}`;
  return plain ? text : `[${condition}] ${text}${state}${place}`;
}

function describePlace({ fragment, excerpt, line, position = 0 }: QueryContext): string {
  if (excerpt === undefined) return "";
  // An error of syntax is at a token, any other is about a part of the query.
  if (fragment === "") return ` (line ${line}, pos ${position})\n\n== SQL ==\n${excerpt}\n`;
  return `\n== SQL (line ${line}, position ${position + 1}) ==\n${excerpt}\n`;
}
