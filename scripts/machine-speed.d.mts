export function slownessOf(reference: number, seconds?: number): number;
