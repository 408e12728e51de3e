import { DAY_MS } from "@/lib/calendar/days";
import type { RegisterRow } from "@/lib/registers/register";
import type { Evidence, Indicator } from "@/lib/scoring";
import type { Ground } from "@/lib/what-if/ground";
import type { Place } from "@/lib/what-if/resolve-imagined";

export const NOW = Date.parse("2026-03-10T12:00:00.000Z");
export const ACCOUNT = "00000000-0000-4000-8000-00000000000a";
export const ANN = { id: "00000000-0000-4000-8000-000000000001", name: "Ann" };
export const BEN = { id: "00000000-0000-4000-8000-000000000002", name: "Ben" };
export const MIRA = { id: "00000000-0000-4000-8000-000000000003", name: "Mira" };
export const PROMISE = "00000000-0000-4000-8000-000000000004";
export const CASE = "00000000-0000-4000-8000-000000000005";

const said = (indicator: Indicator, source: string, value: number, days: number): Evidence => {
  const at = NOW - days * DAY_MS;
  return { id: `${indicator}:${days}:${source}`, indicator, source, occurredAt: at, recordedAt: at, value, weight: 1 };
};

const openCase: RegisterRow = {
  ...{ id: CASE, accountId: ACCOUNT, noun: "support_case", version: 0, removedAt: null },
  recordedAt: new Date(NOW - DAY_MS),
  fields: {
    summary: "Gate stuck",
    openedAt: new Date(NOW - DAY_MS),
    targetHours: 48,
    isCritical: false,
    isComplaint: false,
  },
};

/** A relationship of which something is known everywhere. */
export const GROUND: Ground = {
  evidence: [
    ...[said("csat", ANN.id, 75, 200), said("tone", BEN.id, 25, 40), said("ces", ANN.id, 60, 90)],
    ...[said("attainment", "account", 80, 150), said("valueCase", "account", 75, 300), said("idea", ANN.id, 75, 20)],
    ...[said("q1.team", MIRA.id, 75, 30), said("q1.customer", BEN.id, 25, 400)],
  ],
  bundles: [],
  source: {
    ...{ supplierShare: "main", startedAt: NOW - 900 * DAY_MS, createdAt: NOW - 900 * DAY_MS },
    ...{ renewsAt: NOW + 100 * DAY_MS, arrCents: 1_000_000, interactions: [], met: [], purchases: [], contracts: [] },
    ...{ barriers: [], surveyedAt: [], shown: [] },
  },
  rows: [openCase],
  promises: [{ id: PROMISE, summary: "A spare pump", importance: 2, dueOn: new Date("2026-03-15T00:00:00.000Z") }],
  heldAlone: { [MIRA.id]: [`tone:40:${BEN.id}`] },
};

export const PLACE: Place = {
  ...{ accountId: ACCOUNT, currency: "EUR", zone: "Europe/Berlin", now: NOW, ground: GROUND },
  ...{ contacts: [ANN, BEN], members: [MIRA] },
};
