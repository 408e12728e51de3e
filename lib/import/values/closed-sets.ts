import type { ACCOUNT_FIELDS } from "@/lib/schemas/account";
import type { CONTACT_FIELDS } from "@/lib/schemas/contact";
import type { ChoiceOf } from "@/lib/schemas/record-field";
import { columnKey } from "../column-key";

/** Words as they stand in other systems, for each of our values; compared by letters and digits alone. */
type Words = Readonly<Record<string, string>>;

const TIER_WORDS: Words = {
  key: "key strategic keyaccount a tier1 1 platinum gold high vip",
  growth: "growth b tier2 2 silver medium",
  light: "light c tier3 3 bronze low",
};

const SENIORITY_WORDS: Words = {
  executive: "executive clevel csuite cxo owner partner vp vicepresident board founder chief",
  head: "head director seniordirector headof",
  manager: "manager teamlead lead",
  specialist: "specialist individualcontributor senior employee entry staff junior",
  unknown: "unknown other",
};

const DECISION_ROLE_WORDS: Words = {
  decision_maker:
    "decisionmaker budgetholder executivesponsor economicbuyer economicdecisionmaker approver buyer sponsor",
  champion: "champion advocate coach",
  influencer: "influencer evaluator technicalbuyer legalcompliance legalandcompliance recommender",
  user: "user enduser businessuser",
  blocker: "blocker detractor",
  unknown: "unknown other none",
};

export const KIND_WORDS: Words = {
  email: "email mail emails incomingemail outgoingemail loggedemail listemail emailsent emailreceived",
  call: "call calls phone phonecall telephone inboundcall outboundcall loggedcall",
  meeting: "meeting meetings appointment videocall onlinemeeting demo",
  chat: "chat message whatsapp slack sms linkedinmessage livechat conversation",
  complaint: "complaint complaints claim",
  escalation: "escalation escalated",
  executive_meeting: "executivemeeting execmeeting executivecall boardmeeting",
  event: "event conference webinar tradefair",
  workshop: "workshop workingsession",
  business_review: "businessreview qbr ebr quarterlybusinessreview executivebusinessreview qbrmeeting review",
  co_creation: "cocreation codevelopment pilot jointdevelopment",
  training: "training onboarding enablement",
  roadmap: "roadmap roadmapsession planning jointplanning",
  note: "note notes task todo comment other",
};

export const DIRECTION_WORDS: Words = {
  inbound: "inbound in incoming incomingemail received fromthem fromcustomer customer",
  outbound: "outbound out outgoing outgoingemail sent fromus email forwardedemail us internal",
  two_way: "twoway both mutual bidirectional",
};

export const CHANNEL_WORDS: Words = {
  email: "email mail",
  phone: "phone telephone call mobile",
  video: "video zoom teams googlemeet meet videocall online webex",
  in_person: "inperson onsite facetoface visit office",
  chat: "chat slack whatsapp sms message",
  portal: "portal ticket web form",
  other: "other unknown",
};

export const SURVEY_KIND_WORDS: Words = {
  csat: "csat customersatisfaction satisfaction csatrating",
  nps: "nps netpromoterscore npsrating customerloyalty loyalty recommendation",
  ces: "ces customereffortscore effort ease customereffort customersupport easerating",
  proposition_pulse: "propositionpulse proposition valueproposition",
  delivery_pulse: "deliverypulse delivery valuedelivery",
  creation_pulse: "creationpulse creation valuecreation",
  q1: "q1",
  q2: "q2",
  q3: "q3",
  q4: "q4",
  q5: "q5",
  q6: "q6",
  q7: "q7",
};

const SUPPLIER_SHARE_WORDS: Words = {
  sole: "sole single exclusive only",
  main: "main primary preferred",
  "one-of-many": "oneofmany oneofseveral several secondary",
  unknown: "unknown",
};

const RELATIONSHIP_WORDS: Words = {
  none: "none norelationship",
  "one-night-stand": "onenightstand oneoffbuyer oneoff",
  dating: "dating occasionalbuyer occasional",
  "going-steady": "goingsteady preferredsupplier",
  engaged: "engaged committing",
  married: "married contractedalliance alliance",
  partner: "partner strategicpartner",
};

/** The fields of accounts and contacts that hold one of a closed set. */
export type ChoiceName = ChoiceOf<typeof ACCOUNT_FIELDS> | ChoiceOf<typeof CONTACT_FIELDS>;

/** Of each such field the words, and what a cell should have been that holds none of them. */
export const CHOICES: Readonly<Record<ChoiceName, { readonly words: Words; readonly what: string }>> = {
  tier: { words: TIER_WORDS, what: "a tier: key, growth or light" },
  declaredType: { words: RELATIONSHIP_WORDS, what: "a relationship such as preferred supplier" },
  supplierShare: { words: SUPPLIER_SHARE_WORDS, what: "sole, main, one of many or unknown" },
  seniority: { words: SENIORITY_WORDS, what: "a seniority we know" },
  decisionRole: { words: DECISION_ROLE_WORDS, what: "a role we know" },
};

const indexes = new Map<Words, ReadonlyMap<string, string>>();

function indexOf(words: Words): ReadonlyMap<string, string> {
  const known = indexes.get(words);
  if (known) return known;
  const pairs = Object.entries(words).flatMap(([value, list]) =>
    [columnKey(value), ...list.split(" ")].map((word) => [word, value] as const),
  );
  const index = new Map(pairs);
  indexes.set(words, index);
  return index;
}

/** Our value for a word, or null. Of several, separated by semicolons, the first that is known counts. */
export function recognise(words: Words, text: string): string | null {
  const index = indexOf(words);
  for (const part of text.split(";")) {
    const found = index.get(columnKey(part));
    if (found) return found;
  }
  return null;
}
