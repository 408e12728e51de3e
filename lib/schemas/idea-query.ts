import { z } from "zod";
import { dayInAddress } from "./account-report-query";
import { id } from "./fields";

/** Which ideas a list shows: each number on ideas leads to one of these. */
export const IDEA_SETS = [
  "year",
  "month",
  "all",
  "rated",
  "reacted",
  "answered",
  "evaluated",
  "implemented",
  "untold",
  "worth",
] as const;
export type IdeaSet = (typeof IDEA_SETS)[number];

/** Everything the address of the page of ideas can say. */
export const ideaQuery = z.object({
  /** Of one account; of the portfolio when left out. */
  accountId: id.optional(),
  show: z.enum(IDEA_SETS).default("year").catch("year"),
  /** Of one account, the day it speaks about; today when left out. */
  asOf: dayInAddress,
  /** And the day by whose end it was known. */
  known: dayInAddress,
});
export type IdeaQuery = z.output<typeof ideaQuery>;

/** The same, at the list itself: where the rows behind a number are. */
export const rowsPath = (query: Partial<IdeaQuery>): string => `${ideasPath(query)}#rows`;

/** Where some ideas are listed. */
export function ideasPath({ accountId, show, asOf, known }: Partial<IdeaQuery>): string {
  const said = Object.entries({ accountId, show: show === "year" ? undefined : show, asOf, known });
  const query = new URLSearchParams(said.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return query.size === 0 ? "/ideas" : `/ideas?${query}`;
}
