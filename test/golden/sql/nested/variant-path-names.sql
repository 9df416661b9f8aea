-- Names of columns that are taken from variants by path, and windows where none may stand.
create temporary view j as select parse_json('{"a": {"b": [1, 2]}, "x y": 3, "c": "t"}') v, 1 as id;
-- name: v1
select v:a.b[0] is null from j;
-- name: v2
select v:c::string || 'z' from j;
-- name: v3
select v:`x y`, v:['x y'] from j;
-- name: v4
select upper(v:c::string), v:a.b[1]::int + 1 as s from j;
-- name: v5
select v:c, v:a, v:a.b, v:a.b[0] from j;
-- name: v6
select typeof(v:c), coalesce(v:zz::int, 5), v:['c'] is null, v:a.b is null from j;
-- name: v7
select id from j where v:c::string = 't' order by v:a.b[0]::int;
-- name: v8
select max(v:a.b[0]::int), count(v:c) from j group by v:c::string;
-- name: v9
select j.v:c is null, (j.v):c::string is null, parse_json('[1]'):[0] is null from j;
-- name: w1
select id from j order by sum(id) over ();
-- name: w2
select id from j group by id order by count(*) over ();
-- name: w3
select distinct id from j order by count(*) over ();
-- name: w4
select id from j order by 1, sum(id + 1) over (order by id), rank() over (order by id);
-- name: w5
select v:c from j order by row_number() over (partition by id order by id);
-- name: w6
select id k from j order by sum(k) over (), max(id) over ();
-- name: w7
select id k, sum(id) over () s from j order by s, sum(id) over ();
-- name: w8
select id from j where sum(id) over () > 1;
-- name: w9
select id from j limit sum(1) over ();
