import { expect, it } from "vitest";
import { withScope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { auditingRefusals } from "@/lib/records/auditing-refusals";
import { staffed } from "../begin";

const { dora, mira, otto } = await staffed();
const refusal = new AppError("forbidden", { message: "Your role does not allow you to do this." });
const refused = (
  who: Parameters<typeof auditingRefusals>[0],
  action: "member.manage" | "workspace.manage" = "member.manage",
) => auditingRefusals(who, action, () => Promise.reject(refusal));

it("of one member and action stands in the audit once in ten minutes, so that nothing else is buried", async () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 10, 2, 9, minutes));
  for (const minutes of [0, 1, 9]) {
    await expect(refused({ ...mira, now: at(minutes) })).rejects.toBe(refusal);
  }
  await expect(refused({ ...mira, now: at(2) }, "workspace.manage")).rejects.toBe(refusal);
  await expect(refused({ ...otto, now: at(2) })).rejects.toBe(refusal);
  await expect(refused({ ...mira, now: at(11) })).rejects.toBe(refusal);
  const entries = await withScope(dora, ({ tx }) =>
    tx.auditEntry.findMany({ where: { isRefused: true }, select: { memberId: true, action: true } }),
  );
  const of = (memberId: string, action: string) =>
    entries.filter((entry) => entry.memberId === memberId && entry.action === action).length;
  expect([
    of(mira.memberId, "member.manage"),
    of(mira.memberId, "workspace.manage"),
    of(otto.memberId, "member.manage"),
  ]).toEqual([2, 1, 1]);
});

it("is told as what it was, also where nobody can write it down", async () => {
  const nobody = { ...mira, userId: "00000000-0000-4000-8000-000000000000" };
  await expect(refused(nobody)).rejects.toBe(refusal);
});
