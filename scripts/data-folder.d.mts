export function prepareDataFolder(settings: { readonly dataDir: string; readonly databaseUrl?: string }): void;
