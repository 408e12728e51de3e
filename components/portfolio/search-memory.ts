/**
 * Which text a list was asked for last. What it shows tells something else while an answer is on the way: whoever takes
 * their letters back by then wants what is shown, yet has to ask for it, or the answer to the letters would come after.
 */
export class SearchMemory {
  #asked: string;

  constructor(shown: string) {
    this.#asked = shown;
  }

  /** Whether the list has to be asked for this text; once said, it counts as asked. */
  asksFor(text: string): boolean {
    if (text === this.#asked) return false;
    this.#asked = text;
    return true;
  }

  /** Nothing is on the way any more: a chip or the back button may have brought the list to this text, too. */
  settle(shown: string): void {
    this.#asked = shown;
  }
}
