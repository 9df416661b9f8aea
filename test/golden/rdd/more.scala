val numbers = (1 to 40).toSeq
val pairs = (1 to 60).map(i => ((i * 37) % 61, i))
for (n <- Seq(1, 2, 4)) {
  for (m <- Seq(1, 3, 5); ascending <- Seq(true, false)) {
    test(s"sortByKey $n to $m $ascending") { sc.parallelize(pairs, n).sortByKey(ascending, m).glom().collect() }
    test(s"sortBy $n to $m $ascending") { sc.parallelize(numbers, n).sortBy(i => i % 7, ascending, m).glom().collect() }
  }
  test(s"distinct $n") { sc.parallelize(numbers.map(_ % 9), n).distinct().glom().collect() }
  test(s"distinct to 3 from $n") { sc.parallelize(numbers.map("s" + _ % 9), n).distinct(3).glom().collect() }
  test(s"union $n") { sc.parallelize(numbers, n).union(sc.parallelize(Seq(1, 2), 2)).glom().collect() }
  test(s"intersection $n") { sc.parallelize(numbers, n).intersection(sc.parallelize(20 to 60, 3)).glom().collect() }
  test(s"subtract $n") { sc.parallelize(numbers, n).subtract(sc.parallelize(5 to 30, 3)).glom().collect() }
  test(s"cartesian $n") { sc.parallelize(1 to 5, n).cartesian(sc.parallelize(Seq("a", "b", "c"), 2)).glom().collect() }
  test(s"zip $n") { sc.parallelize(1 to 7, n).zip(sc.parallelize(11 to 17, n)).glom().collect() }
  test(s"zipPartitions $n") { sc.parallelize(1 to 7, n).zipPartitions(sc.parallelize(Seq("a", "b", "c"), n))((a, b) => Iterator(a.sum + ":" + b.mkString)).collect() }
  test(s"repartitionAndSortWithinPartitions $n") { sc.parallelize(pairs, n).repartitionAndSortWithinPartitions(new HashPartitioner(3)).glom().collect() }
  for (fraction <- Seq(0.1, 0.3, 0.7); seed <- Seq(1L, 42L)) {
    test(s"sample $n $fraction $seed") { sc.parallelize(1 to 100, n).sample(false, fraction, seed).glom().collect() }
    test(s"sample with replacement $n $fraction $seed") { sc.parallelize(1 to 100, n).sample(true, fraction, seed).glom().collect() }
  }
  test(s"randomSplit $n") { sc.parallelize(1 to 100, n).randomSplit(Array(1.0, 2.0, 3.0), 7L).map(_.collect()) }
  test(s"takeSample $n") { sc.parallelize(1 to 100, n).takeSample(false, 12, 5L) }
  test(s"takeSample with replacement $n") { sc.parallelize(1 to 100, n).takeSample(true, 12, 5L) }
  test(s"take 5 of $n") { sc.parallelize(numbers, n).take(5) }
  test(s"take 15 of $n") { sc.parallelize(numbers, n).take(15) }
  test(s"take what is late $n") { sc.parallelize(numbers, n).filter(_ > 35).take(2) }
  test(s"first $n") { sc.parallelize(numbers, n).first() }
  test(s"takeOrdered $n") { sc.parallelize(numbers.map(i => (i * 17) % 41), n).takeOrdered(6) }
  test(s"top $n") { sc.parallelize(numbers.map(i => (i * 17) % 41), n).top(6) }
  test(s"max min $n") { val r = sc.parallelize(numbers, n); (r.max(), r.min()) }
  test(s"reduce $n") { sc.parallelize(numbers, n).reduce(_ + _) }
  test(s"fold $n") { sc.parallelize(numbers, n).fold(100)(_ + _) }
  test(s"aggregate $n") { sc.parallelize(numbers, n).aggregate((0, 0))((a, x) => (a._1 + x, a._2 + 1), (a, b) => (a._1 + b._1, a._2 + b._2)) }
  test(s"count $n") { sc.parallelize(numbers, n).count() }
  test(s"treeReduce $n") { sc.parallelize(numbers, n * 4).treeReduce(_ + _) }
  test(s"treeAggregate $n") { sc.parallelize(numbers, n * 4).treeAggregate(0)(_ + _, _ + _, 3) }
  test(s"toLocalIterator $n") { sc.parallelize(numbers, n).toLocalIterator.toSeq }
  test(s"isEmpty $n") { (sc.parallelize(numbers, n).isEmpty(), sc.parallelize(numbers, n).filter(_ > 99).isEmpty()) }
  test(s"sum $n") { sc.parallelize(numbers, n).sum() }
  test(s"histogram $n") { sc.parallelize(numbers, n).histogram(4) }
  test(s"histogram of buckets $n") { sc.parallelize(numbers, n).histogram(Array(0.0, 7.0, 11.0, 40.0)) }
  test(s"runJob $n") { sc.runJob(sc.parallelize(numbers, n), (it: Iterator[Int]) => it.sum) }
}
test("mean") { sc.parallelize(Seq(1.0, 2.0, 4.0, 8.0), 2).mean() }
test("variance") { sc.parallelize(Seq(1.0, 2.0, 4.0, 8.0), 2).variance() }
test("sampleVariance") { sc.parallelize(Seq(1.0, 2.0, 4.0, 8.0), 2).sampleVariance() }
test("stdev") { sc.parallelize(Seq(1.0, 2.0, 4.0, 8.0), 2).stdev() }
test("sampleStdev") { sc.parallelize(Seq(1.0, 2.0, 4.0, 8.0), 2).sampleStdev() }
test("stats") { val s = sc.parallelize(Seq(1.5, 2.5, -4.0, 8.0, 0.25), 3).stats(); (s.count, s.mean, s.sum, s.min, s.max, s.popVariance) }
test("sort strings") { sc.parallelize("the quick brown fox jumps over the lazy dog".split(" ").toSeq, 3).sortBy(identity, true, 3).glom().collect() }
test("sort by tuples") { sc.parallelize(numbers, 3).sortBy(i => (i % 3, -i), true, 4).glom().collect() }
test("sort few keys") { sc.parallelize(numbers.map(_ % 2), 3).sortBy(identity, true, 5).glom().collect() }
test("sort nothing") { sc.parallelize(Seq[Int](), 3).sortBy(identity, true, 3).glom().collect() }
test("filterByRange") { sc.parallelize(pairs, 3).filterByRange(10, 20).collect() }
test("filterByRange of sorted") { sc.parallelize(pairs, 3).sortByKey(true, 4).filterByRange(10, 20).collect() }
test("reduce nothing") { sc.parallelize(Seq[Int](), 2).reduce(_ + _) }
test("first of nothing") { sc.parallelize(Seq[Int](), 2).first() }
test("max of nothing") { sc.parallelize(Seq[Int](), 2).max() }
test("zip of different lengths") { sc.parallelize(1 to 4, 2).zip(sc.parallelize(1 to 5, 2)).collect() }
test("zip of different partitions") { sc.parallelize(1 to 4, 2).zip(sc.parallelize(1 to 4, 3)).collect() }
test("take nothing") { sc.parallelize(numbers, 3).take(0) }
test("takeSample of all") { sc.parallelize(1 to 10, 3).takeSample(false, 50, 9L) }
test("negative weights") { sc.parallelize(1 to 10, 3).randomSplit(Array(1.0, -1.0), 9L) }
test("negative fraction") { sc.parallelize(1 to 10, 3).sample(false, -0.5, 9L).collect() }
test("treeReduce depth") { sc.parallelize(1 to 10, 3).treeReduce(_ + _, 0) }
test("distinct of tuples") { sc.parallelize(1 to 20, 3).map(i => (i % 2, "x" + i % 3)).distinct().glom().collect() }
test("subtract strings") { sc.parallelize("a b c d e f g h i j".split(" ").toSeq, 2).subtract(sc.parallelize(Seq("c", "h"), 2)).glom().collect() }
test("union of three") { sc.union(Seq(sc.parallelize(1 to 3, 2), sc.parallelize(4 to 5, 1), sc.parallelize(6 to 9, 3))).glom().collect() }
def anon(r: RDD[_]) = debug(r)
test("debug parallelize") { debug(sc.parallelize(numbers, 3)) }
test("debug map") { debug(sc.parallelize(numbers, 3).map(_ + 1).filter(_ > 1)) }
test("debug named") { debug(sc.parallelize(numbers, 3).setName("numbers").map(_ + 1)) }
test("debug reduceByKey") { debug(sc.parallelize(pairs, 3).reduceByKey(_ + _)) }
test("debug reduceByKey of two") { debug(sc.parallelize(pairs, 3).reduceByKey(_ + _, 2).map(p => (p._2, p._1)).groupByKey(12)) }
test("debug join") { debug(sc.parallelize(pairs, 3).join(sc.parallelize(pairs, 2))) }
test("debug join of co-partitioned") { val p = new HashPartitioner(4); debug(sc.parallelize(pairs, 3).partitionBy(p).join(sc.parallelize(pairs, 2).partitionBy(p))) }
test("debug cogroup of three") { debug(sc.parallelize(pairs, 3).cogroup(sc.parallelize(pairs, 2), sc.parallelize(pairs, 1).reduceByKey(_ + _))) }
test("debug distinct") { debug(sc.parallelize(numbers, 3).distinct()) }
test("debug sortBy") { debug(sc.parallelize(numbers, 3).sortBy(-_)) }
test("debug union") { debug(sc.parallelize(numbers, 3).union(sc.parallelize(numbers, 10).map(_ + 1))) }
test("debug repartition") { debug(sc.parallelize(numbers, 3).repartition(11)) }
test("debug coalesce") { debug(sc.parallelize(numbers, 30).coalesce(2)) }
test("debug cartesian") { debug(sc.parallelize(numbers, 3).cartesian(sc.parallelize(pairs, 2).reduceByKey(_ + _))) }
test("debug intersection") { debug(sc.parallelize(numbers, 3).intersection(sc.parallelize(numbers, 2))) }
test("debug subtract") { debug(sc.parallelize(numbers, 3).subtract(sc.parallelize(numbers, 2))) }
test("debug range") { debug(sc.range(0, 10, 1, 4)) }
test("debug zip") { debug(sc.parallelize(numbers, 3).zip(sc.parallelize(numbers, 3)).zipWithIndex()) }
test("debug sample") { debug(sc.parallelize(numbers, 3).sample(false, 0.5, 1L)) }
test("debug glom") { debug(sc.parallelize(numbers, 3).glom().zipWithUniqueId()) }
test("debug filterByRange") { debug(sc.parallelize(pairs, 3).sortByKey(true, 4).filterByRange(1, 2)) }
test("debug emptyRDD") { debug(sc.emptyRDD[Int]) }
test("debug cached") { debug(sc.parallelize(numbers, 3).map(_ + 1).cache()) }
test("debug partitioner-aware union") { val p = new HashPartitioner(4); debug(sc.parallelize(pairs, 3).partitionBy(p).union(sc.parallelize(pairs, 2).partitionBy(p))) }
test("partitions of join") { sc.parallelize(pairs, 3).join(sc.parallelize(pairs, 7)).getNumPartitions }
test("partitions of cogroup with partitioned") { sc.parallelize(pairs, 3).partitionBy(new HashPartitioner(2)).cogroup(sc.parallelize(pairs, 7)).getNumPartitions }
test("partitions of cogroup with far fewer") { sc.parallelize(pairs, 3).partitionBy(new HashPartitioner(2)).cogroup(sc.parallelize(pairs, 40)).getNumPartitions }
test("partitioner of map") { sc.parallelize(pairs, 3).partitionBy(new HashPartitioner(2)).map(identity).partitioner.isDefined }
test("partitioner of filter") { sc.parallelize(pairs, 3).partitionBy(new HashPartitioner(2)).filter(_._1 > 3).partitioner == Some(new HashPartitioner(2)) }
test("partitioner of mapValues") { sc.parallelize(pairs, 3).partitionBy(new HashPartitioner(2)).mapValues(_ + 1).partitioner == Some(new HashPartitioner(3)) }
test("partitioner of join") { sc.parallelize(pairs, 3).join(sc.parallelize(pairs, 2), 5).partitioner == Some(new HashPartitioner(5)) }
