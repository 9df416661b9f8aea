val numbers = (1 to 17).toSeq
for (n <- Seq(1, 2, 3, 5, 20)) {
  test(s"parallelize $n") { sc.parallelize(numbers, n).glom().collect() }
  test(s"range $n") { sc.range(0, 100, 7, n).glom().collect() }
  test(s"range down $n") { sc.range(50, 3, -4, n).glom().collect() }
  test(s"map filter $n") { sc.parallelize(numbers, n).map(_ * 3).filter(_ % 2 == 0).glom().collect() }
  test(s"flatMap $n") { sc.parallelize(numbers, n).flatMap(i => Seq.fill(i % 3)(i)).glom().collect() }
  test(s"mapPartitions $n") { sc.parallelize(numbers, n).mapPartitions(it => Iterator(it.sum)).collect() }
  test(s"mapPartitionsWithIndex $n") { sc.parallelize(numbers, n).mapPartitionsWithIndex((i, it) => it.map(x => (i, x))).collect() }
  test(s"keyBy $n") { sc.parallelize(numbers, n).keyBy(_ % 4).glom().collect() }
  test(s"groupBy $n") { sc.parallelize(numbers, n).groupBy(_ % 5).glom().collect() }
  test(s"zipWithUniqueId $n") { sc.parallelize(numbers, n).zipWithUniqueId().collect() }
  test(s"zipWithIndex $n") { sc.parallelize(numbers, n).zipWithIndex().collect() }
  for (m <- Seq(1, 2, 4, 9)) {
    test(s"coalesce $n to $m") { sc.parallelize(numbers, n).coalesce(m).glom().collect() }
    test(s"repartition $n to $m") { sc.parallelize(numbers, n).repartition(m).glom().collect() }
  }
}
test("empty range") { sc.range(5, 5, 1, 3).glom().collect() }
test("empty parallelize") { sc.parallelize(Seq[Int](), 3).glom().collect() }
test("parallelize nothing") { sc.parallelize(numbers, 0).collect() }
test("coalesce to nothing") { sc.parallelize(numbers, 2).coalesce(0).collect() }
test("range without step") { sc.range(0, 10, 0, 2).collect() }
test("strings") { sc.parallelize("to be or not to be that is the question".split(" ").toSeq, 3).map(_.toUpperCase).glom().collect() }
test("words") { sc.parallelize(Seq("a b", "", "c d e"), 2).flatMap(_.split(" ")).collect() }
test("nested") { sc.parallelize(Seq((1, ("a", 2.5)), (2, ("b", -0.5))), 2).map(_._2).collect() }
test("nulls") { sc.parallelize(Seq("a", null, "b"), 2).map(s => if (s == null) 0 else s.length).collect() }
test("coalesce with shuffle") { sc.parallelize(numbers, 2).coalesce(5, true).glom().collect() }
test("take two of a flatMap") { sc.parallelize(numbers, 3).flatMap(i => Seq(i, i)).take(3) }
