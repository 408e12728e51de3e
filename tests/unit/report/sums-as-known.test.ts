import { expect, it } from "vitest";
import { TIE_HALF_LIFE_MS } from "@/lib/calendar/contact-fade";
import type { FormerInteraction } from "@/lib/data/former-states";
import type { InteractionSums } from "@/lib/data/known-interactions";
import { sumsAsKnown } from "@/lib/report/sums-as-known";
import { NOON } from "../../factories/clock";

const at = (ago: number) => new Date(NOON.getTime() - ago);
const sums: InteractionSums = {
  ...{ count: 1, theirs: new Map(), ours: new Map(), alone: new Map() },
  ties: [{ contactId: "ann", memberId: "otto", mass: 1, inAYear: 1, lastAt: NOON.getTime() }],
};
const talk = (changes: Partial<FormerInteraction>): FormerInteraction => ({
  ...{ externalId: null, kind: "call", direction: "two_way", channel: "phone", sentiment: null, summary: "Tides" },
  ...{ note: null, resolvedAt: null, occurredAt: at(TIE_HALF_LIFE_MS), recordedAt: at(TIE_HALF_LIFE_MS) },
  ...{ removedAt: null, contactIds: ["ann"], memberIds: ["otto", "mira"] },
  ...changes,
});

it("a note is told and is no contact, whenever it was known", () => {
  const moment = { asOf: NOON.getTime(), knownAt: NOON.getTime() };
  const former = { interaction: new Map([["x", talk({ kind: "note", memberIds: ["otto"] })]]) };
  expect(sumsAsKnown(sums, former, moment)).toEqual({ ...sums, count: 2 });
});

it("ties count what was known of a contact before it was changed, half after each half-life", () => {
  const moment = { asOf: NOON.getTime(), knownAt: NOON.getTime() };
  const former = { interaction: new Map([["x", talk({})]]) };
  expect(sumsAsKnown(sums, former, moment).ties).toEqual([
    { contactId: "ann", memberId: "otto", mass: 1.5, inAYear: 2, lastAt: NOON.getTime() },
    { contactId: "ann", memberId: "mira", mass: 0.5, inAYear: 1, lastAt: at(TIE_HALF_LIFE_MS).getTime() },
  ]);
});
