/** A job that went wrong, as it is shown. */
export interface FailedLine {
  readonly key: string;
  readonly task: string;
  readonly reason: string;
  readonly attempts: number;
  readonly failedAt: Date;
  /** When it is tried again by itself; null for one that was given up. */
  readonly nextAt: Date | null;
}
