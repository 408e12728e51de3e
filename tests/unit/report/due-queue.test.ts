import { describe, expect, it } from "vitest";
import { dueAction } from "@/components/account-list/due-words";
import type { AccountSummary } from "@/lib/data/account-summary";
import type { OwnedRow } from "@/lib/data/register-rows";
import { dueInRegisters, type WaitingRecord } from "@/lib/report/due-in-registers";
import { type DueLine, dueQueue, MOST_FADING } from "@/lib/report/due-queue";
import { tellAction } from "@/lib/report/told-action";
import { STEPS, type Step, type StepScore, type ToldChange } from "@/lib/scoring";
import { buildAction } from "../../factories/actions";
import { buildAccount } from "../../factories/inputs";

const NOON = new Date("2026-03-10T12:00:00Z");
const THRESHOLDS = { coverage: { thin: 0.15, fair: 0.3, good: 0.5 } };
const inDays = (days: number) => new Date(NOON.getTime() + days * 86_400_000);

type Score = NonNullable<AccountSummary["score"]>;

const stepWith = (coverage: number): StepScore => ({
  ...{ score: 62, coverage, reading: 66, sd: 5, cumulative: 62, state: "carries" },
});

/** Every step covered so far, but for those that are named. */
const covered = (but: Partial<Record<Step, number>> = {}, others = 0.6): Score["steps"] => ({
  satisfaction: stepWith(but.satisfaction ?? others),
  experience: stepWith(but.experience ?? others),
  proposition: stepWith(but.proposition ?? others),
  delivery: stepWith(but.delivery ?? others),
  creation: stepWith(but.creation ?? others),
  entanglement: stepWith(but.entanglement ?? others),
});

/** A score that gives nobody anything to do. */
const calm = (changes: Partial<Score> = {}): Score => ({
  ...{ steps: covered(), asOf: NOON, index: 62, coverage: 0.6, isActive: true, riskLevel: "ok", riskPoints: 0 },
  ladder: { index: 62, mean: 62, hollowness: 0, sd: 2, standsOn: "entanglement", firm: true, hollow: {} },
  ...{ reasons: [], overlays: [], momentum: { label: null, news: 0 } },
  ...{ gapLabel: null, gapClear: null, watermelon: false, captivity: null, perceptionGap: null, renewsOn: null },
  ...{ relationshipType: "going-steady", lockState: "free", isContractPresumed: false },
  ...changes,
});
const atRisk = (changes: Partial<Score> = {}) => calm({ riskLevel: "at-risk", ...changes });
const silent = (changes: Partial<Score> = {}) =>
  calm({ reasons: [{ code: "silence", points: 0, fact: null }], ...changes });
const dark = (changes: Partial<Score> = {}) => calm({ steps: covered({ delivery: 0.1 }), ...changes });

function account(name: string, score: Score | null, on: Date | null = null): AccountSummary {
  const { note: _, ...said } = buildAccount({ name });
  const act = on && { kind: "notice" as const, on, noticePassedOn: null };
  return { ...said, id: name, ownerName: "Otto", ownArrCents: null, archivedAt: null, act, score };
}

const NO_RECORDS = { actions: [], promises: [], complaints: [], registers: [] };
const queueOf = (...accounts: readonly AccountSummary[]) =>
  dueQueue({ ...NO_RECORDS, accounts }, NOON, THRESHOLDS).lines;
const stepsOf = (lines: readonly DueLine[]) => lines.map((line) => (line.kind === "unknown" ? line.step : null));
const namesOf = (...accounts: readonly AccountSummary[]) => queueOf(...accounts).map((line) => line.account.name);
const kindsOf = (...accounts: readonly AccountSummary[]) => queueOf(...accounts).map(({ kind }) => kind);

const harbour = { accountId: "harbour", accountName: "Harbour Logistics" };
const dayIn = (days: number) => new Date(`${inDays(days).toISOString().slice(0, 10)}T00:00:00Z`);
const promised = (what: string, days: number) => ({ ...harbour, id: what, what, dueOn: dayIn(days) });
const complaint = (what: string, days: number) => ({
  ...{ ...harbour, id: what, what, kind: "complaint" as const, occurredAt: inDays(days) },
});
const waiting = (noun: WaitingRecord["noun"], what: string, dueAt: Date): WaitingRecord => ({
  ...{ ...harbour, id: what, what, noun, dueAt, stands: "Waits", action: "Say so", contactId: null, isTrouble: false },
});
const toldLate = (id: string, days: number) => tellAction({ ...buildAction({ id }), dueOn: dayIn(-days) }, NOON);
type Records = Omit<Parameters<typeof dueQueue>[0], "accounts">;
const told = (records: Partial<Records>, accounts: readonly AccountSummary[] = []) =>
  dueQueue({ ...NO_RECORDS, ...records, accounts }, NOON, THRESHOLDS).lines;

// Longer than other files: there is one queue with one order, and whoever adds a kind of line reads it beside the others.
describe("what asks for attention first", () => {
  it("is what has a day, at its day, whatever it is; then risks, silence, and what nobody knows", () => {
    const accounts = [
      account("Unknown", dark()),
      account("Silent", silent()),
      account("Notice", calm(), inDays(12)),
      account("At risk", atRisk()),
      account("Renewing", calm(), inDays(60)),
    ];
    const records = {
      promises: [promised("A report", 20), promised("A spare pump", -3), promised("A visit", -100)],
      registers: [
        waiting("value_commitment", "Hours saved", inDays(-1)),
        waiting("value_commitment", "Stops avoided", inDays(5)),
      ],
      complaints: [complaint("Late again", -2)],
    };
    const order = told(records, accounts).map((line) => ("what" in line ? line.what : line.account.name));
    expect(order).toEqual([
      ...["A spare pump", "Late again", "Hours saved"],
      ...["Stops avoided", "Notice", "A report"],
      ...["At risk", "Renewing", "Silent", "A visit", "Unknown"],
    ]);
    expect(told(records, accounts.toReversed()).map(({ key }) => key)).toEqual(
      told(records, accounts).map(({ key }) => key),
    );
  });

  it("has the day of each thing beside it", () => {
    const records = { promises: [promised("A spare pump", -3)], complaints: [complaint("Late again", -2)] };
    expect(told(records).map(({ on }) => on)).toEqual(["2026-03-07", "2026-03-08"]);
    expect(queueOf(account("Notice", calm(), inDays(12))).map(({ on }) => on)).toEqual(["2026-03-22"]);
  });

  it("is what is older, and of one day first what one of us took on", () => {
    const promises = [promised("A spare pump", -3), promised("A visit", -5), promised("A report", -1)];
    const order = told({ promises, actions: [toldLate("Call", 3)] }).map((line) =>
      line.kind === "action" ? line.action.id : "what" in line && line.what,
    );
    expect(order).toEqual(["A visit", "Call", "A spare pump", "A report"]);
  });

  it("is among risks the one with more points, among unknowns the one of which less is known", () => {
    const risks = [account("Mild", atRisk({ riskPoints: 40 })), account("Grave", atRisk({ riskPoints: 70 }))];
    expect(namesOf(...risks)).toEqual(["Grave", "Mild"]);
    const unknowns = [account("Half", dark({ coverage: 0.5 })), account("Hardly", dark({ coverage: 0.1 }))];
    expect(namesOf(...unknowns)).toEqual(["Hardly", "Half"]);
  });

  it("is at most forty lines, the least pressing left out", () => {
    const silents = Array.from({ length: 41 }, (_, points) =>
      account(`Silent ${points}`, silent({ riskPoints: points })),
    );
    const names = namesOf(...silents, account("At risk", atRisk()));
    expect(names).toHaveLength(40);
    expect(names[0]).toBe("At risk");
    expect(names).not.toContain("Silent 1");
  });

  it("leaves out nothing that one of us took on, however late, and says what it leaves out", () => {
    const promises = Array.from({ length: 43 }, (_, n) => promised(`A visit ${n}`, -3));
    const actions = Array.from({ length: 45 }, (_, n) => toldLate(`Call ${n}`, 120));
    const { lines, left } = dueQueue({ ...NO_RECORDS, promises, actions, accounts: [] }, NOON, THRESHOLDS);
    const count = (kind: DueLine["kind"]) => lines.filter((line) => line.kind === kind).length;
    expect([count("promise"), count("action")]).toEqual([40, 45]);
    expect(left.map(({ kind }) => kind)).toEqual(["promise", "promise", "promise"]);
    expect(lines.at(-1)).toMatchObject({ kind: "action", group: "long-overdue" });
  });
});

describe("a promise", () => {
  const stateIn = (days: number) => {
    const [line] = told({ promises: [promised("A spare pump", days)] });
    return line?.kind === "promise" ? line.state : null;
  };

  it("is open, overdue, and broken from the day on which the ledger counts it so", () => {
    expect([stateIn(5), stateIn(0), stateIn(-1), stateIn(-14), stateIn(-15)]).toEqual([
      ...["open", "open", "overdue", "overdue", "broken"],
    ]);
  });
});

describe("what waits in a register", () => {
  it("stands at its day among what is due, and is overdue from the moment on, not from the day after", () => {
    const records = {
      promises: [promised("A report", 1)],
      registers: [
        waiting("idea", "A berth board", inDays(20)),
        waiting("request", "A spare key", inDays(1 / 24)),
        waiting("support_case", "Gate stuck", inDays(-1 / 24)),
        waiting("goal", "Half the paper", inDays(45)),
        waiting("support_case", "Crane 2 silent", inDays(-5)),
      ],
    };
    const lines = told(records).map((line) => [line.group, line.on, "what" in line ? line.what : null]);
    expect(lines).toEqual([
      ["overdue", "2026-03-05", "Crane 2 silent"],
      ["overdue", "2026-03-10", "Gate stuck"],
      ["soon", "2026-03-10", "A spare key"],
      ["soon", "2026-03-11", "A report"],
      ["soon", "2026-03-30", "A berth board"],
      ["later", "2026-04-24", "Half the paper"],
    ]);
  });

  const row = (noun: OwnedRow["noun"], fields: OwnedRow["fields"]): OwnedRow => ({
    ...{ id: noun, noun, accountId: "harbour", accountName: "Harbour Logistics", version: 1 },
    ...{ recordedAt: NOON, removedAt: null, fields: { summary: "A spare key", ...fields } },
  });
  const dueOf = (...rows: OwnedRow[]) =>
    dueInRegisters(rows, NOON).map(({ stands, dueAt }) => `${stands} ${dueAt?.toISOString().slice(0, 16)}`);

  it("has a moment of its own: target, 48 hours, 30 days, horizon", () => {
    expect(
      dueOf(
        ...[row("support_case", { openedAt: inDays(-1), targetHours: 8 }), row("request", { askedAt: inDays(-1) })],
        ...[row("idea", { givenAt: inDays(-31) }), row("goal", { ...goal, horizonOn: dayIn(40) })],
      ),
    ).toEqual([
      "Support case past its target 2026-03-09T20:00",
      "Request waits for an answer 2026-03-11T12:00",
      "Idea ignored 2026-03-09T12:00",
      "Goal at risk 2026-04-19T23:59",
    ]);
  });

  const goal = { state: "at_risk", reviewedAt: inDays(-3) };

  it("is not due when it waits for nobody, or only after a quarter", () => {
    expect(
      dueOf(
        ...[row("request", { askedAt: inDays(-1), firstAnsweredAt: NOON }), row("idea", accepted)],
        row("goal", { ...goal, horizonOn: dayIn(120) }),
      ),
    ).toEqual([]);
  });

  it("leads from a step ahead to what is read before it, and from one that has passed to what became of it", () => {
    const step = (days: number) =>
      row("planned_step", {
        ...{ summary: "A look", stepKind: "meeting", agreement: "agreed", contactId: "ann", happenedAt: null },
        plannedOn: dayIn(days),
      });
    const actions = (days: number, canWrite: boolean) =>
      told({ registers: dueInRegisters([step(days)], NOON) }).map((line) => dueAction(line, canWrite));
    expect(actions(0, true)).toEqual([["/brief?with=ann", "Prepare"]]);
    expect(actions(5, false)).toEqual([["/brief?with=ann", "Prepare"]]);
    expect(actions(-1, true)).toEqual([["/future#planned-step", "Say what became of it"]]);
  });

  it("names a fact that names nobody, without a day, before silence, which it does not hide", () => {
    const fact = { contactId: null, about: "preference", learnedAt: inDays(-300), isAnticipated: false };
    const registers = dueInRegisters(
      [row("person_fact", fact), row("person_fact", { ...fact, contactId: "ann" })],
      NOON,
    );
    expect(registers).toMatchObject([{ stands: "To keep in mind names nobody yet", dueAt: null }]);
    const lines = told({ registers }, [{ ...account("Harbour Logistics", silent()), id: harbour.accountId }]);
    expect(lines.map(({ group, on }) => [group, on])).toEqual([
      ["undated", null],
      ["silent", null],
    ]);
  });

  it("is not due where it could have a day and has none", () => {
    const open = { metric: "Hours saved", unit: "h", promised: 10, achieved: null, dueOn: null, measuredAt: null };
    expect(dueOf(row("value_commitment", open))).toEqual([]);
  });

  const accepted = { givenAt: inDays(-9), outcome: "accepted", answeredAt: inDays(-3) };
});

describe("an account", () => {
  it("at risk has the day by which we must act, however far it is, the nearest first", () => {
    const lines = queueOf(
      ...[account("Unsaid", atRisk({ riskPoints: 9 })), account("Next year", atRisk(), inDays(400))],
      ...[account("Long past", atRisk(), inDays(-91)), account("In May", atRisk(), inDays(70))],
      account("In March", atRisk(), inDays(10)),
    );
    expect(lines.map(({ account: { name }, group, on }) => [name, group, on])).toEqual([
      ["In March", "soon", "2026-03-20"],
      ["In May", "at-risk", "2026-05-19"],
      ["Next year", "at-risk", "2027-04-14"],
      ["Unsaid", "at-risk", null],
      ["Long past", "at-risk", null],
    ]);
  });

  it("stands there once for itself, and for silence or a gap only where nothing else of it is due", () => {
    const everything = atRisk({
      reasons: [{ code: "silence", points: 9, fact: null }],
      steps: covered({ delivery: 0.1 }),
    });
    expect(kindsOf(account("Harbour Logistics", everything, inDays(10)))).toEqual(["at-risk"]);
    const less = silent({ steps: covered({ delivery: 0.1 }) });
    expect(kindsOf(account("Harbour Logistics", less, inDays(10)))).toEqual(["act"]);
    expect(kindsOf(account("Harbour Logistics", less))).toEqual(["silence"]);
    const busy = { ...account("Harbour Logistics", less), id: harbour.accountId };
    expect(told({ promises: [promised("A report", 3)] }, [busy]).map(({ kind }) => kind)).toEqual(["promise"]);
  });

  it("that asks for nothing is not there, nor is one without a score", () => {
    expect(queueOf(account("Calm", calm()), account("Watched", calm({ riskLevel: "watch" })))).toEqual([]);
    expect(queueOf(account("Not scored yet", null))).toEqual([]);
  });

  it("without business is neither at risk nor silent", () => {
    expect(queueOf(account("Asleep", atRisk({ isActive: false })))).toEqual([]);
    expect(queueOf(account("Asleep", silent({ isActive: false })))).toEqual([]);
  });

  it("must be acted on from a quarter before the day to a quarter after it, also when nothing is scored", () => {
    for (const days of [-90, 0, 90]) expect(kindsOf(account("Renewing", null, dayIn(days)))).toEqual(["act"]);
    for (const days of [-91, 91]) expect(queueOf(account("Not now", null, dayIn(days)))).toEqual([]);
  });
});

describe("what nobody knows", () => {
  it("names the lowest step below fair coverage", () => {
    const gaps = covered({ creation: 0.1, proposition: 0.29, delivery: 0 });
    expect(stepsOf(queueOf(account("Harbour Logistics", calm({ steps: gaps }))))).toEqual(["proposition"]);
    const [lowest] = STEPS;
    expect(stepsOf(queueOf(account("New", calm({ steps: covered({}, 0) }))))).toEqual([lowest]);
  });

  it("goes by the thresholds of the workspace; fair is enough", () => {
    const accounts = [account("Harbour Logistics", calm({ steps: covered({ experience: 0.3 }) }))];
    expect(queueOf(...accounts)).toEqual([]);
    const stricter = { coverage: { ...THRESHOLDS.coverage, fair: 0.4 } };
    expect(stepsOf(dueQueue({ ...NO_RECORDS, accounts }, NOON, stricter).lines)).toEqual(["experience"]);
  });

  it("is no reason to name a step where another reason stands first", () => {
    const known = atRisk({ steps: covered({ delivery: 0.1 }) });
    expect(stepsOf(queueOf(account("Harbour Logistics", known)))).toEqual([null]);
  });
});

describe("what time takes", () => {
  const stops: ToldChange = { kind: "step", step: "delivery", from: "carries", to: "unproven" };
  const fading = (days: number, score = calm) => score({ coming: { at: dayIn(days).getTime(), changes: [stops] } });

  it("does not lead to asking for a mark while something is wrong there", () => {
    const weaker: ToldChange = { kind: "step", step: "satisfaction", from: "carries", to: "unproven" };
    const score = calm({ coming: { at: dayIn(3).getTime(), changes: [weaker] } });
    const harbours = { ...account("Harbour", score), id: harbour.accountId };
    const actionOf = (records: Partial<Records>) =>
      told(records, [harbours]).flatMap((line) => (line.kind === "fading" ? [dueAction(line, true)] : []));
    expect(actionOf({})).not.toEqual([["", "Open"]]);
    expect(actionOf({ complaints: [complaint("Late again", -2)] })).toEqual([["", "Open"]]);
    const late = { ...waiting("support_case", "Gate stuck", inDays(-1)), isTrouble: true };
    expect(actionOf({ registers: [late] })).toEqual([["", "Open"]]);
    expect(actionOf({ registers: [waiting("support_case", "Gate stuck", inDays(1))] })).not.toEqual([["", "Open"]]);
  });

  it("is named on its day, behind what is at risk, for 30 days ahead", () => {
    const lines = queueOf(account("Later", fading(31)), account("Fading", fading(30)), account("At risk", atRisk()));
    expect(lines.map(({ account, kind, on }) => [account.name, kind, on])).toEqual([
      ["At risk", "at-risk", null],
      ["Fading", "fading", "2026-04-09"],
    ]);
    expect(lines[1]).toMatchObject({ changes: [stops] });
  });

  it("is not said again of an account that is at risk, and stands instead of what is only not known of one", () => {
    expect(kindsOf(account("At risk", fading(3, atRisk)))).toEqual(["at-risk"]);
    expect(kindsOf(account("Dark", fading(3, dark)))).toEqual(["fading"]);
  });

  it("is the next of many, so that it hides nothing else", () => {
    const many = Array.from({ length: 30 }, (_, n) => account(`Fading ${n}`, fading(30 - n)));
    const lines = queueOf(...many, account("Silent", silent()));
    expect(lines).toHaveLength(MOST_FADING + 1);
    expect([lines[0]?.on, lines.at(-1)?.kind]).toEqual(["2026-03-11", "silence"]);
  });
});
