import { describe, expect, it } from "vitest";
import { endWords } from "@/components/round/end-words";
import { indexWords } from "@/components/round/shown-card";
import { roundAnswer, roundHref, roundPlace, roundQuery } from "@/lib/schemas/round";

const [A, B] = ["0d3c4b1a-6c5d-4e2f-8a9b-1c2d3e4f5a6b", "1e4d5c2b-7d6e-4f3a-9bac-2d3e4f5a6b7c"];
const answer = { question: "q1", value: 3, assessmentId: "x", moved: 0.2, index: 61 } as const;

describe("the words of a round", () => {
  it("count what was answered, skipped and left, and call nothing missing", () => {
    const lines = [
      { answer, isPast: true },
      { answer: null, isPast: true },
      { answer: null, isPast: false },
    ];
    expect(endWords(lines)).toBe("1 answered, 1 skipped, 1 left.");
    expect(endWords(lines.slice(1, 2))).toBe(
      "0 answered, 1 skipped. Nothing was recorded: an unknown is better than a guess.",
    );
  });

  it("say how the index moved, and never a number that is not known", () => {
    expect(indexWords(61.2, 58.1)).toBe("Index 61 → 58");
    expect(indexWords(61.2, 61.4)).toBe("Index 61.2 → 61.4");
    expect(indexWords(61.2, 61.21)).toBe("Index 61, as before");
    expect(indexWords(null, 58)).toBe("Index 58, before it was not known");
    expect(indexWords(50, null)).toBe("No index yet: satisfaction is hardly known");
  });
});

describe("the address of a round", () => {
  const place = { accounts: [A, B], at: 2, since: 1_773_144_000_000 };
  const fieldsOf = (href: string) => Object.fromEntries(new URL(href, "http://localhost").searchParams);

  it("is read back as it was written", () => {
    expect(roundQuery.parse(fieldsOf(roundHref(place, { end: "1" })))).toEqual({ ...place, end: "1" });
    expect(roundPlace.parse(fieldsOf(roundHref(place)))).toEqual(place);
  });

  it("without accounts begins anew; one that is no id, or more than a round holds, is no address", () => {
    expect(roundQuery.parse({})).toEqual({});
    expect(roundQuery.safeParse({ accounts: "x" }).success).toBe(false);
    expect(roundQuery.safeParse({ accounts: Array(13).fill(A).join(".") }).success).toBe(false);
    expect(roundQuery.parse({ accounts: A, at: "99", since: "soon", end: "no" })).toEqual({ accounts: [A] });
  });

  it("takes an answer as a form sends it, a dash for can't say", () => {
    expect(roundAnswer.parse({ accountId: A, question: "q3", value: "0" }).value).toBe(0);
    expect(roundAnswer.parse({ accountId: A, question: "q3", value: "-" }).value).toBeNull();
    for (const value of ["5", "", "null", "1.5"]) {
      expect(roundAnswer.safeParse({ accountId: A, question: "q3", value }).success, value).toBe(false);
    }
  });
});
