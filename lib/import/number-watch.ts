import { ANSWER_SCALES, boundsOf, type SeenAnswers } from "@/lib/schemas/answer-scales";

/** Of so many answers one may be mistyped; of more, as many as one in fifty. */
const ENOUGH = 8;
const FEW = 0.02;
/** No scale but that of percents goes further. */
const FARTHEST = 10;
/** More different numbers than scales have are no answers on any. */
const MOST_NUMBERS = 400;

const BOUNDS = [...new Map(ANSWER_SCALES.map((scale) => [boundsOf(scale).join("-"), boundsOf(scale)])).entries()];

/** Sees the numbers of a column: between which they lie, and which of them say nothing about the scale. */
export class NumberWatch {
  readonly #times = new Map<number, number>();
  #count = 0;
  #least: number | null = null;
  #greatest: number | null = null;

  see(number: number): void {
    this.#count += 1;
    this.#least = Math.min(this.#least ?? number, number);
    this.#greatest = Math.max(this.#greatest ?? number, number);
    if (this.#times.size <= MOST_NUMBERS) this.#times.set(number, (this.#times.get(number) ?? 0) + 1);
  }

  tell(): Omit<SeenAnswers, "kind" | "words"> {
    const nearly = BOUNDS.filter(([, bounds]) => this.#areFew(this.#outside(bounds))).map(([name]) => name);
    const astray = this.#outside([0, FARTHEST]);
    if (!this.#areFew(astray)) return { least: this.#least, greatest: this.#greatest, astray: [], nearly };
    const inside = [...this.#times.keys()].filter((number) => !astray.includes(number));
    return { least: Math.min(...inside), greatest: Math.max(...inside), astray: [...astray], nearly };
  }

  #outside([lowest, highest]: readonly [number, number]): readonly number[] {
    return [...this.#times.keys()].filter((number) => number < lowest || number > highest);
  }

  /** Some, but not enough to be more than a slip. */
  #areFew(numbers: readonly number[]): boolean {
    const times = numbers.reduce((sum, number) => sum + (this.#times.get(number) ?? 0), 0);
    const others = this.#count - times;
    if (times === 0 || others < ENOUGH || this.#times.size > MOST_NUMBERS) return false;
    return times <= Math.max(1, Math.floor(FEW * this.#count));
  }
}
