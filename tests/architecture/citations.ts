import { FILES, textOf } from "./files";
import { codesIn, headingsOf, tablesOf } from "./markdown";

/** What comments cite, and how to tell whether it is there. The first group of each pattern lists what is cited. */
interface Kind {
  readonly pattern: RegExp;
  readonly isThere: (cited: string) => boolean;
}

const numbersIn = (file: string, level: number) =>
  new Set(
    headingsOf(file)
      .filter((heading) => heading.level >= level)
      .map(({ text }) => text.split(/\.? /, 1)[0]),
  );
const modelSections = numbersIn("docs/scoring-model.md", 2);
const stackSections = numbersIn("docs/stack.md", 2);
const concepts = new Set(
  tablesOf(textOf("docs/concepts.md"))
    .flat()
    .map((row) => row["no."]),
);
const names = new Set(FILES.map((file) => file.split("/").at(-1)));

const LIST = String.raw`(\d+(?:\.\d+)*(?:(?:, | and )\d+(?:\.\d+)*)*)`;
const KINDS: Readonly<Record<string, Kind>> = {
  "scoring model": {
    pattern: new RegExp(`(?:scoring model|model sections?|[Ss]ections?) ${LIST}`, "g"),
    isThere: (cited) => modelSections.has(cited),
  },
  stack: { pattern: new RegExp(`stack(?:\\.md)? ${LIST}`, "g"), isThere: (cited) => stackSections.has(cited) },
  "a paper that is not here": {
    pattern: new RegExp(`\\b(?:architecture|concepts?|trust|screens|registers) ${LIST}`, "g"),
    isThere: () => false,
  },
  decision: {
    pattern: /\bdecisions? (\d{4})\b/g,
    isThere: (cited) => FILES.some((file) => file.startsWith(`docs/decisions/${cited}-`)),
  },
  concept: { pattern: /\b(C\d{1,2})\b/g, isThere: (cited) => concepts.has(cited) },
  page: { pattern: /\b([\w-]+\.md)\b/g, isThere: (cited) => names.has(cited) },
  path: {
    pattern: /\b(docs\/[\w./-]*\w)/g,
    isThere: (cited) => FILES.some((file) => `${file}/`.startsWith(`${cited}/`)),
  },
};

/** Every citation in a text, such as `scoring model 3.5`, and whether what it cites is in the repository. */
export function citationsIn(text: string): readonly { readonly cited: string; readonly isThere: boolean }[] {
  const running = text.replaceAll(/\n[ \t]*(?:\*|\/\/\/?|--|#)? */g, " ");
  return Object.entries(KINDS).flatMap(([kind, { pattern, isThere }]) =>
    [...running.matchAll(pattern)]
      .flatMap(([, list = ""]) => list.split(/, | and /))
      .map((one) => ({ cited: `${kind} ${one}`, isThere: isThere(one) })),
  );
}

/** Paths of this repository that a page names in backticks, those with a place-holder left out. */
export const pathsNamedIn = (page: string): readonly string[] =>
  codesIn(textOf(page).replaceAll(/^```.*?^```/gms, ""))
    .filter((code) => /^(app|components|lib|prisma|scripts|tests|docs|public)\/[^\s*…<>{}]*$/.test(code))
    .filter((code) => !/NOUN|VERB|NNNN/.test(code))
    .map((code) => code.replace(/\/$/, ""));
