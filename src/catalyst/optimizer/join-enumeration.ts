// Finds the cheapest order of the joins of a graph: every order that needs no Cartesian product while there are few inputs, by
// dynamic programming; the join with the fewest rows next while there are many.

import type { Expression } from "../expressions/expression.ts";
import { EqualTo } from "../expressions/predicates.ts";
import { innerRows, type JoinInput, joinInput, semiJoinRows } from "../plans/estimation/join-estimation.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { type ColumnStatistics, rowSize } from "../plans/statistics.ts";
import {
  type EqualColumns,
  type InputSet,
  isSemiJoin,
  type JoinGraph,
  joinUnder,
  type SemiJoin,
} from "./join-graph.ts";

/** A join of some inputs, or one input; or the right side of a semi join, which others are joined with. */
export interface JoinOrder extends JoinInput {
  readonly set: InputSet;
  /** Rows that the joins look up, collect, move and give, all together. */
  readonly cost: number;
  /** Bytes of a row. */
  readonly width: number;
  readonly plan?: LogicalPlan;
  readonly left?: JoinOrder;
  readonly right?: JoinOrder;
  readonly semiJoin?: SemiJoin;
  readonly conditions: readonly Expression[];
}

export interface EnumerationSettings {
  /** With more inputs not every order is looked at (spark.sql.cbo.joinReorder.dp.threshold). */
  readonly dpThreshold: number;
  /** A side that is larger is not given whole to every task. */
  readonly broadcastThreshold: number;
}

export class JoinEnumeration {
  private readonly graph: JoinGraph;
  private readonly settings: EnumerationSettings;
  /** Of each class first the column of the largest input, which best tells how often a value comes. */
  private readonly equalities: readonly EqualColumns[];
  /** Of all inputs together: a join changes nothing of what is known of columns. */
  private readonly columns: ReadonlyMap<number, ColumnStatistics>;

  constructor(graph: JoinGraph, settings: EnumerationSettings) {
    this.graph = graph;
    this.settings = settings;
    const plans = [...graph.inputs, ...graph.semiJoins.map(({ right }) => right)];
    this.columns = new Map(plans.flatMap((plan) => [...plan.statistics.columns]));
    const rows = graph.inputs.map((input) => joinInput(input).rows);
    this.equalities = graph.equalities.map((members) =>
      [...members].sort((a, b) => (rows[b.input] ?? 0) - (rows[a.input] ?? 0)),
    );
  }

  cheapest(): JoinOrder | undefined {
    const leaves = this.leaves();
    return leaves.length <= this.settings.dpThreshold ? this.dynamicProgramming(leaves) : this.greedy(leaves);
  }

  /** The joins as they stand in the plan that the graph was made of. */
  asWritten(root: LogicalPlan): JoinOrder | undefined {
    const leaves = this.leaves();
    let input = 0;
    let semiJoin = this.graph.inputs.length;
    // In the order in which the graph's parts were collected.
    const orderOf = (plan: LogicalPlan): JoinOrder | undefined => {
      const join = joinUnder(plan);
      if (join === undefined) return leaves[input++];
      const left = orderOf(join.left);
      const right = isSemiJoin(join) ? leaves[semiJoin++] : orderOf(join.right);
      return left && right && this.join(left, right, true);
    };
    return orderOf(root);
  }

  private leaves(): readonly JoinOrder[] {
    const { inputs, semiJoins } = this.graph;
    const { columns } = this;
    return [
      ...inputs.map((plan, i) => ({ ...leaf(plan, 1 << i), columns })),
      ...semiJoins.map((semiJoin, i) => ({ ...leaf(semiJoin.right, 1 << (inputs.length + i)), columns, semiJoin })),
    ];
  }

  /** What it costs to join two disjoint sets of inputs; undefined where no condition ties them. */
  private join(a: JoinOrder, b: JoinOrder, allowsProduct = false): JoinOrder | undefined {
    if (a.semiJoin !== undefined) return this.filter(b, a, a.semiJoin);
    if (b.semiJoin !== undefined) return this.filter(a, b, b.semiJoin);
    // The side with more rows streams: it stands on the left.
    const [left, right] = a.rows >= b.rows ? [a, b] : [b, a];
    const conditions = this.conditionsBetween(left.set, right.set);
    if (conditions.length === 0 && !allowsProduct) return undefined;
    const rows = innerRows(left, right, conditions);
    return {
      set: a.set | b.set,
      rows,
      columns: left.columns,
      cost: a.cost + b.cost + this.ownCost(left, right, rows),
      width: a.width + b.width,
      left,
      right,
      conditions,
    };
  }

  /** What it costs to leave out rows by a semi join; undefined where they have not all the columns that it reads. */
  private filter(left: JoinOrder, right: JoinOrder, semiJoin: SemiJoin): JoinOrder | undefined {
    const { inputs, joinType, conditions } = semiJoin;
    if (left.semiJoin !== undefined || (left.set & inputs) !== inputs) return undefined;
    const rows = semiJoinRows(left, right, joinType, conditions);
    return {
      set: left.set | right.set,
      rows,
      columns: left.columns,
      cost: left.cost + this.ownCost(left, right, rows),
      width: left.width,
      left,
      right,
      conditions,
    };
  }

  /** The left rows are looked up among the right ones, which have been collected. */
  private ownCost(left: JoinOrder, right: JoinOrder, rows: number): number {
    const isShuffled = right.rows * right.width > this.settings.broadcastThreshold;
    const lookups = left.rows * (1 + Math.max(0, Math.log10(right.rows / CACHED_ROWS)));
    return rows + lookups + COLLECTED * right.rows + (isShuffled ? left.rows + right.rows : 0);
  }

  /** One equality for each class of equal columns that both sides have, and the conditions that can first be tested here. */
  private conditionsBetween(a: InputSet, b: InputSet): readonly Expression[] {
    const conditions: Expression[] = [];
    for (const members of this.equalities) {
      const left = members.find(({ input }) => (a & (1 << input)) !== 0);
      const right = members.find(({ input }) => (b & (1 << input)) !== 0);
      if (left !== undefined && right !== undefined) conditions.push(new EqualTo(left.column, right.column));
    }
    const both = a | b;
    for (const { condition, inputs } of this.graph.others) {
      const isKnown = (inputs & both) === inputs;
      if (isKnown && (inputs & a) !== inputs && (inputs & b) !== inputs) conditions.push(condition);
    }
    return conditions;
  }

  private dynamicProgramming(leaves: readonly JoinOrder[]): JoinOrder | undefined {
    const best = new Map<InputSet, JoinOrder>(leaves.map((order) => [order.set, order]));
    const all = 2 ** leaves.length - 1;
    for (let set = 1; set <= all; set++) {
      const lowest = set & -set;
      if (set === lowest) continue;
      let cheapest: JoinOrder | undefined;
      // Each split once: the part with the lowest bit, and the rest.
      for (let part = (set - 1) & set; part > 0; part = (part - 1) & set) {
        if ((part & lowest) === 0) continue;
        const [left, right] = [best.get(part), best.get(set ^ part)];
        if (left === undefined || right === undefined) continue;
        if (cheapest !== undefined && left.cost + right.cost >= cheapest.cost) continue;
        const joined = this.join(left, right);
        if (joined !== undefined && (cheapest === undefined || joined.cost < cheapest.cost)) cheapest = joined;
      }
      if (cheapest !== undefined) best.set(set, cheapest);
    }
    // Inputs that nothing ties to the rest are joined last.
    return best.get(all) ?? this.greedy(leaves);
  }

  private greedy(leaves: readonly JoinOrder[]): JoinOrder | undefined {
    let parts = [...leaves];
    while (parts.length > 1) {
      const joined = this.fewestRows(parts, false) ?? this.fewestRows(parts, true);
      if (joined === undefined) return undefined;
      parts = [...parts.filter(({ set }) => (set & joined.set) === 0), joined];
    }
    return parts[0];
  }

  private fewestRows(parts: readonly JoinOrder[], allowsProduct: boolean): JoinOrder | undefined {
    let fewest: JoinOrder | undefined;
    parts.forEach((left, i) => {
      for (const right of parts.slice(i + 1)) {
        const joined = this.join(left, right, allowsProduct);
        if (joined !== undefined && (fewest === undefined || joined.rows < fewest.rows)) fewest = joined;
      }
    });
    return fewest;
  }
}

/** What collecting a row costs beside giving one. */
const COLLECTED = 2;
/** Looking up a row costs more where what was collected does not stay in the processor's cache. */
const CACHED_ROWS = 10_000;

function leaf(plan: LogicalPlan, set: InputSet): JoinOrder {
  return { ...joinInput(plan), set, cost: 0, width: rowSize(plan.output), plan, conditions: [] };
}
