"""Text files and the options they are read with."""
import gzip

CASES = []


def case(name, content, schema=None, file="a.txt", select=None, **options):
    files = content if isinstance(content, dict) else {file: content}
    case = {"name": name, "format": "text", "files": files, "options": {k: str(v).lower() if isinstance(v, bool) else str(v) for k, v in options.items()}}
    if schema is not None:
        case["schema"] = schema
    if select is not None:
        case["select"] = select
    CASES.append(case)


case("lines", "a\nb\n\nc")
case("line ends", "a\r\nb\rc\n\rd\r\n")
case("empty file", "")
case("one line end", "\n")
case("blank lines", "\n\n \n")
case("long lines", "x" * 13 + "\n" + "é" * 300 + "\n")
case("byte order mark", "\ufeffa\nb\n")
case("line separator", "a|b|\n|", lineSep="|")
case("line separator of two", "a||b|c||", lineSep="||")
case("whole text", "a\nb\n", wholetext=True)
case("whole text empty", "", wholetext=True)
case("whole text of several", {"a.txt": "a\nb", "b.txt": "c"}, wholetext=True)
case("gzip", gzip.compress(b"a\nb\n", mtime=0), file="a.txt.gz")
case("gzip torn", gzip.compress(b"line\n" * 1000, mtime=0)[:-20], file="a.txt.gz")
case("schema", "a\nb\n", "line string")
case("schema of two columns", "a\nb\n", "a string, b string")
case("schema of another type", "1\n2\n", "a int")
case("broken UTF-8", b"\xff\xc3\n")
case("encoding", ["latin1", "é\n"], encoding="ISO-8859-1")
case("count", "a\n\nb", select=[])
