export function checkSecret(secret: string): void;
export function checkAppUrl(appUrl: string): void;
export function checkSingleSignOn(env: Readonly<Record<string, string | undefined>>): void;
export function checkDatabaseUrl(name: string, url: string): void;
export function checkPort(input: {
  readonly port: number;
  readonly host: string;
  readonly isPortChosen: boolean;
}): Promise<void>;
export function checkReachable(ownerUrl: string, appUrl?: string, jobsUrl?: string): Promise<void>;
export function checkAppRole(appUrl: string): Promise<void>;
export function checkJobsRole(jobsUrl: string): Promise<void>;
