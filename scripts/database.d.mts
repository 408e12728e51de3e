export function startDatabase(input: {
  readonly dataDir: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly say?: (line: string) => void;
}): Promise<{ readonly ownerUrl: string; stop(): Promise<void>; recreate(): Promise<void> }>;
