-- Expressions that are no SQL.
-- name: e1
SELECT 1 +;
-- name: e2
SELECT * / 2 FROM t;
-- name: e3
SELECT 1 + + ;
-- name: e4
SELECT 1 2;
-- name: e5
SELECT a b c;
-- name: e6
SELECT a = ;
-- name: e7
SELECT a === b;
-- name: e8
SELECT a => b;
-- name: e9
SELECT a <> <> b;
-- name: e10
SELECT NOT;
-- name: e11
SELECT a NOT b;
-- name: e12
SELECT a IS;
-- name: e13
SELECT a IS NOT;
-- name: e14
SELECT a IS 5;
-- name: e15
SELECT a IS NOT 5;
-- name: e16
SELECT a IS DISTINCT b;
-- name: e17
SELECT a BETWEEN 1;
-- name: e18
SELECT a BETWEEN 1 AND;
-- name: e19
SELECT a BETWEEN 1 OR 2;
-- name: e20
SELECT a IN;
-- name: e21
SELECT a IN 1;
-- name: e22
SELECT a IN (1, );
-- name: e23
SELECT a IN (1;
-- name: e24
SELECT a IN (1 2);
-- name: e25
SELECT a NOT IN;
-- name: e26
SELECT a LIKE;
-- name: e27
SELECT a LIKE 'x' ESCAPE;
-- name: e28
SELECT a LIKE 'x' ESCAPE 'ab';
-- name: e29
SELECT a LIKE ANY;
-- name: e30
SELECT a LIKE ANY ();
-- name: e31
SELECT a LIKE ALL 'x';
-- name: e32
SELECT a RLIKE;
-- name: e33
SELECT EXISTS;
-- name: e34
SELECT EXISTS ();
-- name: e35
SELECT EXISTS (1);
-- name: e36
SELECT CASE;
-- name: e37
SELECT CASE END;
-- name: e38
SELECT CASE WHEN END;
-- name: e39
SELECT CASE WHEN a THEN END;
-- name: e40
SELECT CASE WHEN a THEN 1;
-- name: e41
SELECT CASE WHEN a 1 END;
-- name: e42
SELECT CASE a THEN 1 END;
-- name: e43
SELECT CASE a WHEN 1 ELSE 2 END;
-- name: e44
SELECT CASE WHEN a THEN 1 ELSE END;
-- name: e45
SELECT CASE WHEN a THEN 1 ELSE 2 ELSE 3 END;
-- name: e46
SELECT CAST(a);
-- name: e47
SELECT CAST(a AS);
-- name: e48
SELECT CAST(a, INT);
-- name: e49
SELECT CAST(a AS INT;
-- name: e50
SELECT CAST(AS INT);
-- name: e51
SELECT CAST(a AS INT INT);
-- name: e52
SELECT CAST(a AS foo);
-- name: e53
SELECT CAST(a AS DECIMAL(10,));
-- name: e54
SELECT CAST(a AS DECIMAL());
-- name: e55
SELECT CAST(a AS ARRAY<>);
-- name: e56
SELECT CAST(a AS ARRAY<INT);
-- name: e57
SELECT CAST(a AS MAP<INT>);
-- name: e58
SELECT CAST(a AS STRUCT<a>);
-- name: e59
SELECT CAST(a AS STRUCT<a: >);
-- name: e60
SELECT CAST(a AS ARRAY);
-- name: e61
SELECT CAST(a AS MAP);
-- name: e62
SELECT CAST(a AS VARCHAR);
-- name: e63
SELECT CAST(a AS CHAR(x));
-- name: e64
SELECT a::;
-- name: e65
SELECT a::5;
-- name: e66
SELECT a::foo;
-- name: e67
SELECT f(;
-- name: e68
SELECT f(1,);
-- name: e69
SELECT f(,1);
-- name: e70
SELECT f(1 2);
-- name: e71
SELECT f(1;
-- name: e72
SELECT f(DISTINCT);
-- name: e73
SELECT f(a => );
-- name: e74
SELECT f(1 => 2);
-- name: e75
SELECT f() g;
-- name: e76
SELECT f() OVER;
-- name: e77
SELECT f() OVER (;
-- name: e78
SELECT f() OVER (PARTITION a);
-- name: e79
SELECT f() OVER (PARTITION BY);
-- name: e80
SELECT f() OVER (ORDER BY);
-- name: e81
SELECT f() OVER (ORDER BY a PARTITION BY b);
-- name: e82
SELECT f() OVER (ORDER BY a ROWS);
-- name: e83
SELECT f() OVER (ORDER BY a ROWS BETWEEN 1);
-- name: e84
SELECT f() OVER (ORDER BY a ROWS BETWEEN 1 PRECEDING);
-- name: e85
SELECT f() OVER (ORDER BY a ROWS BETWEEN 1 PRECEDING AND);
-- name: e86
SELECT f() OVER (ORDER BY a ROWS 1);
-- name: e87
SELECT f() OVER (ORDER BY a ROWS UNBOUNDED);
-- name: e88
SELECT f() OVER (ORDER BY a GROUPS UNBOUNDED PRECEDING);
-- name: e89
SELECT f() FILTER;
-- name: e90
SELECT f() FILTER (a = 1);
-- name: e91
SELECT f() FILTER (WHERE);
-- name: e92
SELECT f() WITHIN GROUP;
-- name: e93
SELECT f() WITHIN GROUP (a);
-- name: e94
SELECT f() WITHIN GROUP (ORDER BY);
-- name: e95
SELECT a[;
-- name: e96
SELECT a[];
-- name: e97
SELECT a[1;
-- name: e98
SELECT a[1]];
-- name: e99
SELECT [1, 2];
-- name: e100
SELECT {a: 1};
-- name: e101
SELECT a.b.;
-- name: e102
SELECT x -> ;
-- name: e103
SELECT (x, y) -> ;
-- name: e104
SELECT (x, 1) -> x;
-- name: e105
SELECT INTERVAL;
-- name: e106
SELECT INTERVAL 1;
-- name: e107
SELECT INTERVAL 1 foo;
-- name: e108
SELECT INTERVAL '1' YEAR TO;
-- name: e109
SELECT INTERVAL '1-2' YEAR TO DAY;
-- name: e110
SELECT INTERVAL DAY;
-- name: e111
SELECT DATE;
-- name: e112
SELECT DATE 'nonsense';
-- name: e113
SELECT DATE 5;
-- name: e114
SELECT TIMESTAMP 'x';
-- name: e115
SELECT X'1G';
-- name: e116
SELECT X'123';
-- name: e117
SELECT foo 'bar';
-- name: e122
SELECT 1 */;
-- name: e123
SELECT 1e;
-- name: e124
SELECT 1.2.3;
-- name: e125
SELECT 1abc;
-- name: e126
SELECT 1 abc def;
-- name: e127
SELECT 99999999999999999999L;
-- name: e128
SELECT 300Y;
-- name: e129
SELECT 40000S;
-- name: e130
SELECT 1e400BD;
-- name: e131
SELECT 1e400D;
-- name: e132
SELECT #;
-- name: e133
SELECT @a;
-- name: e134
SELECT $1;
-- name: e135
SELECT a \ b;
-- name: e136
SELECT €;
-- name: e137
SELECT a-b.c FROM t;
-- name: e138
SELECT EXTRACT(YEAR a);
-- name: e139
SELECT EXTRACT(FROM a);
-- name: e140
SELECT EXTRACT(YEAR FROM);
-- name: e141
SELECT TRIM(BOTH FROM);
-- name: e142
SELECT TRIM(LEADING 'x' a);
-- name: e143
SELECT SUBSTRING('abc' FROM);
-- name: e144
SELECT SUBSTRING('abc' FOR 2);
-- name: e145
SELECT OVERLAY('abc' PLACING 'x');
-- name: e146
SELECT OVERLAY('abc' 'x' FROM 1);
-- name: e147
SELECT POSITION('a' 'abc');
-- name: e148
SELECT POSITION('a' IN);
-- name: e149
SELECT FIRST(a IGNORE);
-- name: e150
SELECT FIRST(a NULLS);
-- name: e151
SELECT TIMESTAMPADD(foo, 1, a);
-- name: e152
SELECT TIMESTAMPADD('MONTH', 1, a);
-- name: e153
SELECT DATEDIFF(YEAR, a);
-- name: e154
SELECT STRUCT(;
-- name: e155
SELECT STRUCT(1 AS);
-- name: e156
SELECT NAMED_STRUCT('a');
-- name: e157
SELECT a COLLATE;
-- name: e158
SELECT a COLLATE 5;
-- name: e159
SELECT a ! b;
-- name: e160
SELECT a !IN (1);
-- name: e161
SELECT a IS !NULL;
-- name: e162
SELECT 1 = = 2;
-- name: e163
SELECT * EXCEPT FROM t;
-- name: e164
SELECT * EXCEPT () FROM t;
-- name: e165
SELECT * EXCEPT (a FROM t;
-- name: e166
SELECT count(*;
-- name: e167
SELECT count(*) OVER w PARTITION BY a;
-- name: e168
SELECT :;
-- name: e169
SELECT a:;
-- name: e170
SELECT a:b[;
-- name: e171
SELECT IDENTIFIER();
-- name: e172
SELECT IDENTIFIER('a';
-- name: e173
SELECT current_date(;
-- name: e174
SELECT NULL NULL NULL;
-- name: e175
SELECT TRUE FALSE TRUE;
-- name: e176
SELECT -;
-- name: e177
SELECT ~;
-- name: e178
SELECT 1 <=;
-- name: e179
SELECT a | ;
-- name: e180
SELECT a << ;
