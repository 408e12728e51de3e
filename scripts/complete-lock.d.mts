interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
}
export function missingPackages(
  packages: Readonly<Record<string, LockedPackage>>,
): { readonly name: string; readonly version: string; readonly dev?: boolean }[];
