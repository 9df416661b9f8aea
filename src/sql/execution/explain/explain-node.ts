// A physical plan as EXPLAIN shows it: which operators are generated code together, under the node that stands for adaptive
// execution, with the queries that its expressions use.

import { bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import type { AdaptiveDecisions } from "../adaptive/adaptive-decisions.ts";
import { ShuffleQueryStageExec } from "../adaptive/shuffle-query-stage-exec.ts";
import { HashAggregateExec } from "../aggregate/hash-aggregate-exec.ts";
import { CoalesceExec } from "../coalesce-exec.ts";
import { CollectLimitExec } from "../collect-limit-exec.ts";
import { BroadcastExchangeExec } from "../exchange/broadcast-exchange-exec.ts";
import { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import { FileSourceScanExec } from "../file-source-scan-exec.ts";
import { InMemoryTableScanExec } from "../in-memory-table-scan-exec.ts";
import { JoinExec } from "../joins/join-exec.ts";
import { LocalTableScanExec } from "../local-table-scan-exec.ts";
import { OneRowScanExec } from "../one-row-scan-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { ExecScalarSubquery } from "../subquery/exec-scalar-subquery.ts";
import { TakeOrderedAndProjectExec } from "../take-ordered-and-project-exec.ts";
import { columnsOfBuffers } from "./buffer-columns.ts";
import { FileScanText } from "./file-scan-text.ts";

/** One line of EXPLAIN's tree. */
export interface ExplainNode {
  /** Undefined for what stands around operators. */
  readonly plan: SparkPlan | undefined;
  /** The line, without what generated code it belongs to. */
  readonly text: string;
  /** Number of the stage of generated code that it belongs to, if it does. */
  readonly codegenId: number | undefined;
  readonly children: readonly ExplainNode[];
  /** What the node shows before its children: queries that it uses. */
  readonly innerChildren: readonly ExplainNode[];
  /** The plan before adaptive execution changed it, where the children are what came of it. */
  readonly initial?: ExplainNode;
}

export interface ExplainSettings {
  readonly adaptive: boolean;
  /** Whether aggregates say what they give. */
  readonly verbose: boolean;
  /** What adaptive execution decided, when the plan has run. */
  readonly decisions: AdaptiveDecisions | undefined;
}

export function explainTree(plan: SparkPlan, settings: ExplainSettings): ExplainNode {
  return new TreeMaker(settings).root(plan, settings.decisions);
}

class TreeMaker {
  private readonly settings: ExplainSettings;
  private lastPlanId = 0;
  private lastCodegenId = 0;
  private lastQueryStage = 0;
  private isFinal = false;

  constructor(settings: ExplainSettings) {
    this.settings = settings;
  }

  root(plan: SparkPlan, decisions: AdaptiveDecisions | undefined): ExplainNode {
    if (!this.settings.adaptive || !isAdaptive(plan)) return this.stage(plan, undefined);
    const around = { plan: undefined, codegenId: undefined, innerChildren: [] };
    const text = `AdaptiveSparkPlan isFinalPlan=${decisions !== undefined}`;
    const initial = this.plain(plan, undefined);
    if (decisions === undefined) return { ...around, text, children: [initial] };
    this.isFinal = true;
    const final = this.stage(decisions.latest(plan), undefined);
    this.isFinal = false;
    return { ...around, text, children: [final], initial };
  }

  /** An exchange that has run, as the stage above reads it. */
  private queryStage(
    exchange: SparkPlan,
    parent: SparkPlan | undefined,
    isBroadcast: boolean,
    child: (plan: SparkPlan, parent: SparkPlan) => ExplainNode,
  ): ExplainNode {
    const written = this.node(exchange, parent, undefined, child);
    const around = { plan: undefined, codegenId: undefined, innerChildren: [] };
    const name = isBroadcast ? "BroadcastQueryStage" : "ShuffleQueryStage";
    const stage = { ...around, text: `${name} ${this.lastQueryStage++}`, children: [written] };
    const isCoalesced = !isBroadcast && this.settings.decisions?.coalesced.has(exchange) === true;
    return isCoalesced ? { ...around, text: "AQEShuffleRead coalesced", children: [stage] } : stage;
  }

  private plain(plan: SparkPlan, parent: SparkPlan | undefined): ExplainNode {
    return this.node(plan, parent, undefined, (below, above) => this.plain(below, above));
  }

  /** A node that begins a stage of generated code, if it is generated code. */
  private stage(plan: SparkPlan, parent: SparkPlan | undefined): ExplainNode {
    const next = (below: SparkPlan, above: SparkPlan): ExplainNode => this.stage(below, above);
    if (this.isFinal) {
      if (plan instanceof ShuffleQueryStageExec) return this.queryStage(plan.exchange, parent, plan.isBroadcast, next);
      if (plan instanceof ShuffleExchangeExec) return this.queryStage(plan, parent, false, next);
      if (plan instanceof BroadcastExchangeExec) return this.queryStage(plan, parent, true, next);
    }
    const isData = plan instanceof LocalTableScanExec && !(plan instanceof OneRowScanExec);
    if (!isGenerated(plan) || isData) return this.node(plan, parent, undefined, next);
    const numbered: { id: number | undefined }[] = [];
    const inStage = (node: SparkPlan, above: SparkPlan | undefined): ExplainNode => {
      if (!isGenerated(node)) return this.stage(node, above);
      const number = { id: undefined };
      numbered.push(number);
      const made = this.node(node, above, undefined, inStage);
      return withCodegenId(made, () => number.id);
    };
    const made = inStage(plan, parent);
    const id = ++this.lastCodegenId;
    for (const number of numbered) number.id = id;
    return made;
  }

  private node(
    plan: SparkPlan,
    parent: SparkPlan | undefined,
    codegenId: number | undefined,
    child: (plan: SparkPlan, parent: SparkPlan) => ExplainNode,
  ): ExplainNode {
    const innerChildren = subqueriesIn(plan).map((subquery) => this.subquery(subquery));
    const children = plan.children.map((below) => child(this.latest(below), plan));
    return { plan, text: this.text(plan, parent), codegenId, children, innerChildren };
  }

  private latest(plan: SparkPlan): SparkPlan {
    return this.isFinal ? (this.settings.decisions?.latest(plan) ?? plan) : plan;
  }

  private subquery({ plan }: ExecScalarSubquery): ExplainNode {
    const { isFinal } = this;
    this.isFinal = false;
    const children = [this.root(plan.child, undefined)];
    this.isFinal = isFinal;
    return { plan, text: plan.toString(), codegenId: undefined, children, innerChildren: [] };
  }

  private text(plan: SparkPlan, parent: SparkPlan | undefined): string {
    if (plan instanceof ShuffleExchangeExec) return `${plan}, [plan_id=${++this.lastPlanId}]`;
    if (plan instanceof BroadcastExchangeExec) {
      return `${plan} ${broadcastMode(plan, parent)}, [plan_id=${++this.lastPlanId}]`;
    }
    if (plan instanceof FileSourceScanExec) return new FileScanText(plan).line;
    if (plan instanceof HashAggregateExec && this.settings.verbose) {
      return `${plan.toString().slice(0, -1)}, output=[${columnsOfBuffers([plan])(plan.output).join(", ")}])`;
    }
    return plan.toString();
  }
}

function withCodegenId(node: ExplainNode, id: () => number | undefined): ExplainNode {
  return {
    ...node,
    get codegenId() {
      return id();
    },
  };
}

/** Plans that may change while they run: those of several stages, or that use values of other queries. */
function isAdaptive(plan: SparkPlan): boolean {
  return plan.exists(
    (node) =>
      node instanceof ShuffleExchangeExec || node instanceof BroadcastExchangeExec || subqueriesIn(node).length > 0,
  );
}

/** Operators that are not made by code generation, as Spark has it. */
function isGenerated(plan: SparkPlan): boolean {
  return !(
    plan instanceof ShuffleExchangeExec ||
    plan instanceof ShuffleQueryStageExec ||
    plan instanceof BroadcastExchangeExec ||
    plan instanceof CollectLimitExec ||
    plan instanceof TakeOrderedAndProjectExec ||
    plan instanceof CoalesceExec ||
    plan instanceof FileSourceScanExec ||
    plan instanceof InMemoryTableScanExec
  );
}

export function subqueriesIn(plan: SparkPlan): readonly ExecScalarSubquery[] {
  return plan.expressions.flatMap((expression) =>
    expression.collect((part) => (part instanceof ExecScalarSubquery ? part : undefined)),
  );
}

/** What is broadcast: rows found by their keys, or rows as they are. */
function broadcastMode(exchange: BroadcastExchangeExec, parent: SparkPlan | undefined): string {
  if (!(parent instanceof JoinExec) || parent.join.name !== "BroadcastHashJoin") return "IdentityBroadcastMode";
  const keys = packedKeys(parent.builtKeys.map((key) => bindReferences(key, exchange.output)));
  return `HashedRelationBroadcastMode(List(${keys.join(", ")}),${parent.join.isNullAwareAntiJoin ?? false})`;
}

const INTEGRAL_BITS: Readonly<Record<string, number>> = { byte: 8, short: 16, integer: 32, long: 64 };
const LONG_BITS = 64;

/** Whole numbers that fit into a long together are one key, as Spark has them. */
function packedKeys(keys: readonly Expression[]): readonly string[] {
  const bits = keys.map(({ dataType }) => INTEGRAL_BITS[dataType.kind] ?? Number.POSITIVE_INFINITY);
  if (keys.length === 0 || bits.reduce((sum, size) => sum + size, 0) > LONG_BITS) return keys.map(String);
  const asLong = (key: Expression): string => (key.dataType.kind === "long" ? String(key) : `cast(${key} as bigint)`);
  const [first = "", ...rest] = keys.map(asLong);
  const packed = rest.reduce((key, next, i) => {
    const size = bits[i + 1] ?? 0;
    return `(shiftleft(${key}, ${size}) | (${next} & ${(1n << BigInt(size)) - 1n}))`;
  }, first);
  return [packed];
}
