-- JSON, CSV, XML, variants, with ANSI mode off.
SET spark.sql.ansi.enabled = false;
-- name: from_avro
SELECT from_avro(to_avro(named_struct('a', 1)), '{"type":"record","name":"r","fields":[{"name":"a","type":["int","null"]}]}');
-- name: from_avro_2
SELECT from_avro(X'02', '{"type":"int"}', map());
-- name: from_avro_3
SELECT from_avro(X'', '{"type":"int"}', map('mode', 'PERMISSIVE'));
-- name: from_avro_4
SELECT from_avro(X'', '{"type":"int"}', map('mode', 'FAILFAST'));
-- name: from_avro_5
SELECT from_avro(X'02', 'bad schema', map());
-- name: schema_of_avro
SELECT schema_of_avro('{"type":"record","name":"r","fields":[{"name":"a","type":"string"},{"name":"b","type":["null","long"]}]}'), schema_of_avro('{"type":"int"}');
-- name: schema_of_avro_2
SELECT schema_of_avro('nope');
-- name: hex
SELECT hex(st_asbinary(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040'))), st_srid(st_geogfromwkb(X'0101000000000000000000F03F0000000000000040')), st_srid(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040', 4326)), st_srid(st_setsrid(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040'), 3857)), st_srid(NULL);
-- name: st_geomfromwkb
SELECT st_geomfromwkb(X'00');
-- name: st_geogfromwkb
SELECT st_geogfromwkb(X'0101000000000000000000F03F0000000000000040');
-- name: st_setsrid
SELECT st_setsrid(st_geogfromwkb(X'0101000000000000000000F03F0000000000000040'), 3857);
-- name: st_geomfromwkb_2
SELECT st_geomfromwkb('a');
-- name: from_json
SELECT from_json(j, 'a INT, b STRING'), get_json_object(j, '$.b'), json_object_keys(j), json_array_length(j), try_parse_json(j), schema_of_variant(try_parse_json(j)), variant_get(try_parse_json(j), '$.a', 'string') FROM VALUES ('{"a":1,"b":"x"}'), ('{"a":"q"}'), ('[1,2]'), (''), (NULL), ('{') AS t(j);
-- name: to_json
SELECT to_json(s), to_csv(s), to_xml(s) FROM VALUES (named_struct('a', 1, 'b', 'x')), (named_struct('a', NULL, 'b', NULL)), (NULL) AS t(s);
-- name: from_csv
SELECT from_csv(c, 'a INT, b DATE, c DOUBLE') FROM VALUES ('1,2024-01-01,1.5'), ('x,y,z'), (','), (NULL), ('1') AS t(c);
-- name: xpath_int
SELECT xpath_int(x, 'a/b'), xpath_string(x, 'a/b'), xpath(x, 'a/b/text()'), from_xml(x, 'b INT') FROM VALUES ('<a><b>1</b></a>'), ('<a/>'), (NULL) AS t(x);
