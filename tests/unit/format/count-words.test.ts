import { expect, it } from "vitest";
import { confirmedWords } from "@/components/results/confirmed-words";
import { countWords } from "@/lib/format/count-words";

it("says one of a thing as one", () => {
  expect([0, 1, 2].map((count) => countWords(count, "idea"))).toEqual(["0 ideas", "1 idea", "2 ideas"]);
});

it("says who confirms results, and of the others only where there are any", () => {
  expect(confirmedWords(2, 2)).toBe("2 of 2 measured results confirmed by them");
  expect(confirmedWords(1, 1)).toBe("1 of 1 measured result confirmed by them");
  expect(confirmedWords(2, 3)).toBe("2 of 3 measured results confirmed by them; the other we say");
  expect(confirmedWords(1, 3)).toBe("1 of 3 measured results confirmed by them; the others we say");
  expect(confirmedWords(0, 1)).toBe("0 of 1 measured result confirmed by them; only we say so");
});
