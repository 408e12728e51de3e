"use server";

import { defineAction } from "@/lib/http/define-action";
import { definePreparedAction } from "@/lib/http/define-prepared-action";
import { definePublicAction } from "@/lib/http/define-public-action";
import { recordCurrencyRate } from "@/lib/operations/record-currency-rate";
import { removeCurrencyRate } from "@/lib/operations/remove-currency-rate";
import { removeDemoWorld } from "@/lib/operations/remove-demo-world";
import { renameWorkspace } from "@/lib/operations/rename-workspace";
import { setPulseCadence } from "@/lib/operations/set-pulse-cadence";
import { setUpWorkspace } from "@/lib/operations/set-up-workspace";
import { switchWorkspace } from "@/lib/operations/switch-workspace";
import { currencyRateInput, currencyRateRef, rateChanges, recordedRate } from "@/lib/schemas/currency-rate";
import { demoRemoval, setupInput, workspaceInput, workspaceRef } from "@/lib/schemas/member";
import { pulseCadence } from "@/lib/schemas/pulse";
import { noAnswer } from "@/lib/schemas/results";

/** A demo world has many rows. */
const PATIENCE_MS = 20_000;

export const setUpWorkspaceAction = definePublicAction({
  deed: "workspace.set_up",
  input: setupInput,
  run: setUpWorkspace,
});

export const renameWorkspaceAction = defineAction({
  name: "renameWorkspace",
  permission: "workspace.manage",
  input: workspaceInput,
  output: noAnswer,
  run: renameWorkspace,
  changes: () => ({ noun: "workspace", id: null }),
  audit: () => ({ noun: "workspace" }),
});

export const setPulseCadenceAction = defineAction({
  name: "setPulseCadence",
  permission: "workspace.manage",
  input: pulseCadence,
  output: noAnswer,
  run: setPulseCadence,
  changes: () => ({ noun: "workspace", id: null }),
  audit: () => ({ noun: "workspace" }),
});

export const recordCurrencyRateAction = defineAction({
  name: "recordCurrencyRate",
  permission: "workspace.manage",
  input: currencyRateInput,
  output: recordedRate,
  run: recordCurrencyRate,
  audit: (rate) => ({ noun: "currency_rate", changes: rateChanges(rate) }),
});

export const removeCurrencyRateAction = defineAction({
  name: "removeCurrencyRate",
  permission: "workspace.manage",
  input: currencyRateRef,
  output: noAnswer,
  run: removeCurrencyRate,
  audit: ({ currency }) => ({ noun: "currency_rate", fields: ["removed", currency] }),
});

export const switchWorkspaceAction = definePreparedAction({
  name: "switchWorkspace",
  permission: "workspace.switch",
  input: workspaceRef,
  output: noAnswer,
  prepare: async ({ workspaceId }, { id: sessionId }) => ({ workspaceId, sessionId }),
  run: switchWorkspace,
  audit: () => ({ noun: "session", fields: ["workspaceId"] }),
});

export const removeDemoWorldAction = defineAction({
  name: "removeDemoWorld",
  permission: "demo.remove",
  input: demoRemoval,
  output: noAnswer,
  timeout: PATIENCE_MS,
  run: removeDemoWorld,
  audit: () => ({ noun: "workspace", fields: ["removed"] }),
});
