// What the statements share: names, property lists, partition specifications, patterns, and whether something exists.

import { AnalysisException } from "../../../errors/spark-error.ts";
import { unescapedText } from "../../catalog/default-columns.ts";
import { Literal } from "../../expressions/literal.ts";
import { UnaryMinus } from "../../expressions/sign.ts";
import type { ObjectName, PartitionSpec, PartitionValue } from "../../plans/commands/parsed-command.ts";
import { parseError } from "../parse-error.ts";
import { PlanParser } from "../plan-parser.ts";
import { stringValue } from "../string-literal.ts";
import { refuseReservedOfTable } from "./reserved-properties.ts";

export const NAMESPACE_WORDS: ReadonlySet<string> = new Set(["DATABASE", "SCHEMA", "NAMESPACE"]);

export abstract class CommandParser extends PlanParser {
  protected objectName(): ObjectName {
    const mark = this.mark;
    const parts = this.multipartIdentifier();
    return { parts, origin: this.originFrom(mark) };
  }

  protected ifExists(): boolean {
    if (!this.take("IF")) return false;
    this.expect("EXISTS");
    return true;
  }

  protected ifNotExists(): boolean {
    if (!this.at("IF", "NOT")) return false;
    this.take("IF");
    this.expect("NOT");
    this.expect("EXISTS");
    return true;
  }

  /** `(key value, 'key' = 'value', a.b true)`. */
  protected properties(): ReadonlyMap<string, string> {
    this.expect("(", true);
    const properties = new Map<string, string>();
    do {
      const mark = this.mark;
      const key = this.propertyKey();
      this.take("=");
      if (this.at(",") || this.at(")")) {
        throw parseError(
          "_LEGACY_ERROR_TEMP_0035",
          { message: `Values must be specified for key(s): [${key}]` },
          this.originFrom(mark),
        );
      }
      if (properties.has(key)) throw parseError("DUPLICATE_KEY", { keyColumn: `\`${key}\`` }, this.originFrom(mark));
      properties.set(key, this.propertyValue());
    } while (this.take(","));
    this.expect(")");
    return properties;
  }

  /** Properties of a table, none of which may be reserved. */
  protected tableProperties(mark: number): ReadonlyMap<string, string> {
    const properties = this.properties();
    refuseReservedOfTable(properties.keys(), this.originFrom(mark));
    return properties;
  }

  /** As `properties`; of options that are given again the last holds. */
  protected optionList(): ReadonlyMap<string, string> {
    this.expect("(", true);
    const options = new Map<string, string>();
    do {
      const mark = this.mark;
      const key = this.propertyKey();
      this.take("=");
      if (this.at(",") || this.at(")")) {
        const message = `A value must be specified for the key: ${key}.`;
        throw parseError("_LEGACY_ERROR_TEMP_0035", { message }, this.originFrom(mark));
      }
      options.set(key, this.propertyValue());
    } while (this.take(","));
    this.expect(")");
    return options;
  }

  /** As `properties`, with keys in lower case: options do not tell case apart. */
  protected propertyList(): ReadonlyMap<string, string> {
    return new Map([...this.properties()].map(([key, value]) => [key.toLowerCase(), value]));
  }

  /** `(key, 'key', a.b)`. */
  protected propertyKeys(): readonly string[] {
    this.expect("(", true);
    const keys = this.commaSeparated(() => this.propertyKey());
    this.expect(")");
    return keys;
  }

  protected propertyKey(): string {
    const token = this.peek();
    // One literal only: the next may be the value.
    return token.type === "string" ? stringValue(this.textOf(this.next())) : this.multipartIdentifier().join(".");
  }

  private propertyValue(): string {
    const token = this.peek();
    if (token.type === "string") return this.stringLiteral();
    if (token.value === "-" && this.peek(1).type === "number") {
      this.next();
      return `-${this.textOf(this.next())}`;
    }
    if (token.type !== "number" && token.value !== "TRUE" && token.value !== "FALSE") throw this.errorHere();
    const text = this.textOf(this.next());
    return token.type === "number" ? text : text.toLowerCase();
  }

  /** `PARTITION (a = 1, b)`. */
  protected partitionSpec(): PartitionSpec {
    this.expect("PARTITION");
    this.expect("(");
    const spec = new Map<string, PartitionValue | undefined>();
    do {
      const mark = this.mark;
      const name = this.identifier();
      const key = [...spec.keys()].find((known) => known.toLowerCase() === name.toLowerCase());
      if (key !== undefined) throw parseError("DUPLICATE_KEY", { keyColumn: `\`${name}\`` }, this.originFrom(mark));
      spec.set(name, this.take("=") || this.take("==") ? this.partitionValue() : undefined);
    } while (this.take(","));
    this.expect(")");
    return spec;
  }

  private partitionValue(): PartitionValue {
    const expression = this.expression();
    const negated = expression instanceof UnaryMinus;
    const literal = negated ? expression.child : expression;
    if (!(literal instanceof Literal)) throw this.errorHere();
    return { text: literal.value === null ? null : `${negated ? "-" : ""}${unescapedText(literal)}` };
  }

  protected inNamespace(): readonly string[] | undefined {
    return this.take("FROM") || this.take("IN") ? this.multipartIdentifier() : undefined;
  }

  protected likePattern(): string | undefined {
    if (this.take("LIKE")) return this.stringLiteral();
    return this.peek().type === "string" ? this.stringLiteral() : undefined;
  }

  protected commentOrNull(): string | null {
    return this.take("NULL") ? null : this.stringLiteral();
  }

  /** What only a Spark with Hive can do. */
  protected withoutHive(cmd: string): Error {
    return new AnalysisException("NOT_SUPPORTED_COMMAND_WITHOUT_HIVE_SUPPORT", { cmd });
  }

  protected restOfText(): string {
    const { start } = this.peek();
    while (!this.atEnd) this.next();
    return this.sqlText.slice(start);
  }
}
