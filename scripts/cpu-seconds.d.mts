export function measured<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly seconds: number; readonly cpuSeconds: number }>;
export function cpuSecondsSoFar(books?: string | null): number | null;
export function fairShare(seconds: number, load: number, cores: number): number;
export function cpuSecondsOfTree(root: number): number;
