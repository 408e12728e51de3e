import { describe, expect, it } from "vitest";
import { mailsUnderWay } from "@/lib/pulse/mails-under-way";

describe("the mails of a round", () => {
  it("are over once nothing is left to do for them, whatever became of them", () => {
    const recipients = [
      { mailState: "sent", reminderState: "waiting" },
      { mailState: "bounced", reminderState: null },
      { mailState: "sending", reminderState: null },
      { mailState: "cancelled", reminderState: null },
      { mailState: null, reminderState: null },
    ] as const;
    expect(mailsUnderWay(recipients)).toEqual({ total: 5, over: 3 });
    expect(mailsUnderWay([])).toEqual({ total: 0, over: 0 });
  });
});
