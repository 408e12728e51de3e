export class Refusal extends Error {}
export function explain(error: unknown): unknown;
