import "server-only";
import type { Action } from "@/lib/permissions/actions";
import { isForLeaders, type RegisterNoun } from "@/lib/schemas/register-noun";

/** What it takes to write a record of this register. */
export const permissionOfRegister = (noun: RegisterNoun): Action =>
  isForLeaders(noun) ? "renewal.decide" : "register.write";
