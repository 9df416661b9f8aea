// Tells whether a record's type adds nothing to the type inferred so far, which is so for nearly every record. It makes
// nothing, where inferring a record's own type and merging it makes a lot.

import type { DataType, StructType } from "../../types/data-type.ts";
import type { JsonCursor } from "./json-cursor.ts";

/** Digits that a long always holds. */
const SAFE_LONG_LENGTH = 18;

export class JsonTypeCover {
  private readonly fields = new WeakMap<StructType, ReadonlyMap<string, DataType>>();

  /**
   * Consumes the cursor's next value; false when it may widen the type.
   *
   * @throws JsonSyntaxError
   */
  covers(type: DataType, cursor: JsonCursor): boolean {
    const kind = cursor.kind();
    if (kind === "literal") {
      const literal = cursor.readLiteral();
      if (literal === "null" || type.kind === "string") return true;
      return type.kind === "boolean" && (literal === "true" || literal === "false");
    }
    if (kind === "number") {
      const { text, isInteger } = cursor.readNumber();
      if (type.kind === "long") return isInteger && text.length <= SAFE_LONG_LENGTH;
      return type.kind === "double" || type.kind === "string";
    }
    if (kind === "object" && type.kind === "struct") return this.coversFields(type, cursor);
    if (kind === "array" && type.kind === "array") return this.coversElements(type.elementType, cursor);
    cursor.skipValue();
    return type.kind === "string";
  }

  private coversElements(elementType: DataType, cursor: JsonCursor): boolean {
    let covered = true;
    cursor.readArray(() => {
      if (covered) covered = this.covers(elementType, cursor);
      else cursor.skipValue();
    });
    return covered;
  }

  private coversFields(type: StructType, cursor: JsonCursor): boolean {
    const types = this.typesByName(type);
    let covered = true;
    cursor.readObject((name) => {
      const fieldType = types.get(name);
      if (covered && fieldType !== undefined) covered = this.covers(fieldType, cursor);
      else {
        covered = false;
        cursor.skipValue();
      }
    });
    return covered;
  }

  private typesByName(type: StructType): ReadonlyMap<string, DataType> {
    let types = this.fields.get(type);
    if (types === undefined) {
      types = new Map(type.fields.map((field) => [field.name, field.dataType]));
      this.fields.set(type, types);
    }
    return types;
  }
}
