import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { changedIn, draftPlace, forgetDrafts, overStored, readDraft } from "@/components/form/draft";

afterEach(() => vi.unstubAllGlobals());

const schema = z.object({ line: z.string().min(1) });
const kept = (line: unknown) => JSON.stringify({ fields: { line }, changedAt: 7 });

describe("a draft", () => {
  it("comes back with the moment of its last change", () => {
    expect(readDraft(kept("half a sentence"), schema)).toEqual({ fields: { line: "half a sentence" }, changedAt: 7 });
  });

  it.each([
    ["nothing was kept", null],
    ["the text is broken off", '{"fields":{"line":"half'],
    ["it holds nothing", kept("")],
    ["it is of another kind", kept(3)],
    ["nobody knows from when it is", JSON.stringify({ fields: { line: "half" } })],
    ["it is no object", "null"],
  ])("is none when %s", (_, text) => {
    expect(readDraft(text, schema)).toBeNull();
  });

  it("belongs to one form, one account and one member", () => {
    const places = [draftPlace("log a", "m"), draftPlace("log a", "n"), draftPlace("log b", "m")];
    expect(new Set([...places, draftPlace("survey a", "m")]).size).toBe(4);
  });

  it("is gone with the session, and takes nothing else along", () => {
    const store: Record<string, unknown> = { [draftPlace("log a", "m")]: "half", theme: "dark" };
    Object.defineProperty(store, "removeItem", { value: (place: string) => delete store[place] });
    vi.stubGlobal("window", { localStorage: store });
    forgetDrafts();
    expect(Object.keys(store)).toEqual(["theme"]);
  });
});

describe("a draft of a change", () => {
  const stored = { name: "Ann", title: "", contactIds: ["a"], note: null };

  it("is what was typed over what is stored, and nothing where that is the same", () => {
    expect(changedIn({ ...stored, title: "Head of yard" }, stored)).toEqual({
      title: { from: "", to: "Head of yard" },
    });
    expect(changedIn({ ...stored, contactIds: ["a"] }, stored)).toBeNull();
    expect(changedIn({ ...stored, title: "Head of yard" }, stored, ["title"])).toBeNull();
  });

  it("puts nothing back that others changed meanwhile", () => {
    const typed = { title: { from: "", to: "Head of yard" } };
    const since = { ...stored, name: "Ann Berg" };
    expect(overStored(since).parse(typed)).toEqual({ ...since, title: "Head of yard" });
    const both = { ...typed, name: { from: "Ann", to: "Anne" } };
    expect(overStored(since).parse(both)).toEqual({ ...since, title: "Head of yard" });
    expect(overStored({ ...stored, title: "Harbour master" }).safeParse(typed).success).toBe(false);
  });

  it.each([
    ["a field that is no more", { phone: { from: "", to: "1" } }],
    ["another kind of field", { contactIds: { from: ["a"], to: "a" } }],
    ["no fields at all", "half"],
  ])("is none with %s", (_, found) => {
    expect(overStored(stored).safeParse(found).success).toBe(false);
  });
});
