/**
 * Stands before every test file that shares its process with others. Such a file may borrow a global (a spy, a
 * stubbed window) as long as it gives it back; what it leaves behind would be another file's riddle, so it fails here.
 */
import { afterAll, expect } from "vitest";
import { changedSince, tracesNow } from "./traces";

const before = tracesNow();

afterAll(() => {
  expect(changedSince(before), "left behind for the next test file").toEqual([]);
});
