export function lockDataFolder(dataDir: string): Promise<{ remember(serverPid: number): void; release(): void }>;
