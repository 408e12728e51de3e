import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { requirePermission } from "@/lib/permissions/require";

const TOM = { role: "account_manager", memberId: "tom" } as const;

describe("requirePermission", () => {
  it("returns when it is allowed", () => {
    expect(() => requirePermission(TOM, "account.update", "tom")).not.toThrow();
  });

  it("says what is not allowed, and that it is about other owners when it is", () => {
    const refusal = refused(() => requirePermission(TOM, "account.update", "julia"));
    expect(refusal.code).toBe("forbidden");
    expect(refusal.message).toMatch(/change an account's master data on accounts of other owners/);
    expect(refused(() => requirePermission(TOM, "member.manage")).message).not.toMatch(/other owners/);
  });
});

function refused(act: () => void): AppError {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error("It was not refused.");
}
