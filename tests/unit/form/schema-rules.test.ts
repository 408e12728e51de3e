import { describe, expect, it } from "vitest";
import { isRequired, longestOf } from "@/components/form/schema-rules";
import { accountInput } from "@/lib/schemas/account";
import { contactUpdate } from "@/lib/schemas/contact";
import { contractInput } from "@/lib/schemas/contract";
import { interactionUpdate } from "@/lib/schemas/interaction";
import { invitationInput, setupInput } from "@/lib/schemas/member";
import { promiseInput } from "@/lib/schemas/promise";

describe("what a form learns from the schema of its fields", () => {
  it("a field has to be filled when the schema refuses it empty", () => {
    expect(isRequired(accountInput, "name")).toBe(true);
    expect(isRequired(promiseInput, "dueOn")).toBe(true);
    expect(isRequired(contractInput, "startsOn")).toBe(true);
    expect(isRequired(setupInput, "currency")).toBe(true);
  });

  it("a field can stay empty when it is optional, or the schema has a value for it", () => {
    expect(isRequired(accountInput, "industry")).toBe(false);
    expect(isRequired(accountInput, "tier")).toBe(false);
    expect(isRequired(contactUpdate, "email")).toBe(false);
    expect(isRequired(contractInput, "endsOn")).toBe(false);
  });

  it("a text is as long as the schema allows once it is cleaned", () => {
    expect(longestOf(promiseInput, "summary")).toBe(300);
    expect(longestOf(interactionUpdate, "note")).toBe(10_000);
    expect(longestOf(contactUpdate, "language")).toBe(35);
    expect(longestOf(invitationInput, "email")).toBe(320);
    expect(longestOf(contactUpdate, "email")).toBe(320);
    expect(longestOf(setupInput, "password")).toBe(256);
  });

  it("has no number where the schema has none, and none for a name it does not know", () => {
    expect(longestOf(accountInput, "tier")).toBeUndefined();
    expect(longestOf(accountInput, "startedOn")).toBeUndefined();
    expect(longestOf(accountInput, "nmae")).toBeUndefined();
    expect(isRequired(accountInput, "nmae")).toBe(false);
  });
});
