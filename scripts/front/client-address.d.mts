export function forwardedAddress(forwardedFor: string | undefined, hops: number): string | null;
