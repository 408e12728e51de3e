export function fingerprintOf(places: readonly string[], root: string): string;
