type Layers = Readonly<Record<string, readonly string[]>>;
export function layerTable(layers: Layers): string;
export function withLayers(text: string, layers: Layers): string;
