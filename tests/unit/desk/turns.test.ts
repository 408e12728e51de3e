import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Turns } from "@/lib/desk/turns";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a turn", () => {
  it("is given one after the other, in the order of coming", async () => {
    const turns = new Turns();
    const came: string[] = [];
    expect(await turns.enter()).toBe(true);
    for (const who of ["Dora", "Otto"]) void turns.enter().then((isGranted) => came.push(`${who} ${isGranted}`));
    await vi.advanceTimersByTimeAsync(1000);
    expect(came).toEqual([]);
    turns.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(came).toEqual(["Dora true"]);
    turns.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(came).toEqual(["Dora true", "Otto true"]);
  });

  it("is refused at once where many wait, and after a minute to whoever waits", async () => {
    const turns = new Turns();
    await turns.enter();
    const waiting = Array.from({ length: 8 }, () => turns.enter());
    expect(await turns.enter()).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await Promise.all(waiting)).toEqual(Array.from({ length: 8 }, () => false));
    turns.leave();
    expect(await turns.enter()).toBe(true);
  });
});
