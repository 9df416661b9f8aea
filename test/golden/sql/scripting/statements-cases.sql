-- Scripts.
-- name: q1
begin select 1; end;
-- name: q2
begin select 1; select 2; end;
begin end;
-- name: q3
begin declare x int default 5; select x; end;
-- name: q4
begin declare x int; select x; end;
-- name: q5
begin select 1; declare x int; end;
-- name: q6
begin declare x int = 'a'; select x; end;
-- name: q7
begin set nope = 1; end;
-- name: q8
begin declare x int default 1; begin declare x int default 2; select x; end; end;
-- name: q9
begin declare x int default 1; begin set x = 9; end; select x; end;
-- name: q10
l1: begin declare x int default 1; l2: begin declare x int default 2; select l1.x, l2.x, x; end; end;
-- name: q11
l1: begin select 1; end l2;
-- name: q12
l1: begin l1: begin select 1; end; end;
-- name: q13
begin if 1 = 1 then select 'y'; else select 'n'; end if; end;
-- name: q14
begin if 1 = 2 then select 'a'; elseif 2 = 2 then select 'b'; else select 'c'; end if; end;
-- name: q15
begin if null then select 1; else select 2; end if; end;
-- name: q16
begin if 1 then select 1; end if; end;
-- name: q17
begin if (select 1) = 1 then select 'sub'; end if; end;
begin if false then select 1; end if; end;
-- name: q18
begin declare i int default 0; while i < 3 do set i = i + 1; end while; select i; end;
-- name: q19
begin declare i int default 0; lp: while true do set i = i + 1; if i > 4 then leave lp; end if; end while; select i; end;
-- name: q20
begin declare i int default 0; declare s int default 0; lp: while i < 5 do set i = i + 1; if i % 2 = 0 then iterate lp; end if; set s = s + i; end while; select s; end;
-- name: q21
begin declare i int default 0; repeat set i = i + 1; until i >= 3 end repeat; select i; end;
-- name: q22
begin declare i int default 0; lp: loop set i = i + 1; if i = 7 then leave lp; end if; end loop; select i; end;
-- name: q23
begin declare s string default ''; for r as select id from range(3) do set s = s || r.id; end for; select s; end;
-- name: q24
begin declare s int default 0; for select id from range(4) do set s = s + id; end for; select s; end;
-- name: q25
begin for r as select * from values (1, 'a'), (2, 'b') t(x, y) do select r.x, y; end for; end;
-- name: q26
begin for r as select nope do select 1; end for; end;
-- name: q27
begin leave nope; end;
-- name: q28
begin iterate nope; end;
-- name: q29
a: begin leave a; select 1; end;
-- name: q30
a: begin iterate a; end;
-- name: q31
begin case 1 when 1 then select 'one'; when 2 then select 'two'; else select 'other'; end case; end;
-- name: q32
begin case when 1 > 2 then select 'one'; else select 'other'; end case; end;
begin case 5 when 1 then select 'one'; end case; end;
-- name: q33
begin declare x int default 2; case x when 1 then select 'one'; when 2 then select 'two'; end case; end;
-- name: q34
begin case 1 when 'a' then select 1; end case; end;
-- name: q35
begin declare exit handler for sqlexception select 'caught'; select 1 / 0; select 'after'; end;
-- name: q36
begin declare continue handler for sqlexception select 'caught'; select 1 / 0; select 'after'; end;
-- name: q37
begin declare exit handler for divide_by_zero begin select 'dz'; end; select 1 / 0; end;
-- name: q38
begin declare exit handler for sqlstate '22012' select 'state'; select 1 / 0; end;
-- name: q39
begin declare exit handler for sqlstate '22013' select 'state'; select 1 / 0; end;
-- name: q40
begin declare exit handler for not found select 'nf'; select 1 / 0; end;
-- name: q41
begin declare exit handler for sqlstate 'abc' select 1; end;
-- name: q42
begin declare exit handler for nosuch select 1; end;
-- name: q43
begin declare exit handler for divide_by_zero select 1; declare exit handler for divide_by_zero select 2; end;
-- name: q44
begin declare c condition for sqlstate '12345'; signal c; end;
-- name: q45
begin declare c condition; signal c; end;
-- name: q46
begin declare c condition for sqlstate '45000'; declare exit handler for c select 'mine'; signal c; end;
-- name: q47
begin declare c condition for '45001'; signal c set message_text = 'hello'; end;
-- name: q48
begin signal sqlstate '45000' set message_text = 'custom'; end;
-- name: q49
begin signal sqlstate '45000'; end;
-- name: q50
begin signal divide_by_zero; end;
-- name: q51
begin signal nosuch; end;
-- name: q52
begin declare exit handler for sqlexception begin resignal; end; select 1 / 0; end;
-- name: q53
begin declare exit handler for sqlexception begin declare m string; get diagnostics condition 1 m = message_text; select m is not null; end; select 1 / 0; end;
-- name: q54
begin declare exit handler for sqlexception begin declare s string; get diagnostics condition 1 s = returned_sqlstate; select s; end; select cast('x' as int); end;
-- name: q55
begin declare x int default 0; begin declare exit handler for sqlexception set x = 1; select 1 / 0; end; select x; end;
-- name: q56
begin declare x int default 0; declare continue handler for divide_by_zero set x = x + 1; select 1 / 0; select 1 / 0; select x; end;
-- name: q57
begin declare x int default 1; execute immediate 'select ? + 1' using x; end;
-- name: q58
begin declare x int; execute immediate 'select 41 + 1' into x; select x; end;
-- name: q59
begin declare q string default 'select 7'; execute immediate q; end;
-- name: q60
begin create table st (a int) using parquet; insert into st values (1), (2); select sum(a) from st; drop table st; end;
-- name: q61
begin create temp view sv as select 1 z; select * from sv; drop view sv; end;
-- name: q62
begin declare x int default 1; set x = (select max(id) from range(5)); select x; end;
-- name: q63
begin declare a int; declare b string; set (a, b) = (select 1, 'x'); select a, b; end;
-- name: q64
begin declare a int; set (a) = (select 1 where false); select a; end;
-- name: q65
begin declare a int; set a = (select id from range(2)); end;
-- name: q66
begin declare a int; set (a, a) = (select 1, 2); end;
-- name: q67
begin declare a int; set (a) = (select 1, 2); end;
-- name: q68
begin select nope; end;
-- name: q69
begin select 1 end;
-- name: q70
begin select 1;
select 1; end;
-- name: q71
begin declare x int default 2; select id from range(5) where id > x; end;
-- name: q72
begin declare x int default 2; select id x, x + 10 from range(1); end;
-- name: q73
begin declare `a b` int default 3; select `a b`; end;
-- name: q74
begin declare x int default 1; set system.session.x = 2; end;
-- name: q75
begin declare or replace x int; end;
-- name: q76
begin declare variable x int default 1; set var x = 2; set variable x = 3; select x; end;
-- name: q77
begin declare x default null; select x; end;
-- name: q78
begin declare x decimal(5,2) default 1.239; select x; end;
-- name: q79
begin begin begin select 'deep'; end; end; end;
-- name: q80
begin not atomic select 1; end;
-- name: q81
begin atomic select 1; end;
-- name: q82
begin with a as (select 1 x) select * from a; end;
-- name: q83
begin values (1), (2); end;
begin declare i int default 3; while i > 0 do set i = i - 1; end while; end;
-- name: q84
begin declare i int default 0; o: while i < 3 do set i = i + 1; declare j int default 0; n: while j < 3 do set j = j + 1; if j = 2 then iterate o; end if; end while; end while; select i; end;
-- name: q85
begin declare i int default 0; o: while i < 3 do begin declare j int default 10; set i = i + 1; set j = j + i; if i = 2 then leave o; end if; end; end while; select i; end;
-- name: q86
begin declare x int default 1; if x = 1 then declare y int default 5; select y; end if; end;
-- name: q87
begin if 1 = 1 then begin declare y int default 5; select y; end; end if; end;
-- name: q88
begin declare x int default 2147483647; set x = x + 1; end;
-- name: q89
begin declare exit handler for arithmetic_overflow select 'of'; declare x int default 2147483647; set x = x + 1; end;
-- name: q90
begin declare x int default 2147483647; declare exit handler for arithmetic_overflow select 'of'; set x = x + 1; end;
-- name: q91
begin declare exit handler for table_or_view_not_found select 'nt'; select * from nosuchtable; end;
-- name: q92
begin declare exit handler for unresolved_column.without_suggestion select 'nc'; select nope; end;
-- name: q93
begin declare exit handler for unresolved_column select 'nc'; select nope; end;
-- name: q94
begin declare continue handler for sqlexception begin end; select 1 / 0; end;
-- name: q95
begin declare x int default 1; select x as y union all select x + 1; end;
-- name: q96
begin for i as select 1 a do for j as select 2 b do select i.a + j.b as s; end for; end for; end;
-- name: q97
begin for x as (values (1), (2)) do select x.col1; end for; end;
-- name: q98
begin declare n int default 0; for x as select 1 where false do set n = 5; end for; select n; end;
-- name: q99
begin lbl: for x as select id from range(10) do if x.id = 3 then leave lbl; end if; if x.id < 2 then iterate lbl; end if; select x.id; end for; end;
-- name: q100
begin declare c cursor for select id from range(3); declare v bigint; open c; fetch c into v; fetch c into v; close c; select v; end;
-- name: q101
begin declare c cursor for select 1; fetch c into x; end;
-- name: q102
begin open c; end;
