import "server-only";
import { type AccountKey, setAccountsArchived } from "@/lib/data/accounts";
import { type AuditedWrite, recordAudits } from "@/lib/data/audit-entries";
import type { LockedScope } from "@/lib/data/evidence";
import { loadAccountInputs } from "@/lib/data/import-sources";
import { listMembers } from "@/lib/data/members";
import { oneOf } from "@/lib/data/one-of";
import type { Scope } from "@/lib/data/scope";
import { type AccountInput, TIERS } from "@/lib/schemas/account";
import type { AuditValue } from "@/lib/schemas/audit";
import { ARCHIVED, type BulkKind } from "@/lib/schemas/bulk-change";
import { permissionOfBulkChange } from "./permission-of-bulk-change";
import { storeAccounts } from "./store-accounts";

type FieldKind = Exclude<BulkKind, "action">;

/** What an account said, and what it is to say. */
export interface NewValue {
  readonly accountId: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Sets one field of locked accounts, as a change of each by itself does: its former state is kept, its score is made anew
 * where the field may tell of it, and the audit says of each from what to what.
 * @throws AppError `invalid_input` for an owner who is no active member
 */
export async function setInAccounts(
  scope: LockedScope,
  { kind, there, values }: { kind: FieldKind; there: readonly AccountKey[]; values: readonly NewValue[] },
): Promise<void> {
  if (values.length === 0) return;
  if (kind === "archive" || kind === "restore") {
    const idsTo = (isArchived: boolean) =>
      values.filter(({ to }) => (to === ARCHIVED) === isArchived).map(({ accountId }) => accountId);
    for (const isArchived of [true, false]) await setAccountsArchived(scope, idsTo(isArchived), isArchived);
  } else {
    const inputs = await loadAccountInputs(
      scope,
      values.map(({ accountId }) => accountId),
    );
    const rows = values.flatMap(({ accountId: id, to }) => {
      const input = inputs.get(id);
      return input ? [{ id, input: withValue(input, kind, to) }] : [];
    });
    await storeAccounts(scope, rows, there);
  }
  await recordAudits(scope, await auditsOf(scope, kind, values));
}

function withValue(
  input: AccountInput,
  kind: Exclude<FieldKind, "archive" | "restore">,
  value: string | null,
): AccountInput {
  if (kind === "owner") return { ...input, ownerId: value };
  return kind === "tier" ? { ...input, tier: oneOf(TIERS, value ?? "") } : { ...input, segment: value };
}

async function auditsOf(scope: Scope, kind: FieldKind, values: readonly NewValue[]): Promise<readonly AuditedWrite[]> {
  const isArchiving = kind === "archive" || kind === "restore";
  const names = new Map(kind === "owner" ? (await listMembers(scope)).map(({ id, name }) => [id, name] as const) : []);
  const told = (value: string | null): AuditValue => {
    if (isArchiving) return value === ARCHIVED;
    return kind === "owner" ? (names.get(value ?? "") ?? null) : value;
  };
  const field = isArchiving ? "archived" : kind;
  return values.map(({ accountId, from, to }) => ({
    action: permissionOfBulkChange(kind),
    subject: { noun: "account", nounId: accountId, accountId },
    changes: [{ field, from: told(from), to: told(to) }],
  }));
}
