/** Where a round is: planned for a day to come, open, over, or taken back. */
export type PulseStanding = "planned" | "open" | "closed" | "cancelled";

export function pulseStanding(
  {
    sendAt,
    closesAt,
    cancelledAt,
  }: { readonly sendAt: Date; readonly closesAt: Date; readonly cancelledAt: Date | null },
  now: Date,
): PulseStanding {
  if (cancelledAt !== null) return "cancelled";
  if (sendAt > now) return "planned";
  return closesAt > now ? "open" : "closed";
}
