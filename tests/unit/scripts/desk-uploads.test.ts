import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readUpload, uploadOf } from "@/lib/desk/uploads";

const NAME = "6f1a9a5e-6f0e-4a52-9a53-0d9b6a1e7c11";
const ADDRESS = "http://localhost/api/v1/imports";
let folder: string;
const placeOf = (name: string) => path.join(folder, "uploads", name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "entwine desk "));
  vi.stubEnv("DATA_DIR", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it("a file that the front has put down is read where it lies, and is the front's to remove", async () => {
  mkdirSync(placeOf(""));
  writeFileSync(placeOf(NAME), "Name\nAnn\n");
  const upload = await uploadOf(new Request(ADDRESS, { method: "POST" }), NAME);
  expect(upload).toMatchObject({ name: NAME, size: 9 });
  expect(Buffer.from(readUpload(NAME)).toString()).toBe("Name\nAnn\n");
  await upload.remove();
  expect(existsSync(placeOf(NAME))).toBe(true);
});

it("without a front it is put down where only we can read it, and goes again", async () => {
  const upload = await uploadOf(new Request(ADDRESS, { method: "POST", body: "Name\n" }), null);
  expect(upload.size).toBe(5);
  expect(Buffer.from(readUpload(upload.name)).toString()).toBe("Name\n");
  expect([statSync(placeOf("")).mode & 0o777, statSync(placeOf(upload.name)).mode & 0o777]).toEqual([0o700, 0o600]);
  await upload.remove();
  expect(readdirSync(placeOf(""))).toEqual([]);
});

it("no name leads out of the folder", async () => {
  writeFileSync(path.join(folder, "auth-secret"), "known to nobody");
  for (const name of ["../auth-secret", path.join(folder, "auth-secret"), ""]) {
    expect(() => readUpload(name)).toThrow("The file is gone");
    await expect(uploadOf(new Request(ADDRESS, { method: "POST" }), name)).rejects.toThrow();
  }
});

it("whoever has gone meanwhile took the file along", () => {
  expect(() => readUpload(NAME)).toThrow("The file is gone; send it again.");
});
