export function slownessOf(reference: number, seconds?: number): number;
export function cpuSecondsOfFixedWork(): number;
