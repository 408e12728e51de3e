import { expect, it } from "vitest";
import { rowWords } from "@/components/row-editing/row-words";
import type { RowField } from "@/lib/schemas/account-field";

const OWNERS = [{ id: "o", name: "Otto" }];

it.each<[RowField, string, string]>([
  ["tier", "key", "Key"],
  ["ownerId", "o", "Otto"],
  ["ownerId", "", "no owner"],
  ["segment", " North ", "North"],
  ["segment", "", "no segment"],
  ["renewsOn", "2027-03-31", "31 Mar 2027"],
  ["renewsOn", "", "not known"],
])("a cell of %s says of %j: %s", (field, typed, words) => {
  expect(rowWords(field, typed, OWNERS)).toBe(words);
});
