import { describe, expect, it } from "vitest";
import { INTERACTION_KINDS, interactionInput } from "@/lib/schemas/interaction";
import { ANN, HARBOUR, planFile } from "./import-desk";

const now = new Date("2026-03-10T12:00:00Z");
const call = (when: string, entered: string) =>
  `Account,Kind,When,Summary,Entered on\nHarbour Logistics,call,${when},Asked about cranes,${entered}\n`;
const answer = (entered: string) => `Email,NPS,Date,Created Date\nann@harbour.example,9,2025-05-01,${entered}\n`;

async function sinceOf(text: string, before = {}) {
  const plan = await planFile("interactions", text, { now, before });
  if (plan.noun !== "interactions") throw new Error("another noun");
  return plan.rows.map(({ write }) => write?.knownSince ?? null);
}

describe("what was entered elsewhere", () => {
  it("is known since then, and the check shows it", async () => {
    const plan = await planFile("interactions", call("2025-05-01 10:00", "2025-05-03 09:00"), { now });
    const since = new Date("2025-05-03T09:00:00Z");
    expect(plan.rows[0]?.write).toMatchObject({ knownSince: since });
    expect(plan.rows[0]?.findings?.fields).toContainEqual({ field: "recordedAt", after: since.toISOString() });
  });

  it("is not known before it happened, nor later than now; without a date it is learned now", async () => {
    expect(await sinceOf(call("2025-05-01 10:00", "2025-04-01"))).toEqual([new Date("2025-05-01T10:00:00Z")]);
    expect(await sinceOf(call("2025-05-01 10:00", "2026-09-01"))).toEqual([null]);
    expect(await sinceOf(call("2025-05-01 10:00", ""))).toEqual([null]);
    const unread = await planFile("interactions", call("2025-05-01 10:00", "soon"), { now });
    expect(unread.rows[0]).toMatchObject({ action: "error", reason: expect.stringContaining("Entered on") });
  });

  it("says nothing of what is stored already", async () => {
    const said = { accountId: HARBOUR, kind: INTERACTION_KINDS[1], channel: "phone", summary: "Asked about cranes" };
    const input = interactionInput.parse({ ...said, occurredAt: "2025-05-01T10:00:00Z" });
    const stored = { interactions: [{ id: ANN, input, isRemoved: false }] };
    expect(await sinceOf(call("2025-05-01 10:00", "2025-05-03"), stored)).toEqual([null]);
  });

  it("holds for each answer of a line, by the column a CRM has for it", async () => {
    const plan = await planFile("survey_answers", answer("2025-05-02 08:00"), { now });
    if (plan.noun !== "survey_answers") throw new Error("another noun");
    const since = new Date("2025-05-02T08:00:00Z");
    expect(plan.rows[0]?.write?.input.answers).toMatchObject([{ knownSince: since }]);
  });
});
