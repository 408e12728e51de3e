export function emptyUploads(dataDir: string): string;
