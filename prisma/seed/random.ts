/** Numbers that look random and are the same every time: mulberry32 over a text. */
export interface Random {
  /** [0, 1) */
  next(): number;
  between(least: number, greatest: number): number;
  pick<T>(from: readonly T[]): T;
  uuid(): string;
}

export function randomFrom(text: string): Random {
  const next = mulberry32(hash(text));
  const between = (least: number, greatest: number) => least + next() * (greatest - least);
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[Math.floor(next() * from.length)];
    if (chosen === undefined) throw new Error("Nothing to pick from.");
    return chosen;
  };
  return { next, between, pick, uuid: () => uuidOf(next) };
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a, so that each account has a sequence of its own and adding one does not change the others. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

function uuidOf(next: () => number): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(next() * 16).toString(16));
  digits[12] = "4";
  digits[16] = "8";
  const text = digits.join("");
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
}
