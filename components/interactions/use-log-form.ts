"use client";

import { useRouter } from "next/navigation";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { removeRecord } from "@/components/taken-back/remove-record";
import { recordInteractionAction, updateInteractionAction } from "@/lib/actions/interactions";
import { INTERACTION_KIND_LABELS } from "@/lib/format/interaction-labels";
import { viewPath } from "@/lib/schemas/account-view";
import { interactionUpdate } from "@/lib/schemas/interaction";
import type { InteractionKind } from "@/lib/scoring";
import { logDraft, reviveLog } from "./log-draft";
import { emptyLog, logOf, payloadOf, type StoredInteraction } from "./log-state";

export interface LogOptions {
  readonly account: { readonly id: string; readonly name: string };
  readonly memberId: string;
  readonly zone: string;
  /** UTC milliseconds. */
  readonly now: number;
  /** Preselected, when one comes from a command such as "log a call". */
  readonly kind?: InteractionKind | undefined;
  /** Took part, when one comes from a command that names somebody. */
  readonly contactId?: string | undefined;
  /** The one to change; without it a new one is logged. */
  readonly stored?: StoredInteraction | undefined;
}

/** What the form holds: a new interaction survives a reload, a changed one follows what is stored. */
export function useLogForm({ account, memberId, zone, now, kind, contactId, stored }: LogOptions) {
  const empty = stored ? logOf(stored, zone) : emptyLog(memberId, { kind, contactId });
  const sender = useLogAction({ account, stored }, () => form.read().kind);
  const form = useTypedForm({
    schema: interactionUpdate,
    values: empty,
    sender,
    draft: stored
      ? { name: `interaction ${stored.id}` }
      : {
          name: `interaction ${account.id}`,
          schema: logDraft,
          revive: (kept) => reviveLog(kept, { zone, kind: kind ?? null }),
        },
    payload: (log) => ({
      raw: {
        ...payloadOf(account.id, log, { zone, now, stored: stored?.occurredAt }),
        ...(stored ? { interactionId: stored.id, version: stored.version } : {}),
      },
    }),
  });
  return form;
}

export type LogField = ReturnType<typeof useLogForm>["field"];

function useLogAction(
  { account, stored }: Pick<LogOptions, "account" | "stored">,
  settle: () => InteractionKind | null,
) {
  const router = useRouter();
  const announce = useAnnounce();
  return useActionForm({
    action: stored ? updateInteractionAction : recordInteractionAction,
    isLeaving: true,
    onSaved: (saved, putBack) => {
      const kind = settle();
      // What is new is seen on the ladder, what was changed where it stood.
      router.push(viewPath(stored ? "timeline" : "overview", account.id));
      announce({
        title: `${kind ? INTERACTION_KIND_LABELS[kind] : "Interaction"} with ${account.name} ${stored ? "changed" : "logged"}`,
        saved,
        undo: putBack ?? (() => removeRecord({ noun: "interaction", id: saved.id, isRemoved: true })),
      });
    },
  });
}
