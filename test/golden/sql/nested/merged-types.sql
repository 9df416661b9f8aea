-- Of several values of one nested type, which nulls the result may hold.

-- name: choices_of_structs
SELECT least(named_struct('a', 1, 'b', 'x'), named_struct('a', CAST(NULL AS INT), 'b', 'y')) AS l, greatest(named_struct('a', 1), named_struct('a', CAST(NULL AS INT))) AS g,
  coalesce(named_struct('a', 1), named_struct('a', CAST(NULL AS INT))) AS c, if(id > 1, named_struct('a', 1), named_struct('a', CAST(NULL AS INT))) AS i FROM range(3);

-- name: choices_of_arrays
SELECT greatest(array('b', NULL), array('')) AS g, least(array(''), array('b', NULL)) AS l, coalesce(array(''), array(NULL)) AS c, if(id > 1, array(1), array(NULL)) AS i,
  nvl2(id, array('x'), array('y', NULL)) AS n, nullif(array(1), array(NULL)) AS u, CASE id WHEN 0 THEN array(array(1)) WHEN 1 THEN array(array(NULL)) ELSE array(NULL) END AS w FROM range(3);

-- name: choices_of_maps
SELECT CASE WHEN id = 0 THEN map('a', 1) ELSE map('a', NULL) END AS m, coalesce(map('a', array(1)), map('b', array(NULL))) AS c, if(true, NULL, map('k', 'v')) AS n FROM range(2);

-- name: struct_that_may_hold_null_after_nullif
SELECT least(coalesce(nullif(named_struct('a', 1, 'b', 'x'), named_struct('a', 1, 'b', 'x')), s), named_struct('a', 2, 'b', 'x')) AS c
FROM VALUES (named_struct('a', CAST(NULL AS INT), 'b', 'y')), (NULL) AS t(s);

-- name: union_of_structs
(SELECT named_struct('a', 1, 'b', 'x') AS s) UNION ALL (SELECT named_struct('a', CAST(NULL AS INT), 'b', 'y')) UNION ALL (SELECT named_struct('a', 2, 'b', CAST(NULL AS STRING)));

-- name: union_of_arrays
SELECT array(1) AS a UNION SELECT array(NULL);

-- name: cast_to_what_may_hold_null
SELECT CAST(named_struct('a', 1, 'b', 'x') AS STRUCT<a: INT, b: STRING>) AS s, id FROM range(2) WHERE id > 0;
