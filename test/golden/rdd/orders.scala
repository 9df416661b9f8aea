def show(parts: Array[_ <: Array[_]]): String = parts.map(_.mkString(",")).mkString("|")
val words = "the quick brown fox jumps over the lazy dog the end of the quick story about a fox".split(" ").toSeq
def hundred = sc.parallelize(1 to 100, 4)
val big = sc.parallelize(1 to 2000, 3).map(i => ((i * 7919) % 531, i))
val few = Seq(("a", 1), ("b", 2), ("a", 3), ("c", 4))
test("sample of 0.3") { hundred.sample(false, 0.3, 42).collect().mkString(",") }
test("sample with replacement of 0.5") { hundred.sample(true, 0.5, 42).collect().mkString(",") }
test("sample with replacement of 0.2") { hundred.sample(true, 0.2, 42).collect().mkString(",") }
test("sample of 0.7") { hundred.sample(false, 0.7, 42).collect().mkString(",") }
test("randomSplit") { sc.parallelize(1 to 30, 3).randomSplit(Array(1, 2), 7).map(_.collect().mkString(",")).mkString("|") }
test("takeSample") { hundred.takeSample(false, 10, 3).mkString(",") }
test("distinct") { show(sc.parallelize(Seq(5, 3, 5, 1, 200, 3, -7, 1), 3).distinct().glom().collect()) }
test("join") { show(sc.parallelize(few, 2).join(sc.parallelize(Seq(("a", "x"), ("a", "y"), ("c", "z")), 3)).glom().collect()) }
test("subtract") { show(sc.parallelize(1 to 40, 2).subtract(sc.parallelize(5 to 9)).glom().collect()) }
test("word count") { show(sc.parallelize(words, 3).map(w => (w, 1)).reduceByKey(_ + _).glom().collect()) }
test("reduceByKey of many") { show(big.reduceByKey(_ + _).glom().collect()) }
test("groupByKey of many") { show(big.groupByKey(2).mapValues(_.sum).glom().collect()) }
test("cogroup of many") { show(big.filter(_._1 < 40).cogroup(big.filter(_._1 % 3 == 0)).mapValues(x => (x._1.sum, x._2.sum)).glom().collect()) }
test("distinct tuples") { show(sc.parallelize(Seq((1, "a"), (2, "b"), (1, "a"), (3, "c"), (4, "dd")), 2).distinct().glom().collect()) }
test("sortByKey descending") { show(sc.parallelize((1 to 100).map(i => ((i * 37) % 101, i)), 3).sortByKey(false, 4).glom().collect()) }
test("reduce of nothing") { sc.parallelize(Seq[Int]()).reduce(_ + _) }
test("first of nothing") { sc.parallelize(Seq[Int]()).first() }
test("max of nothing") { sc.parallelize(Seq[Int]()).max() }
test("zip of different lengths") { sc.parallelize(1 to 4, 2).zip(sc.parallelize(1 to 5, 2)).collect() }
test("zip of different partitions") { sc.parallelize(1 to 4, 2).zip(sc.parallelize(1 to 5, 3)).collect() }
test("negative partitioner") { new HashPartitioner(-1) }
test("parallelize into nothing") { sc.parallelize(1 to 4, 0).collect() }
test("coalesce to nothing") { sc.parallelize(1 to 4, 2).coalesce(0).collect() }
test("range without step") { sc.range(0, 10, 0).collect() }
