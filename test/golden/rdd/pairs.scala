val words = "the quick brown fox jumps over the lazy dog the end of the quick story about a fox".split(" ").toSeq
val left = Seq(("a", 1), ("b", 2), ("a", 3), ("c", 4), ("e", 5), ("b", 6))
val right = Seq(("a", "x"), ("a", "y"), ("c", "z"), ("d", "w"))
val spread = (1 to 300).map(i => ((i * 7919) % 53, i))
for (n <- Seq(1, 2, 3); m <- Seq(1, 2, 4)) {
  val tag = s"$n to $m"
  test(s"reduceByKey $tag") { sc.parallelize(words, n).map((_, 1)).reduceByKey(_ + _, m).glom().collect() }
  test(s"reduceByKey of ints $tag") { sc.parallelize(spread, n).reduceByKey(_ + _, m).glom().collect() }
  test(s"groupByKey $tag") { sc.parallelize(left, n).groupByKey(m).glom().collect() }
  test(s"aggregateByKey $tag") { sc.parallelize(left, n).aggregateByKey(100, m)(_ + _, _ + _).glom().collect() }
  test(s"foldByKey $tag") { sc.parallelize(left, n).foldByKey(10, m)(_ + _).glom().collect() }
  test(s"combineByKey $tag") { sc.parallelize(left, n).combineByKey((v: Int) => s"<$v", (c: String, v: Int) => s"$c,$v", (a: String, b: String) => s"$a|$b", m).glom().collect() }
  test(s"join $tag") { sc.parallelize(left, n).join(sc.parallelize(right, 2), m).glom().collect() }
  test(s"leftOuterJoin $tag") { sc.parallelize(left, n).leftOuterJoin(sc.parallelize(right, 2), m).glom().collect() }
  test(s"rightOuterJoin $tag") { sc.parallelize(left, n).rightOuterJoin(sc.parallelize(right, 2), m).glom().collect() }
  test(s"fullOuterJoin $tag") { sc.parallelize(left, n).fullOuterJoin(sc.parallelize(right, 2), m).glom().collect() }
  test(s"cogroup $tag") { sc.parallelize(left, n).cogroup(sc.parallelize(right, 2), m).glom().collect() }
  test(s"subtractByKey $tag") { sc.parallelize(left, n).subtractByKey(sc.parallelize(right, 2), m).glom().collect() }
  test(s"partitionBy $tag") { sc.parallelize(left, n).partitionBy(new HashPartitioner(m)).glom().collect() }
}
test("keys of doubles") { sc.parallelize(Seq(1.5, 2.25, -3.25, 1e10, 0.1, 1.5), 2).map((_, 1)).partitionBy(new HashPartitioner(7)).glom().collect() }
test("keys of longs") { sc.parallelize(Seq(1L, -1L, 1L << 40, -(1L << 40), 7L), 2).map((_, 1)).reduceByKey(_ + _, 5).glom().collect() }
test("keys of booleans") { sc.parallelize(Seq(true, false, true), 2).map((_, 1)).reduceByKey(_ + _, 5).glom().collect() }
test("keys of null") { sc.parallelize(Seq("a", null, "b", null), 2).map((_, 1)).reduceByKey(_ + _, 5).glom().collect() }
test("keys of tuples") { sc.parallelize(1 to 30, 2).map(i => ((i % 3, "k" + i % 2), i)).reduceByKey(_ + _, 4).glom().collect() }
test("keys of tuples with doubles and nulls") { sc.parallelize(Seq((1.5, null), (2.5, "x"), (1.5, null), (0.1, "y")), 2).map((_, 1)).reduceByKey(_ + _, 4).glom().collect() }
test("keys of nested tuples") { sc.parallelize(1 to 20, 2).map(i => (((i % 2, true), "n" + i % 3), 1)).reduceByKey(_ + _, 4).glom().collect() }
test("keys of unicode") { sc.parallelize(Seq("é", "日本", "𝄞", "", "a b"), 2).map((_, 1)).partitionBy(new HashPartitioner(6)).glom().collect() }
test("negative keys") { sc.parallelize(-10 to 10, 3).map((_, 1)).partitionBy(new HashPartitioner(4)).glom().collect() }
test("mapValues and flatMapValues") { sc.parallelize(left, 2).mapValues(_ * 10).flatMapValues(v => Seq(v, v + 1)).collect() }
test("keys and values") { (sc.parallelize(left, 2).keys.collect(), sc.parallelize(left, 2).values.collect()) }
test("countByKey") { sc.parallelize(left, 2).countByKey() }
test("countByValue") { sc.parallelize(words, 3).countByValue() }
test("collectAsMap") { sc.parallelize(left, 2).collectAsMap() }
test("lookup without partitioner") { sc.parallelize(left, 3).lookup("a") }
test("lookup with partitioner") { sc.parallelize(left, 3).partitionBy(new HashPartitioner(4)).lookup("b") }
test("lookup nothing") { sc.parallelize(left, 3).lookup("zz") }
test("reduceByKeyLocally") { sc.parallelize(left, 3).reduceByKeyLocally(_ + _) }
test("cogroup of three") { sc.parallelize(left, 2).cogroup(sc.parallelize(right, 2), sc.parallelize(Seq(("a", true), ("q", false)), 1), 3).glom().collect() }
test("groupWith") { sc.parallelize(left, 2).groupWith(sc.parallelize(right, 3)).glom().collect() }
test("join of co-partitioned") { val p = new HashPartitioner(3); val a = sc.parallelize(left, 2).partitionBy(p); val b = sc.parallelize(right, 2).partitionBy(p); a.join(b).glom().collect() }
test("join with one partitioned") { val a = sc.parallelize(left, 2).partitionBy(new HashPartitioner(3)); a.join(sc.parallelize(right, 2)).glom().collect() }
test("reduceByKey after partitionBy") { sc.parallelize(left, 2).partitionBy(new HashPartitioner(3)).reduceByKey(_ + _).glom().collect() }
test("groupByKey after mapValues of partitioned") { sc.parallelize(left, 2).partitionBy(new HashPartitioner(3)).mapValues(_ + 1).groupByKey().glom().collect() }
test("groupByKey after map of partitioned") { sc.parallelize(left, 2).partitionBy(new HashPartitioner(3)).map(p => (p._1, p._2 + 1)).groupByKey().glom().collect() }
test("partitionBy the same") { sc.parallelize(left, 2).partitionBy(new HashPartitioner(3)).partitionBy(new HashPartitioner(3)).glom().collect() }
test("custom partitioner") {
  class ByLength(val numPartitions: Int) extends Partitioner { def getPartition(key: Any): Int = key.toString.length % numPartitions }
  sc.parallelize(words, 2).map((_, 1)).partitionBy(new ByLength(3)).glom().collect()
}
test("negative partitioner") { new HashPartitioner(-1).numPartitions }
test("shuffle reused") { val counts = sc.parallelize(words, 2).map((_, 1)).reduceByKey(_ + _); counts.count(); counts.filter(_._2 > 1).collect() }
test("two shuffles in a row") { sc.parallelize(words, 3).map((_, 1)).reduceByKey(_ + _).map(p => (p._2, p._1)).groupByKey(2).glom().collect() }
test("join of itself") { val p = sc.parallelize(left, 2); p.join(p, 2).glom().collect() }
test("union of partitioned alike") { val p = new HashPartitioner(3); sc.parallelize(left, 2).partitionBy(p).union(sc.parallelize(Seq(("b", 9), ("z", 8)), 2).partitionBy(p)).reduceByKey(_ + _).glom().collect() }
