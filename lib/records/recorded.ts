import "server-only";

/** A record with what it needs to become evidence: whose it is, and when it was written down. */
export type Recorded<T> = T & { readonly id: string; readonly accountId: string; readonly recordedAt: Date };
