import { describe, expect, it } from "vitest";
import { sinceWords, wellSinceWords } from "@/components/accounts/report/judgement/since-words";

const escalation = {
  ...({ origin: "interaction", kind: "escalation", direction: "inbound", sentiment: -1, note: null } as const),
  summary: "They ask for the contract",
};
const promise = {
  ...({ origin: "promise", madeBy: "us", importance: 3, state: "open", dueOn: "2026-12-31" } as const),
  summary: "An open format",
};

describe("since when a warning stands", () => {
  it("is said with what set in and the record of that day, because the reasons below are of other days", () => {
    const riskSince = {
      day: "2026-11-27",
      notYetOn: null,
      isRecorded: true,
      began: ["direct-signal", "falling"] as const,
      ended: [],
    };
    expect(sinceWords({ standing: "at-risk", riskSince, riskBegan: escalation })).toBe(
      "Why they are at risk, since 27 Nov 2026, new then: told us plainly; falling. Recorded on 27 Nov 2026: Escalation, very unhappy, “They ask for the contract”",
    );
    expect(sinceWords({ standing: "watch", riskSince, riskBegan: null })).toBe(
      "Why they are on watch, since 27 Nov 2026, new then: told us plainly; falling",
    );
  });

  it("lies between two scores, where time may have led there before the record came", () => {
    const riskSince = {
      ...{ day: "2026-11-27", notYetOn: "2026-03-03", isRecorded: true },
      ...{ began: ["silence"] as const, ended: [] },
    };
    expect(sinceWords({ standing: "watch", riskSince, riskBegan: null })).toBe(
      "Why they are on watch, since 27 Nov 2026 (on 3 Mar 2026 not yet), new then: silence",
    );
    expect(wellSinceWords({ ...riskSince, began: [], ended: ["falling"] })).toBe(
      "No warning, since 27 Nov 2026 (on 3 Mar 2026 not yet), over then: falling",
    );
  });

  it("is said without it where nobody kept what set in", () => {
    const riskSince = { day: "2026-11-27", notYetOn: null, isRecorded: true, began: [], ended: [] };
    expect(sinceWords({ standing: "watch", riskSince, riskBegan: null })).toBe(
      "Why they are on watch, since 27 Nov 2026",
    );
  });

  it("says no more of an open promise than that it is one", () => {
    const riskSince = { day: "2026-11-27", notYetOn: null, isRecorded: true, began: ["captive"] as const, ended: [] };
    expect(sinceWords({ standing: "at-risk", riskSince, riskBegan: promise })).toMatch(
      /\. Recorded on 27 Nov 2026: Promise, “An open format”$/,
    );
  });

  it("is time alone where no record of that day led there", () => {
    const riskSince = { day: "2026-11-27", notYetOn: null, isRecorded: false, began: ["silence"] as const, ended: [] };
    expect(sinceWords({ standing: "watch", riskSince, riskBegan: null })).toBe(
      "Why they are on watch, since some day after 27 Nov 2026, by time alone, new then: silence",
    );
  });

  it("is not said where nobody knows it", () => {
    expect(sinceWords({ standing: "at-risk", riskSince: null, riskBegan: null })).toBe("Why they are at risk");
    expect(wellSinceWords(null)).toBeNull();
  });
});

describe("since when there is no warning", () => {
  it("is said as well: whoever stands well has a day, too", () => {
    expect(wellSinceWords({ day: "2024-03-04", notYetOn: null, isRecorded: true, began: [], ended: [] })).toBe(
      "No warning, since 4 Mar 2024",
    );
    expect(
      wellSinceWords({ day: "2024-03-04", notYetOn: null, isRecorded: true, began: [], ended: ["silence", "captive"] }),
    ).toBe("No warning, since 4 Mar 2024, over then: silence; held, not willing");
  });
});
