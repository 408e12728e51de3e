import "server-only";
import { NOTIFICATION_KINDS, type NotificationKind, REACHES } from "@/lib/schemas/notification";
import { DEFAULT_CHOICES, type NotificationChoices } from "@/lib/schemas/notification-choice";
import { oneOf } from "./one-of";
import type { Scope } from "./scope";

/** What a member chose to be told; whoever has chosen nothing is told what is usual. */
export async function findChoices({ tx, viewer }: Scope): Promise<NotificationChoices> {
  const { workspaceId, memberId } = viewer;
  const row = await tx.notificationChoice.findUnique({ where: { workspaceId_memberId: { workspaceId, memberId } } });
  return row === null ? DEFAULT_CHOICES : choicesIn(row);
}

interface StoredChoices extends Omit<NotificationChoices, "kindsInApp" | "kindsByMail" | "reach"> {
  readonly kindsInApp: readonly string[];
  readonly kindsByMail: readonly string[];
  readonly reach: string;
}

const choicesIn = ({ kindsInApp, kindsByMail, reach, quietFrom, quietUntil, hasDigest }: StoredChoices) => ({
  kindsInApp: kindsOf(kindsInApp),
  kindsByMail: kindsOf(kindsByMail),
  reach: oneOf(REACHES, reach),
  ...{ quietFrom, quietUntil, hasDigest },
});

const kindsOf = (stored: readonly string[]): readonly NotificationKind[] =>
  NOTIFICATION_KINDS.filter((kind) => stored.includes(kind));

export async function saveChoices(
  { tx, viewer }: Scope,
  { kindsInApp, kindsByMail, ...said }: NotificationChoices,
): Promise<void> {
  const { workspaceId, memberId } = viewer;
  const chosen = { ...said, kindsInApp: [...kindsInApp], kindsByMail: [...kindsByMail] };
  await tx.notificationChoice.upsert({
    where: { workspaceId_memberId: { workspaceId, memberId } },
    create: { workspaceId, memberId, ...chosen },
    update: chosen,
  });
}
