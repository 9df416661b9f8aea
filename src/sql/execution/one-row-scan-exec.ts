// The one row without columns over which a SELECT without FROM computes its values.

import { LocalTableScanExec } from "./local-table-scan-exec.ts";

export class OneRowScanExec extends LocalTableScanExec {
  constructor() {
    super([], { kind: "rows", rows: [[]] });
  }

  override toString(): string {
    return "Scan OneRowRelation[]";
  }
}
