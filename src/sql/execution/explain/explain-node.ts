// A physical plan as EXPLAIN shows it: which operators are generated code together, under the node that stands for adaptive
// execution, with the queries that its expressions use.

import { bindReferences } from "../../../catalyst/expressions/attribute.ts";
import { HashAggregateExec } from "../aggregate/hash-aggregate-exec.ts";
import { CoalesceExec } from "../coalesce-exec.ts";
import { CollectLimitExec } from "../collect-limit-exec.ts";
import { BroadcastExchangeExec } from "../exchange/broadcast-exchange-exec.ts";
import { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import { FileSourceScanExec } from "../file-source-scan-exec.ts";
import { InMemoryTableScanExec } from "../in-memory-table-scan-exec.ts";
import { JoinExec } from "../joins/join-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { ExecScalarSubquery } from "../subquery/exec-scalar-subquery.ts";
import { TakeOrderedAndProjectExec } from "../take-ordered-and-project-exec.ts";
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
}

export interface ExplainSettings {
  readonly adaptive: boolean;
  /** Whether aggregates say what they give. */
  readonly verbose: boolean;
}

export function explainTree(plan: SparkPlan, settings: ExplainSettings): ExplainNode {
  return new TreeMaker(settings).root(plan);
}

class TreeMaker {
  private readonly settings: ExplainSettings;
  private lastPlanId = 0;
  private lastCodegenId = 0;

  constructor(settings: ExplainSettings) {
    this.settings = settings;
  }

  root(plan: SparkPlan): ExplainNode {
    if (!this.settings.adaptive || !isAdaptive(plan)) return this.stage(plan, undefined);
    const text = "AdaptiveSparkPlan isFinalPlan=false";
    const child = this.node(plan, undefined, undefined, (below, parent) => this.plain(below, parent));
    return { plan: undefined, text, codegenId: undefined, children: [child], innerChildren: [] };
  }

  private plain(plan: SparkPlan, parent: SparkPlan | undefined): ExplainNode {
    return this.node(plan, parent, undefined, (below, above) => this.plain(below, above));
  }

  /** A node that begins a stage of generated code, if it is generated code. */
  private stage(plan: SparkPlan, parent: SparkPlan | undefined): ExplainNode {
    if (!isGenerated(plan)) return this.node(plan, parent, undefined, (below, above) => this.stage(below, above));
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
    const children = plan.children.map((below) => child(below, plan));
    return { plan, text: this.text(plan, parent), codegenId, children, innerChildren };
  }

  private subquery({ plan }: ExecScalarSubquery): ExplainNode {
    const children = [this.root(plan.child)];
    return { plan, text: plan.toString(), codegenId: undefined, children, innerChildren: [] };
  }

  private text(plan: SparkPlan, parent: SparkPlan | undefined): string {
    if (plan instanceof ShuffleExchangeExec) return `${plan}, [plan_id=${++this.lastPlanId}]`;
    if (plan instanceof BroadcastExchangeExec) {
      return `${plan} ${broadcastMode(plan, parent)}, [plan_id=${++this.lastPlanId}]`;
    }
    if (plan instanceof FileSourceScanExec) return new FileScanText(plan).line;
    if (plan instanceof HashAggregateExec && this.settings.verbose) {
      return `${plan.toString().slice(0, -1)}, output=[${plan.output.join(", ")}])`;
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
      node instanceof ShuffleExchangeExec ||
      node instanceof BroadcastExchangeExec ||
      node instanceof TakeOrderedAndProjectExec ||
      subqueriesIn(node).length > 0,
  );
}

/** Operators that are not made by code generation, as Spark has it. */
function isGenerated(plan: SparkPlan): boolean {
  return !(
    plan instanceof ShuffleExchangeExec ||
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
  const keys = parent.builtKeys.map((key) => bindReferences(key, exchange.output));
  return `HashedRelationBroadcastMode(List(${keys.join(", ")}),${parent.join.isNullAwareAntiJoin ?? false})`;
}
