import { isSurveyKind, questionsIn, type SeenAnswers, wordKey } from "@/lib/schemas/answer-scales";
import type { ImportMapping } from "@/lib/schemas/import";
import type { SurveyKind } from "@/lib/schemas/survey-answer";
import { NumberWatch } from "./number-watch";
import type { SourceRows } from "./source-rows";
import { valueOfWord } from "./values/answer-words";
import { recognise, SURVEY_KIND_WORDS } from "./values/closed-sets";
import { parseSigned } from "./values/numbers";
import { plainText } from "./values/plain-text";

/** A column with more different texts than this holds no answers but what people write. */
const MOST_WORDS = 40;

export function kindOfWord(text: string): SurveyKind | null {
  const name = recognise(SURVEY_KIND_WORDS, text);
  return isSurveyKind(name) ? name : null;
}

/** What each column holds that may be answers; of one whose question another column says, question by question. */
export function columnAnswers(
  header: readonly string[],
  rows: SourceRows,
  fields: readonly (string | null)[],
): ImportMapping["columnAnswers"] {
  const kindAt = fields.indexOf("kind");
  const columns = header.map(() => new Map<SurveyKind | null, AnswerWatch>());
  for (const { cells } of rows) {
    const kindOfRow = kindAt < 0 ? null : kindOfWord(textIn(cells[kindAt]));
    for (const [position, watches] of columns.entries()) {
      const cell = textIn(cells[position]);
      if (cell === "") continue;
      const kind = fields[position] === "value" ? kindOfRow : null;
      const watch = watches.get(kind) ?? new AnswerWatch();
      watches.set(kind, watch);
      watch.see(cell);
    }
  }
  return header.map((name, position) => ({
    name,
    seen: [...(columns[position] ?? [])].flatMap(([kind, watch]) => watch.tell(kind) ?? []),
  }));
}

/** No answer is longer: of what people write its beginning tells as much. */
const textIn = (cell = "") => plainText(cell.slice(0, 200));

/** Sees the answers to one question, and keeps no more of them than is told. */
class AnswerWatch {
  readonly #words = new Map<string, string>();
  readonly #numbers = new NumberWatch();

  see(cell: string): void {
    if (this.#words.size > MOST_WORDS) return;
    const number = parseSigned(cell);
    if (number === null) this.#words.set(wordKey(cell), cell);
    else this.#numbers.see(number);
  }

  tell(kind: SurveyKind | null): SeenAnswers | null {
    if (this.#words.size > MOST_WORDS) return null;
    return { kind, ...this.#numbers.tell(), words: [...this.#words.values()] };
  }
}

/** What the words of a file probably mean, by question: a proposal, to be looked at before anything is checked. */
export function proposedWords(mapping: Parameters<typeof questionsIn>[0]): ImportMapping["words"] {
  return Object.fromEntries(
    questionsIn(mapping).map(({ kind, seen }) => [
      kind,
      Object.fromEntries(
        seen.words.flatMap((word) => {
          const value = valueOfWord(word, kind);
          return value === null ? [] : [[wordKey(word), value]];
        }),
      ),
    ]),
  );
}
