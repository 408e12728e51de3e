import "server-only";
import type { Scope } from "@/lib/data/scope";
import { tellDue } from "@/lib/data/tell-changes";
import { queueMemberMails } from "./queue-member-mails";

/** Tells the members of a workspace what the days bring, and has mails wait for them. Done again it tells nothing twice. */
export async function tellMembers(scope: Scope): Promise<void> {
  await tellDue(scope);
  await queueMemberMails(scope);
}
