// What a request to the REST API is answered with, before it goes over any wire.

export interface Answer {
  readonly status: number;
  /** To be sent as JSON, or text when the request cannot be answered. */
  readonly body: unknown;
}

/** What follows the question mark. */
export type Query = Pick<URLSearchParams, "get" | "getAll" | "has">;

export function found(body: unknown): Answer {
  return { status: 200, body };
}

export function notFound(message: string): Answer {
  return { status: 404, body: message };
}

export function badParameter(name: string, expected: string, actual: string): Answer {
  return { status: 400, body: `Bad value for parameter "${name}".  Expected a ${expected}, got "${actual}"` };
}

export function isTrue(query: Query, name: string, byDefault: boolean): boolean {
  const value = query.get(name);
  return value === null ? byDefault : value.toLowerCase() === "true";
}

/** A parameter that is a whole number; the default when it is absent or none. */
export function integer(query: Query, name: string, byDefault: number): number {
  const value = query.get(name);
  return value !== null && /^-?\d+$/.test(value) ? Number(value) : byDefault;
}
