import { expect, it } from "vitest";
import { evidenceOfSurveyAnswer, type SurveyQuestion } from "@/lib/scoring";
import { NOW } from "../world";

const answered = (kind: SurveyQuestion, value: number | null) =>
  evidenceOfSurveyAnswer({ kind, surveyId: "s1", contactId: "ann", value, occurredAt: NOW, recordedAt: NOW });

it.each<[SurveyQuestion, number, string, number]>([
  ["csat", 5, "csat:s1:ann", 100],
  ["ces", 4, "ces:s1:ann", 50],
  ["nps", 7, "nps:s1:ann", 50],
  ["proposition_pulse", 1, "propositionPulse:s1:ann", 25],
  ["delivery_pulse", 2, "deliveryPulse:s1:ann", 50],
  ["creation_pulse", 3, "creationPulse:s1:ann", 75],
  ["q1", 4, "q1.customer:s1:ann", 100],
  ["q2", 4, "q2.customer:s1:ann", 100],
  ["q3", 4, "q3.customer:s1:ann", 100],
  ["q4", 4, "q4.customer:s1:ann", 100],
  ["q5", 4, "q5.customer:s1:ann", 100],
  ["q6", 4, "q6.customer:s1:ann", 100],
  ["q7", 4, "q7.customer:s1:ann", 100],
])("reads %s %d as %s worth %d points", (kind, value, id, points) => {
  const [record, ...others] = answered(kind, value);
  expect(others).toEqual([]);
  expect(record).toMatchObject({ id, indicator: id.split(":")[0], source: "ann", value: points, weight: 1 });
});

it("takes can't say for no evidence", () => {
  expect(answered("q1", null)).toEqual([]);
});
