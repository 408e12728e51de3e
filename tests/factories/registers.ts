import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/data/scope";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { registerInput } from "@/lib/registers/all-registers";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { PLAIN } from "./plain-records";

/** As it comes out of the schema. */
export const buildRecord = (noun: RegisterNoun, accountId: string, changes: object = {}) => {
  const { recordId: _, ...input } = registerInput.parse({ noun, accountId, ...PLAIN[noun], ...changes });
  return input;
};

/** Answers the id of what is stored now. */
export async function createRecord(
  scope: Scope,
  { noun, accountId, ...changes }: { noun: RegisterNoun; accountId: string } & Readonly<Record<string, unknown>>,
  id: string = randomUUID(),
): Promise<string> {
  await recordInRegister(scope, { id, input: buildRecord(noun, accountId, changes) });
  return id;
}
