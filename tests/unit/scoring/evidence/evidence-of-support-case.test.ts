import { expect, it } from "vitest";
import { evidenceOfSupportCase } from "@/lib/scoring";
import { NOW } from "../world";

it("counts double when it was critical", () => {
  const supportCase = { id: "t1", outcome: "reopened", isCritical: true, occurredAt: NOW, recordedAt: NOW } as const;
  expect(evidenceOfSupportCase(supportCase)).toMatchObject({ id: "support:t1", value: 25, weight: 2 });
  expect(evidenceOfSupportCase({ ...supportCase, isCritical: false }).weight).toBe(1);
});
