export const WORKER: string;
export function buildProgram(entry: string, outfile: string): Promise<void>;
export function fingerprintOf(places: readonly string[], root: string): string;
export function isBuilt(): boolean;
