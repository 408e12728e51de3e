import { randomUUID } from "node:crypto";
import { cancelPulse } from "@/lib/operations/cancel-pulse";
import { remindPulse } from "@/lib/operations/remind-pulse";
import { revokePulseLink } from "@/lib/operations/revoke-pulse-link";
import { sendPulse } from "@/lib/operations/send-pulse";
import { pulseInput } from "@/lib/schemas/pulse";
import type { Cases } from "./cases";

const ASKED = { name: "Spring", items: ["csat"], closesOn: "2039-12-31" };

/** Asking customers by a link. */
export const PULSE_CASES: Cases = {
  sendPulse: {
    "person to ask": (scope, { given }) =>
      sendPulse(scope, { id: randomUUID(), input: pulseInput.parse({ ...ASKED, contactIds: [given.contactId] }) }),
    "person to ask beside one of one's own": (scope, { mine, given }) =>
      sendPulse(scope, {
        id: randomUUID(),
        input: pulseInput.parse({ ...ASKED, contactIds: [...new Set([mine.contactId, given.contactId])] }),
      }),
  },
  cancelPulse: {
    "pulse to take back": (scope, { given }) => cancelPulse(scope, given.pulseId),
  },
  remindPulse: {
    "pulse to remind of": (scope, { given }) => remindPulse(scope, given.pulseId),
  },
  revokePulseLink: {
    "link to take back": (scope, { given }) => revokePulseLink(scope, given.pulseRecipientId),
  },
};
