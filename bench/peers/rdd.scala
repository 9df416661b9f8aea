// The programs of bench/workloads/rdd.ts in Scala, for spark-shell, which gives WORDS and RUNS by its environment. Prints a line of
// JSON for each: its name, the milliseconds of each run after one that warms up, its answer. A program that is slow runs less often.
import org.apache.spark.rdd.RDD

object Programs extends Serializable {
  val partitions = 4

  def summed(a: (Int, Double, Double), b: (Int, Double, Double)) = (a._1 + b._1, a._2 + b._2, math.max(a._3, b._3))

  def wordCount(sc: org.apache.spark.SparkContext, words: String): Seq[Any] = {
    val counts = sc.textFile(words, partitions).flatMap(_.split(" ")).map((_, 1)).reduceByKey(_ + _, partitions)
    val (size, sum, most) = counts.map { case (_, count) => (1, count.toDouble, count.toDouble) }.reduce(summed)
    Seq(size, sum, most)
  }

  def keyOf(i: Int): (String, Int) = {
    var state = (i * 0x9e3779b1) ^ 0x5bd1e995
    val letters = new StringBuilder
    for (_ <- 0 until 10) {
      state = state * 1664525 + 1013904223
      letters.append((97 + (state >>> 16) % 26).toChar)
    }
    (letters.toString, i)
  }

  def sort(sc: org.apache.spark.SparkContext): Seq[Any] = {
    val parts = sc.range(0, 1000000, 1, partitions).map(i => keyOf(i.toInt)).sortByKey(true, partitions).mapPartitions { records =>
      var count = 0L
      var sum = 0L
      var first = ""
      var last = ""
      for ((text, i) <- records) {
        require(text >= last)
        if (count == 0) first = text
        last = text
        count += 1
        sum += (count % 1000) * (i % 1000)
      }
      Iterator((count, sum, first, last))
    }.collect()
    Seq(parts.map(_._1).sum, parts.head._3, parts.last._4)
  }

  def pageRank(sc: org.apache.spark.SparkContext): Seq[Any] = {
    val edges = sc.range(0, 1000000, 1, partitions).map { i => val n = i.toInt; (n % 100000, math.abs(n * 7919 % 100003 % 100000)) }
    val links = edges.groupByKey(partitions).cache()
    var ranks: RDD[(Int, Double)] = links.mapValues(_ => 1.0)
    for (_ <- 0 until 5) {
      val parts = links.join(ranks).values.flatMap { case (targets, rank) => targets.map(to => (to, rank / targets.size)) }
      ranks = parts.reduceByKey(_ + _, partitions).mapValues(0.15 + 0.85 * _)
    }
    val (size, sum, most) = ranks.map { case (_, rank) => (1, rank, rank) }.reduce(summed)
    links.unpersist()
    Seq(size, sum, most)
  }

  def reduceByKey(sc: org.apache.spark.SparkContext): Seq[Any] = {
    val sums = sc.range(0, 10000000, 1, partitions).map(i => ((i % 100000).toInt, i % 1000)).reduceByKey(_ + _, partitions)
    val (size, sum) = sums.map { case (key, sum) => (1, (key % 7) * sum) }.reduce((a, b) => (a._1 + b._1, a._2 + b._2))
    Seq(size, sum)
  }

  def closures(sc: org.apache.spark.SparkContext): Seq[Any] =
    Seq(sc.range(0, 10000000, 1, partitions).map(_ * 3 + 1).filter(_ % 7 != 0).map(_ % 1000).filter(_ > 10).sum().toLong)

  def all(sc: org.apache.spark.SparkContext): Unit = {
    val words = sys.env("WORDS")
    val programs = Seq[(String, () => Seq[Any])](
      ("word count", () => wordCount(sc, words)),
      ("sort", () => sort(sc)),
      ("PageRank", () => pageRank(sc)),
      ("reduceByKey", () => reduceByKey(sc)),
      ("closures", () => closures(sc))
    )
    for ((name, run) <- programs) {
      var answer: Seq[Any] = Seq()
      val millis = scala.collection.mutable.ArrayBuffer[Double]()
      while (millis.size < 2 || (millis.size <= sys.env("RUNS").toInt && millis.sum < 15000)) {
        val start = System.nanoTime()
        answer = run()
        millis += (System.nanoTime() - start) / 1e6
      }
      val parts = answer.map { case text: String => "\"" + text + "\""; case number => number.toString }
      println(s"""@@{"program": "$name", "runs": [${millis.tail.mkString(", ")}], "answer": [${parts.mkString(", ")}]}""")
    }
  }
}
Programs.all(sc)
System.exit(0)
