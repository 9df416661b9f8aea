// Chooses the row groups of a split that may hold rows, and loads them ahead of their being read: several small ones with
// one request, and the next ones while those before are decoded.

import type { RandomAccessFile } from "../../../host/files.ts";
import type { PushedFilter, ReadContext } from "../file-format.ts";
import { mayContain } from "./bloom-filter.ts";
import { DictionaryFilter } from "./dictionary-filter.ts";
import { PageSelection } from "./page-selection.ts";
import type { RowGroup } from "./parquet-metadata.ts";
import type { ParquetColumn } from "./parquet-schema-converter.ts";
import { leavesOf, type RequestedColumn } from "./requested-columns.ts";
import { mayMatch } from "./row-group-filter.ts";
import { type LoadedRowGroup, loadRowGroups, type SelectedRowGroup } from "./row-group-reader.ts";

/** Row groups are loaded together up to so many bytes: a request has its price, however little it asks for. */
const LOAD_BYTES = 8 * 1024 * 1024;
/** Loads that are under way while row groups are decoded. */
const LOADS_AHEAD = 2;

export class RowGroupLoader {
  private readonly file: RandomAccessFile;
  private readonly columns: readonly ParquetColumn[];
  private readonly requested: readonly RequestedColumn[];
  private readonly chunks: ReadonlySet<number>;
  private readonly rest: Iterator<RowGroup>;
  private readonly currentFilters: () => readonly PushedFilter[];
  private readonly dictionaries: DictionaryFilter;
  private readonly pages: PageSelection;
  private readonly loads: Promise<readonly LoadedRowGroup[]>[] = [];
  /** The choice of row groups that is under way: one after the other, so that rows stay in order. */
  private choosing: Promise<unknown> = Promise.resolve();

  constructor(
    file: RandomAccessFile,
    rowGroups: readonly RowGroup[],
    columns: readonly ParquetColumn[],
    requested: readonly RequestedColumn[],
    currentFilters: () => readonly PushedFilter[],
    context: ReadContext,
  ) {
    this.file = file;
    this.columns = columns;
    this.requested = requested;
    this.chunks = new Set(requested.flatMap(leavesOf).map(({ chunk }) => chunk));
    this.rest = rowGroups[Symbol.iterator]();
    this.currentFilters = currentFilters;
    this.dictionaries = new DictionaryFilter(file, columns, context);
    this.pages = new PageSelection(file, columns);
  }

  /** The next row groups in order; none at the end. The first comes alone, as one may be all that is wanted. */
  async next(): Promise<readonly LoadedRowGroup[]> {
    if (this.loads.length === 0) this.loads.push(this.load(0));
    return (await this.loads.shift()) ?? [];
  }

  loadAhead(): void {
    while (this.loads.length < LOADS_AHEAD) this.loads.push(this.load(LOAD_BYTES));
  }

  /** Waits for what is under way, after which the file may be closed. */
  async close(): Promise<void> {
    await Promise.allSettled([this.choosing, ...this.loads]);
  }

  private load(bytes: number): Promise<readonly LoadedRowGroup[]> {
    const chosen = this.choosing.then(() => this.choose(bytes));
    this.choosing = chosen.catch(() => undefined);
    const loaded = chosen.then((groups) => loadRowGroups(this.file, groups, this.requested));
    // Whoever has read enough does not come for it.
    loaded.catch(() => undefined);
    return loaded;
  }

  /** Row groups that may hold rows, until they have `bytes`. */
  private async choose(bytes: number): Promise<readonly SelectedRowGroup[]> {
    const chosen: SelectedRowGroup[] = [];
    let size = 0;
    for (let next = this.rest.next(); next.done !== true; next = this.rest.next()) {
      const rowGroup = next.value;
      // Filters that are found while the scan runs leave out the more, the later they are asked for.
      const filters = this.currentFilters();
      if (!mayMatch(rowGroup, this.columns, filters)) continue;
      if (!(await mayContain(this.file, rowGroup, this.columns, filters))) continue;
      if (!(await this.dictionaries.mayMatch(rowGroup, filters))) continue;
      const rows = await this.pages.select(rowGroup, filters);
      if (rows.length === 0) continue;
      chosen.push({ rowGroup, rows });
      for (const chunk of this.chunks) size += rowGroup.columns[chunk]?.length ?? 0;
      if (size >= bytes) break;
    }
    return chosen;
  }
}
