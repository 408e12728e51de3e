export function layersSeen(): Promise<string>;
