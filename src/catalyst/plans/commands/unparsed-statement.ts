// A statement as text, for what the core of the parser leaves to the grammar of statements, which is loaded when one is
// made: everything but plain queries.

import type { ParserOptions } from "../../parser/parser-options.ts";
import { Command } from "./command.ts";

export class UnparsedStatement extends Command {
  readonly sqlText: string;
  readonly options: ParserOptions;

  constructor(sqlText: string, options: ParserOptions) {
    super();
    this.sqlText = sqlText;
    this.options = options;
  }

  protected describe(): string {
    return `UnparsedStatement ${this.sqlText}`;
  }
}
