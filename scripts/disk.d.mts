export function watchDisk(watch: {
  readonly folder: string;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
  readonly measure?: (folder: string) => number;
  readonly everyMs?: number;
}): Promise<void>;
