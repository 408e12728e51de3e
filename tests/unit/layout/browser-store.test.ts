import { afterEach, describe, expect, it, vi } from "vitest";
import { browserStore } from "@/components/layout/browser-store";
import { areSingleKeysOn } from "@/components/layout/single-keys";

afterEach(() => vi.unstubAllGlobals());

const browserWith = (localStorage: PropertyDescriptor) =>
  vi.stubGlobal("window", Object.defineProperty({}, "localStorage", localStorage));

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (place: string) => kept.get(place) ?? null,
    setItem: (place: string, text: string) => void kept.set(place, text),
    removeItem: (place: string) => void kept.delete(place),
  };
}

describe("what a browser keeps", () => {
  it("is read again until it is forgotten", () => {
    browserWith({ value: memory() });
    browserStore.keep("draft", "half a sentence");
    expect(browserStore.read("draft")).toBe("half a sentence");
    browserStore.forget("draft");
    expect(browserStore.read("draft")).toBeNull();
  });

  it("is nothing where the store is forbidden, and nothing breaks", () => {
    browserWith({
      get: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
    browserStore.keep("draft", "half a sentence");
    browserStore.forget("draft");
    expect(browserStore.read("draft")).toBeNull();
    expect(areSingleKeysOn()).toBe(true);
  });

  it("is not an older text where the store is full", () => {
    const store = memory();
    browserWith({ value: store });
    browserStore.keep("draft", "half");
    store.setItem = () => {
      throw new DOMException("Full.", "QuotaExceededError");
    };
    browserStore.keep("draft", "half a sentence");
    expect(browserStore.read("draft")).toBeNull();
  });
});
