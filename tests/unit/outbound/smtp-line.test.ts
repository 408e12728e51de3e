import { describe, expect, it } from "vitest";
import { outcomeOf } from "@/lib/outbound/hand-over";
import { lineOptions } from "@/lib/outbound/smtp-line";

describe("the line to a mail server", () => {
  it("is encrypted from the first byte, or before anything else is said", () => {
    expect(lineOptions("smtps://u:p@mail.example.com")).toMatchObject({ port: 465, secure: true, requireTLS: true });
    expect(lineOptions("smtp://mail.example.com")).toMatchObject({ port: 587, secure: false, requireTLS: true });
    for (const url of ["smtps://mail.example.com", "smtp://mail.example.com", "smtps://localhost"]) {
      const { tls, ignoreTLS } = lineOptions(url);
      expect({ tls, ignoreTLS }).toEqual({ tls: { minVersion: "TLSv1.2" }, ignoreTLS: undefined });
    }
  });

  it("is open to this machine alone", () => {
    for (const host of ["localhost", "127.0.0.1", "[::1]"]) {
      expect(lineOptions(`smtp://${host}:1025`)).toMatchObject({ port: 1025, ignoreTLS: true });
    }
    expect(lineOptions("smtp://localhost.evil.example")).not.toHaveProperty("ignoreTLS");
    expect(lineOptions("smtp://[::1]:25").host).toBe("::1");
  });

  it("has a limit for each step", () => {
    const { connectionTimeout, greetingTimeout, socketTimeout, dnsTimeout } = lineOptions("smtp://mail.example.com");
    for (const ms of [connectionTimeout, greetingTimeout, socketTimeout, dnsTimeout]) expect(ms).toBeLessThan(30_001);
  });
});

describe("what was not taken", () => {
  const failed = (said: object) => Object.assign(new Error("failed"), said);
  const rcpt = (responseCode: number) =>
    failed({ code: "EENVELOPE", command: "RCPT TO", responseCode, response: `${responseCode} no` });

  it.each([
    ["a mailbox that is not there", rcpt(550), false, "bounced"],
    ["a mailbox that is full for now", rcpt(452), false, "later"],
    ["a text refused for good", failed({ code: "EMESSAGE", command: "DATA", responseCode: 554 }), true, "refused"],
    ["a text refused for now", failed({ code: "EMESSAGE", command: "DATA", responseCode: 451 }), true, "later"],
    ["a line cut after the text", failed({ code: "ECONNECTION", command: "CONN" }), true, "unsure"],
    ["a server that closes after the text", failed({ code: "ECONNECTION", responseCode: 421 }), true, "unsure"],
    ["a line cut before the text", failed({ code: "ECONNECTION", command: "CONN" }), false, "later"],
    ["a wrong password", failed({ code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 }), false, "later"],
    ["a sender who may not", failed({ code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 }), false, "later"],
    ["no encryption", failed({ code: "ETLS", command: "STARTTLS", responseCode: 502 }), false, "later"],
    ["something odd", "odd", false, "later"],
  ])("%s", (_what, error, isBegun, kind) => expect(outcomeOf(error, isBegun).kind).toBe(kind));

  it("holds up the others only where it is the server that will not", () => {
    expect(outcomeOf(rcpt(452), false)).toMatchObject({ isServerAway: false });
    expect(outcomeOf(failed({ code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 }), false)).toMatchObject({
      isServerAway: true,
    });
  });

  it("is told in one line of bounded length, whatever a server of others says", () => {
    const response = `550-first\r\n550 \u202Esecond\u0007 ${"x".repeat(999)}`;
    const { reason } = outcomeOf(failed({ code: "EENVELOPE", command: "RCPT TO", responseCode: 550, response }), false);
    expect(reason).toMatch(/^550-first 550 second x+$/);
    expect(reason).toHaveLength(300);
  });
});
