import { describe, expect, it } from "vitest";
import { isAnswered } from "@/components/form/use-alike";

const ADDRESS = "/api/v1/accounts/alike?name=Heron";
const heron = (isSame: boolean) => ({ name: "Heron GmbH", path: "/accounts/heron", detail: null, isSame });
const warningOf = (...alike: ReturnType<typeof heron>[]) => ({ address: ADDRESS, alike });

describe("whoever saves again", () => {
  it("has looked at what is alike, and wants the new one anyway", () => {
    expect(isAnswered(warningOf(heron(false)), ADDRESS)).toBe(true);
  });

  it("is asked again where the very same name was taken, for it may have become free", () => {
    expect(isAnswered(warningOf(heron(false), heron(true)), ADDRESS)).toBe(false);
  });

  it("is asked about another name, and the first time", () => {
    expect(isAnswered(warningOf(heron(false)), `${ADDRESS}s`)).toBe(false);
    expect(isAnswered(null, ADDRESS)).toBe(false);
  });
});
