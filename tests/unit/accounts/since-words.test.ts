import { describe, expect, it } from "vitest";
import { sinceWords } from "@/components/accounts/report/judgement/since-words";

const escalation = {
  ...({ origin: "interaction", kind: "escalation", direction: "inbound", sentiment: -1, note: null } as const),
  summary: "They ask for the contract",
};

describe("since when a warning stands", () => {
  it("is said with the record it began with, because the reasons below are of other days", () => {
    const riskSince = { day: "2026-11-27", isRecorded: true };
    expect(sinceWords({ standing: "at-risk", riskSince, riskBegan: escalation })).toBe(
      "Why they are at risk, since 27 Nov 2026, with this on record: Escalation, very unhappy, “They ask for the contract”",
    );
    expect(sinceWords({ standing: "watch", riskSince, riskBegan: null })).toBe(
      "Why they are on watch, since 27 Nov 2026",
    );
  });

  it("is time alone where no record of that day led there", () => {
    const riskSince = { day: "2026-11-27", isRecorded: false };
    expect(sinceWords({ standing: "watch", riskSince, riskBegan: null })).toBe(
      "Why they are on watch, since some day after 27 Nov 2026, by time alone",
    );
  });

  it("is not said where nobody knows it", () => {
    expect(sinceWords({ standing: "at-risk", riskSince: null, riskBegan: null })).toBe("Why they are at risk");
  });
});
