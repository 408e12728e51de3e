import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkPort } from "../../../scripts/checks.mjs";
import { prepareDataFolder } from "../../../scripts/data-folder.mjs";
import { startDatabase } from "../../../scripts/database.mjs";
import { explain, Refusal } from "../../../scripts/refusal.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "entwine data "));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const place = (...names: string[]) => path.join(folder, ...names);

describe("a data folder that cannot be used", () => {
  it("ends the start with one sentence and 1, whatever stands in its way", () => {
    writeFileSync(place("file"), "a file");
    symlinkSync(place("nowhere", "deeper"), place("dangling"));
    const told = {
      [place("file")]: "a file stands where a folder should be",
      [place("file", "below")]: "a file stands where a folder should be",
      [place("dangling", "data")]: "a file stands where a folder should be",
      [place("x".repeat(300))]: "its name is too long",
    };
    for (const [dataDir, why] of Object.entries(told)) {
      const end = spawnSync(process.execPath, ["scripts/start.mjs"], {
        env: { PATH: process.env["PATH"], DATA_DIR: dataDir, NODE_ENV: "test" },
        encoding: "utf8",
      });
      const sentence = `The data folder ${dataDir} cannot be used: ${why}. Mend that, or choose another DATA_DIR.`;
      expect({ dataDir, ...end }).toMatchObject({ dataDir, status: 1, stderr: `\n${sentence}\n` });
    }
  });

  it("is refused at once where nothing can be made, and where we may not write", () => {
    expect(() => prepareDataFolder({ dataDir: "/proc/entwine" })).toThrow(Refusal);
    mkdirSync(place("theirs"), { mode: 0o500 });
    // Root may write everywhere but where the system itself stands.
    const dataDir = process.getuid?.() === 0 ? "/sys/entwine" : place("theirs");
    expect(() => prepareDataFolder({ dataDir })).toThrow(/cannot be used: .*choose another DATA_DIR/);
  });

  it("leaves nothing behind in one that can be", () => {
    prepareDataFolder({ dataDir: place("parent", "data") });
    expect(() => readFileSync(place("parent", "data", `start.${process.pid}`))).toThrow("ENOENT");
  });
});

describe("a database that PostgreSQL would refuse", () => {
  const prepared = (version: string | null) => {
    mkdirSync(place("pg18"), { mode: 0o700 });
    writeFileSync(place("pg18.json"), JSON.stringify({ port: 1, superuserPassword: "a", ownerPassword: "b" }));
    if (version !== null) writeFileSync(place("pg18", "PG_VERSION"), version);
  };
  /** As root the server is another user, so everything we make is somebody else's to it. */
  const isRoot = process.getuid?.() === 0;
  const start = () => startDatabase({ dataDir: folder });

  it("says whose it is, who may open it, or what is damaged, and what to do", async () => {
    chmodSync(folder, 0o711);
    prepared("nonsense");
    if (isRoot) {
      await expect(start()).rejects.toThrow(/belongs to the user 0, .* start Entwine as the user .* or give it away/);
      spawnSync("chown", ["-R", "65534", place("pg18")]);
    }
    await expect(start()).rejects.toThrow(/damaged: its file PG_VERSION says "nonsense", not 18. .* put a backup/);
    rmSync(place("pg18", "PG_VERSION"));
    await expect(start()).rejects.toThrow(/PG_VERSION is missing/);
    chmodSync(place("pg18"), 0o755);
    await expect(start()).rejects.toThrow(/Other users may open .* `chmod 700 /);
    writeFileSync(place("pg18.json"), "{");
    await expect(start()).rejects.toThrow(/pg18.json is damaged/);
  });
});

describe("an address to listen on", () => {
  it("that cannot be had is refused with what to choose instead", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(checkPort({ port, host: "127.0.0.1", isPortChosen: true })).rejects.toThrow(/choose another PORT/);
    await expect(checkPort({ port, host: "192.0.2.1", isPortChosen: true })).rejects.toThrow(
      /no address of this machine/,
    );
    await new Promise((resolve) => server.close(resolve));
  });
});

describe("what the system refuses", () => {
  it.each([
    ["ENOSPC", "The disk is full"],
    ["EDQUOT", "The disk is full"],
    ["EACCES", "permission is denied"],
    ["EROFS", "its disk is read-only"],
  ])("%s is told without a stack", (code, words) => {
    const error = Object.assign(new Error(code), { code, syscall: "open", path: "/srv/entwine" });
    expect(explain(error)).toContain(words);
  });

  it("what nobody expected is shown whole", () => {
    const error = new TypeError("x is not a function");
    expect(explain(error)).toBe(error);
  });
});
