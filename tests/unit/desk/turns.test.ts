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
    expect(await turns.enter("ours")).toBe(true);
    for (const who of ["Dora", "Otto"]) void turns.enter("ours").then((isGranted) => came.push(`${who} ${isGranted}`));
    await vi.advanceTimersByTimeAsync(1000);
    expect(came).toEqual([]);
    turns.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(came).toEqual(["Dora true"]);
    turns.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(came).toEqual(["Dora true", "Otto true"]);
  });

  it("is taken from nobody by one workspace that asks for many", async () => {
    const turns = new Turns();
    await turns.enter("theirs");
    const own = [turns.enter("theirs"), turns.enter("theirs")];
    expect(await turns.enter("theirs")).toBe(false);
    const ours = turns.enter("ours");
    for (let n = 0; n < 3; n += 1) turns.leave();
    expect(await Promise.all([...own, ours])).toEqual([true, true, true]);
  });

  it("is refused at once where many wait, and after a minute to whoever waits", async () => {
    const turns = new Turns();
    await turns.enter("ours");
    const waiting = Array.from({ length: 8 }, (_, n) => turns.enter(`workspace ${n}`));
    expect(await turns.enter("another")).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await Promise.all(waiting)).toEqual(Array.from({ length: 8 }, () => false));
    turns.leave();
    expect(await turns.enter("ours")).toBe(true);
  });
});
