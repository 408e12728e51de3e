import { describe, expect, it } from "vitest";
import { canBeSettled, defaultsOf, KINDS_IN_ORDER, toneHint } from "@/components/interactions/log-defaults";
import { logDraft, reviveLog } from "@/components/interactions/log-draft";
import { emptyLog, logOf, payloadOf, type StoredInteraction } from "@/components/interactions/log-state";
import { INTERACTION_KINDS } from "@/lib/schemas/interaction";

const NOW = Date.parse("2026-03-30T08:15:00.000Z");
const BERLIN = { zone: "Europe/Berlin", now: NOW };

describe("logging an interaction", () => {
  it("offers every kind", () => {
    expect([...KINDS_IN_ORDER].sort()).toEqual([...INTERACTION_KINDS].sort());
  });

  it("fills in what is usual for the kind until somebody chooses", () => {
    const log = emptyLog("me", { kind: "complaint" });
    expect(payloadOf("a", log, BERLIN)).toMatchObject({ direction: "inbound", channel: "other", memberIds: ["me"] });
    expect(payloadOf("a", { ...log, direction: "two_way" }, BERLIN)).toMatchObject({ direction: "two_way" });
    expect(defaultsOf("call")).toEqual({ direction: "two_way", channel: "phone" });
  });

  it("happened now, unless said otherwise", () => {
    const log = emptyLog("me", { kind: "call" });
    expect(payloadOf("a", log, BERLIN).occurredAt).toBe("2026-03-30T08:15:00.000Z");
    const earlier = { ...log, occurredAt: { choice: "other" as const, wallTime: "2026-03-28T09:00" } };
    expect(payloadOf("a", earlier, BERLIN).occurredAt).toBe("2026-03-28T08:00:00.000Z");
  });

  it("yesterday is the same time of day, also across a change of the clock", () => {
    const sunday = { zone: "Europe/Berlin", now: Date.parse("2026-03-29T10:00:00.000Z") };
    const log = { ...emptyLog("me", { kind: "call" }), occurredAt: { choice: "yesterday" as const, wallTime: "" } };
    // Sunday 12:00 in summer time; Saturday 12:00 was still winter time
    expect(payloadOf("a", log, sunday).occurredAt).toBe("2026-03-28T11:00:00.000Z");
  });

  it("says nothing about settling where there is nothing to settle", () => {
    const log = { ...emptyLog("me", { kind: "complaint" }), resolvedAt: "2026-03-29" };
    expect(payloadOf("a", log, BERLIN).resolvedAt).toBe("2026-03-29T12:00:00.000Z");
    expect(payloadOf("a", { ...log, kind: "call" }, BERLIN).resolvedAt).toBeNull();
    expect(canBeSettled("escalation")).toBe(true);
  });

  it("settles today at this moment, and sends a day ahead as it is, to be refused", () => {
    const log = { ...emptyLog("me", { kind: "complaint" }), resolvedAt: "2026-03-30" };
    expect(payloadOf("a", log, BERLIN).resolvedAt).toBe("2026-03-30T08:15:00.000Z");
    const ahead = { ...log, resolvedAt: "2026-03-31" };
    expect(payloadOf("a", ahead, BERLIN).resolvedAt).toBe("2026-03-31T12:00:00.000Z");
  });

  it("settles on the day it came not before it came, and sends a day before as it is, to be refused", () => {
    const occurredAt = { choice: "other" as const, wallTime: "2026-03-28T17:00" };
    const log = { ...emptyLog("me", { kind: "complaint" }), occurredAt };
    const settledOn = (resolvedAt: string) => payloadOf("a", { ...log, resolvedAt }, BERLIN).resolvedAt;
    expect(settledOn("2026-03-28")).toBe("2026-03-28T16:00:00.000Z");
    expect(settledOn("2026-03-27")).toBe("2026-03-27T12:00:00.000Z");
  });

  it("changes nothing of a stored interaction that nobody touched, not even the seconds", () => {
    const stored: StoredInteraction = {
      id: "i",
      version: 3,
      isRemoved: false,
      kind: "email",
      direction: "outbound",
      channel: "portal",
      occurredAt: Date.parse("2026-03-02T07:08:09.123Z"),
      sentiment: -0.5,
      summary: "Asked for the numbers",
      note: null,
      resolvedAt: null,
      contactIds: ["ann"],
      memberIds: ["me"],
    };
    const payload = payloadOf("a", logOf(stored, "Europe/Berlin"), { ...BERLIN, stored: stored.occurredAt });
    expect(payload).toMatchObject({
      kind: "email",
      direction: "outbound",
      channel: "portal",
      occurredAt: "2026-03-02T07:08:09.123Z",
      sentiment: -0.5,
      contactIds: ["ann"],
    });
  });

  it("keeps of a draft the moment of typing: now does not move on", () => {
    const fields = { ...emptyLog("me", { kind: "call" }), summary: "Half a" };
    const comeBack = { zone: "Europe/Berlin", kind: null };
    const revived = reviveLog({ fields, changedAt: Date.parse("2026-03-28T08:15:00.000Z") }, comeBack);
    expect(revived).toEqual({ ...fields, occurredAt: { choice: "other", wallTime: "2026-03-28T09:15" } });
    expect(reviveLog({ fields, changedAt: NOW }, { ...comeBack, kind: "email" }).kind).toBe("email");
  });

  it("is a draft worth keeping once there is a word or a name", () => {
    const empty = emptyLog("me", { kind: "call" });
    expect(logDraft.safeParse(empty).success).toBe(false);
    expect(logDraft.safeParse({ ...empty, contactIds: ["ann"] }).success).toBe(true);
    expect(logDraft.safeParse({ ...empty, note: "n" }).success).toBe(true);
  });

  it("tells when the tone will not count", () => {
    expect(toneHint("note", "two_way", 1)).toMatch(/only where they said something/);
    expect(toneHint("email", "outbound", 1)).toMatch(/only where they said something/);
    expect(toneHint("call", "two_way", 0)).toMatch(/once you say who took part/);
    expect(toneHint("call", "two_way", 1)).toMatch(/How they sounded/);
  });
});
