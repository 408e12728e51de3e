import { describe, expect, it } from "vitest";
import { proposesMore, questionsFor } from "@/app/p/[token]/questions-for";
import type { OpenedPulse } from "@/lib/operations/open-pulse-link";

const CLOSES = new Date("2026-03-24T23:59:00Z");
const opened = (answers: readonly { item: "csat" | "q1"; value: number }[]): OpenedPulse => ({
  link: {
    ...{ workspaceId: "", recipientId: "", pulseId: "", accountId: "", accountName: "Harbour", contactId: "" },
    ...{ contactName: "Ann", address: null, companyName: "Nordlicht", askerName: "Mira", timeZone: "UTC" },
    ...{ language: "en", items: ["csat", "q1"], wording: "v1", isNamed: true, note: null, closesAt: CLOSES },
  },
  response: {
    ...{ id: "", respondedAt: CLOSES, version: 3 },
    answers: answers.map((one) => ({ ...one, text: null })),
  },
});
const shown = (answers: Parameters<typeof opened>[0], query: string) =>
  questionsFor(opened(answers), new URLSearchParams(query));

describe("a rating that was pressed in a mail, after others were sent", () => {
  it("is shown as chosen where that question has no answer", () => {
    const questions = shown([{ item: "q1", value: 3 }], "csat=4");
    expect(questions.answers).toEqual({
      csat: { value: 4, text: null, isStored: false },
      q1: { value: 3, text: null, isStored: true },
    });
    expect(proposesMore(questions)).toBe(true);
  });

  it("gives way to what was answered, and to nothing it could mean", () => {
    const stored = { value: 5, text: null, isStored: true };
    for (const query of ["csat=1", "csat=99", "q2=1", "comment=forged", ""]) {
      const questions = shown([{ item: "csat", value: 5 }], query);
      expect(questions.answers, query).toEqual({ csat: stored });
      expect(proposesMore(questions), query).toBe(false);
    }
  });
});
