// A Dataset as an RDD of its values. The query is planned and its exchanges run with the first job of the RDD.

import { emptyPartitions, oneToOneDependency } from "../../core/rdd/dependency.ts";
import { RDD } from "../../core/rdd/rdd.ts";
import { type EncodingShape, withSchema } from "../../types/encoding.ts";
import type { QueryExecution } from "../execution/query-execution.ts";

/** What executors keep for a query's rows goes when nobody holds the RDD any more. */
const garbage = new FinalizationRegistry<() => void>((dispose) => dispose());

export function rowsRdd<T>(query: QueryExecution, shape: EncodingShape): RDD<T> {
  let planned: Awaited<ReturnType<QueryExecution["toRdd"]>> | undefined;
  const rdd = new RDD<T>(query.state.sparkContext, {
    name: "MapPartitionsRDD",
    parents: [],
    prepare: async () => {
      planned ??= await query.toRdd();
      garbage.register(rdd, planned.dispose);
    },
    settle: () => {
      if (planned === undefined) throw new Error("an RDD of a query that was not planned");
      const { batches, schema } = planned;
      return {
        kind: "rows",
        payload: withSchema(shape, schema),
        partitions: emptyPartitions(batches.numPartitions),
        dependencies: [oneToOneDependency(batches)],
        name: "MapPartitionsRDD",
      };
    },
  });
  return rdd;
}
