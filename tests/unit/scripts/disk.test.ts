import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchDisk } from "../../../scripts/disk.mjs";

let folder = "";
let stopping = new AbortController();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "entwine disk "));
  stopping = new AbortController();
});
afterEach(() => {
  stopping.abort();
  rmSync(folder, { recursive: true, force: true });
});

describe("the disk of the embedded database", () => {
  it("is watched in words, and its reserve is put aside, given away when all else is used up, and put aside again", async () => {
    const reserve = path.join(folder, "reserve");
    const said: string[] = [];
    const left = { free: 5000 };
    const measure = () => left.free;
    const watch = watchDisk({ folder, say: (line) => said.push(line), signal: stopping.signal, measure, everyMs: 1 });
    await vi.waitUntil(() => existsSync(reserve) && statSync(reserve).size === 32_000_000);

    left.free = 99;
    await vi.waitUntil(() => said.length === 1);
    expect(existsSync(reserve)).toBe(true);
    left.free = 3;
    await vi.waitUntil(() => said.length === 2);
    expect(existsSync(reserve)).toBe(false);
    left.free = 150;
    await vi.waitUntil(() => said.length === 3);
    expect(existsSync(reserve)).toBe(false);
    left.free = 5000;
    await vi.waitUntil(() => existsSync(reserve));

    stopping.abort();
    await watch;
    expect(said).toEqual([
      `The disk is nearly full: ${folder} has 99 MB left. Nothing is saved below 100 MB, reading goes on. Free some space.`,
      "The disk is full: the 32 MB in reserve are the database's now, so that reading goes on.",
      `The disk has space again: ${folder} has 150 MB left. Saving goes on.`,
    ]);
  });

  it("says once when its space is not known, and goes on looking", async () => {
    const said: string[] = [];
    const measure = vi.fn(() => {
      throw new Error("ENOENT");
    });
    const watch = watchDisk({ folder, say: (line) => said.push(line), signal: stopping.signal, measure, everyMs: 1 });
    await vi.waitUntil(() => measure.mock.calls.length > 3);
    stopping.abort();
    await watch;
    expect(said).toEqual([`The free space of ${folder} is not known: ENOENT.`]);
  });
});
