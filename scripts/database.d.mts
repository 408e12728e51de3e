export interface StartedDatabase {
  readonly ownerUrl: string;
  readonly folder: string;
  pid(): number;
  ended(): Promise<string>;
  stop(): Promise<void>;
  recreate(): Promise<void>;
}
export interface DatabaseOptions {
  readonly dataDir: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly say?: (line: string) => void;
}
export function startDatabase(options: DatabaseOptions): Promise<StartedDatabase>;
