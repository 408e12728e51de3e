import "server-only";

/** Narrows to records that had not been taken back at an instant. One that was restored since counts as never taken back. */
export const standsAt = (knownAt: Date) => ({ OR: [{ removedAt: null }, { removedAt: { gt: knownAt } }] });
