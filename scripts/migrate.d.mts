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
  readonly failed: string[];
}
export function migrationsIn(folder: string): MigrationFile[];
export function compare(wanted: readonly MigrationFile[], applied: readonly AppliedMigration[]): Difference;
