import { expect, it } from "vitest";
import { answeredWords } from "@/components/accounts/report/two-sides/answered-words";

const [mira, lorna, gavin] = [{ personId: "mira" }, { personId: "lorna" }, { personId: "gavin" }];

it("counts answers, and beside them whom they come from where somebody answered twice", () => {
  expect(answeredWords([mira], [lorna, lorna, gavin])).toBe("1 answer ours, 3 theirs from 2 people");
  expect(answeredWords([mira, mira], [])).toBe("2 answers ours from 1 person, 0 theirs");
  expect(answeredWords([], [lorna])).toBe("0 answers ours, 1 theirs");
});
