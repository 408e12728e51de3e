"use client";

import { LinkButton } from "@/components/ui/link-button";
import { behindAccount } from "@/lib/schemas/account-view";
import type { ShownRecord } from "./shown-record";

/** A step ahead is prepared on the page before the meeting, with whoever it is planned with. */
export function PrepareLink({ record, accountId }: { record: ShownRecord; accountId: string }) {
  if (record.noun !== "planned_step" || !record.state.isOpen) return null;
  const who = record.typed["contactId"];
  return (
    <LinkButton
      size="small"
      prefetch={false}
      href={`/accounts/${accountId}${behindAccount("brief")}${who ? `?with=${who}` : ""}`}
      aria-label={`Prepare: ${record.title}`}
    >
      Prepare
    </LinkButton>
  );
}
