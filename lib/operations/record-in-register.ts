import "server-only";
import { listContactKeys } from "@/lib/data/contacts";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { saveRegisterRow } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { changedMeanwhile } from "@/lib/records/changed-meanwhile";
import { noonNotAhead, notAhead } from "@/lib/records/not-ahead";
import { openAccount } from "@/lib/records/open-accounts";
import { postEvidence } from "@/lib/records/post-evidence";
import { lapseToCome, postOfRegister } from "@/lib/records/post-of-register";
import { REGISTERS, type RegisterInput } from "@/lib/registers/all-registers";
import type { FieldValue, FieldValues, Register, RegisterRow } from "@/lib/registers/register";
import { ownValue } from "@/lib/schemas/own-value";

/**
 * Writes a record of any register, or changes one that is there.
 * @throws AppError `not_found` for a contact that is not there, `invalid_input` for one of another account or a moment
 * that has not come, `conflict` when somebody was faster
 */
export async function recordInRegister(
  outer: Scope,
  { id, input }: { readonly id: string; readonly input: Omit<RegisterInput, "recordId"> },
): Promise<readonly ScoredAccount[]> {
  const { noun, accountId, version, ...given } = input;
  const { scope } = await openAccount(outer, "register.write", accountId);
  const register = REGISTERS[noun];
  const fields = datedFields(scope, register, given);
  await checkContact(scope, accountId, fields);
  const row: RegisterRow = { id, accountId, noun, version: 0, recordedAt: scope.now, removedAt: null, fields };
  const lapsesAt = lapseToCome(row, scope.now);
  if (!(await saveRegisterRow(scope, register, { id, accountId, version, fields, lapsesAt }))) {
    throw await changedMeanwhile(scope, noun, id);
  }
  return postEvidence(scope, [postOfRegister(row, scope.now)]);
}

/** What counts from a moment on must have happened; a day that is kept as one becomes its noon. */
function datedFields(scope: Scope, { fields }: Register, given: FieldValues): FieldValues {
  const dated = (name: string, value: FieldValue): FieldValue => {
    const field = ownValue(fields, name);
    if (!(value instanceof Date) || field?.column !== "timestamptz") return value;
    return field.isDay ? noonNotAhead(scope, value, name) : notAhead(scope, value, name);
  };
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, dated(name, value)]));
}

async function checkContact(scope: Scope, accountId: string, { contactId }: FieldValues): Promise<void> {
  if (typeof contactId !== "string") return;
  const [contact] = await listContactKeys(scope, [contactId]);
  if (!contact) throw notFound("contact");
  if (contact.accountId !== accountId) {
    throw new AppError("invalid_input", {
      message: "This person belongs to another account.",
      fields: { contactId: "Choose a person of this account." },
    });
  }
}
