import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { checkAppUrl, checkPort, checkSecret } from "../../../scripts/checks.mjs";
import { readSettings } from "../../../scripts/settings.mjs";
import { textOf } from "../../architecture/files";

const GOOD_SECRET = "N0u7xq8rGm2vZk5tYb3wJc9dLf4hPs6a";

describe("what an operator may set", () => {
  it("needs nothing: port 3000 on this machine only, embedded database, demo world", () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      port: 3000,
      isPortChosen: false,
      host: "127.0.0.1",
      appUrl: "http://localhost:3000",
      databaseUrl: undefined,
      wantsDemo: true,
    });
    expect(settings.dataDir.endsWith(".data")).toBe(true);
  });

  it("lets the address follow the port", () => {
    expect(readSettings({ PORT: "3100" }).appUrl).toBe("http://localhost:3100");
  });

  it("never loads the demo world into somebody's own database", () => {
    expect(readSettings({ DATABASE_URL: "postgresql://owner:pw@db.example.com/crm" }).wantsDemo).toBe(false);
    expect(readSettings({ NO_DEMO: "1" }).wantsDemo).toBe(false);
  });

  it.each(["0", "65536", "3000.5", "http"])("refuses the port %s", (port) => {
    expect(() => readSettings({ PORT: port })).toThrow(/PORT must be a number from 1 to 65535/);
  });

  it.each(["db.example.com", "mysql://a:b@host/db"])("refuses the database address %s", (url) => {
    expect(() => readSettings({ DATABASE_URL: url })).toThrow(/DATABASE_URL is not a PostgreSQL address/);
  });

  it.each(["1", "100000", "2s"])("refuses to let people wait for %s", (wait) => {
    expect(() => readSettings({ LONGEST_WAIT_MS: wait })).toThrow(/LONGEST_WAIT_MS must be milliseconds/);
  });

  it("refuses an empty secret instead of making one up", () => {
    expect(() => readSettings({ AUTH_SECRET: "" })).toThrow(/too short/);
  });
});

describe("what the server reads only later is refused at once, with what it should be:", () => {
  it.each([
    [
      "TRUSTED_PROXY_HOPS",
      "all",
      /whole number from 0 to 10 \(how many proxies stand in front, such as 1\), but it is "all"/,
    ],
    ["TRUSTED_PROXY_HOPS", "-1", /TRUSTED_PROXY_HOPS must be/],
    ["WRITES_PER_MINUTE", "0", /from 1 to/],
    ["WRITES_PER_MINUTE", "lots", /WRITES_PER_MINUTE must be/],
    ["DATABASE_POOL_SIZE", "0", /DATABASE_POOL_SIZE must be/],
    ["LOG_LEVEL", "verbose", /one of trace, debug, info, warn, error, fatal, silent, but it is "verbose"/],
    ["LOG_LEVEL", "INFO", /LOG_LEVEL must be/],
    ["WORKER", "0", /WORKER must be one of inside, apart, but it is "0"/],
  ])("%s=%s", (name, value, sentence) => {
    expect(() => readSettings({ [name]: value })).toThrow(sentence);
  });

  it("but not what is left out or empty, nor what is right", () => {
    expect(() => readSettings({ TRUSTED_PROXY_HOPS: "", LOG_LEVEL: "" })).not.toThrow();
    expect(() => readSettings({ TRUSTED_PROXY_HOPS: "2", LOG_LEVEL: "warn", DATABASE_POOL_SIZE: "20" })).not.toThrow();
  });

  it("and every number that lib/env.ts reads is among them, but for the one the start itself sets", () => {
    const read = [...textOf("lib/env.ts").matchAll(/wholeNumber\("(\w+)"/g)].map(([, name = ""]) => name);
    expect(read.length).toBeGreaterThan(3);
    for (const name of read.filter((one) => one !== "DATABASE_KEPT_FREE_MB")) {
      expect(() => readSettings({ [name]: "none" }), name).toThrow(`${name} must be a whole number`);
    }
  });
});

describe("single sign-on", () => {
  const oidc = (OIDC_ISSUER: string) => ({ OIDC_ISSUER, OIDC_CLIENT_ID: "entwine", OIDC_CLIENT_SECRET: "theirs" });

  it.each(["https://login.example.com/realm", "http://localhost:9000", "http://[::1]:9000"])("takes %s", (issuer) => {
    expect(() => readSettings(oidc(issuer))).not.toThrow();
  });

  it("refuses an issuer that is reached over http, because its answers could be forged on the way", () => {
    expect(() => readSettings(oidc("http://login.example.com"))).toThrow(/OIDC_ISSUER must begin with https/);
    expect(() => readSettings(oidc("ftp://localhost"))).toThrow(/OIDC_ISSUER must begin with https/);
    expect(() => readSettings(oidc("login.example.com"))).toThrow(/OIDC_ISSUER is not an address/);
  });

  it("refuses to be set up by half, which would silently mean not at all", () => {
    const half = { OIDC_ISSUER: "https://login.example.com", OIDC_CLIENT_ID: "entwine" };
    expect(() => readSettings(half)).toThrow(/set OIDC_CLIENT_SECRET as well/);
  });
});

describe("mail", () => {
  const mail = (SMTP_URL: string, MAIL_FROM = "pulse@example.com") => ({ SMTP_URL, MAIL_FROM });

  it.each([
    "smtps://user:p%40ss@mail.example.com",
    "smtp://user:pass@mail.example.com:2525/",
    "smtp://127.0.0.1:1025",
    "smtp://[::1]:1025",
  ])("goes through %s", (url) => {
    expect(() => readSettings(mail(url))).not.toThrow();
  });

  it.each([
    ["mail.example.com:25", /SMTP_URL is not the address of a mail server \(it looks like smtps:/],
    ["https://mail.example.com", /SMTP_URL is not the address/],
    ["smtp://", /SMTP_URL is not the address/],
    ["smtp://mail.example.com?tls=none", /SMTP_URL holds more than user, password, host and port/],
    ["smtp://mail.example.com/box", /SMTP_URL holds more than/],
    ["smtp://user@mail.example.com", /SMTP_URL needs a user and a password or neither/],
    ["smtp://user:100%@mail.example.com", /with what is special in them as %XX/],
  ])("is refused in words that repeat no password: %s", (url, sentence) => {
    expect(() => readSettings(mail(url))).toThrow(sentence);
    expect(() => readSettings(mail(url))).not.toThrow(/user:100/);
  });

  it.each(["pulse", "Pulse <pulse@example.com>", "pulse@example.com, b@example.com", "pulse@localhost"])(
    "comes from one address, and not from %s",
    (from) => expect(() => readSettings(mail("smtp://localhost", from))).toThrow(/MAIL_FROM must be one address/),
  );

  it("refuses to be set up by half, which would silently mean not at all", () => {
    expect(() => readSettings(mail("smtps://mail.example.com", ""))).toThrow(/set MAIL_FROM as well/);
    expect(() => readSettings(mail("", "pulse@example.com"))).toThrow(/set SMTP_URL as well/);
    expect(() => readSettings(mail("", ""))).not.toThrow();
  });
});

describe("the secret", () => {
  it("may be any 32 random bytes", () => {
    expect(() => checkSecret(GOOD_SECRET)).not.toThrow();
  });

  it.each(["secret", GOOD_SECRET.slice(1)])("is refused when it is short: %s", (secret) => {
    expect(() => checkSecret(secret)).toThrow(/at least 32 bytes/);
  });

  it.each([
    "changeme".repeat(5),
    "change-me-change-me-change-me-change-me",
    "a".repeat(40),
    "my-super-secret-string-for-next-auth",
    "12345678901234567890123456789012",
  ])("is refused when it is well known: %s", (secret) => {
    expect(() => checkSecret(secret)).toThrow(/well-known/);
  });
});

describe("a secret without chance in it", () => {
  it.each([
    "abcdefghijklmnopqrstuvwxyz012345",
    "0123456789abcdef0123456789abcdef",
    "0f1e2d3c".repeat(5),
    `${"a".repeat(40)}b`,
    "aaaabbbbccccddddeeeeffffgggghhhh",
    "ZYXWVUTSRQPONMLKJIHGFEDCBA98765",
    "qwertyuiopasdfghjklzxcvbnm123456",
  ])("is refused: %s", (secret) => {
    expect(() => checkSecret(secret.padEnd(32, "Q"))).toThrow(/guessed|well-known/);
  });

  it("is not what was made by chance, in whatever letters it is written", () => {
    for (let i = 0; i < 200; i += 1) {
      for (const secret of [randomBytes(16).toString("hex"), randomBytes(24).toString("base64"), randomUUID()]) {
        expect(() => checkSecret(secret), secret).not.toThrow();
      }
    }
  });
});

it("a secret of 48 random bytes is good, whatever word turns up in it", () => {
  for (const word of ["asdf", "QwErT", "secret"]) {
    for (let i = 0; i < 200; i += 1) {
      const made = randomBytes(48).toString("base64url");
      const secret = made.slice(0, i % 58) + word + made.slice((i % 58) + word.length);
      expect(() => checkSecret(secret), secret).not.toThrow();
    }
  }
});

describe("the address of the app", () => {
  it.each(["https://entwine.example.com", "http://localhost:3000", "http://127.0.0.1", "http://[::1]:3000"])(
    "may be %s",
    (appUrl) => {
      expect(() => checkAppUrl(appUrl)).not.toThrow();
    },
  );

  it.each(["http://entwine.example.com", "http://localhost.example.com", "http://10.0.0.5:3000"])(
    "must be encrypted outside this machine: %s",
    (appUrl) => {
      expect(() => checkAppUrl(appUrl)).toThrow(/must begin with https/);
    },
  );

  it.each(["entwine", "ftp://example.com", "https://a:b@example.com", "https://example.com/app"])(
    "is refused when it is not just a host: %s",
    (appUrl) => {
      expect(() => checkAppUrl(appUrl)).toThrow(/APP_URL/);
    },
  );
});

describe("a taken port", () => {
  it("is named in one sentence, with a way out when nobody chose it", async () => {
    const neighbour = createServer();
    await new Promise<void>((resolve) => neighbour.listen(0, "127.0.0.1", resolve));
    const address = neighbour.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(checkPort({ port, host: "127.0.0.1", isPortChosen: false })).rejects.toThrow("PORT=3001 npm start");
    await expect(checkPort({ port, host: "127.0.0.1", isPortChosen: true })).rejects.toThrow("choose another PORT");
    await new Promise((resolve) => neighbour.close(resolve));
    await expect(checkPort({ port, host: "127.0.0.1", isPortChosen: true })).resolves.toBeUndefined();
  });
});
