import { describe, expect, it } from "vitest";
import { evidenceOfInteraction } from "@/lib/scoring";
import type { InteractionRecord } from "@/lib/scoring/evidence/evidence-of-interaction";
import { NOW } from "../world";

const call: InteractionRecord = {
  id: "i1",
  kind: "call",
  direction: "two_way",
  occurredAt: NOW - 5,
  recordedAt: NOW,
  sentiment: 0.6,
  contactIds: ["ann", "bob", "ann"],
};

describe("an interaction", () => {
  it("is one record for each customer participant, who share its weight", () => {
    expect(evidenceOfInteraction(call)).toEqual(
      ["ann", "bob"].map((person) => ({
        id: `tone:i1:${person}`,
        indicator: "tone",
        source: person,
        occurredAt: NOW - 5,
        recordedAt: NOW,
        value: 80,
        weight: 0.25,
      })),
    );
  });

  it.each(["workshop", "business_review", "co_creation", "training", "roadmap"] as const)(
    "speaks of creation when it was a %s",
    (kind) => {
      const [first] = evidenceOfInteraction({ ...call, kind });
      expect(first).toMatchObject({ id: "jointSession:i1:ann", indicator: "jointSession", weight: 0.5 });
    },
  );

  it.each(["email", "call", "meeting", "chat", "complaint", "escalation", "executive_meeting", "event"] as const)(
    "speaks of tone when it was a %s",
    (kind) => {
      expect(evidenceOfInteraction({ ...call, kind, direction: "inbound" })[0]?.indicator).toBe("tone");
    },
  );

  it("is a joint session whoever called it: the direction matters to tone alone (2.3)", () => {
    const workshop = { ...call, kind: "workshop", direction: "outbound" } as const;
    expect(evidenceOfInteraction(workshop)[0]?.indicator).toBe("jointSession");
  });

  it.each<[string, Partial<InteractionRecord>]>([
    ["a note", { kind: "note" }],
    ["only what we said", { direction: "outbound" }],
    ["without sentiment", { sentiment: null }],
    ["without a customer participant", { contactIds: [] }],
  ])("is no evidence when it is %s", (_, overrides) => {
    expect(evidenceOfInteraction({ ...call, ...overrides })).toEqual([]);
  });
});
