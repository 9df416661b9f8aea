// `DATE '…'`, `TIMESTAMP '…'`, `X'…'`: the value of a string in a type's own notation.

import {
  BinaryType,
  DateType,
  DEFAULT_TIME_PRECISION,
  MAX_TIME_PRECISION,
  NullType,
  TimestampNTZType,
  TimestampType,
  TimeType,
} from "../../types/data-type.ts";
import { parseDate, parseTime, parseTimestamp } from "../expressions/evaluators/datetime-text.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import type { Origin } from "../trees/origin.ts";
import { textInterval } from "./interval-literal.ts";
import { parseError } from "./parse-error.ts";

const SUPPORTED_TYPES = '"DATE", "TIMESTAMP_NTZ", "TIMESTAMP_LTZ", "TIMESTAMP", "INTERVAL", "X", "TIME"';

export function typedLiteral(
  typeName: string,
  text: string,
  sessionTimeZone: string,
  source: string,
  origin: Origin,
): Literal {
  const checked = <T extends CatalystValue>(value: T | undefined): T => {
    if (value !== undefined) return value;
    const parameters = { valueType: `"${typeName}"`, value: `'${text}'` };
    throw parseError("INVALID_TYPED_LITERAL", parameters, origin);
  };
  switch (typeName) {
    case "DATE":
      return new Literal(checked(parseDate(text)), DateType, origin);
    case "TIMESTAMP":
    case "TIMESTAMP_LTZ":
      return new Literal(checked(parseTimestamp(text, sessionTimeZone)), TimestampType, origin, sessionTimeZone);
    case "TIMESTAMP_NTZ":
      // The wall clock as written: a zone in the text does not move it.
      return new Literal(checked(parseTimestamp(withoutZone(text), "UTC")), TimestampNTZType, origin);
    case "X":
      return new Literal(checked(parseHexadecimal(text)), BinaryType, origin);
    case "INTERVAL": {
      const interval = textInterval(text, source, origin);
      return interval ?? new Literal(checked(undefined), NullType, origin);
    }
    case "TIME": {
      const digits = /\.(\d*)/.exec(text)?.[1]?.length ?? 0;
      const precision = Math.max(DEFAULT_TIME_PRECISION, Math.min(MAX_TIME_PRECISION, digits));
      return new Literal(checked(parseTime(text, precision)), TimeType(precision), origin);
    }
    default: {
      const parameters = { unsupportedType: `"${typeName}"`, supportedTypes: SUPPORTED_TYPES };
      throw parseError("UNSUPPORTED_TYPED_LITERAL", parameters, origin);
    }
  }
}

function withoutZone(text: string): string {
  return text.trim().replace(/^(.*\d:\d{1,2}(?::\d{1,2}(?:\.\d*)?)?)\s*(?:Z|UTC|GMT|[+-]\d.*|[A-Za-z]+\/.*)$/, "$1");
}

/** Digits in pairs; an odd one counts as the low half of the first byte. */
function parseHexadecimal(text: string): Uint8Array | undefined {
  if (!/^[0-9a-fA-F]*$/.test(text)) return undefined;
  const padded = text.length % 2 === 0 ? text : `0${text}`;
  return Uint8Array.from({ length: padded.length / 2 }, (_, i) => Number.parseInt(padded.slice(2 * i, 2 * i + 2), 16));
}
