import { describe, expect, it } from "vitest";
import { commitmentWords } from "@/lib/format/commitment-words";
import { commitmentStanding } from "@/lib/registers/commitment-standing";

const day = (text: string) => new Date(`${text}T00:00:00.000Z`);
const noon = (text: string) => new Date(`${text}T12:00:00.000Z`);
const HOURS = { promised: 120, dueOn: day("2026-06-30"), recordedAt: day("2026-01-01") };
const standing = (achieved: number | null, measuredOn: string | null, at: string) =>
  commitmentStanding(
    { ...HOURS, achieved, measuredAt: measuredOn === null ? null : noon(measuredOn) },
    noon(at).getTime(),
  );

describe("a promised result", () => {
  it("is under way until the end of its day, whatever was measured", () => {
    expect(standing(null, null, "2026-06-30").state).toBe("open");
    expect(standing(40, "2026-03-01", "2026-06-30").state).toBe("interim");
    expect(standing(119, "2026-03-01", "2026-03-02").state).toBe("interim");
  });

  it("is judged when all of it is there, when it was measured on its day or later, or when no day was agreed", () => {
    expect(standing(120, "2026-03-01", "2026-03-02").state).toBe("judged");
    expect(standing(90, "2026-06-30", "2026-07-01").state).toBe("judged");
    expect(standing(90, "2026-08-01", "2026-08-01").state).toBe("judged");
    const endless = { ...HOURS, dueOn: null, achieved: 40, measuredAt: noon("2026-03-01") };
    expect(commitmentStanding(endless, noon("2026-03-01").getTime())).toMatchObject({
      state: "judged",
      evenPace: null,
    });
  });

  it("is asked for when its day has passed and nobody has measured since", () => {
    expect(standing(null, null, "2026-07-01").state).toBe("due");
    expect(standing(40, "2026-03-01", "2026-07-01")).toMatchObject({ state: "due", achieved: 40, evenPace: null });
  });

  it("knows nothing of what was measured later", () => {
    expect(standing(40, "2026-03-01", "2026-02-01")).toMatchObject({ state: "open", achieved: null });
  });

  it("lies beside what would be there if it came evenly", () => {
    expect(standing(40, "2026-03-01", "2026-04-01").evenPace).toBeCloseTo(60, 0);
    expect(
      commitmentStanding({ ...HOURS, achieved: null, measuredAt: null }, HOURS.recordedAt.getTime()),
    ).toMatchObject({
      evenPace: 0,
    });
  });
});

describe("its words", () => {
  const told = (changes: object) =>
    commitmentWords({ promised: 120, unit: "hours", achieved: 40, state: "judged", evenPace: null, ...changes });

  it("set an interim figure beside the line of even pace", () => {
    const interim = { promised: 120, unit: "hours", achieved: 40, state: "interim", evenPace: 59.6 } as const;
    expect(commitmentWords(interim, "today")).toBe("40 of 120 hours, even pace 60 by today");
    expect(commitmentWords(interim, "then")).toBe("40 of 120 hours, even pace 60 by then");
    expect(commitmentWords({ ...interim, evenPace: 1.234 })).toBe("40 of 120 hours, even pace 1.2");
    expect(commitmentWords({ ...interim, state: "judged", baseline: 30 })).toBe("40 of 120 hours, 30 before us");
  });

  it("say what is asked for, and else no more than is there", () => {
    expect(told({})).toBe("40 of 120 hours");
    expect(told({ achieved: null, state: "open" })).toBe("120 hours promised, not measured yet");
    expect(told({ achieved: null, state: "due" })).toBe("120 hours promised, due and not measured");
    expect(told({ state: "due" })).toBe("40 of 120 hours when last measured, before it was due");
  });
});
