import { describe, expect, it } from "vitest";
import { hashOfPayload } from "@/lib/data/idempotency-keys";

const upload = (text: string) => ({ fileName: "accounts.csv", bytes: Buffer.from(text) });

describe("the payload behind a request key", () => {
  it("is the same again for the same file, and another for another byte or name", () => {
    const hash = hashOfPayload(upload("Name\nAcme\n"));
    expect(hashOfPayload(upload("Name\nAcme\n"))).toBe(hash);
    expect(hashOfPayload({ ...upload("Name\nAcme\n"), bytes: new TextEncoder().encode("Name\nAcme\n") })).toBe(hash);
    expect(hashOfPayload(upload("Name\nAcne\n"))).not.toBe(hash);
    expect(hashOfPayload({ ...upload("Name\nAcme\n"), fileName: "other.csv" })).not.toBe(hash);
  });

  it("is never written out byte by byte, however deep the file lies", () => {
    const bytes = Buffer.alloc(20_000_000, 7);
    bytes.toJSON = () => {
      throw new Error("Twenty million numbers.");
    };
    expect(hashOfPayload({ parts: [{ bytes }] })).toMatch(/^[0-9a-f]{64}$/);
  });

  it("tells plain inputs apart, and counts nothing given as null", () => {
    expect(hashOfPayload({ name: "Acme", tags: ["a", null] })).not.toBe(hashOfPayload({ name: "Acme", tags: ["a"] }));
    expect(hashOfPayload(undefined)).toBe(hashOfPayload(null));
    const day = (text: string) => ({ on: new Date(text) });
    expect(hashOfPayload(day("2026-03-01"))).not.toBe(hashOfPayload(day("2026-03-02")));
  });
});
