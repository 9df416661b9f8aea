// Statistics of numbers in one pass, in a way that stays exact: Spark's StatCounter.

export class StatCounter {
  #count = 0;
  #mean = 0;
  /** Sum of the squared differences from the mean. */
  #squares = 0;
  #max = Number.NEGATIVE_INFINITY;
  #min = Number.POSITIVE_INFINITY;

  constructor(values: Iterable<number> = []) {
    for (const value of values) this.merge(value);
  }

  static fromState([count = 0, mean = 0, squares = 0, max = 0, min = 0]: readonly number[]): StatCounter {
    const counter = new StatCounter();
    counter.#count = count;
    counter.#mean = mean;
    counter.#squares = squares;
    counter.#max = max;
    counter.#min = min;
    return counter;
  }

  toState(): readonly number[] {
    return [this.#count, this.#mean, this.#squares, this.#max, this.#min];
  }

  /** Adds a number, or all that another counter has seen. */
  merge(other: number | StatCounter): this {
    if (other instanceof StatCounter) return this.#mergeCounter(other);
    const delta = other - this.#mean;
    this.#count++;
    this.#mean += delta / this.#count;
    this.#squares += delta * (other - this.#mean);
    this.#max = Math.max(this.#max, other);
    this.#min = Math.min(this.#min, other);
    return this;
  }

  get count(): number {
    return this.#count;
  }

  get mean(): number {
    return this.#mean;
  }

  get sum(): number {
    return this.#count * this.#mean;
  }

  get max(): number {
    return this.#max;
  }

  get min(): number {
    return this.#min;
  }

  /** Of the population. */
  get variance(): number {
    return this.popVariance;
  }

  get popVariance(): number {
    return this.#count === 0 ? Number.NaN : this.#squares / this.#count;
  }

  get sampleVariance(): number {
    return this.#count <= 1 ? Number.NaN : this.#squares / (this.#count - 1);
  }

  get stdev(): number {
    return this.popStdev;
  }

  get popStdev(): number {
    return Math.sqrt(this.popVariance);
  }

  get sampleStdev(): number {
    return Math.sqrt(this.sampleVariance);
  }

  toString(): string {
    const { count, mean, stdev, max, min } = this;
    const text = (value: number): string => (Number.isFinite(value) ? value.toFixed(6) : String(value));
    return `(count: ${count}, mean: ${text(mean)}, stdev: ${text(stdev)}, max: ${text(max)}, min: ${text(min)})`;
  }

  #mergeCounter(other: StatCounter): this {
    if (other.#count === 0) return this;
    if (this.#count === 0) return this.#become(other);
    const delta = other.#mean - this.#mean;
    const total = this.#count + other.#count;
    if (other.#count * 10 < this.#count) this.#mean += (delta * other.#count) / total;
    else if (this.#count * 10 < other.#count) this.#mean = other.#mean - (delta * this.#count) / total;
    else this.#mean = (this.#mean * this.#count + other.#mean * other.#count) / total;
    this.#squares += other.#squares + (delta * delta * this.#count * other.#count) / total;
    this.#count = total;
    this.#max = Math.max(this.#max, other.#max);
    this.#min = Math.min(this.#min, other.#min);
    return this;
  }

  #become(other: StatCounter): this {
    this.#count = other.#count;
    this.#mean = other.#mean;
    this.#squares = other.#squares;
    this.#max = other.#max;
    this.#min = other.#min;
    return this;
  }
}
