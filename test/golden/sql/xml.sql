-- Files of XML as tables: rows from elements, with inferred and with given columns.
CREATE TEMPORARY VIEW books USING xml OPTIONS (path 'test/data/xml/books.xml', rowTag 'book');
CREATE TEMPORARY VIEW texts USING xml OPTIONS (path 'test/data/xml/books.xml', rowTag 'book', inferSchema 'false');
CREATE TEMPORARY VIEW plain USING xml OPTIONS (path 'test/data/xml/books.xml', rowTag 'book', excludeAttribute 'true');
CREATE TEMPORARY VIEW prefixed USING xml OPTIONS (path 'test/data/xml/books.xml', rowTag 'book', attributePrefix 'at_', valueTag 'content', ignoreNamespace 'true');
CREATE TEMPORARY VIEW typed (`_id` STRING, title STRING, pages INT, author ARRAY<STRING>, published DATE) USING xml OPTIONS (path 'test/data/xml/books.xml', rowTag 'book');
CREATE TEMPORARY VIEW authors USING xml OPTIONS (path 'test/data/xml/books.xml', rowTag 'author');
CREATE TEMPORARY VIEW cities USING xml OPTIONS (path 'test/data/xml/books.xml', rowTag 'city');
CREATE TEMPORARY VIEW broken (a INT, b STRING, _corrupt_record STRING) USING xml OPTIONS (path 'test/data/xml/broken.xml', rowTag 'row');
CREATE TEMPORARY VIEW dropped (a INT, b STRING) USING xml OPTIONS (path 'test/data/xml/broken.xml', rowTag 'row', mode 'DROPMALFORMED');
CREATE TEMPORARY VIEW failing (a INT, b STRING) USING xml OPTIONS (path 'test/data/xml/broken.xml', rowTag 'row', mode 'FAILFAST');
CREATE TEMPORARY VIEW inferred USING xml OPTIONS (path 'test/data/xml/broken.xml', rowTag 'row');

-- name: books
SELECT * FROM books ORDER BY _id;

-- name: texts
SELECT * FROM texts ORDER BY _id;

-- name: without_attributes
SELECT * FROM plain ORDER BY pages;

-- name: other_names
SELECT * FROM prefixed ORDER BY at_id;

-- name: given_columns
SELECT * FROM typed ORDER BY _id;

-- name: some_columns
SELECT pages, _id FROM typed WHERE pages > 100 ORDER BY pages;

-- name: counted
SELECT count(*) FROM books;

-- name: inner_elements
SELECT * FROM authors ORDER BY 1;

-- name: elements_with_text_and_attributes
SELECT * FROM cities;

-- name: nested_fields
SELECT _id, title._VALUE AS title, title._lang AS lang, author[0] AS first_author, publisher.city._code AS code
FROM books ORDER BY _id;

-- name: broken_records
SELECT * FROM broken ORDER BY a NULLS LAST, b, _corrupt_record;

-- name: broken_records_dropped
SELECT * FROM dropped ORDER BY a;

-- name: broken_records_inferred
SELECT * FROM inferred ORDER BY a NULLS LAST;

-- name: broken_records_fail
SELECT * FROM failing;

-- name: no_row_tag
CREATE TEMPORARY VIEW nothing USING xml OPTIONS (path 'test/data/xml/books.xml');

-- name: directly
SELECT * FROM xml.`test/data/xml/books.xml`;
