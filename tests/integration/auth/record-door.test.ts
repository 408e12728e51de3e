import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { assessAccountAction } from "@/lib/actions/assessments";
import { createContactAction, updateContactAction } from "@/lib/actions/contacts";
import { recordContractAction, removeContractAction } from "@/lib/actions/contracts";
import { reviewFactAction } from "@/lib/actions/fact-reviews";
import { recordInteractionAction } from "@/lib/actions/interactions";
import { recordPromiseAction } from "@/lib/actions/promises";
import { recordPurchaseAction } from "@/lib/actions/purchases";
import { enterSurveyAnswersAction } from "@/lib/actions/survey-answers";
import { recordCurrencyRateAction } from "@/lib/actions/workspaces";
import { closeDatabase } from "@/lib/data/client";
import { deedWords } from "@/lib/format/audit-words";
import { askedWords, auditedFactWords } from "@/lib/format/audited-fact-words";
import { listAudit } from "@/lib/operations/list-audit";
import { auditQuery } from "@/lib/schemas/audit";
import { as } from "../../factories/people";
import { furnished } from "../begin";
import { cookieOf } from "./signed-in";

const request = vi.hoisted(() => ({ cookie: "" }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => ({ value: request.cookie }) }),
}));

const { dora, ours: ids } = await furnished();
const { accountId } = ids;

beforeAll(async () => {
  request.cookie = await cookieOf(dora);
});
afterAll(() => closeDatabase());

const newestEntry = () =>
  as(dora, ({ tx, viewer: { workspaceId } }) =>
    tx.auditEntry.findFirstOrThrow({ where: { workspaceId }, orderBy: [{ at: "desc" }] }),
  );

const DAY = "2026-01-05";
const INSTANT = "2026-01-05T09:00:00Z";
const MAKING = {
  assessment: () => assessAccountAction({ accountId, answers: [{ question: "q1", value: 3, reason: null }] }),
  contact: () => createContactAction({ accountId, name: "Cleo" }),
  contract: () => recordContractAction({ accountId, startsOn: DAY }),
  fact_review: () => reviewFactAction({ accountId, kind: "valueCase", value: 75, reviewedAt: INSTANT }),
  interaction: () => recordInteractionAction({ accountId, kind: "call", occurredAt: INSTANT, summary: "A call" }),
  promise: () => recordPromiseAction({ accountId, summary: "Visit", promisedOn: DAY, dueOn: DAY }),
  purchase: () => recordPurchaseAction({ accountId, purchasedOn: DAY }),
};

describe("the audit names the record that a form has made", () => {
  it.each(Object.entries(MAKING))("%s", async (noun, make) => {
    const answer = await make();
    if (!answer.ok) throw new Error(answer.message);
    const { nounId, changes, ...entry } = await newestEntry();
    expect(entry).toMatchObject({ noun, accountId, memberId: dora.memberId });
    expect(nounId).toBe(answer.data.id);
    expect(changes, "nothing was there before").toBeNull();
  });
});

const newestLine = async () => {
  const { lines } = await as(dora, (scope) => listAudit(scope, auditQuery.parse({})));
  return lines[0];
};

describe("the list of the audit says what was recorded", () => {
  it.each([
    ["contract", "From 5 Jan 2026, no end agreed"],
    ["fact_review", "Value case agreed with them: Agreed by them, as of 5 Jan 2026, 10:00"],
    ["interaction", "Call of 5 Jan 2026, 10:00: A call"],
    ["promise", "Visit, due 5 Jan 2026"],
    ["purchase", "No amount, 5 Jan 2026"],
  ] as const)("%s: %s", async (noun, words) => {
    expect(await MAKING[noun]()).toMatchObject({ ok: true });
    const line = await newestLine();
    expect(line?.fact && auditedFactWords(line.fact, "Europe/Berlin")).toBe(words);
  });

  it("of answers what was asked, and never what was answered", async () => {
    const { contactId } = ids;
    const answers = [{ kind: "csat", value: 2 }] as const;
    const given = await enterSurveyAnswersAction({ accountId, contactId, answeredAt: INSTANT, answers });
    expect(given).toMatchObject({ ok: true });
    const entered = await newestLine();
    expect(entered).toMatchObject({ subject: { id: contactId }, fact: null });
    expect(entered && askedWords(entered.noun, entered.fields)).toBe("Satisfaction (CSAT)");
    expect(await MAKING.assessment()).toMatchObject({ ok: true });
    const assessed = await newestLine();
    expect(assessed && askedWords(assessed.noun, assessed.fields)).toBe("What breaks without us");
  });

  it("what stood in a record that is gone", async () => {
    const made = await MAKING.contract();
    if (!made.ok) throw new Error(made.message);
    expect(await removeContractAction({ accountId, contractId: made.data.id })).toMatchObject({ ok: true });
    const line = await newestLine();
    expect(line).toMatchObject({ fact: null, changes: [{ field: "startsOn", from: DAY, to: null }] });
    expect(line && deedWords(line)).toBe("took back a contract");
  });

  it("a rate of exchange with its day", async () => {
    expect(await recordCurrencyRateAction({ currency: "USD", rate: 0.92, ratedOn: DAY })).toMatchObject({ ok: true });
    const changes = [
      { field: "currency", to: "USD" },
      { field: "rate", to: 0.92 },
      { field: "ratedOn", to: DAY },
    ];
    const line = await newestLine();
    expect(line?.changes).toEqual(changes);
    expect(line && deedWords(line)).toBe("recorded a rate of exchange");
  });
});

it("of one that was there it says from what to what, under its own id", async () => {
  const made = await createContactAction({ accountId, name: "Dana" });
  if (!made.ok) throw new Error(made.message);
  const contactId = made.data.id;
  const changed = await updateContactAction({ accountId, contactId, version: 1, name: "Dana Dorn" });
  expect(changed).toMatchObject({ ok: true, data: { id: contactId } });
  const entry = await newestEntry();
  expect(entry.nounId).toBe(contactId);
  expect(entry.changes).toEqual([{ field: "name", from: "Dana", to: "Dana Dorn" }]);
});
