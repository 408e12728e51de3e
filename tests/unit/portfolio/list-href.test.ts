import { expect, it } from "vitest";
import { listHrefWith } from "@/components/account-list/list-href";
import { accountFilter } from "@/lib/schemas/account-filter";

const filter = accountFilter.parse({ risk: "at-risk*watch", coverage: "30..60", page: "4" });

it.each([
  ["risk", "watch", "/portfolio?risk=watch&coverage=30..60"],
  ["risk", "", "/portfolio?coverage=30..60"],
  ["tier", "key", "/portfolio?risk=at-risk*watch&coverage=30..60&tier=key"],
] as const)("with %s as %j a list has the address %s, on its first page", (name, text, href) => {
  expect(listHrefWith("/portfolio", filter, name, text)).toBe(href);
});
