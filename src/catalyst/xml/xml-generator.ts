// Writes structs as XML, as Spark's StaxXmlGenerator does.

import { SparkError } from "../../errors/spark-error.ts";
import type { CatalystValue } from "../../types/catalyst-value.ts";
import { elementsOf } from "../../types/catalyst-value.ts";
import { type DataType, isNested, type StructType } from "../../types/data-type.ts";
import { formatValue } from "../expressions/format-value.ts";
import { dateTimeFormat } from "../json/json-generator.ts";
import type { SourceOptions } from "../text/source-options.ts";
import { type XmlOptions, xmlOptions } from "./xml-options.ts";
import { escapeAttribute, escapeText } from "./xml-text.ts";

const NAME = /^[A-Z_a-z:\u00c0-\u{effff}][-.\w:\u00b7\u00c0-\u{effff}]*$/u;

export class XmlGenerator {
  private readonly options: XmlOptions;
  private readonly timeZone: string;

  constructor(options: SourceOptions, timeZone: string) {
    this.options = xmlOptions(options);
    this.timeZone = options.timezone ?? timeZone;
  }

  /** A struct as one element; lines after its first begin with the indent. */
  write(value: CatalystValue, type: StructType, indent = ""): string {
    return this.struct(this.options.rowTag, value, type, indent);
  }

  private struct(tag: string, value: CatalystValue, { fields }: StructType, indent: string): string {
    const values = elementsOf(value);
    const attributes = fields.flatMap(({ name, dataType }, i) => {
      const item = values[i] ?? this.nullValue;
      if (!this.isAttribute(name, dataType) || item === null) return [];
      const attribute = checkedName(name.slice(this.options.attributePrefix.length));
      return [` ${attribute}="${escapeAttribute(this.textOf(values[i] ?? null, dataType))}"`];
    });
    const parts = fields.flatMap(({ name, dataType }, i) =>
      this.isAttribute(name, dataType)
        ? []
        : this.field(name, values[i] ?? null, dataType, `${indent}${this.options.indent}`),
    );
    return this.enclosed(tag, attributes.join(""), parts, indent);
  }

  /** What stands in an element: its text, and elements on lines of their own. */
  private enclosed(tag: string, attributes: string, parts: readonly XmlPart[], indent: string): string {
    const name = checkedName(tag);
    if (parts.length === 0) return `<${name}${attributes}/>`;
    const lineEnd = parts[parts.length - 1]?.isText === false ? `${this.lineBreak}${indent}` : "";
    const inner = parts.map(({ isText, text, indent: before }) =>
      isText ? text : `${this.lineBreak}${before}${text}`,
    );
    return `<${name}${attributes}>${inner.join("")}${lineEnd}</${name}>`;
  }

  private get lineBreak(): string {
    return this.options.indent === "" ? "" : "\n";
  }

  private get nullValue(): CatalystValue {
    return this.options.nullValue ?? null;
  }

  private field(name: string, value: CatalystValue, type: DataType, indent: string): readonly XmlPart[] {
    if (value === null && this.options.nullValue === undefined) return [];
    if (name === this.options.valueTag && !isNested(type)) {
      return [{ isText: true, text: escapeText(this.textOf(value, type)), indent }];
    }
    if (type.kind === "array" && value !== null) {
      return elementsOf(value).flatMap((item) => {
        if (type.elementType.kind === "array" && item !== null) {
          const inner = this.field(
            this.options.arrayElementName,
            item,
            type.elementType,
            `${indent}${this.options.indent}`,
          );
          return [{ isText: false, text: this.enclosed(name, "", inner, indent), indent }];
        }
        return this.field(name, item, type.elementType, indent);
      });
    }
    return [{ isText: false, text: this.element(name, value, type, indent), indent }];
  }

  private element(name: string, value: CatalystValue, type: DataType, indent: string): string {
    if (value !== null && type.kind === "struct") return this.struct(name, value, type, indent);
    if (value !== null && type.kind === "map") {
      const parts = elementsOf(value).flatMap((entry) => {
        const [key = null, item = null] = elementsOf(entry);
        return this.field(this.textOf(key, type.keyType), item, type.valueType, `${indent}${this.options.indent}`);
      });
      return this.enclosed(name, "", parts, indent);
    }
    const text = escapeText(this.textOf(value, type));
    return `<${checkedName(name)}>${text}</${name}>`;
  }

  private isAttribute(name: string, type: DataType): boolean {
    const { attributePrefix, valueTag } = this.options;
    return attributePrefix !== "" && name.startsWith(attributePrefix) && name !== valueTag && !isNested(type);
  }

  private textOf(value: CatalystValue, type: DataType): string {
    if (value === null) return this.options.nullValue ?? "";
    if (type.kind === "date" || type.kind === "timestamp" || type.kind === "timestamp_ntz") {
      return dateTimeFormat(type.kind, this.options.formats, this.timeZone)(value);
    }
    if (value instanceof Uint8Array && type.kind === "binary") {
      return `[${Array.from(value, (byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join(" ")}]`;
    }
    return formatValue(value, type, this.timeZone);
  }
}

interface XmlPart {
  readonly isText: boolean;
  readonly text: string;
  readonly indent: string;
}

function checkedName(name: string): string {
  if (NAME.test(name)) return name;
  throw new SparkError("SparkRuntimeException", "INTERNAL_ERROR", { message: `XML has no name '${name}'` });
}
