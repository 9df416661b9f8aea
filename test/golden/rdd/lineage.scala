val few = Seq(("a", 1), ("b", 2), ("a", 3), ("c", 4), ("d", 5), ("b", 6))
val some = Seq(("a", "x"), ("c", "y"), ("e", "z"))
def p3 = new HashPartitioner(3)
def fewBy3 = sc.parallelize(few, 2).partitionBy(p3)
test("join of two partitioned alike has one stage more") { val a = fewBy3; val b = sc.parallelize(some, 2).partitionBy(p3); a.count(); b.count(); a.join(b).glom().collect() }
test("join of reduced ones") { val a = sc.parallelize(few, 2).reduceByKey(p3, (x: Int, y: Int) => x + y); val b = sc.parallelize(some, 2).groupByKey(p3); a.join(b).mapValues { case (n, s) => s.mkString + n }.glom().collect() }
test("cogroup of four") { val r = sc.parallelize(few, 2); r.cogroup(sc.parallelize(some, 2), r.mapValues(_ * 10), sc.parallelize(Seq(("z", true)), 1)).glom().collect() }
test("cogroup of four, three partitioned alike") { val a = fewBy3; a.cogroup(a.mapValues(_ + 1), a.filter(_._1 > "a"), sc.parallelize(some, 2)).glom().collect() }
test("groupWith of four") { val r = sc.parallelize(few, 2); r.groupWith(r, r, sc.parallelize(some, 1)).map { case (k, (a, b, c, d)) => (k, a.size + b.size + c.size + d.size) }.glom().collect() }
test("debug cogroup of four") { val a = fewBy3; debug(a.cogroup(a.mapValues(_ + 1), sc.parallelize(some, 2), sc.parallelize(some, 1))) }
test("skipped stages of a second action") { val r = sc.parallelize(few, 2).reduceByKey(_ + _).mapValues(_ + 1); r.count(); r.collect(); r.keys.count() }
test("skipped stages of a join") { val a = sc.parallelize(few, 2).reduceByKey(_ + _); val b = sc.parallelize(some, 3).reduceByKey(_ + _); val j = a.join(b, 4); j.count(); j.map(_._1).collect() }
test("a branch of a shuffle") { val r = sc.parallelize(few, 2).groupByKey(2); (r.filter(_._2.size > 1).count(), r.mapValues(_.sum).collect()) }
test("diamond") { val r = sc.parallelize(few, 2).reduceByKey(_ + _); r.mapValues(_ * 2).join(r.mapValues(_ * 3)).glom().collect() }
test("diamond of unpartitioned") { val r = sc.parallelize(few, 2); r.mapValues(_ * 2).join(r.filter(_._2 > 2), 2).glom().collect() }
test("cached and used twice") { val r = sc.parallelize(1 to 10, 2).map(_ * 2).cache(); (r.count(), r.sum(), r.collect()) }
test("cached behind a shuffle") { val r = sc.parallelize(few, 2).reduceByKey(_ + _, 2).cache(); (r.count(), r.filter(_._2 > 3).collect(), r.join(sc.parallelize(some, 2)).count()) }
test("unpersisted") { val r = sc.parallelize(few, 2).reduceByKey(_ + _, 2).persist(); r.count(); r.unpersist(true); r.count() }
test("repartition then reduce") { sc.parallelize(1 to 20, 2).repartition(4).map(x => (x % 3, x)).reduceByKey(_ + _, 2).glom().collect() }
test("coalesce of a shuffle") { sc.parallelize(few, 2).reduceByKey(_ + _, 6).coalesce(2).glom().collect() }
test("coalesce to more without shuffle") { sc.parallelize(1 to 8, 2).coalesce(5).glom().collect() }
test("coalesce with shuffle to one") { sc.parallelize(1 to 8, 4).coalesce(1, true).glom().collect() }
test("coalesce of a union") { sc.parallelize(1 to 4, 2).union(sc.parallelize(5 to 9, 3)).coalesce(2).glom().collect() }
test("debug coalesce with shuffle") { debug(sc.parallelize(1 to 8, 4).coalesce(2, true).map(_ + 1)) }
test("debug coalesce of a shuffle") { debug(sc.parallelize(few, 2).reduceByKey(_ + _, 6).coalesce(2)) }
test("zipPartitions of three") { sc.parallelize(1 to 4, 2).zipPartitions(sc.parallelize(5 to 8, 2), sc.parallelize(Seq("a", "b"), 2))((a, b, c) => Iterator((a.sum, b.sum, c.mkString))).collect() }
test("zipPartitions keeps the partitioner") { val a = fewBy3; val z = a.zipPartitions(a, true)((x, y) => x); (z.partitioner == a.partitioner, a.zipPartitions(a)((x, y) => x).partitioner.isDefined) }
test("debug zipPartitions") { debug(sc.parallelize(1 to 4, 2).zipPartitions(sc.parallelize(few, 4).partitionBy(new HashPartitioner(2)))((a, b) => a)) }
test("cartesian of shuffles") { sc.parallelize(few, 2).reduceByKey(_ + _, 2).keys.cartesian(sc.parallelize(Seq(1, 2), 2)).glom().collect() }
test("debug page rank") { val l = sc.parallelize(few, 2).groupByKey(p3).cache(); val r = l.mapValues(_ => 1.0); debug(l.join(r).flatMap { case (k, (v, w)) => v.map(x => (k, x + w)) }.reduceByKey(_ + _)) }
test("debug cached and counted lineage") { val r = sc.parallelize(few, 2).reduceByKey(_ + _, 2).setName("sums").persist(org.apache.spark.storage.StorageLevel.DISK_ONLY); debug(r.mapValues(_ + 1)) }
test("debug sorted and indexed") { debug(sc.parallelize(few, 2).sortByKey(true, 2).zipWithIndex()) }
test("debug secondary sort") { debug(sc.parallelize(few, 2).repartitionAndSortWithinPartitions(p3)) }
test("debug distinct of partitioned") { debug(sc.parallelize(few, 2).distinct(3).union(sc.parallelize(few, 1))) }
test("debug subtractByKey") { debug(fewBy3.subtractByKey(sc.parallelize(some, 2))) }
test("debug leftOuterJoin of partitioned") { debug(fewBy3.leftOuterJoin(sc.parallelize(some, 12))) }
test("debug aggregateByKey then sortBy") { debug(sc.parallelize(few, 2).aggregateByKey(0)(_ + _, _ + _).sortBy(_._2, false, 2)) }
test("debug randomSplit") { debug(sc.parallelize(1 to 9, 2).randomSplit(Array(1.0, 1.0), 3L)(1)) }
test("debug keyBy and groupBy") { debug(sc.parallelize(1 to 9, 2).keyBy(_ % 2).values.groupBy(_ % 3)) }
test("debug treeAggregate is eager") { sc.parallelize(1 to 64, 16).treeAggregate(0)(_ + _, _ + _, 3) }
test("debug range mapped") { debug(sc.range(0, 100, 1, 5).map(_ * 2).filter(_ > 3).distinct()) }
test("debug mapPartitions chain") { debug(sc.parallelize(1 to 9, 2).mapPartitions(it => it).mapPartitionsWithIndex((i, it) => it).glom().flatMap(_.toSeq)) }
test("checkpoint truncates the lineage") {
  val dir = java.nio.file.Files.createTempDirectory("ck").toString; sc.setCheckpointDir(dir)
  val r = sc.parallelize(few, 2).reduceByKey(_ + _, 2).map(p => p._2); val before = debug(r)
  r.checkpoint(); val n = r.count(); (before, n, debug(r).split("\n").length, r.isCheckpointed, r.dependencies.length)
}
test("checkpoint, then what is made of it") {
  sc.setCheckpointDir(java.nio.file.Files.createTempDirectory("ck").toString)
  val r = sc.parallelize(few, 2).reduceByKey(_ + _, 2); r.checkpoint(); r.count()
  (r.mapValues(_ + 1).collect(), r.partitioner.isDefined, r.getCheckpointFile.isDefined)
}
test("checkpoint of a cached one") {
  sc.setCheckpointDir(java.nio.file.Files.createTempDirectory("ck").toString)
  val r = sc.parallelize(1 to 10, 2).map(_ + 1).cache(); r.checkpoint(); (r.sum(), r.collect())
}
test("local checkpoint") { val r = sc.parallelize(few, 2).reduceByKey(_ + _, 2).localCheckpoint(); val n = r.count(); (n, r.isCheckpointed, r.collect(), r.toDebugString.contains("LocalCheckpointRDD")) }
test("checkpoint not reached") { sc.setCheckpointDir(java.nio.file.Files.createTempDirectory("ck").toString); val r = sc.parallelize(1 to 4, 2); r.checkpoint(); (r.isCheckpointed, r.getCheckpointFile) }
test("range partitioner of sorted") { val s = sc.parallelize(few, 2).sortByKey(true, 2); (s.partitioner.isDefined, s.partitioner == sc.parallelize(few, 2).sortByKey(true, 2).partitioner, s.mapValues(_ + 1).partitioner == s.partitioner) }
test("join of sorted ones by one partitioner") { val s = sc.parallelize(few, 2).sortByKey(true, 2); s.join(sc.parallelize(some, 2).partitionBy(s.partitioner.get)).collect() }
test("range partitioner") { val r = sc.parallelize((1 to 30).map(i => (i * 7 % 31, i)), 3); val p = new RangePartitioner(4, r); (p.numPartitions, Seq(0, 5, 12, 20, 30, 99).map(k => p.getPartition(k)), r.partitionBy(p).glom().map(_.length).collect()) }
test("range partitioner descending") { val r = sc.parallelize((1 to 30).map(i => (i * 7 % 31, i)), 3); val p = new RangePartitioner(4, r, false); Seq(0, 5, 12, 20, 30, 99).map(k => p.getPartition(k)) }
test("equality of partitioners") { (p3 == new HashPartitioner(3), p3 == new HashPartitioner(4), fewBy3.partitioner.get == p3, p3.hashCode == new HashPartitioner(3).hashCode) }
test("where keys go") { val p = new HashPartitioner(5); Seq[Any]("spark", 17, -3, 4.5, true, null, "", "hibana", (1, "a"), 1000000007).map(p.getPartition) }
test("partitioner of what is made") { val a = fewBy3; Seq(a.flatMapValues(v => Seq(v, v)), a.map(identity), a.filter(_ => true), a.mapPartitions(identity, true), a.mapPartitions(identity), a.reduceByKey(_ + _), a.union(a), a.sample(false, 0.5, 1), a.distinct(), a.coalesce(2), a.keyBy(_._1)).map(_.partitioner.isDefined) }
test("default partitions of a join") { Seq(sc.parallelize(few, 2).join(sc.parallelize(some, 5)), fewBy3.join(sc.parallelize(some, 5)), fewBy3.join(sc.parallelize(some, 50)), sc.parallelize(few, 2).partitionBy(new HashPartitioner(6)).join(fewBy3)).map(_.getNumPartitions) }
test("dependencies") { val a = fewBy3; Seq(a, a.map(identity), a.join(sc.parallelize(some, 2)), sc.parallelize(few), a.union(a), a.cartesian(a), a.coalesce(2)).map(_.dependencies.length) }
test("emptyRDD") { val e = sc.emptyRDD[Int]; (e.getNumPartitions, e.isEmpty(), e.collect(), e.count(), e.map(_ + 1).union(sc.parallelize(Seq(1, 2), 2)).collect()) }
test("emptyRDD through a shuffle") { sc.emptyRDD[(String, Int)].reduceByKey(_ + _).collect() }
test("emptyRDD joined") { sc.parallelize(few, 2).leftOuterJoin(sc.emptyRDD[(String, Int)]).collect() }
test("emptyRDD cogrouped into three") { sc.emptyRDD[(String, Int)].cogroup(sc.parallelize(some, 2), 3).glom().collect() }
test("empty after a filter") { sc.parallelize(few, 3).filter(_ => false).reduceByKey(_ + _).glom().collect() }
test("reduce of an emptyRDD") { sc.emptyRDD[Int].reduce(_ + _) }
test("fold of an emptyRDD") { sc.emptyRDD[Int].fold(7)(_ + _) }
test("range with one slice") { val r = sc.range(0, 10, 3, 1); (r.glom().collect(), r.getNumPartitions) }
test("range of negative numbers") { sc.range(-7, 8, 5, 3).glom().collect() }
test("range of bad slices") { sc.range(0, 10, 1, 0).collect() }
