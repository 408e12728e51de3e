export interface Settings {
  readonly port: number;
  readonly isPortChosen: boolean;
  readonly host: string;
  readonly dataDir: string;
  readonly appUrl: string;
  readonly databaseUrl?: string;
  readonly appDatabaseUrl?: string;
  readonly jobsDatabaseUrl?: string;
  readonly secret?: string;
  readonly wantsDemo: boolean;
}
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings;
