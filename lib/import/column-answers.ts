import { isSurveyKind, questionsIn, type SeenAnswers, wordKey } from "@/lib/schemas/answer-scales";
import type { ImportMapping } from "@/lib/schemas/import";
import type { SurveyKind } from "@/lib/schemas/survey-answer";
import type { SourceRow } from "./read-table";
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
  rows: readonly SourceRow[],
  fields: readonly (string | null)[],
): ImportMapping["columnAnswers"] {
  const kindAt = fields.indexOf("kind");
  const kinds = kindAt < 0 ? [] : rows.map(({ cells }) => kindOfWord(plainText(cells[kindAt] ?? "")));
  return header.map((name, position) => {
    const groups = new Map<SurveyKind | null, Set<string>>();
    for (const [i, { cells }] of rows.entries()) {
      const cell = plainText(cells[position] ?? "");
      const kind = fields[position] === "value" ? (kinds[i] ?? null) : null;
      if (cell !== "") groups.set(kind, (groups.get(kind) ?? new Set<string>()).add(cell));
    }
    return { name, seen: [...groups].flatMap(([kind, cells]) => seenIn(kind, cells) ?? []) };
  });
}

function seenIn(kind: SurveyKind | null, cells: ReadonlySet<string>): SeenAnswers | null {
  const words = new Map<string, string>();
  let [least, greatest]: (number | null)[] = [null, null];
  for (const cell of cells) {
    const number = parseSigned(cell);
    if (number === null) words.set(wordKey(cell), cell.slice(0, 200));
    else {
      least = Math.min(least ?? number, number);
      greatest = Math.max(greatest ?? number, number);
    }
    if (words.size > MOST_WORDS) return null;
  }
  return { kind, least: least ?? null, greatest: greatest ?? null, words: [...words.values()] };
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
