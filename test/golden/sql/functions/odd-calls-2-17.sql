-- Calls with odd arguments.
-- name: from_xml
SELECT from_xml('<p><a>1</a><b>0.8</b></p>', 1.5);
-- name: to_xml
SELECT to_xml(named_struct('a', 1, 'b', 2));
-- name: to_xml_2
SELECT to_xml(named_struct('a', 1, 'b', 2), 1);
-- name: to_xml_3
SELECT to_xml(X'61');
-- name: schema_of_xml
SELECT schema_of_xml('<p><a>1</a></p>');
-- name: schema_of_xml_2
SELECT schema_of_xml('<p><a>1</a></p>', 1);
-- name: schema_of_xml_3
SELECT schema_of_xml(array(1, 2));
