import { describe, expect, it } from "vitest";
import { buildContact } from "../../../factories/inputs";
import { fatesOf, fixture, HARBOUR, planFile } from "./import-desk";

const idOf = (n: number) => `c0000000-0000-4000-8000-0000000000a${n}`;
const PEOPLE = ["ada@halden", "ben@halden", "cleo@fallowgate", "dov@tarnhelm", "eva@mueller"];
const before = {
  contacts: new Map(
    PEOPLE.map((name, i) => [idOf(i), buildContact(HARBOUR, { name, email: `${name}.example` })] as const),
  ),
};

type Wish = NonNullable<Parameters<typeof planFile>[2]>["mapping"];

/** The answers each line of a file gives, or why it gives none. */
async function answersIn(text: string, mapping: Wish = {}) {
  const plan = await planFile("survey_answers", text, { before, mapping });
  if (plan.noun !== "survey_answers") throw new Error("another noun");
  return plan.rows.map(({ write, reason }) => write?.input.answers.map(({ kind, value }) => [kind, value]) ?? reason);
}
const csats = (...values: readonly number[]) => values.map((value) => [["csat", value]]);

describe("answers on another scale than ours", () => {
  it("are converted where the name of the column says the scale", async () => {
    expect(await answersIn(fixture("answers-csat-of-4"))).toEqual(csats(5, 5, 1 + (2 / 3) * 4));
  });

  it("are all refused, never some of them, until the scale is said that nobody can see", async () => {
    const asked = "CSAT: say on which scale this was asked. Its answers go from 4 to 10.";
    expect(await answersIn(fixture("answers-csat-of-10"))).toEqual([asked, asked, asked, asked]);
    expect(await answersIn(fixture("answers-csat-of-10"), { scales: { csat: "0-10" } })).toEqual(
      csats(4.6, 5, 2.6, 4.2),
    );
    // One that holds not all of them is no answer.
    expect(await answersIn(fixture("answers-csat-of-10"), { scales: { csat: "1-5" } })).toContain(asked);
  });

  it.each([
    ["CSAT", [5, 1], 5],
    ["CSAT", [4, 1], null],
    ["CSAT (1-4)", [4, 1], 5],
    ["CSAT (1 = best, of 6)", [1, 6], 5],
    ["CSAT (of 100)", [100, 50], 5],
    ["NPS", [10, 0], 10],
    ["NPS", [100, 0], null],
    ["CES", [7, 2], 7],
    ["CES", [5, 2], null],
    ["Effort score", [7, 2], null],
    ["q1", [4, 0], 4],
    ["q1 (1-5)", [5, 1], 4],
    ["q1", [5, 1], null],
  ])("in %s with %j: the first is %j", async (column, [first = 0, second = 0], value) => {
    const text = `Email;${column};Date\nada@halden.example;${first};2026-10-07\nben@halden.example;${second};2026-10-07\n`;
    const [told] = await answersIn(text);
    expect(typeof told === "string" ? null : told?.[0]?.[1]).toBe(value);
  });

  it("are told apart question by question where a column says which it was", async () => {
    const text =
      "Email;Question;Score;Date\nada@halden.example;CSAT;4;2026-10-07\nada@halden.example;NPS;9;2026-10-07\n";
    expect(await answersIn(text)).toEqual([
      "Score: say on which scale this was asked. Its answers go from 4 to 4.",
      [["nps", 9]],
    ]);
  });
});

describe("one mistyped answer among many", () => {
  const many = (column: string, answers: readonly (number | string)[]) =>
    `Email,${column},Date\n${answers.map((answer, i) => `ada@halden.example,${answer},2026-10-${String(i + 1).padStart(2, "0")}`).join("\n")}\n`;
  const storedOf = async (text: string, mapping: Wish = {}) =>
    (await answersIn(text, mapping)).map((told) => (typeof told === "string" ? told : told?.[0]?.[1]));

  it("is refused alone, and the scale is that of the others", async () => {
    const answers = [10, 0, 9, 8, 55, 7, 10, 9, 3];
    const wrong = "NPS: “55” is not on the scale.";
    expect(await storedOf(many("NPS", answers))).toEqual(answers.map((one) => (one === 55 ? wrong : one)));
    expect(await storedOf(many("CSAT (1-10)", [10, 1, 10, 10, 100, 1, 10, 1, 1]))).toEqual([
      ...[5, 1, 5, 5, "CSAT (1-10): “100” is not on the scale.", 1, 5, 1, 1],
    ]);
  });

  it("still lets the scale be said that all the others fit on", async () => {
    const answers = [5, 4, 5, 3, 7, 5, 4, 5, 2];
    // A seven may be the best of seven: nobody can see which.
    expect(await storedOf(many("CSAT", answers))).not.toContain(5);
    const said = await storedOf(many("CSAT", answers), { scales: { csat: "1-5" } });
    expect(said).toEqual(answers.map((one) => (one === 7 ? "CSAT: “7” is not on the scale." : one)));
  });

  it("is none where the others are too few to tell", async () => {
    expect(await storedOf(many("NPS", [10, 9, 55]))).not.toContain(10);
  });
});

describe("answers in words", () => {
  it("mean what the table of words says, which is proposed", async () => {
    expect(await answersIn(fixture("answers-labels"))).toEqual(csats(5, 2, 4, 5, 4));
  });

  it("are refused where nobody said what they mean, and none where they mean that there is none", async () => {
    const text = "Email,CSAT,Date\nada@halden.example,Prima,2026-10-08\nben@halden.example,N/A,2026-10-08\n";
    expect(await answersIn(text)).toEqual(["CSAT: “Prima” is no number: say what it means.", "No answer stands here."]);
    expect(await answersIn(text, { words: { csat: { prima: "4", "n/a": "1" } } })).toEqual(csats(4, 1));
  });
});

describe("several questions side by side", () => {
  it("are read in one pass, each answer under the key of the line", async () => {
    const text = fixture("answers-wide");
    expect(await answersIn(text)).toEqual([
      [
        ["csat", 5],
        ["nps", 9],
        ["ces", 6],
      ],
      [
        ["csat", 2],
        ["nps", 0],
        ["ces", 3],
      ],
    ]);
    const plan = await planFile("survey_answers", text, { before });
    const answers = (plan.noun === "survey_answers" ? plan.rows : [])
      .flatMap(({ write }) => write?.input.answers ?? [])
      .map((input, i) => ({ id: `answer ${i}`, input, isRemoved: false }));
    expect(answers.map(({ input }) => input.externalId)).toEqual(["W-1", "W-1", "W-1", "W-2", "W-2", "W-2"]);
    const again = await fatesOf("survey_answers", text, { before: { ...before, answers } });
    expect(again.map(({ action }) => action)).toEqual(["skip", "skip"]);
  });

  it("are stored together or not at all, and a question that was left out is none", async () => {
    const text = "Email,NPS,CSAT,Date\nada@halden.example,9,,2026-10-08\nben@halden.example,11,5,2026-10-08\n";
    expect(await answersIn(text, { scales: { nps: "0-10" } })).toEqual([
      "NPS: say on which scale this was asked. Its answers go from 9 to 11.",
      "NPS: say on which scale this was asked. Its answers go from 9 to 11.",
    ]);
    expect(await answersIn(text.replace("11", "10"))).toEqual([
      [["nps", 9]],
      [
        ["csat", 5],
        ["nps", 10],
      ],
    ]);
  });
});
