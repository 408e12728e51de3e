import { describe, expect, it } from "vitest";
import { typedValues } from "@/components/form/typed-values";
import { accountInput } from "@/lib/schemas/account";

describe("what stands in the fields of an account", () => {
  it("a new one begins with what the schema says for it, and is empty elsewhere", () => {
    const values = typedValues(accountInput, { ownerId: "me", currency: "SEK" });
    expect(values).toMatchObject({ ownerId: "me", currency: "SEK", tier: "growth", supplierShare: "unknown" });
    expect(values).toMatchObject({ name: "", industry: "", startedOn: "", parentId: "", declaredType: "", note: "" });
  });

  it("a stored one shows its days, and nothing for what is not known", () => {
    const values = typedValues(accountInput, {
      ...{ name: "Northwind", tier: "key", declaredType: "partner", segment: null },
      ...{ arrCents: 0, renewsOn: new Date("2027-02-28T00:00:00.000Z") },
    });
    expect(values).toMatchObject({ name: "Northwind", tier: "key", declaredType: "partner", segment: "" });
    expect(values).toMatchObject({ arrCents: "0", renewsOn: "2027-02-28" });
  });

  it("holds every field of the schema and nothing else, whatever is handed in", () => {
    const detail = { name: "Northwind", ownerName: "Ann", version: 3 };
    expect(Object.keys(typedValues(accountInput, detail))).toEqual(Object.keys(accountInput.shape));
  });
});
