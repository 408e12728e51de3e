import "server-only";
import { findLastWriter } from "@/lib/data/audit-entries";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import type { AuditedNoun } from "@/lib/schemas/audit";
import type { RegisterNoun } from "@/lib/schemas/register-noun";

type Versioned = Extract<
  AuditedNoun,
  | "account"
  | "action"
  | "comment"
  | "contact"
  | "contract"
  | "interaction"
  | "pack_text"
  | "promise"
  | "purchase"
  | RegisterNoun
>;

/** The person saw an older version than the stored one: nothing is overwritten, and they learn who was faster. */
export async function changedMeanwhile(scope: Scope, noun: Versioned, id: string): Promise<AppError> {
  const writerId = await findLastWriter(scope, { noun, nounId: id });
  const who = writerId === scope.viewer.memberId ? "You" : await nameOf(scope, writerId);
  const where = who === "You" ? " in another tab or window" : "";
  const what = noun.replaceAll("_", " ");
  return new AppError("conflict", {
    message: `${who} changed this ${what} meanwhile${where}. Nothing of that was overwritten.`,
  });
}

async function nameOf(scope: Scope, memberId: string | null): Promise<string> {
  const writer = memberId === null ? undefined : (await listMembers(scope)).find(({ id }) => id === memberId);
  return writer?.name ?? "Somebody else";
}
