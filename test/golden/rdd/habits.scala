val tags = Seq(("x", 3), ("y", 1), ("x", 7), ("z", 2), ("y", 9), ("x", 1), ("w", 4))
def tagged(n: Int) = sc.parallelize(tags, n)
def counting = { val a = sc.longAccumulator; (a, sc.parallelize(1 to 12, 3).map { x => a.add(1); x }) }
test("numbers given after mapValues") { val (a, r) = counting; r.map(x => (x % 2, x)).mapValues(_ + 1).zipWithIndex().collect(); a.value }
test("numbers given after keyBy and values") { val (a, r) = counting; r.keyBy(_ % 2).values.zipWithIndex().collect(); a.value }
test("numbers given after a filter") { val (a, r) = counting; r.filter(_ > 0).zipWithIndex().collect(); a.value }
test("numbers given after flatMap") { val (a, r) = counting; r.flatMap(x => Seq(x)).zipWithIndex().collect(); a.value }
test("numbers given after mapPartitions") { val (a, r) = counting; r.mapPartitions(it => it).zipWithIndex().collect(); a.value }
test("numbers given to what is cached") { val (a, r) = counting; r.map(_ + 1).cache().zipWithIndex().collect(); a.value }
test("numbers given after a union") { sc.parallelize(1 to 4, 2).map(_ + 1).union(sc.parallelize(Seq(9), 1)).zipWithIndex().collect() }
test("numbers given to sorted words") { sc.parallelize(Seq("pear", "fig", "apple", "kiwi"), 2).sortBy(identity).zipWithIndex().collect() }
test("unique numbers after a shuffle") { tagged(2).reduceByKey(_ + _, 3).zipWithUniqueId().collect() }
test("combineByKey without map-side combining") { tagged(2).combineByKey((v: Int) => List(v), (c: List[Int], v: Int) => c :+ v, (a: List[Int], b: List[Int]) => a ++ b, new HashPartitioner(2), false).glom().collect() }
test("aggregateByKey to a pair, by a partitioner") { tagged(3).aggregateByKey((0, 0), new HashPartitioner(2))((c, v) => (c._1 + v, c._2 + 1), (a, b) => (a._1 + b._1, a._2 + b._2)).glom().collect() }
test("foldByKey of maxima") { tagged(2).foldByKey(Int.MinValue)((a, b) => math.max(a, b)).sortByKey().collect() }
test("groupBy into partitions") { sc.parallelize(1 to 12, 3).groupBy((x: Int) => x % 5, 2).mapValues(_.sum).glom().collect() }
test("groupByKey by a partitioner, then join without a shuffle") { val p = new HashPartitioner(2); val g = tagged(3).groupByKey(p); g.join(tagged(2).reduceByKey(p, (a: Int, b: Int) => a + b)).mapValues { case (vs, s) => (vs.toList, s) }.glom().collect() }
test("distinct pairs") { sc.parallelize(tags ++ tags, 4).distinct(2).glom().collect() }
test("intersection into partitions") { sc.parallelize(1 to 20, 3).intersection(sc.parallelize(10 to 30, 2), 4).glom().collect() }
test("intersection of strings with duplicates") { sc.parallelize(Seq("a", "b", "b", "c"), 2).intersection(sc.parallelize(Seq("b", "c", "c", "d"), 2)).collect() }
test("subtract by a partitioner") { sc.parallelize(1 to 12, 2).subtract(sc.parallelize(4 to 8, 3), new HashPartitioner(3)).glom().collect() }
test("subtractByKey keeps duplicates") { tagged(2).subtractByKey(sc.parallelize(Seq(("x", 0)), 1), 2).glom().collect() }
test("union of itself") { val r = tagged(2); r.union(r).reduceByKey(_ + _, 2).glom().collect() }
test("chain of unions") { (1 to 4).map(i => sc.parallelize(Seq(i, i * 10), 1)).reduce(_ union _).glom().collect() }
test("debug chain of unions") { debug((1 to 3).map(i => sc.parallelize(Seq(i), 1)).reduce(_ union _)) }
test("debug union by the context") { debug(sc.union((1 to 3).map(i => sc.parallelize(Seq(i), 1)))) }
test("cartesian of three") { val a = sc.parallelize(Seq(1, 2), 2); a.cartesian(sc.parallelize(Seq("x", "y"), 1)).cartesian(a).map { case ((i, s), j) => i + s + j }.collect() }
test("repartition to fewer") { sc.parallelize(1 to 20, 6).repartition(2).glom().collect() }
test("repartition of pairs loses the partitioner") { val r = tagged(2).partitionBy(new HashPartitioner(3)).repartition(2); (r.partitioner.isDefined, r.glom().collect()) }
test("repartition twice") { sc.parallelize(1 to 15, 3).repartition(5).repartition(2).glom().collect() }
test("sample of a shuffle") { sc.parallelize(1 to 60, 3).map(x => (x % 7, x)).reduceByKey(_ + _, 3).sample(false, 0.5, 5L).collect() }
test("randomSplit of pairs, counted") { sc.parallelize(1 to 100, 4).map(x => (x % 3, x)).randomSplit(Array(0.7, 0.3), 17L).map(_.count()) }
test("takeSample of words") { sc.parallelize("one two three four five six seven eight".split(" ").toSeq, 3).takeSample(false, 3, 21L) }
test("sortByKey of strings, descending") { tagged(3).sortByKey(false, 2).glom().collect() }
test("sortBy of doubles") { sc.parallelize(Seq(2.5, -1.0, 3.75, 0.0, -7.5, 2.25), 3).sortBy(identity, true, 2).glom().collect() }
test("sortBy is stable within a partition") { tagged(1).sortBy(_._1).collect() }
test("sort by value, then take") { tagged(2).reduceByKey(_ + _).map(_.swap).sortByKey(false).take(2) }
test("takeOrdered of more than there is") { sc.parallelize(Seq(5, 1, 3), 2).takeOrdered(10) }
test("takeOrdered of none") { sc.parallelize(Seq(5, 1, 3), 2).takeOrdered(0) }
test("top of pairs") { tagged(3).top(3) }
test("max and min of strings") { val r = sc.parallelize(Seq("pear", "Fig", "apple"), 2); (r.max(), r.min()) }
test("min of doubles") { sc.parallelize(Seq(2.5, -0.5, 9.25), 2).min() }
test("countByValue of pairs") { sc.parallelize(Seq((1, "a"), (2, "b"), (1, "a")), 2).countByValue() }
test("reduceByKeyLocally of strings") { tagged(3).mapValues(_.toString).reduceByKeyLocally((a, b) => if (a < b) a else b) }
test("collectAsMap keeps the last") { tagged(2).collectAsMap() }
test("lookup in what is sorted") { tagged(2).sortByKey(true, 2).lookup("x").sorted }
test("fold of strings") { sc.parallelize(Seq("a", "b", "c", "d"), 2).fold("")(_ + _) }
test("aggregate of strings and lengths") { sc.parallelize(Seq("aa", "b", "cccc"), 3).aggregate(0)((n, s) => n + s.length, _ + _) }
test("glom of empty partitions") { sc.parallelize(Seq(1, 2), 5).glom().map(_.length).collect() }
test("mapPartitions that reads half") { sc.parallelize(1 to 10, 2).mapPartitions(_.take(2)).collect() }
test("mapPartitionsWithIndex that counts") { sc.parallelize(1 to 10, 4).mapPartitionsWithIndex((i, it) => Iterator(i + ":" + it.size)).collect() }
test("flatMapValues to nothing") { tagged(2).flatMapValues(v => if (v > 3) Seq(v, -v) else Nil).collect() }
test("foreachPartition with an accumulator") { val a = sc.longAccumulator; sc.parallelize(1 to 10, 4).foreachPartition(it => a.add(it.size)); (a.value, a.count) }
test("persisted on disk, used twice") { val (a, r) = counting; val k = r.persist(org.apache.spark.storage.StorageLevel.DISK_ONLY); (k.sum(), k.count(), a.value) }
test("persisted as bytes behind a shuffle") { val r = tagged(2).groupByKey(2).persist(org.apache.spark.storage.StorageLevel.MEMORY_ONLY_SER); (r.count(), r.mapValues(_.sum).collect()) }
test("setName in a lineage") { debug(sc.parallelize(1 to 3, 1).setName("three").map(_ + 1).setName("four")) }
test("partitions of a range") { Seq(sc.range(0, 10, 1, 3), sc.range(0, 0, 1, 2), sc.range(0, 2, 1, 5)).map(_.glom().map(_.length).collect()) }
test("zip with what was mapped") { val r = sc.parallelize(1 to 6, 3); r.zip(r.map(x => x * x)).collect() }
test("co-partitioned joins in a row") { val p = new HashPartitioner(2); val a = tagged(2).reduceByKey(p, (x: Int, y: Int) => x + y); val b = a.mapValues(_ * 2); val c = a.filter(_._2 > 2); a.join(b).join(c).glom().collect() }
test("leftOuterJoin with a default") { tagged(2).reduceByKey(_ + _, 2).leftOuterJoin(sc.parallelize(Seq(("x", 100)), 1)).mapValues { case (v, o) => v + o.getOrElse(0) }.collect() }
test("grouped, exploded, counted") { tagged(2).groupByKey().flatMap { case (k, vs) => vs.map(v => (v % 2, k)) }.countByKey() }
