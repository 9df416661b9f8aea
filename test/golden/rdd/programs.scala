val text = Seq(
  "It was the best of times, it was the worst of times,",
  "it was the age of wisdom, it was the age of foolishness,",
  "",
  "it was the epoch of belief, it was the epoch of incredulity,",
  "it was the season of Light, it was the season of Darkness,")
def wordsOf(n: Int) = sc.parallelize(text, n).flatMap(_.toLowerCase.split("[^a-z]+")).filter(_.nonEmpty)
val users = Seq((1, "Ann"), (2, "Bob"), (3, "Cid"), (4, "Dee"), (7, "Gil"))
val orders = Seq((1, ("book", 12.5)), (2, ("pen", 1.25)), (1, ("lamp", 30.0)), (3, ("book", 11.75)), (9, ("desk", 99.0)), (2, ("ink", 4.5)))
val links = Seq(("a", "b"), ("a", "c"), ("b", "c"), ("c", "a"), ("d", "c"), ("e", "a"), ("e", "d"))
val temperatures = Seq("1949,111", "1950,0", "1950,22", "1950,-11", "1949,78", "1951,14", "1951,-3")
val logs = Seq("ERROR disk full", "INFO started", "WARN slow", "ERROR net down", "INFO stopped", "ERROR disk full", "DEBUG x", "INFO started")
test("word count sorted by count") { wordsOf(3).map((_, 1)).reduceByKey(_ + _).sortBy(p => (-p._2, p._1)).take(6) }
test("word count by countByValue") { wordsOf(2).countByValue() }
test("word count into two partitions") { wordsOf(4).map((_, 1)).reduceByKey(_ + _, 2).glom().collect() }
test("word lengths by first letter") { wordsOf(3).map(w => (w.take(1), w.length)).groupByKey(3).mapValues(_.toList.sorted).glom().collect() }
test("longest word of each first letter") { wordsOf(3).map(w => (w.take(1), w)).reduceByKey((a, b) => if (b.length > a.length) b else a).sortByKey().collect() }
test("average word length") { val (s, n) = wordsOf(3).map(w => (w.length, 1)).reduce((a, b) => (a._1 + b._1, a._2 + b._2)); Seq(s, n) }
test("inverted index") { sc.parallelize(text, 2).zipWithIndex().flatMap { case (line, i) => line.toLowerCase.split("[^a-z]+").filter(_.nonEmpty).map((_, i)) }.distinct().groupByKey(2).mapValues(_.toSeq.sorted).sortByKey(true, 2).collect() }
test("bigrams") { sc.parallelize(text, 2).flatMap { l => val w = l.toLowerCase.split("[^a-z]+").filter(_.nonEmpty); w.zip(w.drop(1)).toSeq }.map((_, 1)).reduceByKey(_ + _).filter(_._2 > 2).sortBy(p => p._1).collect() }
test("characters") { sc.parallelize(text, 3).flatMap(_.toSeq.map(_.toString)).filter(_ != " ").map((_, 1)).reduceByKey(_ + _).top(4)(Ordering.by((p: (String, Int)) => (p._2, p._1))) }
test("most common word of each partition") { wordsOf(3).mapPartitions { it => val m = scala.collection.mutable.Map[String, Int](); it.foreach(w => m(w) = m.getOrElse(w, 0) + 1); if (m.isEmpty) Iterator() else Iterator(m.toSeq.sortBy(p => (-p._2, p._1)).head) }.collect() }
test("users with orders") { sc.parallelize(users, 2).join(sc.parallelize(orders, 3)).glom().collect() }
test("users with or without orders") { sc.parallelize(users, 2).leftOuterJoin(sc.parallelize(orders, 3)).glom().collect() }
test("orders of unknown users") { sc.parallelize(orders, 3).subtractByKey(sc.parallelize(users, 2)).glom().collect() }
test("spent by each user") { sc.parallelize(orders, 3).mapValues(_._2).reduceByKey(_ + _).rightOuterJoin(sc.parallelize(users, 2)).sortByKey().collect() }
test("full join of users and orders") { sc.parallelize(users, 2).fullOuterJoin(sc.parallelize(orders, 2), 4).mapValues { case (u, o) => (u.getOrElse("?"), o.map(_._1).getOrElse("-")) }.glom().collect() }
test("cogroup of users and orders") { sc.parallelize(users, 2).cogroup(sc.parallelize(orders, 3)).mapValues { case (a, b) => (a.size, b.map(_._2).sum) }.glom().collect() }
test("map-side join with a broadcast") { val names = sc.broadcast(users.toMap); sc.parallelize(orders, 3).map { case (u, (what, _)) => (names.value.getOrElse(u, "nobody"), what) }.collect() }
test("join with a broadcast, misses dropped") { val names = sc.broadcast(users.toMap); sc.parallelize(orders, 2).flatMap { case (u, (what, p)) => names.value.get(u).map(n => (n, what, p)).toSeq }.collect() }
test("cartesian filtered") { sc.parallelize(users, 2).cartesian(sc.parallelize(users, 2)).filter { case (a, b) => a._1 < b._1 }.map { case (a, b) => a._2 + b._2 }.collect() }
test("top 2 by key with aggregateByKey") { sc.parallelize(1 to 40, 4).map(i => (i % 4, (i * 17) % 41)).aggregateByKey(List[Int]())((l, v) => (v :: l).sorted(Ordering[Int].reverse).take(2), (a, b) => (a ++ b).sorted(Ordering[Int].reverse).take(2)).glom().collect() }
test("top 3 by key with groupByKey") { sc.parallelize(1 to 50, 3).map(i => ("k" + i % 5, (i * 29) % 53)).groupByKey(2).mapValues(_.toSeq.sorted.takeRight(3)).glom().collect() }
test("mean by key with combineByKey") { sc.parallelize(1 to 30, 3).map(i => (i % 3, i.toDouble)).combineByKey((v: Double) => (v, 1), (c: (Double, Int), v: Double) => (c._1 + v, c._2 + 1), (a: (Double, Int), b: (Double, Int)) => (a._1 + b._1, a._2 + b._2)).mapValues(c => c._1 / c._2).glom().collect() }
test("mean by key with mapValues and reduceByKey") { sc.parallelize(temperatures, 3).map(_.split(",")).map(f => (f(0), f(1).toInt)).mapValues((_, 1)).reduceByKey((a, b) => (a._1 + b._1, a._2 + b._2)).mapValues(p => p._1.toDouble / p._2).collect() }
test("maximum temperature") { sc.parallelize(temperatures, 2).map(_.split(",")).map(f => (f(0).toInt, f(1).toInt)).reduceByKey((a, b) => math.max(a, b)).sortByKey(false).collect() }
class YearPartitioner(val numPartitions: Int) extends Partitioner {
  def getPartition(key: Any): Int = key match { case (y: Int, _) => y % numPartitions }
  override def equals(o: Any): Boolean = o match { case p: YearPartitioner => p.numPartitions == numPartitions; case _ => false }
}
def readings = sc.parallelize(temperatures, 3).map(_.split(",")).map(f => ((f(0).toInt, f(1).toInt), f(1)))
test("secondary sort") { readings.repartitionAndSortWithinPartitions(new YearPartitioner(2)).glom().collect() }
test("secondary sort, coldest of a year") { readings.repartitionAndSortWithinPartitions(new YearPartitioner(3)).mapPartitions { it => var last = -1; it.flatMap { case ((y, t), _) => if (y != last) { last = y; Seq((y, t)) } else Nil } }.collect() }
test("equal custom partitioners do not shuffle again") { val p = new YearPartitioner(2); val a = readings.partitionBy(p).mapValues(_.length); a.reduceByKey(new YearPartitioner(2), (x: Int, y: Int) => x + y).glom().collect() }
test("different custom partitioners do") { val a = readings.partitionBy(new YearPartitioner(2)).mapValues(_.length); a.reduceByKey(new YearPartitioner(3), (x: Int, y: Int) => x + y).glom().collect() }
def ranks(rounds: Int, n: Int) = {
  val neighbours = sc.parallelize(links, 2).distinct().groupByKey(n).cache()
  var ranks = neighbours.mapValues(_ => 1.0)
  for (_ <- 1 to rounds) {
    val contributions = neighbours.join(ranks).values.flatMap { case (to, rank) => to.map((_, rank / to.size)) }
    ranks = contributions.reduceByKey(_ + _).mapValues(0.15 + 0.85 * _)
  }
  ranks
}
test("page rank of one round") { ranks(1, 2).sortByKey().mapValues(r => math.round(r * 10000) / 10000.0).collect() }
test("page rank of three rounds") { ranks(3, 2).sortByKey().mapValues(r => math.round(r * 10000) / 10000.0).collect() }
test("page rank, partitions") { ranks(2, 3).mapValues(r => math.round(r * 1000)).glom().collect() }
test("transitive closure") {
  var tc = sc.parallelize(Seq((1, 2), (2, 3), (3, 4), (2, 5)), 2)
  val edges = tc.map(_.swap)
  var old = 0L; var next = tc.count()
  do { old = next; tc = tc.union(tc.join(edges).map(x => (x._2._2, x._2._1))).distinct(2).cache(); next = tc.count() } while (next != old)
  tc.sortBy(identity).collect()
}
test("k-means, one step") { val centers = Array(1.0, 8.0); sc.parallelize(Seq(0.5, 1.5, 7.0, 9.0, 2.0, 10.0), 3).map(x => (if (math.abs(x - centers(0)) <= math.abs(x - centers(1))) 0 else 1, (x, 1))).reduceByKey((a, b) => (a._1 + b._1, a._2 + b._2)).mapValues(p => p._1 / p._2).sortByKey().collect() }
test("monte carlo without chance") { sc.parallelize(0 until 100, 4).filter { i => val (x, y) = ((i % 10) / 10.0, (i / 10) / 10.0); x * x + y * y <= 1 }.count() }
test("running sums over partitions") { val r = sc.parallelize(1 to 12, 4); val sums = r.mapPartitions(it => Iterator(it.sum)).collect(); val starts = sums.scanLeft(0)(_ + _); r.mapPartitionsWithIndex((i, it) => { var s = starts(i); it.map { x => s += x; s } }).collect() }
test("differences to the next") { val r = sc.parallelize(Seq(3, 8, 15, 7, 2, 20), 2).zipWithIndex().map(_.swap); r.join(r.map { case (i, v) => (i - 1, v) }).sortByKey().map { case (_, (a, b)) => b - a }.collect() }
test("median") { val r = sc.parallelize(Seq(9, 3, 7, 1, 5, 11, 13), 3).sortBy(identity).zipWithIndex().map(_.swap); r.lookup(3) }
test("second highest") { sc.parallelize(Seq(4, 9, 2, 9, 7), 2).distinct().top(2).last }
test("errors of the log") { val errors = sc.parallelize(logs, 3).filter(_.startsWith("ERROR")).cache(); (errors.count(), errors.filter(_.contains("disk")).count(), errors.map(_.split(" ")(1)).distinct().collect()) }
test("log levels") { sc.parallelize(logs, 3).map(l => (l.split(" ")(0), 1)).countByKey() }
test("log lines by level") { sc.parallelize(logs, 3).keyBy(_.split(" ")(0)).groupByKey(2).mapValues(_.map(_.length).toList).glom().collect() }
test("lines grouped by length") { sc.parallelize(logs, 3).groupBy(_.length).mapValues(_.size).sortByKey().collect() }
test("csv with a header dropped") { sc.parallelize(Seq("id,price", "1,10", "2,20", "3,5"), 2).mapPartitionsWithIndex((i, it) => if (i == 0) it.drop(1) else it).map(_.split(",").map(_.toInt)).map(a => (a(0), a(1))).collect() }
test("sum of squares of the odd") { sc.parallelize(1 to 20, 5).filter(_ % 2 == 1).map(x => x * x).sum() }
test("primes by a sieve") { val n = 60; val composite = sc.parallelize(2 to n, 3).flatMap(x => (2 to n / x).map(_ * x)); sc.parallelize(2 to n, 3).subtract(composite).sortBy(identity).collect() }
test("anagrams") { sc.parallelize(Seq("listen", "silent", "enlist", "google", "gogole", "cat", "act", "tac", "dog"), 3).map(w => (w.sorted, w)).groupByKey(2).filter(_._2.size > 1).mapValues(_.toSeq.sorted).values.collect() }
test("common friends") { sc.parallelize(Seq("A" -> "B C D", "B" -> "A C D E", "C" -> "A B D E", "D" -> "A B C E", "E" -> "B C D"), 2).flatMap { case (p, fs) => val f = fs.split(" "); f.map(q => (if (p < q) p + q else q + p, f.toSet)) }.reduceByKey(_ intersect _).mapValues(_.toSeq.sorted.mkString).sortByKey().collect() }
test("matrix times vector") { val v = sc.broadcast(Array(1, 2, 3)); sc.parallelize(Seq((0, 0, 1), (0, 2, 2), (1, 1, 3), (2, 0, 4), (2, 2, 5)), 2).map { case (i, j, x) => (i, x * v.value(j)) }.reduceByKey(_ + _).sortByKey().collect() }
test("matrix times matrix") { val a = sc.parallelize(Seq((0, (0, 1)), (1, (0, 2)), (0, (1, 3)), (1, (1, 4))), 2); val b = sc.parallelize(Seq((0, (0, 5)), (0, (1, 6)), (1, (0, 7)), (1, (1, 8))), 2); a.join(b).map { case (_, ((i, x), (j, y))) => ((i, j), x * y) }.reduceByKey(_ + _).sortByKey().collect() }
test("histogram of lengths") { wordsOf(2).map(_.length.toDouble).histogram(Array(1.0, 3.0, 5.0, 12.0)) }
test("statistics") { val s = wordsOf(2).map(_.length.toDouble).stats(); (s.count, s.sum, s.max, s.min) }
test("sorted by two keys") { sc.parallelize(users, 3).sortBy(u => (u._2.length, -u._1)).map(_._1).glom().collect() }
test("sorted with an ordering") { sc.parallelize(Seq("b", "A", "c", "B", "a"), 2).sortBy(identity)(Ordering.by((s: String) => s.toLowerCase), implicitly).collect() }
test("takeOrdered with an ordering") { sc.parallelize(users, 2).takeOrdered(3)(Ordering.by((u: (Int, String)) => -u._1)) }
test("max by value") { sc.parallelize(users, 2).max()(Ordering.by((u: (Int, String)) => u._2)) }
test("deduplicated by key") { sc.parallelize(orders, 3).map { case (u, (w, _)) => (w, u) }.reduceByKey((a, _) => a).sortByKey().collect() }
test("symmetric difference") { val a = sc.parallelize(1 to 8, 2); val b = sc.parallelize(5 to 12, 3); a.subtract(b).union(b.subtract(a)).glom().collect() }
test("jaccard") { val a = sc.parallelize(1 to 8, 2); val b = sc.parallelize(5 to 12, 2); (a.intersection(b).count(), a.union(b).distinct().count()) }
test("moving average by flatMap") { sc.parallelize(Seq(2.0, 4.0, 6.0, 8.0, 10.0), 2).zipWithIndex().flatMap { case (v, i) => (0 to 2).map(d => (i + d, (v, 1))) }.reduceByKey((a, b) => (a._1 + b._1, a._2 + b._2)).filter(_._2._2 == 3).sortByKey().mapValues(p => p._1 / 3).values.collect() }
test("students with all courses") { sc.parallelize(Seq("x" -> 1, "x" -> 2, "y" -> 1, "x" -> 3, "y" -> 2, "z" -> 3), 3).aggregateByKey(Set[Int]())(_ + _, _ ++ _).filter(_._2.size == 3).keys.collect() }
