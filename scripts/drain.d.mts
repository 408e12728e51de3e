export function drainOnSignal(surroundings?: { readonly exit?: () => void }): void;
