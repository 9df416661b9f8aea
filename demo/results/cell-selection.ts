// Which cells of a grid are chosen: the one that keys move, and all from where it began to where it is.

interface Place {
  readonly row: number;
  readonly column: number;
}

export class CellSelection {
  readonly #numRows: number;
  readonly #numColumns: number;
  #anchor: Place = { row: 0, column: 0 };
  #active: Place = { row: 0, column: 0 };
  #used = false;

  constructor(numRows: number, numColumns: number) {
    this.#numRows = numRows;
    this.#numColumns = numColumns;
  }

  get active(): Place {
    return this.#active;
  }

  /** Whether anything was chosen yet. */
  get isUsed(): boolean {
    return this.#used;
  }

  get range(): { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number } {
    const [a, b] = [this.#anchor, this.#active];
    return {
      top: Math.min(a.row, b.row),
      bottom: Math.max(a.row, b.row),
      left: Math.min(a.column, b.column),
      right: Math.max(a.column, b.column),
    };
  }

  has(row: number, column: number): boolean {
    const { top, bottom, left, right } = this.range;
    return this.#used && row >= top && row <= bottom && column >= left && column <= right;
  }

  isActive(row: number, column: number): boolean {
    return this.#used && this.#active.row === row && this.#active.column === column;
  }

  choose(row: number, column: number, extend: boolean): void {
    this.#active = {
      row: Math.max(0, Math.min(this.#numRows - 1, row)),
      column: Math.max(0, Math.min(this.#numColumns - 1, column)),
    };
    if (!extend) this.#anchor = this.#active;
    this.#used = true;
  }

  /** Whether the key was one of the selection's. */
  onKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent, page: number): boolean {
    const far = ctrlKey || metaKey;
    const { row, column } = this.#active;
    if (key === "a" && far) {
      this.choose(0, 0, false);
      this.choose(this.#numRows - 1, this.#numColumns - 1, true);
      return true;
    }
    const target = this.#target(key, far, page);
    if (target === undefined) return false;
    // The first key shows where one is.
    if (this.#used) this.choose(target.row, target.column, shiftKey);
    else this.choose(row, column, false);
    return true;
  }

  #target(key: string, far: boolean, page: number): Place | undefined {
    const { row, column } = this.#active;
    switch (key) {
      case "ArrowUp":
        return { row: far ? 0 : row - 1, column };
      case "ArrowDown":
        return { row: far ? this.#numRows - 1 : row + 1, column };
      case "ArrowLeft":
        return { row, column: far ? 0 : column - 1 };
      case "ArrowRight":
        return { row, column: far ? this.#numColumns - 1 : column + 1 };
      case "PageUp":
        return { row: row - page, column };
      case "PageDown":
        return { row: row + page, column };
      case "Home":
        return { row: far ? 0 : row, column: 0 };
      case "End":
        return { row: far ? this.#numRows - 1 : row, column: this.#numColumns - 1 };
      default:
        return undefined;
    }
  }
}
