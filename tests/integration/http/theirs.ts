import { expect } from "vitest";
import type { Furnished } from "../worlds";

/**
 * Neither a word nor an id of Quillon's stands in what we are answered; every text of theirs names Quillon. The id that
 * was asked for may come back in the address.
 */
export function expectNothingOfTheirs({ quentin, theirs }: Furnished, body: string, asked?: string): void {
  const text = asked === undefined ? body : body.replaceAll(asked, "");
  const traces = ["Quillon", "Quentin", ...Object.values(theirs), quentin.userId];
  expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
}
