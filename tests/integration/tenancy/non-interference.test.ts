import { expect, it } from "vitest";
import { removeWorkspace } from "@/lib/data/workspaces";
import { checkLedger } from "@/lib/operations/check-ledger";
import { inviteMember } from "@/lib/operations/invite-member";
import { listAudit } from "@/lib/operations/list-audit";
import { loadAtRisk } from "@/lib/operations/load-at-risk";
import { loadGaps } from "@/lib/operations/load-gaps";
import { loadIdeas } from "@/lib/operations/load-ideas";
import { loadMyAccounts } from "@/lib/operations/load-my-accounts";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { loadRenewals } from "@/lib/operations/load-renewals";
import { recordCurrencyRate } from "@/lib/operations/record-currency-rate";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { accountFilter, gapFilter } from "@/lib/schemas/account-filter";
import { auditQuery } from "@/lib/schemas/audit";
import { wordsOf } from "../../../scripts/faults/words-of.mjs";
import { dayAgo } from "../../factories/clock";
import { buildInteraction } from "../../factories/inputs";
import { as, createPeople, type Person } from "../../factories/people";
import { createAccount, createContact } from "../../factories/records";
import { furnished } from "../begin";
import type { Cases } from "./cases";
import { outcomeOf } from "./outcome";
import { READING } from "./reading-cases";
import { WRITING } from "./writing-cases";

/**
 * Whatever Quillon holds, Nordlicht is answered the same: every operation by who may most, every list by who may least, once beside a Quillon that has
 * grown, with the very names that Nordlicht uses, and once beside none at all.
 */
const { dora, eva, quentin, ours: mine } = await furnished();

const LISTS: Cases = {
  loadAtRisk: {
    all: (scope) => loadAtRisk(scope, { order: "warnings" }),
    "beside a week ago": (scope) => loadAtRisk(scope, { order: "warnings", since: "week" }),
  },
  loadGaps: { all: (scope) => loadGaps(scope, gapFilter.parse({})) },
  loadRenewals: { all: (scope) => loadRenewals(scope, { owner: "everybody" }) },
  loadIdeas: { all: (scope) => loadIdeas(scope, {}) },
  loadMyAccounts: { all: (scope) => loadMyAccounts(scope, accountFilter.parse({})) },
  loadPortfolio: {
    all: (scope) => loadPortfolio(scope, accountFilter.parse({})),
    "by a name": (scope) => loadPortfolio(scope, accountFilter.parse({ q: "Harbour" })),
    "by groups": (scope) => loadPortfolio(scope, accountFilter.parse({ any: "contacted=0..*arr=0.." })),
    "by last contact and renewal": (scope) =>
      loadPortfolio(scope, accountFilter.parse({ contacted: "0..", renews: "2026-01-01.." })),
    "beside a week ago": (scope) => loadPortfolio(scope, accountFilter.parse({ since: "week" })),
    "by money": (scope) => loadPortfolio(scope, accountFilter.parse({ sort: "arr", dir: "desc" })),
  },
  listAudit: { all: (scope) => listAudit(scope, auditQuery.parse({})) },
  checkLedger: { all: (scope) => checkLedger(scope) },
};

it("a neighbour who has grown and one who is gone make no difference to anybody here", async () => {
  await grow();
  const beside = await everythingAnswered();
  expect(await placesOfQuentin()).toHaveLength(1);
  await as(quentin, (scope) => removeWorkspace(scope, quentin.workspaceId));
  const alone = await everythingAnswered();
  expect(beside.size).toBeGreaterThan(90);
  expect(await placesOfQuentin()).toEqual([]);
  for (const [what, answer] of beside) expect(alone.get(what), what).toBe(answer);
}, 60_000);

/** Of readings every byte; of writings, which are taken back, all but the ids they minted. */
async function everythingAnswered(): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  const ask = async (person: Person, cases: Cases, said: (text: string) => string) => {
    for (const [operation, runs] of Object.entries(cases)) {
      for (const [name, run] of Object.entries(runs)) {
        const answer = await outcomeOf(person, (scope) => run(scope, { mine, given: mine }));
        answers.set(`${person.name}: ${operation}, ${name}`, said(JSON.stringify(answer) ?? ""));
      }
    }
  };
  await ask(dora, { ...READING, ...LISTS }, (text) => text);
  await ask(eva, LISTS, (text) => text);
  await ask(dora, WRITING, (text) => wordsOf(text));
  return answers;
}

/** What is known before a workspace is: here the difference is seen, so that it would be elsewhere. */
const placesOfQuentin = () =>
  as(dora, (scope) => scope.tx.$queryRaw<unknown[]>`SELECT * FROM memberships_of(${quentin.userId}::uuid)`);

/** Quillon with accounts, people and days like those of Nordlicht. */
async function grow(): Promise<void> {
  await createPeople(quentin.workspaceId, [{ name: "Dora", email: "dora@elsewhere.example", role: "admin" }]);
  await as(quentin, async (scope) => {
    for (const name of ["Harbour of Nordlicht", "Larch Mills", "Aspen", "Zelkova"]) {
      const accountId = await createAccount(scope, { name, arrCents: 9_900_000_00, ownerId: quentin.memberId });
      const contactId = await createContact(scope, accountId, { name: "Berta Quist", email: "berta@larch.example" });
      const input = buildInteraction(accountId, { contactIds: [contactId], sentiment: -1 });
      await recordInteractions(scope, [{ id: crypto.randomUUID(), input }]);
    }
    await inviteMember(scope, { email: "dora@nordlicht.example", role: "executive" });
    await recordCurrencyRate(scope, { currency: "USD", rate: 9, ratedOn: dayAgo(1) });
  });
}
