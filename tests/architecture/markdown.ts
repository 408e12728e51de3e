import { textOf } from "./files";

/** A row of a table by the names of its columns, marks of emphasis and code left in. */
export type Row = Readonly<Record<string, string>>;

interface Heading {
  readonly level: number;
  readonly text: string;
}

export const headingsOf = (file: string): readonly Heading[] =>
  [...withoutCode(textOf(file)).matchAll(/^(#+) (.*)$/gm)].map(([, marks = "", text = ""]) => ({
    level: marks.length,
    text,
  }));

/** The text under a heading that begins with these words, up to the next heading of its level or above. */
export function sectionOf(file: string, heading: string): string {
  const text = textOf(file);
  const found = headingsOf(file).find((one) => one.text === heading || one.text.startsWith(`${heading} `));
  if (found === undefined) throw new Error(`${file} has no heading ${heading}`);
  const title = `${"#".repeat(found.level)} ${found.text}\n`;
  const [, below = ""] = text.split(`\n${title}`, 2);
  return below.split(new RegExp(`^#{1,${found.level}} `, "m"), 1).join();
}

/** Every table of a text, in order. */
export function tablesOf(text: string): readonly (readonly Row[])[] {
  const blocks = text.split("\n\n").map((block) => block.split("\n").filter((line) => line.startsWith("|")));
  return blocks.filter((lines) => lines.length > 2).map(rowsOf);
}

function rowsOf(lines: readonly string[]): readonly Row[] {
  const [head = [], , ...body] = lines.map(cellsOf);
  return body.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ""])));
}

const cellsOf = (line: string): readonly string[] =>
  line
    .slice(1, line.lastIndexOf("|"))
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

/** What stands in backticks, in order. */
export const codesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

const withoutCode = (text: string): string => text.replaceAll(/^```.*?^```/gms, "");
