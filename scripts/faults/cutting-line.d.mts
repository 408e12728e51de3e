export function openCuttingLine(url: string): Promise<{ readonly url: string; cut(): boolean; close(): void }>;
