"use server";

import { defineAction } from "@/lib/http/define-action";
import { defineRecordAction } from "@/lib/http/define-record-action";
import { cancelPulse } from "@/lib/operations/cancel-pulse";
import { remindPulse } from "@/lib/operations/remind-pulse";
import { revokePulseLink } from "@/lib/operations/revoke-pulse-link";
import { sendPulse } from "@/lib/operations/send-pulse";
import { pulseInput, pulseRecipientRef, pulseRef, remindedAnswer } from "@/lib/schemas/pulse";
import { savedAnswer } from "@/lib/schemas/results";

export const sendPulseAction = defineRecordAction({
  name: "sendPulse",
  permission: "pulse.send",
  input: pulseInput,
  noun: "pulse",
  run: async (scope, id, input) => {
    await sendPulse(scope, { id, input });
    return [];
  },
  fields: ({ items }) => items,
});

export const cancelPulseAction = defineAction({
  name: "cancelPulse",
  permission: "pulse.send",
  input: pulseRef,
  output: savedAnswer,
  run: async (scope, { pulseId }) => {
    await cancelPulse(scope, pulseId);
    return { id: pulseId, scores: [] };
  },
  audit: ({ pulseId }) => ({ noun: "pulse", nounId: pulseId, fields: ["cancelled"] }),
});

export const remindPulseAction = defineAction({
  name: "remindPulse",
  permission: "pulse.send",
  input: pulseRef,
  output: remindedAnswer,
  run: async (scope, { pulseId }) => ({ id: pulseId, reminded: await remindPulse(scope, pulseId) }),
  audit: ({ pulseId }) => ({ noun: "pulse", nounId: pulseId, fields: ["reminded"] }),
});

export const revokePulseLinkAction = defineAction({
  name: "revokePulseLink",
  permission: "pulse.send",
  input: pulseRecipientRef,
  output: savedAnswer,
  run: async (scope, { pulseRecipientId }) => {
    await revokePulseLink(scope, pulseRecipientId);
    return { id: pulseRecipientId, scores: [] };
  },
  audit: ({ pulseRecipientId }) => ({ noun: "pulse_recipient", nounId: pulseRecipientId, fields: ["revoked"] }),
});
