/** For how many days what nobody asks for any more is kept, before a job removes it; told on the page of the jobs. */
export const KEPT_DAYS = {
  /** Keys of requests: one is tried again within minutes; a phone without a signal may take days. */
  requests: 30,
  /** After so long nobody asks what stood in the cells of a row that was stored: the record says it. */
  importCells: 90,
  /** A file that was uploaded and not decided about is as good as forgotten; whoever wants it uploads it again. */
  importDrafts: 90,
  /** Since it happened: what was told is news for a while; what became another stands at the account. */
  notifications: 180,
  /** Since it expired: who was invited and never came. */
  invitations: 90,
  /** Since it ended: who was signed in from where is asked about for a while. */
  sessions: 90,
  /** Jobs that were given up. */
  failedJobs: 30,
} as const;
