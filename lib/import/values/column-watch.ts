/** Sees the cells of a column one after the other and keeps none of them; in the end it tells what they show together. */
export interface ColumnWatch<Shown> {
  readonly see: (cell: string) => void;
  readonly tell: () => Shown;
}
