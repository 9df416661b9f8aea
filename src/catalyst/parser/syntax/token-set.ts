// Sets of kinds of tokens, as bits.

export class TokenSet {
  readonly #words: Uint32Array;

  constructor(size: number) {
    this.#words = new Uint32Array((size >> 5) + 1);
  }

  has(token: number): boolean {
    return (((this.#words[token >> 5] ?? 0) >>> (token & 31)) & 1) === 1;
  }

  add(token: number): this {
    const at = token >> 5;
    this.#words[at] = (this.#words[at] ?? 0) | (1 << (token & 31));
    return this;
  }

  /** @returns whether there was anything new */
  addAll(other: TokenSet): boolean {
    let isNew = false;
    other.#words.forEach((word, i) => {
      const own = this.#words[i] ?? 0;
      const both = own | word;
      if (both >>> 0 !== own >>> 0) isNew = true;
      this.#words[i] = both;
    });
    return isNew;
  }

  intersects(other: TokenSet): boolean {
    return this.#words.some((word, i) => (word & (other.#words[i] ?? 0)) !== 0);
  }

  get isEmpty(): boolean {
    return this.#words.every((word) => word === 0);
  }

  get tokens(): readonly number[] {
    const tokens: number[] = [];
    for (let token = 0; token < this.#words.length * 32; token++) if (this.has(token)) tokens.push(token);
    return tokens;
  }
}
