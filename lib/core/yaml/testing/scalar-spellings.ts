const BOOLEAN_WORDS = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "t", "f"];
const CASES = [(word: string) => word, (word: string) => word.toUpperCase(), capitalize, oddCase];

/** Spellings of scalars as they stand behind a colon, with every rule of the resolver on both of its sides. */
export const SPELLINGS: readonly string[] = [
  ...BOOLEAN_WORDS.flatMap((word) => CASES.map((spell) => spell(word))),
  ...BOOLEAN_WORDS.map((word) => `"${word}"`),
  ...BOOLEAN_WORDS.map((word) => `'${word}'`),
  // Null and nothing.
  ..."~|''|\"\"|NuLL|~x|null1".split("|"),
  "",
  // Decimal integers, their ends and their underscores.
  ..."0 -0 +0 1 -1 +1 00 01 007 08 09 0_7 1_000 1__0 _1 1_ +_1 -_1 + +- 123456789 1234567890123456789".split(" "),
  ..."9007199254740991 9007199254740992 9007199254740993 -9007199254740993".split(" "),
  ..."9223372036854775807 9223372036854775808 -9223372036854775808 -9223372036854775809".split(" "),
  ..."18446744073709551615 18446744073709551616 +18446744073709551615 100000000000000000000000".split(" "),
  // Other bases.
  ..."0x0 0x1F 0X1f -0x1 +0x1 0x 0xg 0x_1 0x1_0 0xFFFFFFFFFFFFFFFF 0x10000000000000000 -0x8000000000000000".split(" "),
  ..."0b0 0b11 0B11 -0b11 +0b11 0b 0b2 0b_1 0b1_0".split(" "),
  ..."0o17 0O17 -0o17 0o8 0o 0o_7 0777 -0777 +0777 0778 01777777777777777777777 02000000000000000000000".split(" "),
  // Floats.
  ..."1.0 -1.5 +1.5 1. .5 -.5 +.5 . .. ... 1.5.2 1e3 1E3 1e+3 1e-3 1e 1e+ .5e3 .e3 e3 1.e3 1_0.5 1.5_0 ._5 .5_0 1e1_0 .5e1_0 .5e1_ .5__0 .5_".split(
    " ",
  ),
  ..."1e308 1e309 -1e309 1e-320 1e-400 4.9e-324 0.1 0.30000000000000004 123456789.123456789 1048576 1.048576e+07".split(
    " ",
  ),
  ..."0x1p4 0x1.8p1 .0x1 Infinity -Infinity NaN .infinity .Inf1 +.nan -.nan".split(" "),
  // Times, dates and base 60, all of them text for Helm.
  ..."2001-12-14 2001-1-1 2001-13-45 2001-12-14t21:59:43.10-05:00 2001-12-14T21:59:43Z 12:30:45 1:20 190:20:30.15 1:2:3:4".split(
    " ",
  ),
  "2001-12-14 21:59:43.10 -5",
  "2001-12-14 21:59:43",
  // Text that looks like something.
  ..."= << 1.2.3 v1 1a 0x1.zz 10Gi 500m 1/2 a:b http://x.y:80/z?q=1#f -x --x -1x ?x :x <x $x ^x (x) /x \\x é 日本 a,b a;b".split(
    " ",
  ),
  "several words",
  "a #b",
  "a # comment",
  "it's",
  'say "x"',
  // Quotes and escapes.
  '"a\\tb\\n\\x41\\u00e9\\U0001F600\\0\\a\\b\\v\\f\\r\\e\\_\\N\\L\\P \\" \\\\"',
  "'it''s'",
  "'a\\tb'",
  '"  spaces  "',
  // Tags.
  ..."!!str|!!str 1|!!str yes|!!int 1|!!int 0x1F|!!int '12'|!!float 1|!!float 1.5|!!float '2'|!!bool yes|!!bool 'no'|!!null ~|!!null ''".split(
    "|",
  ),
  "!!map {a: 1}",
  "!!seq [1]",
  // Anchors.
  "&anchor 1",
  "&a-b_1 text",
];

/** Spellings for which Helm refuses the whole file. */
export const REFUSED_SPELLINGS: readonly string[] = [
  ...".inf .Inf .INF +.inf -.inf -.Inf .nan .NaN .NAN".split(" "),
  ...'!!int x|!!int 1.5|!!bool 1|!!bool maybe|!!null x|!!float x|*nothing|@x|`x|%x|"x|\'x|[x|{x|]|}|,|"\\q"|"\\ud800"|a: b|- a|&|*'.split(
    "|",
  ),
];

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function oddCase(word: string): string {
  return word.slice(0, -1) + word.slice(-1).toUpperCase();
}
