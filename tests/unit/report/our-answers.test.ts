import { describe, expect, it } from "vitest";
import { heritageWords, ourWords } from "@/components/accounts/report/two-sides/spread-words";
import type { ReportAnswer } from "@/lib/report/account-report";
import { inheritedAnswers } from "@/lib/report/inherited-answers";
import { spreadOfOurs } from "@/lib/report/spread-of-ours";
import { QUESTIONS, type Question } from "@/lib/scoring";
import { daysAgo } from "../../factories/clock";

const UTC = "Etc/UTC";

const said = (who: string, value: number, days = 5, isInherited = false): ReportAnswer => ({
  ...{ personId: who, who, value, isInherited, answeredAt: daysAgo(days).getTime() },
  ...{ line: null, entry: null },
});

const wordsOf = (...answers: readonly ReportAnswer[]) => ourWords({ reading: 62.5, answers }, UTC);

describe("several of ours on one question", () => {
  it("names who differs, with the value and the day of each, beside what counts", () => {
    expect(wordsOf(said("Mira", 4, 2), said("Otto", 1, 30))).toBe(
      "Ours from 1 to 4: Mira 4 (8 Mar 2026), Otto 1 (8 Feb 2026). What counts is their mean, newer ones weighing more: 63.",
    );
  });

  it("tells no spread of one alone, and of those who agree that they do", () => {
    expect(wordsOf()).toBeNull();
    expect(wordsOf(said("Mira", 4))).toBeNull();
    expect(wordsOf(said("Mira", 3), said("Otto", 3))).toBe("Both of ours say 3.");
  });

  it("names of many the newest of either end, and counts the others", () => {
    const spread = spreadOfOurs([
      ...[said("Mira", 4, 9), said("Otto", 4, 3), said("Ines", 4, 20)],
      ...[said("Noel", 2), said("Dora", 0, 1)],
    ]);
    expect(spread).toMatchObject({ lowest: 0, highest: 4, others: 2 });
    expect(spread?.apart.map(({ who }) => who)).toEqual(["Otto", "Mira", "Dora"]);
  });
});

describe("a new owner", () => {
  const handedOver = daysAgo(10);
  const answer = (memberId: string, question: Question, days: number, ownedUntil: Date | null) => ({
    ...{ assessmentId: `${memberId} ${days}`, memberId, question, ownedUntil, assessedAt: daysAgo(days) },
  });
  const byMira = answer("mira", "q1", 40, handedOver);

  const inherits = (ownerId: string | null, ...answers: ReturnType<typeof answer>[]) => {
    const isInherited = inheritedAnswers(answers, ownerId);
    return answers.filter((one) => isInherited(one.assessmentId, one.question));
  };

  it("inherits what the former owner answered, question by question, until they answer it themselves", () => {
    const more = answer("mira", "q2", 40, handedOver);
    expect(inherits("otto", byMira, more)).toEqual([byMira, more]);
    expect(inherits("otto", answer("otto", "q1", 1, null), byMira, more)).toEqual([more]);
  });

  it("also from whoever owned it before that one", () => {
    expect(inherits("ines", byMira, answer("otto", "q2", 5, daysAgo(2)))).toHaveLength(2);
  });

  it("inherits nothing of colleagues, of what a former owner says since, and of their own from before", () => {
    expect(inherits("otto", answer("ines", "q1", 40, null))).toEqual([]);
    expect(inherits("otto", answer("mira", "q1", 3, handedOver))).toEqual([]);
    expect(inherits("mira", byMira)).toEqual([]);
  });

  it("is needed: what nobody owns nobody inherits", () => {
    expect(inherits(null, byMira)).toEqual([]);
  });

  it("is told from whom, and of which day", () => {
    expect(wordsOf(said("Mira", 3, 40, true))).toBe("Ours inherited from Mira, 29 Jan 2026.");
    const heir = QUESTIONS.map((question, at) => ({
      question,
      team: { reading: 75, answers: at < 2 ? [said("Mira", 3, 40, true)] : [] },
      customer: { reading: null, answers: [] },
      isGapClear: false,
    }));
    expect(heritageWords(heir, "Otto")).toBe(
      "On 2 questions what Mira answered stands for us until Otto answers. It counts as before, and fades with age.",
    );
    expect(heritageWords(heir.slice(2), "Otto")).toBeNull();
  });
});
