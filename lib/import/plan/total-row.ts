import type { RowCells } from "./row-cells";

/** What stands beside the sum below a list; "Total (3 accounts)" as well. */
const TOTAL =
  /^(?:Σ|(?:grand|sub|overall)?[\s-]*totals?|sum(?:me|ma|a)?|(?:gesamt|zwischen|end)(?:summe|betrag|ergebnis)?|insgesamt|totaal|totale|total général|somme|razem|celkem|összesen|итого|σύνολο)(?!\p{L})[\s:]*(?:\(?\d+[^()]*\)?)?:?$/iu;

/** A row that is probably no record but the sum of those above it: named so, and with nothing else but figures. */
export function refuseTotal(cells: RowCells): void {
  if (!TOTAL.test(cells.text("name"))) return;
  const others = cells.mapping.fields.filter((field) => field !== null && field !== "name");
  const isFigures = others.every((field) => field === null || /^[^\p{L}]*\p{L}{0,3}$/u.test(cells.text(field)));
  if (!isFigures || cells.text("externalId") !== "") return;
  cells.refuse("name", "this looks like the total below a list. If it is an account, give it an external ID.");
}
