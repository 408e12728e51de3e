export function fingerprintOf(places: readonly string[], root: string): string;
export function isBuilt(): boolean;
