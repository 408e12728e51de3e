import { createFormControl } from "react-hook-form";
import { describe, expect, it } from "vitest";
import { emptyLog } from "@/components/interactions/log-state";

const opened = { ...emptyLog("me", { kind: "call" }), summary: "Kiln three runs", contactIds: ["ann"] };

/** As `useTypedForm` makes it, without a page around it. */
function formOf() {
  const { register, reset, getValues } = createFormControl({ values: opened });
  const write = (name: keyof typeof opened, value: unknown) =>
    register(name).onChange({ target: { name, value }, type: "change" });
  const follow = (stored: typeof opened) => reset(stored, { keepDirtyValues: true });
  return { write, follow, getValues };
}

describe("after somebody else's change", () => {
  it("what nobody touched follows what is stored, and what was typed stays", async () => {
    const form = formOf();
    await form.write("sentiment", 1);
    await form.write("note", "Ask about kiln four");
    form.follow({ ...opened, summary: "Kilns three and four run", note: "Theirs", contactIds: ["ann", "ben"] });
    expect(form.getValues()).toEqual({
      ...opened,
      sentiment: 1,
      note: "Ask about kiln four",
      summary: "Kilns three and four run",
      contactIds: ["ann", "ben"],
    });
  });

  it("keeps people and a moment that were chosen whole", async () => {
    const form = formOf();
    await form.write("contactIds", ["eve"]);
    await form.write("occurredAt", { choice: "other", wallTime: "2026-03-02T09:00" });
    form.follow({ ...opened, contactIds: ["ann", "ben"], occurredAt: { choice: "yesterday", wallTime: "" } });
    expect(form.getValues().contactIds).toEqual(["eve"]);
    expect(form.getValues().occurredAt).toEqual({ choice: "other", wallTime: "2026-03-02T09:00" });
  });

  it("follows a second time, and what was turned back to what was stored follows too", async () => {
    const form = formOf();
    await form.write("note", "Mine");
    await form.write("note", "");
    await form.write("sentiment", -1);
    form.follow({ ...opened, note: "Theirs" });
    form.follow({ ...opened, note: "Theirs again", summary: "Stone" });
    expect(form.getValues()).toMatchObject({ note: "Theirs again", summary: "Stone", sentiment: -1 });
  });
});
