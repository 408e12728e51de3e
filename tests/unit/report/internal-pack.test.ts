import { describe, expect, it } from "vitest";
import type { RegisterRow } from "@/lib/registers/register";
import { internalPack } from "@/lib/report/internal-pack";
import { tellAction } from "@/lib/report/told-action";
import { buildAction } from "../../factories/actions";

const at = new Date("2026-10-20T12:00:00Z");
const row = (id: string, noun: RegisterRow["noun"], fields: RegisterRow["fields"]): RegisterRow => ({
  ...{ id, accountId: "a", noun, version: 1, recordedAt: at, removedAt: null, fields },
});
const pack = (changes: Partial<Parameters<typeof internalPack>[0]>) =>
  internalPack({ rows: [], level: "ok", ties: [], contacts: [], members: [], actions: [], at, ...changes });

describe("who hangs on a single thread", () => {
  const contacts = ["ann", "ben", "cid", "dag"].map((id) => ({ id, name: id.toUpperCase(), leftOn: null }));
  const members = ["mira", "otto"].map((id) => ({ id, name: id.toUpperCase(), deactivatedAt: null }));
  const tie = (contactId: string, memberId: string, inAYear = 1) => ({
    ...{ contactId, memberId, inAYear, mass: 1, lastAt: at.getTime() },
  });
  const threads = (changes: object = {}) =>
    pack({ contacts, members, ties: [tie("ann", "mira"), tie("ben", "mira"), tie("ben", "otto")], ...changes }).threads;

  it("is whom exactly one of ours met within a year", () => {
    expect(threads()).toEqual([{ id: "ann", name: "ANN", holder: "MIRA" }]);
    expect(threads({ ties: [tie("cid", "otto", 0)] })).toEqual([]);
  });

  it("counts neither theirs nor ours who left", () => {
    const left = contacts.map((one) => ({ ...one, leftOn: new Date("2026-10-01") }));
    expect(threads({ contacts: left })).toEqual([]);
    const gone = members.map((one) => ({ ...one, deactivatedAt: one.id === "otto" ? at : null }));
    expect(threads({ members: gone }).map(({ id }) => id)).toEqual(["ann", "ben"]);
  });
});

describe("the renewal, seen twice", () => {
  const call = (said: string, calledAt: string) =>
    row(said, "renewal_call", {
      summary: `Because ${said}`,
      call: said,
      contactId: null,
      calledAt: new Date(calledAt),
    });
  const calls = [call("leaves", "2026-08-01"), call("stays", "2026-10-01")];

  it("holds the newest call against what the score says, and says nothing where one of both does not know", () => {
    const renewal = (level: "ok" | "at-risk" | "unknown") => pack({ rows: calls, level }).renewal;
    expect(renewal("ok")).toMatchObject({ call: { what: "Because stays" }, isApart: false, decision: null });
    expect([renewal("at-risk").isApart, renewal("unknown").isApart]).toEqual([true, null]);
    expect(pack({}).renewal).toEqual({ call: null, isApart: null, decision: null });
  });
});

it("what to leave alone is told with whose it is, and nothing else that is kept in mind", () => {
  const fact = (id: string, about: string, contactId: string | null) =>
    row(id, "person_fact", { summary: `Of ${id}`, about, contactId, learnedAt: at, isAnticipated: false });
  const rows = [fact("sailing", "personal", "ann"), fact("merger", "avoid", "ann"), fact("strike", "avoid", null)];
  expect(pack({ rows, contacts: [{ id: "ann", name: "Ann", leftOn: null }] }).avoid).toEqual([
    { id: "merger", who: "Ann", what: "Of merger" },
    { id: "strike", who: null, what: "Of strike" },
  ]);
});

it("of our actions those are told that somebody has to do, the next one first", () => {
  const action = (id: string, changes: object) => tellAction(buildAction({ id, ...changes }), at);
  const actions = [
    action("later", { dueOn: new Date("2026-11-12") }),
    action("late", { dueOn: new Date("2026-10-12") }),
    action("done", { state: "done", closedOn: new Date("2026-10-12") }),
    action("waits", { state: "snoozed", snoozedUntil: new Date("2026-12-12") }),
  ];
  expect(pack({ actions }).actions.map(({ id }) => id)).toEqual(["late", "later"]);
});
