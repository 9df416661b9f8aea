// Operators that call functions of the user's. They end a stage: the rows come from an RDD that executors compute with the
// functions, or with the driver's help.

import { AttributeReference, schemaOf } from "../../../catalyst/expressions/attribute.ts";
import type { BatchEvalJavaScript } from "../../../catalyst/plans/user-functions/batch-eval-javascript.ts";
import type { MapPartitions } from "../../../catalyst/plans/user-functions/map-partitions.ts";
import { closureData } from "../../../core/rdd/closure.ts";
import { oneToOneDependency } from "../../../core/rdd/dependency.ts";
import { RDD } from "../../../core/rdd/rdd.ts";
import type { SparkContext } from "../../../core/spark-context.ts";
import { StructType } from "../../../types/data-type.ts";
import { type Encoding, type EncodingShape, withSchema } from "../../../types/encoding.ts";
import { SparkPlan } from "../spark-plan.ts";
import type { FunctionCall, FunctionPayload, PartitionCall } from "./function-call.ts";

/** A function of the user's that an operator calls. */
interface CalledTarget {
  readonly target: object;
  readonly captures: Readonly<Record<string, unknown>> | undefined;
}

export abstract class UserFunctionExec extends SparkPlan {
  readonly child: SparkPlan;

  constructor(child: SparkPlan) {
    super();
    this.child = child;
  }

  override get children(): readonly SparkPlan[] {
    return [this.child];
  }

  override produce(): void {
    throw new Error(`${this} is no part of a pipeline: it is replaced by an RDD before code is generated`);
  }

  protected abstract readonly targets: readonly CalledTarget[];
  protected abstract readonly call: FunctionCall;

  /** The RDD over that of the child; executors may ask the driver until `onDispose`'s callback is called. */
  async createRdd(context: SparkContext, child: RDD, onDispose: (callback: () => void) => void): Promise<RDD> {
    const { serveFunctions } = await import("./driver-evaluation.ts");
    const { call, targets } = this;
    const driverCallId = serveFunctions(
      context,
      call,
      targets.map(({ target }) => target),
    );
    onDispose(() => context.removeDriverCall(driverCallId));
    const payload: FunctionPayload = {
      call,
      closures: targets.map(({ target, captures }) => closureData(target, captures)),
      driverCallId,
    };
    return new RDD(context, {
      kind: "user-function",
      payload,
      partitions: child.partitions.map(() => null),
      dependencies: [oneToOneDependency(child)],
      name: "MapPartitionsRDD",
    });
  }
}

/** Adds a column for each call to the columns of its child. */
export class BatchEvalJavaScriptExec extends UserFunctionExec {
  readonly plan: BatchEvalJavaScript;
  readonly timeZone: string;

  constructor(plan: BatchEvalJavaScript, timeZone: string, child: SparkPlan) {
    super(child);
    this.plan = plan;
    this.timeZone = timeZone;
  }

  override get output(): readonly AttributeReference[] {
    return [...this.child.output, ...this.plan.results];
  }

  protected override get targets(): readonly CalledTarget[] {
    return this.plan.udfs.map(({ definition }) => definition);
  }

  protected override get call(): FunctionCall {
    const { udfs, results } = this.plan;
    const read: AttributeReference[] = [];
    const positionOf = (argument: unknown): number => {
      if (!(argument instanceof AttributeReference)) throw new Error(`${argument} is no column`);
      const known = read.findIndex(({ exprId }) => exprId.id === argument.exprId.id);
      return known >= 0 ? known : read.push(argument) - 1;
    };
    const calls = udfs.map((udf) => ({
      name: udf.prettyName,
      evaluation: udf.definition.evaluation,
      arguments: udf.children.map(positionOf),
      returnType: udf.dataType,
      nullable: udf.nullable,
      signature: udf.signature,
    }));
    const ordinals = read.map(({ exprId }) => this.child.output.findIndex((column) => column.exprId.id === exprId.id));
    const { timeZone } = this;
    return {
      kind: "scalar",
      calls,
      timeZone,
      input: schemaOf(read),
      ordinals,
      output: schemaOf(results),
      appends: true,
    };
  }

  override toString(): string {
    const { udfs, results } = this.plan;
    const isArrow = udfs.some(({ definition }) => definition.evaluation === "arrow");
    return `${isArrow ? "ArrowEvalJavaScript" : "BatchEvalJavaScript"} [${udfs.join(", ")}], [${results.join(", ")}]`;
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new BatchEvalJavaScriptExec(this.plan, this.timeZone, child);
  }
}

/** Makes rows of rows. */
export class MapPartitionsExec extends UserFunctionExec {
  readonly plan: MapPartitions;

  constructor(plan: MapPartitions, child: SparkPlan) {
    super(child);
    this.plan = plan;
  }

  override get output(): readonly AttributeReference[] {
    const { operation, outputAttributes = this.child.output } = this.plan;
    return operation.kind === "appendColumns" ? [...this.child.output, ...outputAttributes] : outputAttributes;
  }

  protected override get targets(): readonly CalledTarget[] {
    return [this.plan.function];
  }

  protected override get call(): FunctionCall {
    const { operation, input, encoding, outputAttributes = this.child.output } = this.plan;
    const appends = operation.kind === "appendColumns";
    const schema = schemaOf(this.child.output);
    const output = schemaOf(outputAttributes);
    const call: PartitionCall = {
      kind: operation.kind,
      value: withSchema(input ?? ROW, "key" in operation ? dropLast(schema, operation.key) : schema),
      result: withSchema({ form: encoding?.form ?? "row" }, output),
      ...("key" in operation && { key: operation.key }),
      ...(operation.kind === "cogroup" && this.#sides(operation.key, operation.other)),
    };
    return { kind: "partition", operation: call, input: schema, output, appends };
  }

  /** The values of both sides of a cogroup: those of the structs that their rows are. */
  #sides(key: Encoding, other: EncodingShape | undefined): { readonly value: Encoding; readonly other: Encoding } {
    const [left, right] = this.child.output.map(({ dataType }) =>
      dataType.kind === "struct" ? dataType : StructType([]),
    );
    const side = (type: StructType | undefined): StructType => dropLast(type ?? StructType([]), key);
    return {
      value: withSchema(this.plan.input ?? ROW, side(left)),
      other: withSchema(other ?? ROW, side(right)),
    };
  }

  override toString(): string {
    return `MapPartitions ${this.plan.operation.kind}, [${this.output.join(", ")}]`;
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new MapPartitionsExec(this.plan, child);
  }
}

const ROW: EncodingShape = { form: "row" };

function dropLast({ fields }: StructType, key: Encoding): StructType {
  return StructType(fields.slice(0, fields.length - key.schema.fields.length));
}
