import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { assessAccountAction } from "@/lib/actions/assessments";
import { createContactAction, updateContactAction } from "@/lib/actions/contacts";
import { recordContractAction } from "@/lib/actions/contracts";
import { reviewFactAction } from "@/lib/actions/fact-reviews";
import { recordInteractionAction } from "@/lib/actions/interactions";
import { recordPromiseAction } from "@/lib/actions/promises";
import { recordPurchaseAction } from "@/lib/actions/purchases";
import { recordValueCommitmentAction } from "@/lib/actions/value-commitments";
import { closeDatabase } from "@/lib/data/client";
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
  fact_review: () => reviewFactAction({ accountId, kind: "sponsor", value: 50, reviewedAt: INSTANT }),
  interaction: () => recordInteractionAction({ accountId, kind: "call", occurredAt: INSTANT, summary: "A call" }),
  promise: () => recordPromiseAction({ accountId, summary: "Visit", promisedOn: DAY, dueOn: DAY }),
  purchase: () => recordPurchaseAction({ accountId, purchasedOn: DAY }),
  value_commitment: () => recordValueCommitmentAction({ accountId, metric: "Hours", unit: "h", promised: 5 }),
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
