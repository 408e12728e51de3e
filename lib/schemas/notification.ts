import { z } from "zod";
import { behindAccount } from "./account-view";
import { discussionHref } from "./comment";
import { id } from "./fields";
import { listedAt } from "./register-noun";

/** What people are told, in the order in which they choose it; each on a change of state only (decision 0091). */
export const NOTIFICATION_KINDS = [
  "risk",
  "standing",
  "type",
  "lock",
  "last_moment",
  "promise",
  "answer",
  "owner",
  "mention",
  "action_due",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What stands for all that was told by one import or one change of many accounts. */
export const BUNDLE_KINDS = ["import", "bulk_change"] as const;
export type BundleKind = (typeof BUNDLE_KINDS)[number];

/** The kinds whose states belong to each other: a later change of a day goes on from the one before. */
export type StandingKind = Extract<NotificationKind, "risk" | "standing" | "type" | "lock">;

export const REACHES = ["own", "all"] as const;
export type NotificationReach = (typeof REACHES)[number];

/** Of more lines nobody reads the last. */
export const MOST_SHOWN = 200;

/** Notifications of whoever marks them; somebody else's are not there. */
export const notificationMark = z.strictObject({
  notificationIds: z.array(id).min(1).max(MOST_SHOWN),
  isRead: z.boolean(),
});
export type NotificationMark = z.output<typeof notificationMark>;

/** The address of the page: what one import or one change of many told. */
export const notificationQuery = z.object({ of: id.optional().catch(undefined) });
export type NotificationQuery = z.output<typeof notificationQuery>;

export const notificationsHref = (recordId?: string): string =>
  recordId === undefined ? "/notifications" : `/notifications?of=${recordId}`;

interface Placed {
  readonly kind: NotificationKind | BundleKind;
  readonly accountId: string | null;
  readonly recordId: string | null;
  readonly about: string | null;
}

/** Where what was told is seen: its account, the comment, the action, or all that one import told. */
export function toldHref({ kind, accountId, recordId, about }: Placed): string {
  if (accountId === null) return notificationsHref(recordId ?? undefined);
  if (kind === "mention") return discussionHref(accountId, { actionId: about, commentId: recordId ?? undefined });
  if (kind === "action_due") return `/accounts/${accountId}${behindAccount("actions")}#${recordId}`;
  if (kind === "promise") return `/accounts/${accountId}${listedAt("promises")}`;
  return `/accounts/${accountId}`;
}
