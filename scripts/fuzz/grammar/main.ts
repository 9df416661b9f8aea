// `npm run fuzz:grammar`: statements made up from the grammar, whole and broken, that the parser must survive. Prints where it
// and the grammar disagree on what is a statement.

import { parseArgs } from "node:util";
import { GRAMMAR } from "../../../src/catalyst/parser/syntax/grammar.ts";
import { TransitionNetwork } from "../../../src/catalyst/parser/syntax/transition-network.ts";
import { Choices } from "../spark/choices.ts";
import { checkStatement } from "./check-statement.ts";
import { broken, SentenceGenerator } from "./sentence-generator.ts";

const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "2000" },
    /** What the statements are: statement, query, … */
    rule: { type: "string", default: "statement" },
    /** About how many tokens at most. */
    length: { type: "string", default: "40" },
    /** Ask the grammar whether it agrees. */
    compare: { type: "boolean", default: false },
  },
});

const generator = new SentenceGenerator(new TransitionNetwork(GRAMMAR));
const counts = { failure: 0, disagreement: 0 };
for (let i = 0; i < Number(options.count); i++) {
  const choices = Choices.seeded(Number(options.seed) * 1_000_003 + i);
  const sentence = generator.sentence(options.rule, Number(options.length), choices);
  for (const tokens of [sentence, broken(sentence, choices)]) {
    const sqlText = tokens.join(" ");
    if (sqlText === "") continue;
    const finding = checkStatement(sqlText, options.compare);
    if (finding === undefined) continue;
    counts[finding.kind]++;
    console.log(`${finding.kind === "failure" ? "✗" : "?"} ${i}: ${finding.what}\n  ${sqlText}`);
  }
}
console.log(
  `seed ${options.seed}: ${options.count} statements; ${counts.failure} failures, ${counts.disagreement} disagreements`,
);
if (counts.failure > 0) process.exitCode = 1;
