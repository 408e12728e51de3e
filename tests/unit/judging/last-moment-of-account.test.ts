import { describe, expect, it } from "vitest";
import { lastMomentOfAccount } from "@/lib/judging/last-moment-of-account";

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const NOW = { asOf: at("2026-11-30"), knownAt: at("2026-11-30") };
const contract = { startsAt: at("2024-05-14"), endsAt: at("2029-05-13"), noticeAt: null, createdAt: at("2024-05-14") };

const renewal = (renewsAt: number | null, contracts: readonly (typeof contract)[]) =>
  lastMomentOfAccount({ renewsAt, contracts, barriers: [] }, "free", NOW)?.on.toISOString().slice(0, 10);

describe("when an account renews", () => {
  it("is when its contract in force ends, whatever the account says beside it", () => {
    expect(renewal(at("2028-01-14"), [contract])).toBe("2029-05-13");
  });

  it("is as the account says where no contract in force has an end", () => {
    expect(renewal(at("2028-01-14"), [])).toBe("2028-01-14");
    expect(renewal(at("2028-01-14"), [{ ...contract, endsAt: at("2025-05-13") }])).toBe("2028-01-14");
  });

  it("knows nothing of a contract that nobody had recorded by then", () => {
    expect(renewal(at("2028-01-14"), [{ ...contract, createdAt: at("2026-12-01") }])).toBe("2028-01-14");
  });
});
