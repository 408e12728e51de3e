import { describe, expect, it } from "vitest";
import { readCommands } from "@/components/palette/read-commands";
import { REGISTER_NAMES, REGISTER_NOUNS } from "@/lib/schemas/register-noun";

const read = (typed: string) => readCommands(typed).map(({ label, name, path }) => [label, name, path]);

describe("what is typed into the palette", () => {
  it.each([
    ["log nord", "Log with", "nord", "/interactions/new"],
    ["log with nord", "Log with", "nord", "/interactions/new"],
    ["log a call with nord", "Log a call with", "nord", "/interactions/new?kind=call"],
    ["Log an e-mail from Nord Lager", "Log an e-mail from", "Nord Lager", "/interactions/new?kind=email"],
    ["log mail with nord", "Log an e-mail with", "nord", "/interactions/new?kind=email"],
    ["log a note about nord", "Log a note about", "nord", "/interactions/new?kind=note"],
    ["score nord", "Score", "nord", "/assess"],
    ["brief nord", "Before the meeting with", "nord", "/brief"],
    ["brief for Nord Lager", "Before the meeting with", "Nord Lager", "/brief"],
    ["what if nord", "What if with", "nord", "/what-if"],
    ["What if with Nord Lager", "What if with", "Nord Lager", "/what-if"],
    ["idea nord", "Idea of", "nord", "/ideas?add=idea"],
    ["an idea of nord", "Idea of", "nord", "/ideas?add=idea"],
    ["case nord", "Support case of", "nord", "/experience?add=support_case"],
    ["request from nord", "Request of", "nord", "/experience?add=request"],
    ["goal nord", "Goal of", "nord", "/future?add=goal"],
    ["support case for nord", "Support case of", "nord", "/experience?add=support_case"],
    ["rough spot nord", "Rough spot of", "nord", "/trust?add=rough_spot"],
    ["ask nord", "Ask of", "nord", "/ideas?add=ask"],
    ["promise to nord", "Promise to", "nord", "/trust?add=promise"],
  ])("“%s” is one command", (typed, label, name, path) => {
    expect(read(typed)).toEqual([[label, name, path]]);
  });

  it.each([
    ["nord: value", [["nord", "Value", "/value"]]],
    ["Nord Lager: pro", [["Nord Lager", "Promises and trust", "/trust"]]],
    ["nord:over", [["nord", "Overview", ""]]],
    [
      "nord: w",
      [
        ["nord", "Why", "/why"],
        ["nord", "What is next", "/future"],
        ["nord", "What if", "/what-if"],
      ],
    ],
    ["nord: ", []],
    ["nord: nothing of that kind", []],
  ])("“%s” leads to a view of the account", (typed, found) => {
    expect(readCommands(typed).map(({ name, after, path }) => [name, after, path])).toEqual(found);
  });

  it("is a call with Lark before it is something with Call Lark", () => {
    expect(read("log call lark")).toEqual([
      ["Log a call with", "lark", "/interactions/new?kind=call"],
      ["Log with", "call lark", "/interactions/new"],
    ]);
    expect(read("log note lark")[0]).toEqual(["Log a note about", "lark", "/interactions/new?kind=note"]);
  });

  it("may be the name of an account that begins with such a word, unless a little word says it is none", () => {
    const mayBe = (typed: string) => readCommands(typed).map(({ isMaybeName = false }) => isMaybeName);
    expect(mayBe("case logic")).toEqual([true]);
    expect(mayBe("a case of logic")).toEqual([false]);
    expect(mayBe("log call logic")).toEqual([false, false]);
  });

  it("is a name after the verb when no kind is in it", () => {
    expect(read("log doctors with borders")).toEqual([["Log with", "doctors with borders", "/interactions/new"]]);
    expect(read("log call")).toEqual([["Log with", "call", "/interactions/new"]]);
  });

  it("begins with words that mean one register, whichever it is", () => {
    const phrases = REGISTER_NOUNS.flatMap((noun) => REGISTER_NAMES[noun].typed);
    expect(phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i)).toEqual([]);
    for (const noun of REGISTER_NOUNS) {
      for (const phrase of REGISTER_NAMES[noun].typed) {
        expect(read(`${phrase} of nord`).map(([, name, path]) => [name, path])).toEqual([
          ["nord", `/${REGISTER_NAMES[noun].group}?add=${noun}`],
        ]);
      }
    }
  });

  it("leads to no questionnaire about a person", () => {
    expect(readCommands("score ann").map(({ isWithPeople }) => isWithPeople)).toEqual([false]);
    expect(readCommands("log call ann").map(({ isWithPeople }) => isWithPeople)).toEqual([true, true]);
  });

  it.each(["nord", "logistics", "score", "login park", "ideal nord", "a nord"])("“%s” is only a name", (typed) => {
    expect(readCommands(typed)).toEqual([]);
  });
});
