# The programs of bench/workloads/rdd.ts in PySpark. Prints a line of JSON for each: its name, the milliseconds of each run after one
# that warms up, its answer. A program that is slow runs less often.
import json
import sys
import time

from pyspark import SparkConf, SparkContext

words, runs = sys.argv[1], int(sys.argv[2])
conf = SparkConf().setMaster("local[2]").setAppName("rdd").set("spark.ui.enabled", "false")
sc = SparkContext(conf=conf)
sc.setLogLevel("ERROR")
PARTITIONS = 4


def add(a, b):
    return a + b


def summed(a, b):
    return (a[0] + b[0], a[1] + b[1], max(a[2], b[2]))


def word_count():
    counts = sc.textFile(words, PARTITIONS).flatMap(lambda line: line.split(" ")).map(lambda word: (word, 1))
    return counts.reduceByKey(add, PARTITIONS).map(lambda pair: (1, pair[1], pair[1])).reduce(summed)


def key_of(i):
    state = ((i * 0x9E3779B1) & 0xFFFFFFFF) ^ 0x5BD1E995
    letters = []
    for _ in range(10):
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        letters.append(chr(97 + ((state >> 16) % 26)))
    return ("".join(letters), i)


def looked_at(records):
    count, total, first, last = 0, 0, "", ""
    for text, i in records:
        if text < last:
            raise ValueError(text + " comes after " + last)
        if count == 0:
            first = text
        last = text
        count += 1
        total += (count % 1000) * (i % 1000)
    return [(count, total, first, last)]


def sort():
    parts = sc.range(0, 1000000, 1, PARTITIONS).map(key_of).sortByKey(True, PARTITIONS).mapPartitions(looked_at).collect()
    return [sum(part[0] for part in parts), parts[0][2], parts[-1][3]]


def edge(i):
    wrapped = (i * 7919 + 2**31) % 2**32 - 2**31
    return (i % 100000, abs(wrapped) % 100003 % 100000)


def page_rank():
    links = sc.range(0, 1000000, 1, PARTITIONS).map(edge).groupByKey(PARTITIONS).cache()
    ranks = links.mapValues(lambda targets: 1.0)
    for _ in range(5):
        parts = links.join(ranks).values().flatMap(lambda pair: [(to, pair[1] / len(pair[0])) for to in pair[0]])
        ranks = parts.reduceByKey(add, PARTITIONS).mapValues(lambda total: 0.15 + 0.85 * total)
    answer = ranks.map(lambda pair: (1, pair[1], pair[1])).reduce(summed)
    links.unpersist()
    return answer


def reduce_by_key():
    sums = sc.range(0, 10000000, 1, PARTITIONS).map(lambda i: (i % 100000, i % 1000)).reduceByKey(add, PARTITIONS)
    return sums.map(lambda pair: (1, (pair[0] % 7) * pair[1])).reduce(lambda a, b: (a[0] + b[0], a[1] + b[1]))


def closures():
    numbers = sc.range(0, 10000000, 1, PARTITIONS).map(lambda n: n * 3 + 1).filter(lambda n: n % 7 != 0)
    return [numbers.map(lambda n: n % 1000).filter(lambda n: n > 10).sum()]


for name, run in [
    ("word count", word_count),
    ("sort", sort),
    ("PageRank", page_rank),
    ("reduceByKey", reduce_by_key),
    ("closures", closures),
]:
    millis = []
    while len(millis) < 2 or (len(millis) <= runs and sum(millis) < 15000):
        start = time.perf_counter()
        answer = run()
        millis.append((time.perf_counter() - start) * 1000)
    print("@@" + json.dumps({"program": name, "runs": millis[1:], "answer": list(answer)}), flush=True)
sc.stop()
