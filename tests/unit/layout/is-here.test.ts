import { expect, it } from "vitest";
import { isHere } from "@/components/layout/is-here";

const list = { href: "/portfolio", viewIds: ["a", "b"] };
const view = { href: "/portfolio?tier=key&view=a", viewId: "a" };

it.each([
  ["/portfolio", null, true, false],
  ["/portfolio", "all", true, false],
  ["/portfolio", "a", false, true],
  // A view that has no link of its own: the list is where one is.
  ["/portfolio", "gone", true, false],
  ["/portfolio/of-last-year", null, true, false],
  ["/portfolios", null, false, false],
])("at %s with the view %s the list is current: %s, its view: %s", (path, shown, ofList, ofView) => {
  expect([isHere(list, path, shown), isHere(view, path, shown)]).toEqual([ofList, ofView]);
});
