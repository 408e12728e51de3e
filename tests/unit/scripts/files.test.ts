import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprintOf } from "../../../scripts/build.mjs";
import { missingPackages } from "../../../scripts/complete-lock.mjs";
import { lockDataFolder } from "../../../scripts/lock.mjs";
import { compare, migrationsIn } from "../../../scripts/migrate.mjs";
import { installationSecret, setupToken } from "../../../scripts/secrets.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "entwine scripts "));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the lock file of the packages", () => {
  it("names the packages of every platform, so that npm ci accepts it everywhere", () => {
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
    const missing = missingPackages(lock.packages).map(({ name }) => name);
    expect(missing, "run: node scripts/complete-lock.mjs").toEqual([]);
  });

  it("finds a missing one beside its user and above", () => {
    const packages = {
      "node_modules/tool": { optionalDependencies: { "tool-linux-x64": "1.0.0", "tool-darwin-arm64": "1.0.0" } },
      "node_modules/tool-linux-x64": {},
    };
    expect(missingPackages(packages).map(({ name }) => name)).toEqual(["tool-darwin-arm64"]);
  });
});

describe("the build", () => {
  it("is stale when a file changed, moved or went, and not when only its date did", () => {
    const page = path.join(folder, "page.tsx");
    writeFileSync(page, "one");
    const first = fingerprintOf([folder], folder);
    writeFileSync(page, "one");
    expect(fingerprintOf([folder], folder)).toBe(first);
    writeFileSync(page, "two");
    expect(fingerprintOf([folder], folder)).not.toBe(first);
    rmSync(page);
    mkdirSync(path.join(folder, "deeper"));
    writeFileSync(path.join(folder, "deeper", "page.tsx"), "one");
    expect(fingerprintOf([folder], folder)).not.toBe(first);
  });
});

describe("the migrations", () => {
  it("are compared by name and checksum with what the database says", () => {
    mkdirSync(path.join(folder, "1_first"));
    writeFileSync(path.join(folder, "1_first", "migration.sql"), "SELECT 1;");
    const wanted = migrationsIn(folder);
    // sha256 of "SELECT 1;", made with sha256sum
    expect(wanted).toEqual([
      { name: "1_first", checksum: "17db4fd369edb9244b9f91d9aeed145c3d04ad8ba6e95d06247f07a63527d11a" },
    ]);
    const checksum = wanted[0]?.checksum ?? "";
    expect(compare(wanted, [])).toMatchObject({ pending: ["1_first"] });
    expect(compare(wanted, [{ name: "1_first", checksum, isFinished: true }])).toMatchObject({
      pending: [],
      changed: [],
    });
    expect(compare(wanted, [{ name: "1_first", checksum: "other", isFinished: true }]).changed).toEqual(["1_first"]);
    expect(compare(wanted, [{ name: "1_first", checksum, isFinished: false }]).pending).toEqual(["1_first"]);
  });
});

describe("the installation's secret", () => {
  it("is made once, long, and readable by its owner only", () => {
    const secret = installationSecret(folder);
    expect(Buffer.byteLength(secret)).toBeGreaterThanOrEqual(32);
    expect(installationSecret(folder)).toBe(secret);
    expect(statSync(path.join(folder, "auth-secret")).mode & 0o777).toBe(0o600);
  });

  it("is the given one when there is one, and then nothing is stored", () => {
    expect(installationSecret(folder, "given")).toBe("given");
    expect(() => statSync(path.join(folder, "auth-secret"))).toThrow();
  });

  it("is no part of the setup token, which is new each time", () => {
    expect(setupToken().token).not.toBe(setupToken().token);
    expect(setupToken().hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("the data folder", () => {
  it("belongs to one start at a time", async () => {
    const lock = await lockDataFolder(folder);
    await expect(lockDataFolder(folder)).rejects.toThrow(/already running/);
    lock.release();
    const next = await lockDataFolder(folder);
    next.release();
  });

  it("is free again after a kill -9, and the server that start left behind is stopped", async () => {
    const orphan = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    const ended = new Promise((resolve) => orphan.on("exit", (_code, signal) => resolve(signal)));
    const pid = orphan.pid ?? 0;
    const first = await lockDataFolder(folder);
    first.remember(pid);
    const holder = JSON.parse(readFileSync(path.join(folder, "start.lock"), "utf8"));
    const killed = { ...holder, self: { pid: holder.self.pid, startedAt: "long ago" } };
    writeFileSync(path.join(folder, "start.lock"), JSON.stringify(killed));
    const second = await lockDataFolder(folder);
    expect(await ended).toBe("SIGTERM");
    second.release();
  });
});
