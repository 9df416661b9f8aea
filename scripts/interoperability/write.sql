-- Files of every kind of value, written by Hibana into FOLDER for others to read.
CREATE TEMPORARY VIEW plain AS SELECT id, CAST(id % 3 = 0 AS BOOLEAN) AS flag, CAST(id AS TINYINT) AS tiny, CAST(id * 100 AS SMALLINT) AS small,
  CAST(id * 70000 AS INT) AS whole, id * 5000000000 AS large, CAST(id AS FLOAT) / 3 AS single, id / 7 AS double,
  IF(id % 4 = 0, NULL, concat('text ', id, ' é≥𝄞')) AS text, date_add(DATE '1969-12-20', CAST(id * 37 AS INT)) AS day,
  CAST(id * 1234.567 - 5000 AS DECIMAL(9, 2)) AS short_decimal, CAST(id AS DECIMAL(18, 4)) / 8 AS decimal, CAST(id AS DECIMAL(38, 10)) * -1.5 AS wide_decimal
FROM range(40);
CREATE TEMPORARY VIEW whole AS SELECT *, CAST(text AS BINARY) AS bytes, TIMESTAMP '1969-12-31 23:59:58.123456' + make_dt_interval(CAST(id AS INT), 3, 4, 5.678901) AS instant,
  CAST(TIMESTAMP '2024-02-29 12:34:56.000001' + make_dt_interval(CAST(id AS INT)) AS TIMESTAMP_NTZ) AS local,
  IF(id % 5 = 0, NULL, array(id, NULL, id + 1)) AS list, array(array('a', text), NULL, array()) AS lists,
  IF(id % 6 = 0, NULL, map('k', id, text, NULL)) AS entries, named_struct('a', id, 'b', named_struct('c', text, 'd', array(named_struct('e', day)))) AS nested,
  map(id, array(named_struct('x', short_decimal))) AS lists_of_keys
FROM (SELECT * FROM plain WHERE text IS NOT NULL);
CREATE TABLE whole_parquet USING parquet LOCATION 'FOLDER/whole.parquet' AS SELECT * FROM whole;
CREATE TABLE plain_parquet USING parquet OPTIONS (compression 'gzip') LOCATION 'FOLDER/plain.parquet' AS SELECT * FROM plain;
CREATE TABLE repeated_parquet USING parquet LOCATION 'FOLDER/repeated.parquet' AS SELECT id, id % 5 AS k, concat('name ', id % 3) AS name, IF(id % 100 < 90, NULL, id) AS rare FROM range(30000);
CREATE TABLE empty_parquet USING parquet LOCATION 'FOLDER/empty.parquet' AS SELECT * FROM whole WHERE id < 0;
CREATE TABLE plain_csv USING csv OPTIONS (header 'true') LOCATION 'FOLDER/plain.csv' AS SELECT * FROM plain;
CREATE TABLE quoted_csv USING csv OPTIONS (header 'true', compression 'gzip') LOCATION 'FOLDER/quoted.csv' AS SELECT id, concat('a"b, ', id, '\nc') AS text, IF(id % 2 = 0, '', NULL) AS nothing FROM range(10);
CREATE TABLE whole_json USING json LOCATION 'FOLDER/whole.json' AS SELECT id, flag, whole, large, double, text, day, instant, local, list, lists, nested, wide_decimal FROM whole;
CREATE TABLE plain_text USING text LOCATION 'FOLDER/plain.text' AS SELECT text FROM plain WHERE text IS NOT NULL;
CREATE TABLE whole_xml USING xml OPTIONS (rowTag 'row') LOCATION 'FOLDER/whole.xml' AS SELECT id, flag, whole, double, text, day, list, nested.b AS nested FROM whole;
CREATE TABLE by_day USING parquet PARTITIONED BY (k, word) LOCATION 'FOLDER/partitioned.parquet' AS SELECT id, id % 3 AS k, IF(id % 4 = 0, NULL, 'a b/c') AS word FROM range(30);
