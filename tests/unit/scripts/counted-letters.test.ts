import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { MailReader } from "@/lib/data/member-mails";
import type { ToldChange } from "@/lib/data/notifications";
import { digestLetter } from "@/lib/outbound/digest-letter";
import { noticesLetter } from "@/lib/outbound/notices-letter";

const reader: MailReader = {
  ...{ memberId: "m", userId: "u", name: "Otto", email: "otto@nordlicht.example" },
  role: "account_manager",
  ...{ timeZone: "UTC", kindsByMail: [], quietFrom: 0, quietUntil: 0, hasDigest: true },
};
const to = { id: "1", reader, workspaceId: "w", company: "Nordlicht" };

beforeAll(() => {
  vi.stubEnv("AUTH_SECRET", "x".repeat(64));
  vi.stubEnv("APP_URL", "http://localhost:3000");
});
afterAll(() => vi.unstubAllEnvs());

describe("a mail to one of us", () => {
  it("counts all that moved, not the foremost it names", () => {
    const digest = {
      ...{ since: "2026-03-08", worse: [], better: [], due: [], atRisk: [], worthAsking: [] },
      ...{ moved: { worse: 31, better: 12 }, unknown: { count: 0, countWithArr: 0, arr: [] } },
    };
    const { subject } = digestLetter({ ...to, monday: "2026-03-16" }, digest);
    expect(subject).toMatch(/: 31 worse, 12 better$/);
  });

  it("counts all lines it stands for, not those that were read for it", () => {
    const change: ToldChange = {
      kind: "mention",
      ...{ id: "n", accountId: "a", accountName: "Quay Works", recordId: null, about: null },
      ...{ former: null, latter: null, happenedAt: new Date(0), readAt: null, text: "Call", authorName: "Dora" },
      ...{ accounts: 0, atRisk: 0 },
    };
    const { subject, parts } = noticesLetter(to, { changes: [change], count: 412 }, new Map());
    expect(subject).toBe("Quay Works and 411 others");
    expect(parts).toMatchObject([{ title: "412 lines", rest: { words: "And 411 more" } }]);
  });
});
