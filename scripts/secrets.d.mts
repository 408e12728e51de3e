export function installationSecret(dataDir: string, given?: string): string;
export function setupToken(): { readonly token: string; readonly hash: string };
