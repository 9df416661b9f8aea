import scala.concurrent.Await
import scala.concurrent.duration._
def ten = sc.parallelize(1 to 10, 3)
val spread = (1 to 200).map(i => (i % 4, i))
test("accumulator in foreach") { val a = sc.longAccumulator("sum"); ten.foreach(x => a.add(x)); Seq(a.value, a.count, a.avg) }
test("accumulator in map and two actions") { val a = sc.longAccumulator; val r = ten.map { x => a.add(1); x }; r.count(); r.collect(); a.value }
test("accumulator in a cached map and two actions") { val a = sc.longAccumulator; val r = ten.map { x => a.add(1); x }.cache(); r.count(); r.collect(); a.value }
test("accumulator behind a shuffle and two actions") { val a = sc.longAccumulator; val r = ten.map { x => a.add(1); (x % 2, x) }.reduceByKey(_ + _); r.count(); r.collect(); a.value }
test("accumulator in take") { val a = sc.longAccumulator; val r = ten.map { x => a.add(1); x }; r.take(2); a.value }
test("accumulator in first") { val a = sc.longAccumulator; ten.map { x => a.add(1); x }.first(); a.value }
test("accumulator in isEmpty") { val a = sc.longAccumulator; ten.map { x => a.add(1); x }.isEmpty(); a.value }
test("accumulator in sortBy") { val a = sc.longAccumulator; ten.map { x => a.add(1); x }.sortBy(-_, true, 2).collect(); a.value }
test("accumulator in zipWithIndex") { val a = sc.longAccumulator; ten.map { x => a.add(1); x }.zipWithIndex().count(); a.value }
test("accumulator in takeOrdered") { val a = sc.longAccumulator; ten.map { x => a.add(x); x }.takeOrdered(2); a.value }
test("double accumulator") { val a = sc.doubleAccumulator("d"); sc.parallelize(Seq(0.5, 1.5, 2.0), 2).foreach(x => a.add(x)); (a.value, a.sum, a.count, a.avg) }
test("collection accumulator") { import scala.jdk.CollectionConverters._; val a = sc.collectionAccumulator[String]("bad"); sc.parallelize(Seq("1", "x", "3", "y"), 2).map(s => if (s.forall(_.isDigit)) s.toInt else { a.add(s); 0 }).sum(); a.value.asScala.toSeq.sorted }
test("accumulator reset") { val a = sc.longAccumulator; ten.foreach(x => a.add(x)); a.reset(); (a.isZero, { ten.foreach(x => a.add(1)); a.value }) }
test("broken lines counted") { val bad = sc.longAccumulator("bad"); val good = sc.parallelize(Seq("1 2", "x", "3 4", "5"), 2).flatMap { l => val f = l.split(" "); if (f.length == 2) Seq((f(0).toInt, f(1).toInt)) else { bad.add(1); Nil } }; (good.collect(), bad.value) }
test("broadcast array") { val b = sc.broadcast(Array(10, 20, 30)); sc.parallelize(0 to 2, 3).map(i => b.value(i)).collect() }
test("broadcast set filters") { val stop = sc.broadcast(Set("the", "of")); sc.parallelize("the age of wisdom the age".split(" ").toSeq, 2).filter(w => !stop.value(w)).collect() }
test("broadcast after unpersist") { val b = sc.broadcast(5); sc.parallelize(1 to 3, 2).map(_ + b.value).collect(); b.unpersist(); sc.parallelize(1 to 3, 2).map(_ * b.value).collect() }
test("sampleByKey") { sc.parallelize(spread, 3).sampleByKey(false, Map(0 -> 0.1, 1 -> 0.3, 2 -> 0.6, 3 -> 1.0), 42L).collect() }
test("sampleByKey of strings") { sc.parallelize(spread, 2).map(p => ("k" + p._1, p._2)).sampleByKey(false, Map("k0" -> 0.5, "k1" -> 0.05, "k2" -> 0.0, "k3" -> 0.2), 7L).collect() }
test("sampleByKey with replacement") { sc.parallelize(spread, 3).sampleByKey(true, Map(0 -> 0.1, 1 -> 0.5, 2 -> 1.0, 3 -> 2.0), 42L).collect() }
test("sampleByKey counts") { sc.parallelize(spread, 4).sampleByKey(false, Map(0 -> 0.5, 1 -> 0.5, 2 -> 0.5, 3 -> 0.5), 1L).countByKey() }
test("sampleByKeyExact counts") { sc.parallelize(spread, 3).sampleByKeyExact(false, Map(0 -> 0.1, 1 -> 0.3, 2 -> 0.6, 3 -> 1.0), 42L).countByKey() }
test("sampleByKeyExact") { sc.parallelize(spread, 3).sampleByKeyExact(false, Map(0 -> 0.1, 1 -> 0.3, 2 -> 0.6, 3 -> 1.0), 42L).collect() }
test("sampleByKeyExact of one partition") { sc.parallelize(spread, 1).sampleByKeyExact(false, Map(0 -> 0.25, 1 -> 0.25, 2 -> 0.5, 3 -> 0.02), 9L).collect() }
test("sampleByKeyExact with replacement counts") { sc.parallelize(spread, 3).sampleByKeyExact(true, Map(0 -> 0.1, 1 -> 0.5, 2 -> 1.0, 3 -> 2.0), 42L).countByKey() }
test("sampleByKeyExact with replacement") { sc.parallelize(spread, 3).sampleByKeyExact(true, Map(0 -> 0.1, 1 -> 0.5, 2 -> 1.0, 3 -> 2.0), 42L).collect() }
test("sampleByKey of negative fractions") { sc.parallelize(spread, 2).sampleByKey(false, Map(0 -> -0.1), 42L).collect() }
test("sample of nothing") { sc.parallelize(Seq[Int](), 2).sample(false, 0.5, 1L).collect() }
test("sample of all") { ten.sample(false, 1.0, 1L).collect() }
test("sample with replacement of 2.5") { ten.sample(true, 2.5, 11L).glom().collect() }
test("sample of strings") { sc.parallelize("a b c d e f g h".split(" ").toSeq, 2).sample(false, 0.5, 99L).collect() }
test("randomSplit of three") { sc.parallelize(1 to 40, 3).randomSplit(Array(0.6, 0.2, 0.2), 11L).map(_.collect()) }
test("takeSample of few") { ten.takeSample(false, 4, 77L) }
test("takeSample with replacement of more") { ten.takeSample(true, 15, 77L) }
test("takeSample of nothing") { sc.parallelize(Seq[Int](), 2).takeSample(false, 3, 1L) }
test("takeSample of negative") { ten.takeSample(false, -1, 1L) }
test("countAsync") { Await.result(ten.countAsync(), 10.seconds) }
test("collectAsync") { Await.result(ten.collectAsync(), 10.seconds) }
test("takeAsync") { Await.result(sc.parallelize(1 to 40, 8).takeAsync(7), 10.seconds) }
test("takeAsync of more than there is") { Await.result(ten.takeAsync(70), 10.seconds) }
test("foreachAsync") { val a = sc.longAccumulator; Await.result(ten.foreachAsync(x => a.add(x)), 10.seconds); a.value }
test("foreachPartitionAsync") { val a = sc.longAccumulator; Await.result(ten.foreachPartitionAsync(it => a.add(it.size)), 10.seconds); a.value }
test("countApprox") { val b = ten.countApprox(100000L).getFinalValue(); (b.mean, b.confidence, b.low, b.high) }
test("sumApprox") { val b = ten.map(_.toDouble).sumApprox(100000L).getFinalValue(); (b.mean, b.confidence, b.low, b.high) }
test("meanApprox") { val b = ten.map(_.toDouble).meanApprox(100000L).getFinalValue(); (b.mean, b.confidence, b.low, b.high) }
test("countByValueApprox") { val m = sc.parallelize(Seq("a", "b", "a"), 2).countByValueApprox(100000L).getFinalValue(); m.map { case (k, b) => (k, b.mean) } }
test("countByKeyApprox") { val m = sc.parallelize(spread, 2).countByKeyApprox(100000L).getFinalValue(); m.map { case (k, b) => (k, b.mean) } }
test("countApproxDistinct of few") { sc.parallelize(1 to 20, 3).map(_ % 7).countApproxDistinct(0.01) }
test("countApproxDistinct of many") { sc.parallelize(1 to 5000, 3).countApproxDistinct(0.05) }
test("countApproxDistinct of many strings") { sc.parallelize(1 to 3000, 3).map("s" + _).countApproxDistinct(0.1) }
test("countApproxDistinct by precision") { sc.parallelize(1 to 20000, 4).countApproxDistinct(8, 0) }
test("countApproxDistinct by sparse precision") { sc.parallelize(1 to 200, 4).countApproxDistinct(8, 20) }
test("countApproxDistinctByKey") { sc.parallelize(1 to 2000, 3).map(i => (i % 3, i % 500)).countApproxDistinctByKey(0.05).collect() }
test("debug pipe") { debug(ten.pipe("cat")) }
test("storage level") { val r = ten; val before = r.getStorageLevel.useMemory; r.persist(org.apache.spark.storage.StorageLevel.MEMORY_AND_DISK_2); val l = r.getStorageLevel; (before, l.useMemory, l.useDisk, l.deserialized, l.replication) }
test("storage level changed") { val r = ten.cache(); r.persist(org.apache.spark.storage.StorageLevel.DISK_ONLY) }
test("persistent RDDs") { val before = sc.getPersistentRDDs.size; val r = ten.setName("kept").cache(); val during = sc.getPersistentRDDs.size - before; val name = sc.getPersistentRDDs(r.id).name; r.unpersist(true); (during, name, sc.getPersistentRDDs.size - before) }
test("storage info") { val r = ten.setName("kept").cache(); r.count(); val i = sc.getRDDStorageInfo.find(_.id == r.id).get; r.unpersist(true); (i.name, i.numPartitions, i.numCachedPartitions, i.memSize > 0, i.diskSize, i.isCached, sc.getRDDStorageInfo.exists(_.id == r.id)) }
test("stats of grouped") { ten.mapPartitions(it => Iterator(it.map(_.toDouble).toSeq)).map(s => org.apache.spark.util.StatCounter(s)).reduce(_ merge _).mean }
test("stat counter text") { ten.map(_.toDouble).stats().toString }
test("histogram of equal numbers") { sc.parallelize(Seq(3.0, 3.0, 3.0), 2).histogram(3) }
test("histogram out of order") { ten.map(_.toDouble).histogram(Array(5.0, 1.0)) }
test("histogram of nothing") { sc.parallelize(Seq[Double](), 2).histogram(2) }
test("histogram evenly") { ten.map(_.toDouble).histogram(Array(0.0, 5.0, 10.0), true) }
test("treeReduce of many partitions") { sc.parallelize(1 to 100, 30).treeReduce(_ + _, 3) }
test("treeAggregate to a tuple") { sc.parallelize(1 to 100, 30).treeAggregate((0, 0))((a, x) => (a._1 + x, a._2 + 1), (a, b) => (a._1 + b._1, a._2 + b._2), 4) }
test("treeAggregate ending on an executor") { sc.parallelize(1 to 100, 30).treeAggregate(0, (a: Int, x: Int) => a + x, (a: Int, b: Int) => a + b, 2, true) }
test("aggregate of an empty partition") { sc.parallelize(1 to 2, 5).aggregate(10)(_ + _, _ + _) }
test("fold with a zero that counts") { sc.parallelize(1 to 4, 4).fold(1)(_ + _) }
test("runJob on partitions") { sc.runJob(ten, (it: Iterator[Int]) => it.max, Seq(0, 2)) }
test("toLocalIterator takes few") { ten.toLocalIterator.take(4).toSeq }
test("countByKey of nothing") { sc.parallelize(Seq[(Int, Int)](), 2).countByKey() }
test("lookup in a range") { sc.parallelize(spread, 2).sortByKey(true, 3).lookup(2).take(3) }
test("filterByRange of strings") { sc.parallelize("d a c b e".split(" ").toSeq, 2).map((_, 1)).sortByKey(true, 2).filterByRange("b", "d").glom().collect() }
