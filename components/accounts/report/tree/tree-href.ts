import type { AccountTreeQuery } from "@/lib/schemas/account-tree";
import { viewPath } from "@/lib/schemas/account-view";

/** The accounts below one, of a measure and of a part of them, as a page. */
export function treeHref(accountId: string, { of = "index", show, page = 1 }: Partial<AccountTreeQuery> = {}): string {
  const said = new URLSearchParams();
  if (of !== "index") said.set("of", of);
  if (show) said.set("show", show);
  if (page > 1) said.set("page", String(page));
  const text = said.toString();
  return `${viewPath("tree", accountId)}${text ? `?${text}` : ""}${show ? "#accounts" : ""}`;
}
