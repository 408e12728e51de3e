import { describe, expect, it } from "vitest";
import { becameWords, sentOf, stateWords } from "@/components/actions/action-words";
import { outcomeOf, wordsFor } from "@/components/actions/outcome";
import { formerOf } from "@/components/form/former";
import type { ActionDetail } from "@/lib/data/actions";
import { tellAction } from "@/lib/report/told-action";
import { ACTION_FIELDS, actionInput } from "@/lib/schemas/action";
import { buildAction } from "../../factories/actions";

const NOON = new Date("2026-03-10T12:00:00Z");
const TODAY = "2026-03-10";
const told = (changes: Partial<ActionDetail> = {}) => tellAction(buildAction(changes), NOON);
const putOff = (until: string) =>
  told({ state: "snoozed", snoozedUntil: new Date(until), outcome: "She is on leave", dueOn: new Date("2026-04-01") });

const open = told();
const waiting = putOff("2026-03-20");

describe("what became of an action", () => {
  it.each([
    ["open", open],
    ["put off", waiting],
  ])("is put back to what stood there before: %s", (_, action) => {
    const { stored } = outcomeOf(action, TODAY);
    const former = formerOf({ raw: stored }, ACTION_FIELDS);
    expect(former).toEqual({ ...sentOf(action), version: action.version + 1 });
    const { state, snoozedUntil, closedOn, outcome } = actionInput.parse(former);
    expect([state, snoozedUntil?.toISOString().slice(0, 10) ?? null, closedOn, outcome]).toEqual([
      ...[action.state, action.snoozedUntil, null, action.outcome],
    ]);
  });

  it("is proposed as done today, and nothing has come of it before somebody says so", () => {
    const { values, payload } = outcomeOf(waiting, TODAY);
    expect(values).toMatchObject({ state: "done", outcome: "", closedOn: TODAY });
    const sent = payload({ ...values, outcome: "She is content" }).raw;
    expect(actionInput.parse(sent)).toMatchObject({ state: "done", snoozedUntil: null, outcome: "She is content" });
  });

  it("begins with why it waits only where it waits on, and keeps what was typed", () => {
    expect(wordsFor(waiting, "snoozed", "")).toBe("She is on leave");
    expect(wordsFor(waiting, "done", "She is on leave")).toBe("");
    expect(wordsFor(waiting, "dropped", "No need any more")).toBe("No need any more");
    expect(wordsFor(open, "snoozed", "")).toBe("");
  });

  it("is said as what it became", () => {
    const { values, payload } = outcomeOf(open, TODAY);
    const said = (["done", "snoozed", "dropped"] as const).map((state) =>
      becameWords(payload({ ...values, state }).raw),
    );
    expect(said).toEqual(["Action done", "Action put off", "Action dropped"]);
  });
});

it("waits by its badge as long as its day has not come, and is open from then on", () => {
  expect([waiting, putOff(TODAY), open].map(stateWords)).toEqual(["Waits", "Open", "Open"]);
  expect(stateWords(told({ dueOn: new Date("2026-03-01") }))).toBe("Overdue");
});

it("knows no way back for what has no version, or what is wrong with it", () => {
  expect(formerOf({ raw: { summary: "Call" } }, ACTION_FIELDS)).toBeNull();
  expect(formerOf({ fields: { summary: "Fill this in." } }, ACTION_FIELDS)).toBeNull();
});
