export function lockDataFolder(dataDir: string): Promise<{ remember(pid: number): void; release(): void }>;
