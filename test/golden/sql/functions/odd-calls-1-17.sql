-- Calls with odd arguments.
-- name: from_xml
SELECT from_xml('<p><a>1</a><b>0.8</b></p>', 'a INT, b DOUBLE', 1);
-- name: from_xml_2
SELECT from_xml(1, 'a INT, b DOUBLE');
-- name: from_xml_3
SELECT from_xml('<p><a>1</a><b>0.8</b></p>', NULL);
-- name: from_xml_4
SELECT from_xml('<p><a>1</a><b>0.8</b></p>', CAST(NULL AS STRING));
-- name: to_xml
SELECT to_xml();
-- name: to_xml_2
SELECT to_xml(NULL);
-- name: to_xml_3
SELECT to_xml(true);
-- name: schema_of_xml
SELECT schema_of_xml();
-- name: schema_of_xml_2
SELECT schema_of_xml(NULL);
-- name: schema_of_xml_3
SELECT schema_of_xml(CAST(NULL AS STRING));
