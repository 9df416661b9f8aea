// What the cases of the Scala programs beside this file share: a case is a name and an expression. Its value, or its error, is
// printed as one line of JSON with the jobs, stages and tasks that it ran.
import org.apache.spark._
import org.apache.spark.rdd._
import org.apache.spark.scheduler._

object Recorder {
  var jobs = 0; var planned = 0; var submitted = 0; var tasks = 0
  val listener = new SparkListener {
    override def onJobStart(e: SparkListenerJobStart): Unit = { jobs += 1; planned += e.stageInfos.size }
    override def onStageSubmitted(e: SparkListenerStageSubmitted): Unit = submitted += 1
    override def onTaskEnd(e: SparkListenerTaskEnd): Unit = tasks += 1
  }
  def text(s: String): String = "\"" + s.flatMap {
    case '"' => "\\\""; case '\\' => "\\\\"; case '\n' => "\\n"; case '\t' => "\\t"
    case c if c < ' ' => "\\" + "u" + "%04x".format(c.toInt); case c => c.toString } + "\""
  def json(v: Any): String = v match {
    case null => "null"
    case None => "{\"none\":true}"
    case Some(x) => json(x)
    case () => "null"
    case s: String => text(s)
    case b: Boolean => b.toString
    case d: Double => if (d.isNaN || d.isInfinite) text(d.toString) else d.toString
    case f: Float => json(f.toDouble)
    case n: Int => n.toString
    case n: Long => n.toString
    case m: scala.collection.Map[_, _] => "{\"map\":" + m.toSeq.map { case (k, x) => "[" + json(k) + "," + json(x) + "]" }.sorted.mkString("[", ",", "]") + "}"
    case a: Array[_] => a.map(json).mkString("[", ",", "]")
    case s: Iterable[_] => s.map(json).mkString("[", ",", "]")
    case p: Product => p.productIterator.map(json).mkString("[", ",", "]")
    case other => text(other.toString)
  }
  def settle(): Unit = {
    val sc = SparkContext.getOrCreate()
    val bus = classOf[SparkContext].getMethod("listenerBus").invoke(sc)
    bus.getClass.getMethod("waitUntilEmpty").invoke(bus)
  }
  def record(name: String, body: => Any): Unit = {
    settle(); jobs = 0; planned = 0; submitted = 0; tasks = 0
    val answer = try "\"value\":" + json(body) catch {
      case e: Throwable =>
        val message = Option(e.getMessage).getOrElse("")
        "\"error\":" + text(message)
    }
    settle()
    println("\n@@{\"name\":" + text(name) + "," + answer + s""","jobs":$jobs,"stages":$submitted,"skipped":${planned - submitted},"tasks":$tasks}""")
  }
}
SparkContext.getOrCreate().setLogLevel("OFF")
SparkContext.getOrCreate().addSparkListener(Recorder.listener)
def test(name: String)(body: => Any): Unit = Recorder.record(name, body)
/** The text of toDebugString with numbers of RDDs from 0 and without the places of the calls. */
def debug(rdd: RDD[_]): String = {
  val plain = rdd.toDebugString.replaceAll(" at (\\w+) at [^\\s:]+:\\d+", " at $1")
  val ids = "\\[(\\d+)\\]".r.findAllMatchIn(plain).map(_.group(1).toInt).toSeq
  val least = if (ids.isEmpty) 0 else ids.min
  "\\[(\\d+)\\]".r.replaceAllIn(plain, m => "[" + (m.group(1).toInt - least) + "]")
}
