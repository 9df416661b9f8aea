// Relations of the FROM clause beside tables and queries: UNNEST, JSON_TABLE, streams, changes of tables, BIN BY, and the
// clauses that only they have.

import { BooleanType, type DataType, LongType, StringType } from "../../types/data-type.ts";
import { typeToJson } from "../../types/schema-json.ts";
import { Alias } from "../expressions/attribute.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { SyntaxCall, UnresolvedAttribute } from "../expressions/unresolved.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { OneRowRelation } from "../plans/one-row-relation.ts";
import { Project } from "../plans/project.ts";
import { UnresolvedGenerate } from "../plans/unresolved-generate.ts";
import { parseError } from "./parse-error.ts";
import { TableClauseParser } from "./table-clause-parser.ts";

/** A column of JSON_TABLE: what it is of each item, and its type. */
interface JsonTableColumn {
  readonly name: string;
  readonly kind: "ordinality" | "exists" | "value";
  readonly dataType: DataType;
  readonly path: string | undefined;
}

const GENERATED = { outer: false, qualifier: undefined, columnNames: [], isTableFunction: true } as const;

export abstract class SpecialRelationParser extends TableClauseParser {
  /** True for `UNNEST(x …)`; without arguments it is the call of a function. */
  protected get atUnnest(): boolean {
    return this.at("UNNEST", "(") && this.peek(2).value !== ")";
  }

  protected get atJsonTable(): boolean {
    return this.at("JSON_TABLE", "(");
  }

  /** `UNNEST(array, …) [WITH ORDINALITY]`: the elements beside each other, and their numbers. */
  protected unnest(): LogicalPlan {
    const mark = this.mark;
    const call = this.unnestCall();
    return new UnresolvedGenerate(call, GENERATED, new OneRowRelation(), this.originFrom(mark));
  }

  protected unnestCall(): SyntaxCall {
    const mark = this.mark;
    this.expect("UNNEST");
    this.expect("(");
    const arrays = this.commaSeparated(() => this.expression());
    this.expect(")", true);
    const isNumbered = this.take("WITH", "ORDINALITY");
    return new SyntaxCall(["unnest"], [new Literal(isNumbered, BooleanType), ...arrays], {}, this.originFrom(mark));
  }

  /** `JSON_TABLE(json, 'row path' COLUMNS (…) [{NULL | ERROR} ON ERROR])`: the values as text, cast to their types. */
  protected jsonTable(): LogicalPlan {
    const mark = this.mark;
    this.expect("JSON_TABLE");
    this.expect("(");
    const json = this.expression();
    this.expect(",");
    const rowPath = this.stringLiteral();
    this.expect("COLUMNS");
    this.expect("(");
    const columns = this.jsonTableColumns();
    this.expect(")");
    const onError = this.take("ERROR", "ON", "ERROR") ? "ERROR" : "NULL";
    if (onError === "NULL") this.take("NULL", "ON", "ERROR");
    this.expect(")", true);
    const origin = this.originFrom(mark);
    const described = columns.map(({ name, kind, dataType, path }) => ({
      name,
      kind,
      type: typeToJson(dataType),
      path,
    }));
    const text = (value: string): Literal => new Literal(value, StringType);
    const call = new SyntaxCall(
      ["json_table"],
      [json, text(rowPath), text(JSON.stringify(described)), text(onError)],
      {},
      origin,
    );
    const generated = new UnresolvedGenerate(call, GENERATED, new OneRowRelation(), origin);
    const list = columns.map(({ name, kind, dataType }) => {
      const made = new UnresolvedAttribute([name], origin);
      const value: Expression =
        kind === "ordinality" ? made : new Cast(made, dataType, this.evalMode, undefined, origin);
      return new Alias(value, name);
    });
    return new Project(list, generated, origin);
  }

  private jsonTableColumns(): readonly JsonTableColumn[] {
    const columns: JsonTableColumn[] = [];
    const names = new Set<string>();
    do {
      const mark = this.mark;
      const column = this.jsonTableColumn();
      const key = column.name.toLowerCase();
      if (names.has(key)) {
        const columnName = `\`${column.name}\``;
        throw parseError("INVALID_SQL_SYNTAX.DUPLICATE_JSON_TABLE_COLUMN", { columnName }, this.originFrom(mark));
      }
      names.add(key);
      columns.push(column);
    } while (this.take(","));
    return columns;
  }

  private jsonTableColumn(): JsonTableColumn {
    const name = this.identifier();
    if (this.take("FOR", "ORDINALITY")) return { name, kind: "ordinality", dataType: LongType, path: undefined };
    const dataType = this.dataType();
    const kind = this.take("EXISTS") ? "exists" : "value";
    return { name, kind, dataType, path: this.take("PATH") ? this.stringLiteral() : undefined };
  }

  /** `CHANGES FROM {VERSION | TIMESTAMP} a [INCLUSIVE | EXCLUSIVE] [TO …]`: no catalog here records them. */
  protected refuseChanges(): void {
    const mark = this.mark;
    const word = this.peek(2).value;
    if (!this.at("CHANGES", "FROM") || !CHANGE_BOUNDS.has(word)) return;
    this.next();
    this.next();
    do {
      const { value } = this.peek();
      if (!CHANGE_BOUNDS.has(value)) throw this.errorHere();
      this.next();
      this.valueExpression();
      if (!this.take("INCLUSIVE")) this.take("EXCLUSIVE");
    } while (this.take("TO"));
    const catalogName = "spark_catalog";
    throw parseError("UNSUPPORTED_FEATURE.CHANGE_DATA_CAPTURE", { catalogName }, this.originFrom(mark));
  }

  /** `WITH (key = value, …)` behind a table; undefined when there are no options. */
  protected relationOptions(): ReadonlyMap<string, string> | undefined {
    if (!this.at("WITH", "(")) return undefined;
    this.next();
    this.next();
    const options = new Map<string, string>();
    do {
      const key = this.peek().type === "string" ? this.stringLiteral() : this.multipartIdentifier().join(".");
      this.take("=");
      options.set(key.toLowerCase(), this.optionValue());
    } while (this.take(","));
    this.expect(")");
    return options;
  }

  private optionValue(): string {
    const { type, value } = this.peek();
    if (type === "string") return this.stringLiteral();
    if (type !== "number" && value !== "TRUE" && value !== "FALSE") throw this.errorHere();
    return this.textOf(this.next()).toLowerCase();
  }

  /** `WATERMARK time DELAY OF INTERVAL …`: of streams; a table is whole from the start, so that it changes nothing. */
  protected takeWatermark(): void {
    if (!this.at("WATERMARK") || this.isLastWord()) return;
    const mark = this.mark;
    this.next();
    if (!this.isIdentifier(this.peek()) && !this.at("(")) {
      this.rewind(mark);
      return;
    }
    this.expression();
    if (this.take("AS")) this.identifier();
    if (!this.at("DELAY")) {
      this.rewind(mark);
      return;
    }
    this.expect("DELAY");
    this.expect("OF");
    if (this.intervalLiteral() === undefined) throw this.errorHere();
  }

  protected get atBinBy(): boolean {
    return this.at("BIN", "BY", "(");
  }

  /** `BIN BY (RANGE a TO b BIN WIDTH w [ALIGN TO t] DISTRIBUTE UNIFORM (c, …) …)`: Spark has the words, and not yet more. */
  protected refuseBinBy(): Error {
    const mark = this.mark;
    for (const word of ["BIN", "BY", "(", "RANGE"]) this.expect(word);
    this.multipartIdentifier();
    this.expect("TO");
    this.multipartIdentifier();
    this.expect("BIN");
    this.expect("WIDTH");
    this.expression();
    if (this.take("ALIGN")) {
      this.expect("TO");
      this.expression();
    }
    this.expect("DISTRIBUTE");
    this.expect("UNIFORM");
    this.expect("(");
    this.commaSeparated(() => this.multipartIdentifier());
    this.expect(")");
    for (const word of ["BIN_START", "BIN_END", "BIN_DISTRIBUTE_RATIO"]) {
      if (!this.take(word)) continue;
      this.expect("AS");
      this.identifier();
    }
    this.expect(")");
    return parseError("UNSUPPORTED_FEATURE.BIN_BY", {}, this.originFrom(mark));
  }
}

const CHANGE_BOUNDS = new Set(["VERSION", "SYSTEM_VERSION", "TIMESTAMP", "SYSTEM_TIME"]);
