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
import { floorDivide } from "../../types/floor-divide.ts";
import { MICROS_PER_DAY } from "../../types/interval.ts";
import { parseDate, parseLocalTimestamp, parseTime, parseTimestamp } from "../expressions/evaluators/datetime-text.ts";
import { specialClock, specialInstant } from "../expressions/evaluators/special-datetime.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import type { Origin } from "../trees/origin.ts";
import { textInterval } from "./interval-literal.ts";
import { parseError } from "./parse-error.ts";

const SUPPORTED_TYPES = '"DATE", "TIMESTAMP_NTZ", "TIMESTAMP_LTZ", "TIMESTAMP", "INTERVAL", "X", "TIME"';

/** Whether a timestamp is the same in every zone, since it names its own. */
export function namesZone(text: string): boolean {
  const instant = parseTimestamp(text, "UTC");
  return instant !== undefined && instant === parseTimestamp(text, "+01:00");
}

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
    case "DATE": {
      const special = specialClock(text, sessionTimeZone);
      const days = special === undefined ? parseDate(text) : Number(floorDivide(special, MICROS_PER_DAY));
      return new Literal(checked(days), DateType, origin);
    }
    case "TIMESTAMP":
    case "TIMESTAMP_LTZ": {
      const special = specialInstant(text, sessionTimeZone);
      const micros = special ?? parseTimestamp(text, sessionTimeZone);
      return new Literal(checked(micros), TimestampType, origin, sessionTimeZone);
    }
    case "TIMESTAMP_NTZ":
      return new Literal(
        checked(specialClock(text, sessionTimeZone) ?? parseLocalTimestamp(text)),
        TimestampNTZType,
        origin,
      );
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

/** Digits in pairs; an odd one counts as the low half of the first byte. */
function parseHexadecimal(text: string): Uint8Array | undefined {
  if (!/^[0-9a-fA-F]*$/.test(text)) return undefined;
  const padded = text.length % 2 === 0 ? text : `0${text}`;
  return Uint8Array.from({ length: padded.length / 2 }, (_, i) => Number.parseInt(padded.slice(2 * i, 2 * i + 2), 16));
}
