// Values that hold strings of a collation, as values that compare by their bytes as those do by their collations.

import { collationOf, hasCollation } from "../../../types/collation.ts";
import type { DataType } from "../../../types/data-type.ts";
import type { CatalystValue } from "../expression.ts";
import { collationKeys } from "./collation-keys.ts";

type Values = readonly CatalystValue[];

/** What stands for a value of a type when values are compared: itself, where no string in it has a collation. */
export function comparableOf(type: DataType | undefined): (value: CatalystValue) => CatalystValue {
  if (type === undefined || !hasCollation(type)) return (value) => value;
  switch (type.kind) {
    case "string": {
      const collation = collationOf(type);
      if (collation === undefined) return (value) => value;
      const keys = collationKeys(collation.name);
      return (value) => (value === null ? null : keys.key(String(value)));
    }
    case "array": {
      const element = comparableOf(type.elementType);
      return (value) => (value === null ? null : (value as Values).map(element));
    }
    case "struct": {
      const fields = type.fields.map(({ dataType }) => comparableOf(dataType));
      return (value) => (value === null ? null : (value as Values).map((item, i) => fields[i]?.(item) ?? null));
    }
    default:
      return (value) => value;
  }
}
