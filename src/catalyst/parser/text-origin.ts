// An Origin whose line and column are counted only when an error asks for them.

import type { Origin } from "../trees/origin.ts";

export class TextOrigin implements Origin {
  readonly sqlText: string;
  readonly start: number;
  readonly stop: number;

  constructor(sqlText: string, start: number, stop: number) {
    this.sqlText = sqlText;
    this.start = start;
    this.stop = stop;
  }

  get line(): number {
    let line = 1;
    for (let at = this.sqlText.indexOf("\n"); at >= 0 && at < this.start; at = this.sqlText.indexOf("\n", at + 1))
      line++;
    return line;
  }

  get position(): number {
    return this.start - (this.sqlText.lastIndexOf("\n", this.start - 1) + 1);
  }
}
