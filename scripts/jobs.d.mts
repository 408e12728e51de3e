export const LAST_MIGRATION: number;
export function ensureJobs(input: {
  readonly ownerUrl: string;
  readonly secret: string;
  readonly appUrl: string;
  readonly jobsUrl?: string;
}): Promise<string>;
