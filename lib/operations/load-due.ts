import "server-only";
import { SOON_DAYS } from "@/lib/calendar/soon";
import { type ListView, listAccountsDue } from "@/lib/data/account-list";
import { listDueRecords } from "@/lib/data/due-records";
import type { Scope } from "@/lib/data/scope";
import { dueInRegisters } from "@/lib/report/due-in-registers";
import { type DueQueue, dueQueue } from "@/lib/report/due-queue";
import { tellAction } from "@/lib/report/told-action";

/** What asks for one member first: what they mean to do, and what is due on the accounts they own. */
export async function loadDue(scope: Scope, ownerId: string, view: ListView): Promise<DueQueue> {
  const accounts = await listAccountsDue(scope, ownerId, view);
  const { rows, actions, ...records } = await listDueRecords(scope, ownerId, SOON_DAYS);
  const registers = dueInRegisters(rows, scope.now);
  const told = actions.map((one) => tellAction(one, scope.now));
  return dueQueue({ accounts, actions: told, registers, ...records }, scope.now, view.thresholds);
}
