// Texts that mean harm. A script of theirs that ran would set `owned`.

declare global {
  var owned: unknown;
}

const MARKUP = [
  "<script>owned=1</script>",
  "<ScRiPt>owned=1</sCrIpT>",
  "<img src=x onerror=owned=1>",
  '"><svg onload=owned=1>',
  "'><svg/onload='owned=1'>",
  "<svg><script>owned=1</script></svg>",
  "<svg><animate onbegin=owned=1 attributeName=x dur=1s>",
  "<iframe srcdoc='<script>parent.owned=1</script>'>",
  "<iframe src=javascript:parent.owned=1>",
  "<object data=javascript:owned=1>",
  "<embed src=javascript:owned=1>",
  "<math><mi xlink:href=javascript:owned=1>x</mi></math>",
  "<details open ontoggle=owned=1>",
  "<input autofocus onfocus=owned=1>",
  "<video><source onerror=owned=1></video>",
  "<body onload=owned=1>",
  "<form action=javascript:owned=1><button>x</button></form>",
  "<base href=https://example.org/>",
  "<meta http-equiv=refresh content=0;url=https://example.org>",
  "<link rel=stylesheet href=https://example.org/x.css>",
  "<style>*{display:none}</style>",
  "</style><script>owned=1</script>",
  "</textarea><script>owned=1</script>",
  "<!--><img src=x onerror=owned=1>-->",
  "<template><script>owned=1</script></template>",
  "<a href=javascript:owned=1>x</a>",
];

const TEXT = [
  "javascript:owned=1",
  "data:text/html,<script>owned=1</script>",
  "{{constructor.constructor('owned=1')()}}",
  `$\{owned=1}`,
  "`;owned=1;//",
  "'; DROP TABLE flights; --",
  "__proto__",
  "constructor",
  "&lt;b&gt;",
  "\u202Egnp.exe",
  "\u200B\u200E\u2066a\u2069",
  "Z\u0351\u036B\u0343a\u0342lgo",
  "=cmd|' /C calc'!A0",
  "../../../etc/passwd",
  "😀".repeat(200),
  "x".repeat(5000),
];

export const ATTACKS: readonly string[] = [...MARKUP, ...TEXT];
