export function judgeNode(version: string): { readonly isEnough: boolean; readonly notice: string | null };
