import { pulseResponseKey, pulseTokenOf } from "@/lib/auth/pulse-tokens";
import { findOpenPulseLink } from "@/lib/data/pulse-links";
import { findRecipientOf } from "@/lib/data/pulse-recipients";
import type { Scope } from "@/lib/data/scope";
import { sendPulse } from "@/lib/operations/send-pulse";
import { mintId } from "@/lib/records/mint-id";
import { storePulseAnswers } from "@/lib/records/store-pulse-answers";
import { ownValue } from "@/lib/schemas/own-value";
import { pulseInput } from "@/lib/schemas/pulse";
import type { Calendar } from "./calendar";
import type { Timeline } from "./timeline";
import type { Act } from "./world";

/** A round that Mara sent: whether they stay because they want to. None of it enters a score. */
const SENT = 75;
const CLOSED = 61;

interface Answered {
  readonly at: number;
  readonly answers: Readonly<Record<string, string>>;
}

/** By account, and by the place of each person in its story: what they answered, or null where nothing came. */
const ROUND: Readonly<Record<string, readonly (Answered | null)[]>> = {
  "Hollins Foundry": [
    null,
    {
      at: 73,
      answers: {
        headline: "2",
        again: "1",
        why_stay: "1",
        cost_to_leave: "3",
        comment: "Since the new furnace line nobody calls back.",
      },
    },
    { at: 70, answers: { headline: "1", again: "2", why_stay: "-", cost_to_leave: "3" } },
  ],
  "Dunmore Gas Grid": [{ at: 74, answers: { headline: "3", again: "0", why_stay: "0", cost_to_leave: "4" } }, null],
  "Kestrel & Vane Hydro": [
    {
      at: 74,
      answers: {
        headline: "3",
        again: "4",
        why_stay: "4",
        cost_to_leave: "1",
        comment: "We plan the next weir with you.",
      },
    },
    { at: 72, answers: { headline: "3", again: "4", why_stay: "4", cost_to_leave: "0" } },
  ],
};

/** Asking the people of three accounts by a link, and what came back, each on its day. */
export function pulseActs(timelines: readonly Timeline[], calendar: Calendar): Act[] {
  const asked = timelines.flatMap(({ story, contactIds }) =>
    (ownValue(ROUND, story.name) ?? []).map((answered, place) => ({ answered, contactId: contactIds[place] ?? "" })),
  );
  const pulseId = mintId();
  const input = pulseInput.parse({
    name: "Would they choose us again",
    contactIds: asked.map(({ contactId }) => contactId),
    items: ["headline", "again", "why_stay", "cost_to_leave", "comment"],
    note: "Your answer decides what we work on first next year.",
    closesOn: calendar.day(CLOSED).toISOString().slice(0, 10),
  });
  const send: Act = { at: calendar.at(SENT, 9), by: "mara", run: (scope) => sendPulse(scope, { id: pulseId, input }) };
  const answers = asked.flatMap(({ answered, contactId }): Act[] =>
    answered
      ? [
          {
            at: calendar.at(answered.at, 12),
            by: "mara",
            run: (scope) => answer(scope, { pulseId, contactId, answered }),
          },
        ]
      : [],
  );
  return [send, ...answers];
}

interface Answering {
  readonly pulseId: string;
  readonly contactId: string;
  readonly answered: Answered;
}

/** As their link would; what it opens is not committed yet, so it is looked up from inside. */
async function answer({ tx, now, viewer }: Scope, { pulseId, contactId, answered }: Answering): Promise<void> {
  const { workspaceId } = viewer;
  const recipientId = await findRecipientOf(tx, { workspaceId, pulseId, contactId });
  const link = await findOpenPulseLink(tx, { workspaceId, recipientId }, now);
  if (!link) throw new Error(`Nobody of the demo world is asked at ${contactId}.`);
  const sent = { answers: { ...answered.answers }, isDone: true };
  await storePulseAnswers(tx, link, { sent, now, keyHash: pulseResponseKey(pulseTokenOf(recipientId)) });
}
