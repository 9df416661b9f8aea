-- Files that Hibana wrote (npm run test:interoperability writes them anew), as Spark reads them.
CREATE TEMPORARY VIEW plain_csv USING csv OPTIONS (path 'test/data/written/plain.csv', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW quoted_csv USING csv OPTIONS (path 'test/data/written/quoted.csv', header 'true', multiLine 'true');
CREATE TEMPORARY VIEW whole_xml USING xml OPTIONS (path 'test/data/written/whole.xml', rowTag 'row');

-- name: whole_parquet
SELECT * FROM parquet.`test/data/written/whole.parquet`;

-- name: plain_parquet
SELECT * FROM parquet.`test/data/written/plain.parquet`;

-- name: repeated_parquet
SELECT k, name, count(*), sum(id), count(rare), max(rare) FROM parquet.`test/data/written/repeated.parquet` GROUP BY k, name;

-- name: ranges_of_repeated_parquet
SELECT * FROM parquet.`test/data/written/repeated.parquet` WHERE id BETWEEN 20090 AND 20110 OR id = 29999;

-- name: empty_parquet
SELECT * FROM parquet.`test/data/written/empty.parquet`;

-- name: partitioned_parquet
SELECT * FROM parquet.`test/data/written/partitioned.parquet`;

-- name: plain_csv
SELECT * FROM plain_csv;

-- name: quoted_csv
SELECT * FROM quoted_csv;

-- name: whole_json
SELECT * FROM json.`test/data/written/whole.json`;

-- name: plain_text
SELECT * FROM text.`test/data/written/plain.text`;

-- name: whole_xml
SELECT * FROM whole_xml;
