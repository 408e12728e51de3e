import { describe, expect, it } from "vitest";
import {
  endWords,
  handoverWords,
  lawWords,
  noBarrierWords,
  proofWords,
  termWords,
} from "@/components/accounts/report/exit/exit-words";
import type { RegisterRow } from "@/lib/registers/register";
import { exitSheet } from "@/lib/report/exit-sheet";
import { DEFAULT_MODEL, scoreAccount } from "@/lib/scoring";
import { dayAgo, daysAgo, NOON } from "../../factories/clock";

const asOf = NOON.getTime();
const day = (days: number) => dayAgo(days).toISOString().slice(0, 10);

const row = (noun: RegisterRow["noun"], id: string, fields: RegisterRow["fields"]): RegisterRow => ({
  ...{ id, accountId: "harbour", noun, version: 1, recordedAt: daysAgo(200), removedAt: null, fields },
});
const barrier = (kind: string, fields: RegisterRow["fields"]) =>
  row("barrier", kind, {
    ...{ kind, grade: 2, serves: "us", endsOn: null, removedOn: null, reviewedAt: daysAgo(100), summary: null },
    ...{ handover: null, clearedBy: null, isEuCloud: false, ...fields },
  });
const workflow = (name: string, runsOnUs: string) =>
  row("workflow", name, {
    ...{ name, domain: "workflow", criticality: 4, runsOnUs, hoursUntilItHurts: 4, departmentId: null },
    ...{ workaround: null, noticedBy: null, summary: null, reviewedAt: daysAgo(100) },
  });

const contract = (endsIn: number | null) => ({
  ...{ startsAt: dayAgo(400).getTime(), endsAt: endsIn === null ? null : dayAgo(-endsIn).getTime() },
  ...{ noticeAt: endsIn === null ? null : dayAgo(30 - endsIn).getTime(), createdAt: dayAgo(400).getTime() },
});

const sheetOf = (rows: readonly RegisterRow[], contracts: readonly ReturnType<typeof contract>[] = []) =>
  exitSheet({
    registers: { rows },
    sources: { contracts, met: [] },
    score: scoreAccount({ evidence: [], asOf }, DEFAULT_MODEL),
    ...{ moment: { asOf, knownAt: asOf }, activeUntil: null },
  });

describe("how they would leave", () => {
  it("goes barrier by barrier, the hardest first, without what ended or was taken away", () => {
    const rows = [
      barrier("Notice period", {}),
      barrier("Format", { grade: 4, handover: "All as text", clearedBy: "us", isEuCloud: true }),
      barrier("Ended", { endsOn: dayAgo(3) }),
      barrier("Exit fee", { removedOn: dayAgo(20) }),
    ];
    const { barriers, unlocked } = sheetOf(rows);
    expect(barriers.map(({ kind, gradeWord, freeOn }) => [kind, gradeWord, freeOn])).toEqual([
      ["Format", "Close to impossible", "2027-01-12"],
      ["Notice period", "Felt", null],
    ]);
    expect(unlocked).toEqual([{ id: "Exit fee", kind: "Exit fee", removedOn: day(20) }]);
  });

  it("never tells what they would lose as what holds them (C12)", () => {
    const { barriers, breaks } = sheetOf([workflow("Berth plan", "wholly"), barrier("Notice period", {})]);
    expect(barriers.map(({ kind }) => kind)).toEqual(["Notice period"]);
    expect(breaks.map(({ name }) => name)).toEqual(["Berth plan"]);
  });

  it("names the contracts in force with their ends, the next first, and none that is over", () => {
    expect(
      sheetOf([], [contract(null), contract(90), contract(0), contract(-1)]).terms.map(({ endsOn }) => endsOn),
    ).toEqual([day(0), day(-90), null]);
  });
});

describe("what they would lose", () => {
  it("says of each result whether they confirm it, or only we say so (C2)", () => {
    const result = (id: string, confirmedAt: Date | null) =>
      row("value_commitment", id, {
        ...{ metric: id, unit: "hours", contactId: null, promised: 4, baseline: null, dueOn: dayAgo(50) },
        ...{ roi: null, paybackMonths: null, irr: null, achieved: 5, measuredAt: daysAgo(40) },
        ...{ confirmedById: confirmedAt && "ann", confirmedAt },
      });
    const rows = [result("Claimed", null), result("Confirmed", daysAgo(30)), result("Outlived", daysAgo(45))];
    expect(sheetOf(rows).results.map(({ id, confirmedById }) => [id, confirmedById])).toEqual([
      ["Claimed", null],
      ["Confirmed", "ann"],
      ["Outlived", null],
    ]);
  });
});

describe("what the sheet proves", () => {
  const said = { handover: "All as text", clearedBy: "us" };
  const captive = { ...scoreAccount({ evidence: [], asOf }, DEFAULT_MODEL).lock, state: "captive" } as const;
  const proof = (sheet: ReturnType<typeof sheetOf>) => proofWords(sheet);

  it("is that nothing locks them in, where every barrier has its way out, or somebody looked and found none", () => {
    expect(proof(sheetOf([barrier("Format", said)], [contract(90)]))).toContain("It is the proof");
    expect(proof(sheetOf([barrier("Exit fee", { removedOn: dayAgo(20) })]))).toContain("It is the proof");
  });

  it("is nothing where they are captive, whatever is on record", () => {
    const sheet = { ...sheetOf([barrier("Format", { grade: 4, ...said })]), lock: captive };
    expect(proof(sheet)).toBe(
      "It is no proof yet that this is no lock-in: they are captive, and stay because they must.",
    );
  });

  it("is nothing where nobody has looked, a way out is missing or a contract has no end", () => {
    expect(proof(sheetOf([]))).toContain("nobody has recorded what would hold them");
    expect(proof(sheetOf([barrier("Format", {}), barrier("Fee", said)]))).toContain("1 barrier has no way out");
    expect(proof(sheetOf([barrier("Fee", said)], [contract(null)]))).toContain("neither an end nor a day of notice");
  });

  it("never says under a contract that nothing holds them", () => {
    const words = (rows: readonly RegisterRow[], contracts: readonly ReturnType<typeof contract>[]) =>
      noBarrierWords(sheetOf(rows, contracts));
    expect(words([], [contract(90)])).toBe("Nothing is recorded of what would hold them beyond the contract.");
    expect(words([barrier("Ended", { endsOn: dayAgo(3) })], [contract(90)])).toContain("Beyond that");
    expect(words([], [])).toBe("Nobody has recorded what would hold them.");
  });

  it("tells contracts that end on one day as one", () => {
    const { terms } = sheetOf([], [contract(90), contract(90), contract(30)]);
    expect(terms.map(({ endsOn, count }) => [endsOn, count])).toEqual([
      [day(-30), 1],
      [day(-90), 2],
    ]);
    expect(terms.map((term) => termWords(term, "2026-03-10"))[1]).toMatch(/^2 contracts until 8 Jun 2026; notice by/);
  });
});

describe("the words of it", () => {
  it("say of a cloud contract under EU law from when on switching is free, and since when it is", () => {
    const law = (today: string) => lawWords({ freeOn: "2027-01-12" }, today);
    expect(law("2027-01-11")).toContain("from 12 Jan 2027 on no charge");
    expect(law("2027-01-12")).toContain("since 12 Jan 2027 no charge");
    expect(lawWords({ freeOn: null }, "2027-01-12")).toBeNull();
  });

  it("say what is handed over and by whose action, and that nobody has said so", () => {
    expect(handoverWords({ handover: "All as text.", clearedBy: "both" }).words).toBe(
      "We hand over: All as text. The action is of both sides.",
    );
    expect(handoverWords({ handover: null, clearedBy: null })).toEqual({
      words: "What we would hand over nobody has said. Whose action it takes is not said.",
      isSaid: false,
    });
  });

  it("say until when it holds, and that a notice has passed", () => {
    expect(endWords({ endsOn: "2026-03-12" }, "2026-03-10")).toBe("holds until 12 Mar 2026, in 2 days");
    expect(endWords({ endsOn: null }, "2026-03-10")).toBe("no end on record");
    const term = { endsOn: "2026-06-30", noticeOn: "2026-03-09", count: 1 };
    expect(termWords(term, "2026-03-09")).toBe("Contract until 30 Jun 2026; notice by 9 Mar 2026.");
    expect(termWords(term, "2026-03-10")).toBe("Contract until 30 Jun 2026; the last day of notice was 9 Mar 2026.");
  });
});
