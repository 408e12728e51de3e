import { describe, expect, it } from "vitest";
import { registerInput, tellRecord } from "@/lib/registers/all-registers";
import type { RegisterRow } from "@/lib/registers/register";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { PLAIN } from "../../factories/plain-records";

const accountId = "00000000-0000-4000-8000-00000000aa01";
const at = (day: string) => Date.parse(`2026-10-${day}T12:00:00Z`);
const row = (noun: RegisterNoun, fields: RegisterRow["fields"]): RegisterRow => ({
  ...{ id: "one", accountId, noun, version: 1, recordedAt: new Date(at("01")), removedAt: null },
  fields: { summary: "Something", contactId: null, ...fields },
});
const on = (day: string) => new Date(at(day));

/** Asked, given or opened on 1 October; settled on 20 October. */
const SETTLED: Readonly<Record<string, readonly [RegisterRow, before: string, after: string]>> = {
  "a request": [
    row("request", { askedAt: on("01"), firstAnsweredAt: on("20") }),
    "Left unanswered",
    "Answered too late",
  ],
  "a support case": [
    row("support_case", {
      openedAt: on("01"),
      targetHours: 24,
      isCritical: false,
      solvedAt: on("20"),
      reopenedAt: null,
    }),
    "Past its target",
    "Solved late",
  ],
  "an idea": [
    row("idea", { givenAt: on("01"), outcome: "accepted", answeredAt: on("20"), reason: null }),
    "Waits for an answer",
    "Accepted",
  ],
  "a goal": [row("goal", { horizonOn: on("30"), state: "missed", reviewedAt: on("20") }), "Reviewed since", "Missed"],
};

describe.each(Object.entries(SETTLED))("%s", (_, [record, before, after]) => {
  it("stands on a day as it stood then, whatever came of it later", () => {
    expect(tellRecord(record, at("15")).state.word).toBe(before);
    expect(tellRecord(record, at("15")).dueAt).not.toBeNull();
    expect(tellRecord(record, at("25")).state.word).toBe(after);
  });
});

it("a case that was never solved cannot be reopened, which would spare it its target", () => {
  const reopened = { ...PLAIN.support_case, solvedAt: null, reopenedAt: "2026-03-04T09:00:00Z" };
  const said = registerInput.safeParse({ noun: "support_case", accountId, ...reopened });
  expect(said.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["solvedAt", "Only what was solved can be reopened: say when it was solved first."],
  ]);
});

it("stands in the timeline where it began, and then where it came to something", () => {
  const [record] = SETTLED["a request"] ?? [];
  const dayOf = (day: string) => (record ? tellRecord(record, at(day)).at.toISOString().slice(0, 10) : null);
  expect([dayOf("02"), dayOf("15"), dayOf("25")]).toEqual(["2026-10-01", "2026-10-03", "2026-10-20"]);
});
