import { describe, expect, it } from "vitest";
import { formatMoney, formatSums } from "@/lib/format/money";

describe("money", () => {
  it("shows minor units as whole units with their currency", () => {
    expect(formatMoney(123_456_789, "EUR")).toBe("€1,234,568");
    expect(formatMoney(0, "USD")).toBe("$0");
  });

  it("shortens what has to fit into a narrow column", () => {
    expect(formatMoney(120_000_000, "EUR", { compact: true })).toBe("€1.2m");
    expect(formatMoney(48_000_00, "GBP", { compact: true })).toBe("£48k");
  });

  it("keeps sums in several currencies apart", () => {
    const sums = [
      { currency: "EUR", cents: 4_200_000_00 },
      { currency: "USD", cents: 310_000_00 },
    ];
    expect(formatSums(sums)).toBe("€4.2m + $310k");
  });

  it("knows currencies without minor units", () => {
    expect(formatMoney(5_000_000, "JPY")).toBe("¥5,000,000");
  });

  it("puts a real minus sign before a loss", () => {
    expect(formatMoney(-1_250_00, "EUR")).toBe("\u2212€1,250");
  });
});
