import { type OutboxPlace, type OutboxQuery, outboxPlace } from "@/lib/schemas/mail";

/** The address of the outbox: of one state or all, and from where on. */
export function outboxHref({ state, before }: { state?: OutboxQuery["state"]; before?: OutboxPlace | null }): string {
  const search = new URLSearchParams();
  if (state) search.set("state", state);
  if (before) search.set("before", outboxPlace(before));
  return search.size === 0 ? "/settings/outbox" : `/settings/outbox?${search}`;
}
