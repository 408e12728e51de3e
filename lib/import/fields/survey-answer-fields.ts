import { SURVEY_KINDS, type SurveyKind } from "@/lib/schemas/survey-answer";
import type { ImportField } from "../import-field";
import { ACCOUNT_ID_COLUMNS, ACCOUNT_NAME_COLUMNS } from "./account-columns";
import { RECORDED_AT } from "./recorded-at";

const COLUMNS: Readonly<Record<SurveyKind, { readonly label: string; readonly columns: readonly string[] }>> = {
  csat: { label: "CSAT answer", columns: ["csat", "csatscore", "csatrating", "satisfaction", "customersatisfaction"] },
  nps: { label: "NPS answer", columns: ["nps", "npsscore", "npsrating", "recommendation", "likelihoodtorecommend"] },
  ces: {
    label: "CES answer",
    columns: ["ces", "cesscore", "cesrating", "ease", "easerating", "easescore", "effort", "effortscore"],
  },
  proposition_pulse: { label: "Proposition pulse", columns: ["propositionpulse"] },
  delivery_pulse: { label: "Delivery pulse", columns: ["deliverypulse"] },
  creation_pulse: { label: "Creation pulse", columns: ["creationpulse"] },
  q1: { label: "Question 1", columns: ["q1"] },
  q2: { label: "Question 2", columns: ["q2"] },
  q3: { label: "Question 3", columns: ["q3"] },
  q4: { label: "Question 4", columns: ["q4"] },
  q5: { label: "Question 5", columns: ["q5"] },
  q6: { label: "Question 6", columns: ["q6"] },
  q7: { label: "Question 7", columns: ["q7"] },
};

/** Questions that have a column of their own: several side by side are one line of whoever answered them. */
const QUESTION_COLUMNS: readonly ImportField[] = SURVEY_KINDS.map((kind) => ({
  ...COLUMNS[kind],
  key: kind,
  examples: ["", ""],
}));

/** Own names, and those of HubSpot feedback exports and common survey tools. */
export const SURVEY_ANSWER_FIELDS: readonly ImportField[] = [
  {
    key: "externalId",
    label: "External ID",
    columns: [
      "externalid",
      "responseid",
      "surveyresponseid",
      "submissionid",
      "answerid",
      "feedbackid",
      "recordid",
      "id",
    ],
    examples: ["S-1", "S-2"],
  },
  {
    key: "accountExternalId",
    label: "Account's external ID",
    columns: ACCOUNT_ID_COLUMNS,
    examples: ["A-1001", "A-1001"],
  },
  { key: "accountName", label: "Account", columns: ACCOUNT_NAME_COLUMNS, examples: ["", ""] },
  {
    key: "contact",
    label: "Who answered",
    columns: [
      "contactemail",
      "respondentemail",
      "email",
      "contactexternalid",
      "contactid",
      "respondentid",
      "associatedcontact",
      "contactname",
      "contact",
      "respondent",
      "fullname",
      "name",
    ],
    hint: "E-mail address, external ID, or name within the account.",
    examples: ["ann@northwind.example", "ben@northwind.example"],
  },
  {
    key: "kind",
    label: "What was asked",
    columns: ["kind", "surveytype", "question", "metric", "feedbacktype", "survey", "type"],
    hint: "CSAT, NPS, CES, proposition, delivery or creation pulse, or q1 to q7",
    examples: ["CSAT", "NPS"],
  },
  {
    key: "value",
    label: "Answer",
    columns: ["value", "answer", "score", "rating", "response"],
    hint: "A number on the scale of the question, or words whose meaning you choose",
    examples: ["5", "9"],
  },
  ...QUESTION_COLUMNS,
  {
    key: "surveyKey",
    label: "Round",
    columns: ["round", "surveykey", "wave", "campaign", "surveyname", "surveyid"],
    hint: "The day of the answer when left out. Same person, question and round is a correction.",
    examples: ["2026-Q1", "2026-Q1"],
  },
  {
    key: "answeredAt",
    label: "When",
    columns: [
      "answeredat",
      "answeredon",
      "responsedate",
      "submittedat",
      "datesubmitted",
      "date",
      "timestamp",
      "createdate",
    ],
    examples: ["2026-03-20", "2026-03-21"],
  },
  RECORDED_AT,
  {
    key: "comment",
    label: "Comment",
    columns: ["comment", "comments", "feedback", "verbatim", "followup", "additionalfeedback"],
    examples: ["Fast and friendly", ""],
  },
];
