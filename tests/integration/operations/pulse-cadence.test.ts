import { expect, it } from "vitest";
import { watchChanges } from "@/lib/data/audit-entries";
import { deedWords } from "@/lib/format/audit-words";
import { getPulseForm } from "@/lib/operations/get-pulse-form";
import { sendPulse } from "@/lib/operations/send-pulse";
import { setPulseCadence } from "@/lib/operations/set-pulse-cadence";
import { pulseAudience, pulseCadence, pulseInput } from "@/lib/schemas/pulse";
import { later, NOON } from "../../factories/clock";
import { as } from "../../factories/people";
import { createContact, createHarbour } from "../../factories/records";

const DAY_S = 86_400;

it("How often one person is asked is set for the workspace, told by the audit, and shown before anything is sent", async () => {
  const { mira, accountId } = await createHarbour();
  const about = { name: "Berta", email: "berta@harbour.example" };
  const berta = await as(mira, (scope) => createContact(scope, accountId, about));
  const input = pulseInput.parse({ name: "Spring", contactIds: [berta], items: ["csat"], closesOn: "2026-05-01" });
  const send = (at: Date) => as(mira, (scope) => sendPulse(scope, { id: crypto.randomUUID(), input }), at);
  await send(NOON);
  await expect(send(later(11 * DAY_S))).rejects.toThrow("Berta cannot be asked just now");
  const changes = await as(mira, async (scope) => {
    const look = await watchChanges(scope, { noun: "workspace", id: null });
    await setPulseCadence(scope, pulseCadence.parse({ pulseCadenceDays: 10 }));
    return look();
  });
  expect(changes).toEqual([{ field: "pulseCadenceDays", from: 60, to: 10 }]);
  const entry = { action: "workspace.manage", noun: "workspace", fields: ["pulseCadenceDays"], changes };
  expect(deedWords(entry)).toBe("changed how often customers are asked in");
  const form = await as(
    mira,
    (scope) => getPulseForm(scope, pulseAudience.parse({ account: accountId })),
    later(11 * DAY_S),
  );
  expect(form.cadenceDays).toBe(10);
  expect(form.contacts.find(({ id }) => id === berta)?.bar).toBeNull();
  await send(later(11 * DAY_S));
});

it.each([0, 366, 1.5, -3, null, "60"])("No cadence is %j days", (pulseCadenceDays) => {
  expect(pulseCadence.safeParse({ pulseCadenceDays }).success).toBe(false);
});
