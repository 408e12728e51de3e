interface MigrationFile {
  readonly name: string;
  readonly checksum: string;
}
interface AppliedMigration extends MigrationFile {
  readonly isFinished: boolean;
}
interface Difference {
  readonly pending: string[];
  readonly changed: string[];
}
export function ensureMigrated(
  ownerUrl: string,
  surroundings: {
    readonly step: (name: string, work: () => Promise<void>) => Promise<void>;
    readonly say: (line: string) => void;
    readonly folder?: string;
  },
): Promise<void>;
export function migrationsIn(folder: string): MigrationFile[];
export function compare(wanted: readonly MigrationFile[], applied: readonly AppliedMigration[]): Difference;
