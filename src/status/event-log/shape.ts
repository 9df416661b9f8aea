// Checks that a value read from a log has the shape that its readers rely on, and puts in what may be left out.

/** Gives where the value is wrong and what was expected there; undefined when it is right. */
export type Shape = (value: unknown) => string | undefined;

type JsonObject = Record<string, unknown>;

export const number: Shape = (value) =>
  typeof value === "number" && Number.isFinite(value) ? undefined : "is not a number";

/** An id or a count. */
export const wholeNumber: Shape = (value) => (Number.isSafeInteger(value) ? undefined : "is not a whole number");

export const string: Shape = (value) => (typeof value === "string" ? undefined : "is not a text");

export const boolean: Shape = (value) => (typeof value === "boolean" ? undefined : "is neither true nor false");

export function either(first: Shape, second: Shape): Shape {
  return (value) => (first(value) === undefined ? undefined : second(value));
}

export function arrayOf(item: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return "is not a list";
    for (let i = 0; i < value.length; i++) {
      const wrong = item(value[i]);
      if (wrong !== undefined) return `[${i}] ${wrong}`;
    }
    return undefined;
  };
}

export function recordOf(item: Shape): Shape {
  return (value) => {
    if (!isObject(value)) return "is not an object";
    for (const [key, part] of Object.entries(value)) {
      const wrong = item(part);
      if (wrong !== undefined) return `.${key} ${wrong}`;
    }
    return undefined;
  };
}

interface Optional {
  readonly shape: Shape;
  /** Put in when it is absent or null; left out when there is none. */
  readonly byDefault: (() => unknown) | undefined;
}

export function optional(shape: Shape, byDefault?: () => unknown): Optional {
  return { shape, byDefault };
}

/** An object with these fields and any others. */
export function object(fields: Readonly<Record<string, Shape | Optional>>): Shape {
  const entries = Object.entries(fields);
  return (value) => {
    if (!isObject(value)) return "is not an object";
    for (const [key, field] of entries) {
      const present = Object.hasOwn(value, key) && value[key] !== null;
      if (typeof field === "function") {
        const wrong = Object.hasOwn(value, key) ? field(value[key]) : "is missing";
        if (wrong !== undefined) return `.${key} ${wrong}`;
      } else if (present) {
        const wrong = field.shape(value[key]);
        if (wrong !== undefined) return `.${key} ${wrong}`;
      } else if (field.byDefault !== undefined) value[key] = field.byDefault();
      else delete value[key];
    }
    return undefined;
  };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
