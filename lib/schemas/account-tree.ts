import { z } from "zod";
import { STEPS } from "@/lib/scoring";
import { accountReportQuery } from "./account-report-query";
import { pageNumber } from "./fields";

/** What is told of all accounts below one: the index and each step by itself, never one made of them. */
export const TREE_MEASURES = ["index", ...STEPS] as const;
export type TreeMeasure = (typeof TREE_MEASURES)[number];

/** Which of them: `weightless` those that are rated, and whose revenue is not known in the own currency. */
const TREE_PARTS = ["rated", "unrated", "weightless", "at-risk"] as const;
export type TreePart = (typeof TREE_PARTS)[number];

/** Everything the address of the accounts below one can say. */
export const accountTreeQuery = accountReportQuery.extend({
  of: z.enum(TREE_MEASURES).catch("index").default("index"),
  show: z.enum(TREE_PARTS).optional().catch(undefined),
  page: pageNumber,
});
export type AccountTreeQuery = z.output<typeof accountTreeQuery>;
