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

/** Whose people can be asked for their answers now, by anybody who tries the link that stands in the outbox. */
const OPEN_AT = "Sundew Solar";

/** Asking people by a link, and what came back, each on its day. */
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
    closesOn: dayOf(calendar, CLOSED),
  });
  const send: Act = {
    at: calendar.at(SENT, 9),
    by: "mara",
    run: async (scope) => {
      await sendPulse(scope, { id: pulseId, input });
      await haveGoneOut(scope, pulseId);
    },
  };
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
  return [send, ...answers, ...openActs(timelines, calendar)];
}

/** A round that has just begun. */
function openActs(timelines: readonly Timeline[], calendar: Calendar): Act[] {
  const contactIds = timelines.flatMap((one) => (one.story.name === OPEN_AT ? one.contactIds : []));
  const input = pulseInput.parse({
    name: "How the start went",
    contactIds,
    items: ["csat", "delivery_pulse", "q1", "q3", "q6", "again", "comment"],
    note: "You have worked with us for a year now. What should we keep, what change?",
    closesOn: dayOf(calendar, -20),
  });
  return [{ at: calendar.at(1, 9), by: "julia", run: (scope) => sendPulse(scope, { id: mintId(), input }) }];
}

const dayOf = (calendar: Calendar, daysAgo: number): string => calendar.day(daysAgo).toISOString().slice(0, 10);

/** No mail leaves a demo world: these would have, long ago. */
const haveGoneOut = ({ tx, viewer: { workspaceId }, now }: Scope, pulseId: string) =>
  tx.mail.updateMany({
    where: { workspaceId, recipient: { pulseId } },
    data: { state: "sent", attempts: 1, endedAt: now },
  });

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
