import { expect, it } from "vitest";
import { doorFor } from "@/components/accounts/report/ladder/door-for";
import { ACCOUNT_VIEWS, behindAccount } from "@/lib/schemas/account-view";
import { FACT_KINDS, GROUP_OF_FACT } from "@/lib/schemas/fact-review";
import { isRegisterNoun, REGISTER_NAMES } from "@/lib/schemas/register-noun";
import { SURVEY_KINDS } from "@/lib/schemas/survey-answer";
import { INDICATORS, QUESTIONS } from "@/lib/scoring";

/** Forms and panels that are there, behind the address of an account. */
const THERE: readonly string[] = [
  "/interactions/new",
  ...QUESTIONS.map((question) => `/assess?question=${question}`),
  ...SURVEY_KINDS.map((kind) => `/survey/new?question=${kind}`),
  // Views show the facts of their own group, and open the form of a register of theirs.
  ...FACT_KINDS.map((kind) => `${behindAccount(GROUP_OF_FACT[kind])}#facts`),
  ...ACCOUNT_VIEWS.flatMap((view) =>
    Object.entries(REGISTER_NAMES).flatMap(([noun, { group }]) =>
      group === view && isRegisterNoun(noun) ? [`${behindAccount(view)}?add=${noun}`] : [],
    ),
  ),
  "/trust?add=promise",
];

it.each(INDICATORS)("what would tell of %s is written down where there is a form or a panel for it", (indicator) => {
  expect(THERE).toContain(doorFor(indicator).path);
});

it("a promised result is measured in its own form", () => {
  expect(doorFor("attainment").path).toBe("/value?add=value_commitment");
});
