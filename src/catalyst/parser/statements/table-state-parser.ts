// What is kept and known of tables: CACHE and UNCACHE, REFRESH, ANALYZE.

import { CacheTable, ClearCacheCommand, RefreshTable, UncacheTable } from "../../plans/commands/cache-table.ts";
import { RefreshFunction } from "../../plans/commands/routines.ts";
import { AnalyzeTable, AnalyzeTables } from "../../plans/commands/table-information.ts";
import type { LogicalPlan } from "../../plans/logical-plan.ts";
import { parseError } from "../parse-error.ts";
import { NamespaceParser } from "./namespace-parser.ts";

export abstract class TableStateParser extends NamespaceParser {
  protected cache(mark: number): LogicalPlan {
    this.expect("CACHE");
    const isLazy = this.take("LAZY");
    this.expect("TABLE", this.peek(1).type !== "end");
    const nameParts = this.multipartIdentifier();
    const options = this.take("OPTIONS") ? this.propertyList() : new Map<string, string>();
    const hasQuery = this.take("AS") || this.atQuery();
    const queryMark = this.mark;
    const query = hasQuery ? this.query() : undefined;
    const originalText = hasQuery ? this.textFrom(queryMark) : undefined;
    return new CacheTable(nameParts, { query, originalText, isLazy, options }, this.originFrom(mark));
  }

  protected uncache(mark: number): LogicalPlan {
    this.expect("UNCACHE");
    this.expect("TABLE", !this.atEnd);
    const ifExists = this.ifExists();
    return new UncacheTable(this.multipartIdentifier(), ifExists, this.originFrom(mark));
  }

  protected clearCache(mark: number): LogicalPlan {
    this.expect("CLEAR");
    this.expect("CACHE", true);
    return new ClearCacheCommand(undefined, this.originFrom(mark));
  }

  protected refresh(mark: number): LogicalPlan {
    this.expect("REFRESH");
    if (this.atEnd) throw parseError("INVALID_SQL_SYNTAX.EMPTY_REFRESH_RESOURCE_PATH", {}, this.originFrom(mark));
    if (this.at("FUNCTION") && this.isIdentifier(this.peek(1))) {
      this.next();
      return new RefreshFunction({ name: this.objectName() }, this.originFrom(mark));
    }
    if (this.peek(1).type !== "end") this.take("TABLE");
    if (this.peek().type === "string") {
      this.stringLiteral();
      return new ClearCacheCommand(undefined, this.originFrom(mark));
    }
    return new RefreshTable(this.multipartIdentifier(), this.originFrom(mark));
  }

  protected analyze(mark: number): LogicalPlan {
    this.expect("ANALYZE");
    if (this.take("TABLES")) {
      const namespace = this.inNamespace();
      this.expect("COMPUTE");
      this.expect("STATISTICS");
      return new AnalyzeTables({ namespace, noScan: this.noScan(mark) }, this.originFrom(mark));
    }
    this.expect("TABLE");
    const table = this.objectName();
    const partition = this.at("PARTITION") ? this.partitionSpec() : undefined;
    this.expect("COMPUTE");
    this.expect("STATISTICS", true);
    if (!this.take("FOR")) {
      return new AnalyzeTable(
        { table, partition, noScan: this.noScan(mark), columns: undefined },
        this.originFrom(mark),
      );
    }
    let columns: readonly string[] | "all" = "all";
    if (this.take("ALL")) this.expect("COLUMNS");
    else {
      if (this.atEnd) {
        const ctx = { ctx: "FOR" };
        throw parseError("INVALID_SQL_SYNTAX.ANALYZE_TABLE_UNEXPECTED_NOSCAN", ctx, this.originFrom(mark));
      }
      this.expect("COLUMNS");
      columns = this.commaSeparated(() => this.identifier());
    }
    return new AnalyzeTable({ table, partition, noScan: false, columns }, this.originFrom(mark));
  }

  private noScan(mark: number): boolean {
    if (this.atEnd || this.at(";")) return false;
    const word = this.identifier().toUpperCase();
    if (word === "NOSCAN") return true;
    throw parseError("INVALID_SQL_SYNTAX.ANALYZE_TABLE_UNEXPECTED_NOSCAN", { ctx: word }, this.originFrom(mark));
  }
}
