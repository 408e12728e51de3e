import { expect, it } from "vitest";
import { getPulse } from "@/lib/operations/get-pulse";
import { remindPulse } from "@/lib/operations/remind-pulse";
import { sendPulse } from "@/lib/operations/send-pulse";
import { pulseInput } from "@/lib/schemas/pulse";
import { later, NOON } from "../../factories/clock";
import { as } from "../../factories/people";
import { createContact, createHarbour } from "../../factories/records";

it("A round says of each it asks what became of their mail, in their server's words, and of the reminder", async () => {
  const { mira, accountId } = await createHarbour();
  const about = { name: "Berta", email: "berta@harbour.example" };
  const berta = await as(mira, (scope) => createContact(scope, accountId, about));
  const input = pulseInput.parse({ name: "Spring", contactIds: [berta], items: ["csat"], closesOn: "2026-03-24" });
  const id = crypto.randomUUID();
  await as(mira, (scope) => sendPulse(scope, { id, input }), NOON);
  const line = async () => (await as(mira, (scope) => getPulse(scope, id))).recipients[0];
  const became = (kind: string, data: object) => as(mira, ({ tx }) => tx.mail.updateMany({ where: { kind }, data }));
  expect(await line()).toMatchObject({ mailState: "waiting", mailReason: null, reminderState: null });
  await became("invitation", { state: "sent", endedAt: later(60) });
  await as(mira, (scope) => remindPulse(scope, id), later(86_400));
  const reason = "550 5.1.1 no such mailbox";
  await became("reminder", { state: "bounced", reason, endedAt: later(86_500) });
  expect(await line()).toMatchObject({
    ...{ mailState: "sent", mailEndedAt: later(60) },
    ...{ reminderState: "bounced", reminderReason: reason, reminderEndedAt: later(86_500) },
  });
});
