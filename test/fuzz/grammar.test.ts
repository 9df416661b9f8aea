// Statements made up from the grammar, whole and broken: the parser gives a plan or an error that Spark has.
// HIBANA_FUZZ_CASES sets how many.

import { expect, test } from "vitest";
import { checkStatement } from "../../scripts/fuzz/grammar/check-statement.ts";
import { broken, SentenceGenerator } from "../../scripts/fuzz/grammar/sentence-generator.ts";
import { Choices } from "../../scripts/fuzz/spark/choices.ts";
import { GRAMMAR } from "../../src/catalyst/parser/syntax/grammar.ts";
import { TransitionNetwork } from "../../src/catalyst/parser/syntax/transition-network.ts";
import "../load-deferred.ts";

const CASES = Number(process.env.HIBANA_FUZZ_CASES ?? 25);
const generator = new SentenceGenerator(new TransitionNetwork(GRAMMAR));

test.each(["statement", "query", "singleCompoundStatement", "expression"])("%s", (rule) => {
  for (let seed = 0; seed < CASES; seed++) {
    const choices = Choices.seeded(seed);
    const prefix = rule === "expression" ? ["SELECT"] : [];
    const sentence = [...prefix, ...generator.sentence(rule, 40, choices)];
    const texts = [sentence, broken(sentence, choices)].map((tokens) => tokens.join(" "));
    for (const text of texts) if (text !== "") expect(checkStatement(text, false), text).toBeUndefined();
  }
});

const deep: Readonly<Record<string, string>> = {
  "10,000 ANDs": `SELECT ${Array.from({ length: 10_000 }, (_, i) => `a = ${i}`).join(" AND ")}`,
  "10,000 mixed ORs": `SELECT ${Array.from({ length: 10_000 }, (_, i) => `a = ${i} AND b < ${i}`).join(" OR ")}`,
  "500 parentheses": `SELECT ${"(".repeat(500)}1${")".repeat(500)}`,
  "500 subqueries": `SELECT * FROM ${"(SELECT * FROM ".repeat(500)}t${")".repeat(500)}`,
  "500 calls": `SELECT ${"abs(".repeat(500)}1${")".repeat(500)}`,
  "a CASE of 2,000": `SELECT CASE ${Array.from({ length: 2000 }, (_, i) => `WHEN a = ${i} THEN ${i}`).join(" ")} END`,
  "5,000 in a list": `SELECT a IN (${Array.from({ length: 5000 }, (_, i) => i).join()})`,
  "1,000 unions": Array.from({ length: 1000 }, (_, i) => `SELECT ${i}`).join(" UNION ALL "),
  "500 types": `SELECT CAST(a AS ${"ARRAY<".repeat(500)}INT${">".repeat(500)})`,
  "5,000 signs": `SELECT ${"- ".repeat(5000)}1`,
};

test.each(Object.entries(deep))("%s", (_, text) => {
  expect(checkStatement(text, false)).toBeUndefined();
  const finding = checkStatement(`${text} FROM FROM FROM`, false);
  expect(finding).toBeUndefined();
});
