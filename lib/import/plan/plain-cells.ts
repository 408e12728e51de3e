import type { FieldKind, RecordFields } from "@/lib/schemas/record-field";
import { CHOICES, type ChoiceName, recognise } from "../values/closed-sets";
import { parseCount } from "../values/numbers";
import type { RowCells } from "./row-cells";

/**
 * What a row says in those fields of a record that stand for themselves, each read by its kind; undefined where it says
 * nothing. Money, currencies and references to other records take more than one cell to read, and are not among them.
 */
export function plainCells(cells: RowCells, fields: RecordFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { kind, longest }]) => {
      if (longest !== undefined) return [[name, cells.long(name, longest)]];
      const read = READERS[kind];
      return read ? [[name, read(cells, name)]] : [];
    }),
  );
}

const READERS: Readonly<Partial<Record<FieldKind, (cells: RowCells, name: string) => string | number | undefined>>> = {
  text: (cells, name) => cells.given(name),
  number: (cells, name) => cells.read(name, parseCount, "a whole number"),
  day: (cells, name) => cells.day(name),
  choice: (cells, name) => (isChoice(name) ? chosen(cells, name) : undefined),
};

const isChoice = (name: string): name is ChoiceName => Object.hasOwn(CHOICES, name);

function chosen(cells: RowCells, name: ChoiceName): string | undefined {
  const { words, what } = CHOICES[name];
  return cells.read(name, (text) => recognise(words, text), what);
}
