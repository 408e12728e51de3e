import { expect, it } from "vitest";
import { pageParameters } from "@/lib/http/page-parameters";

const read = (query: Record<string, string | string[] | undefined>, lists?: readonly string[]) =>
  pageParameters({ params: Promise.resolve({ accountId: "path" }), searchParams: Promise.resolve(query) }, lists);

it("the path wins, and a repeated parameter counts once", async () => {
  expect(await read({ accountId: "query", from: ["a", "b"], to: undefined })).toEqual({ accountId: "path", from: "a" });
});

it("of a list nothing is passed over, however often it stands there", async () => {
  expect(await read({ leave: ["a.b", "c"], from: ["a", "b"] }, ["leave"])).toMatchObject({ leave: "a.b.c", from: "a" });
  expect(await read({ leave: ["a", ""] }, ["leave"])).toMatchObject({ leave: "a." });
  expect(await read({ leave: "a" }, ["leave"])).toMatchObject({ leave: "a" });
  expect(await read({}, ["leave"])).toEqual({ accountId: "path" });
});
