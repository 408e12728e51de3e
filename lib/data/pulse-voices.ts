import "server-only";
import { isPulseItem } from "@/lib/pulse/items";
import type { Asked } from "@/lib/pulse/response-coverage";
import type { UnnamedRound } from "@/lib/pulse/unnamed";
import type { PulseItem } from "@/lib/schemas/pulse";
import { ask } from "./ask";
import type { Scope } from "./scope";
import { WAS_ASKED } from "./was-asked";

/** One answer somebody of an account sent through a link, whatever it was about. */
export interface PulseVoice {
  readonly item: PulseItem;
  /** Null where they cannot say, and of words. */
  readonly value: number | null;
  readonly text: string | null;
  readonly contactId: string;
  readonly contactName: string;
  readonly respondedAt: Date;
}

/** What an account said by links, and whom of it we asked. */
export interface Heard {
  /** The newest answer of each person to each question, the newest first; of named rounds alone. */
  readonly voices: readonly PulseVoice[];
  /**
   * Whom we asked by name in a year, each person once. Whoever got no mail was not asked; whoever got one was, whatever became of the
   * round.
   */
  readonly asked: readonly Asked[];
  /** What came of the rounds without names that closed in a year, the newest first. */
  readonly unnamed: readonly UnnamedRound[];
}

interface Row extends Asked {
  readonly contactId: string;
  readonly contactName: string;
  /** By a round of the last year, and with a mail. */
  readonly isAsked: boolean;
  readonly respondedAt: Date | null;
  readonly item: string | null;
  readonly value: number | null;
  readonly text: string | null;
  /** Of a round without names, whose answers are of nobody. */
  readonly unnamed: Omit<UnnamedRound, "answers" | "closesAt"> | null;
  readonly closesAt: Date | null;
  readonly count: number;
}

/**
 * Until a moment; in one statement, a row for each answer and one for each person who gave none, and after them a row for each
 * answer that was given without names, with how many gave it.
 */
export async function loadHeard(
  { tx, viewer }: Scope,
  { accountId, until }: { readonly accountId: string; readonly until: Date },
): Promise<Heard> {
  const rows = await ask(tx)<Row>`
    SELECT r."contactId", c.name AS "contactName", d.name AS department, c.seniority::text,
      p."sendAt" > ${until}::timestamptz - interval '1 year'
        AND ${WAS_ASKED} AS "isAsked",
      (r."respondedOn" <= ${until}::timestamptz) IS TRUE AS "hasAnswered", s."respondedAt", n.item, n.value, n.text,
      NULL::jsonb AS unnamed, NULL::timestamptz AS "closesAt", 1 AS count
    FROM "PulseRecipient" r
    JOIN "Pulse" p ON p."workspaceId" = r."workspaceId" AND p.id = r."pulseId"
    JOIN "Contact" c ON c."workspaceId" = r."workspaceId" AND c.id = r."contactId"
    LEFT JOIN "Department" d ON d."workspaceId" = c."workspaceId" AND d.id = c."departmentId"
    LEFT JOIN "PulseResponse" s ON s."workspaceId" = r."workspaceId" AND s."recipientId" = r.id
      AND s."respondedAt" <= ${until}::timestamptz
    LEFT JOIN "PulseAnswer" n ON n."workspaceId" = s."workspaceId" AND n."responseId" = s.id
    WHERE r."workspaceId" = ${viewer.workspaceId}::uuid AND r."accountId" = ${accountId}::uuid
      AND p."isNamed" AND p."sendAt" <= ${until}::timestamptz
    UNION ALL
    SELECT NULL, NULL, NULL, NULL, false, false, NULL, n.item, n.value, n.text,
      jsonb_build_object('pulseId', t."pulseId", 'name', p.name, 'timeZone', p."timeZone", 'asked', t.asked, 'answered', t.answered),
      p."closesAt", count(n.id)::int
    FROM "UnnamedTally" t
    JOIN "Pulse" p ON p."workspaceId" = t."workspaceId" AND p.id = t."pulseId"
    LEFT JOIN "UnnamedAnswer" n ON n."workspaceId" = t."workspaceId" AND n."pulseId" = t."pulseId" AND n."accountId" = t."accountId"
    WHERE t."workspaceId" = ${viewer.workspaceId}::uuid AND t."accountId" = ${accountId}::uuid
      AND p."closesAt" <= ${until}::timestamptz AND p."closesAt" > ${until}::timestamptz - interval '1 year'
    GROUP BY t."pulseId", p.name, p."timeZone", p."closesAt", t.asked, t.answered, n.item, n.value, n.text
    ORDER BY "respondedAt" DESC NULLS LAST, "closesAt" DESC, "contactName", "contactId", item, value DESC NULLS LAST, text`;
  const named = rows.filter(({ unnamed }) => unnamed === null);
  return { voices: voicesIn(named), asked: askedIn(named), unnamed: roundsIn(rows) };
}

/** The rows come newest first, round by round. */
function roundsIn(rows: readonly Row[]): readonly UnnamedRound[] {
  const rounds = new Map<string, UnnamedRound>();
  for (const { unnamed, closesAt, item, value, text, count } of rows) {
    if (!(unnamed && closesAt)) continue;
    const { answers } = rounds.get(unnamed.pulseId) ?? { answers: [] };
    const given = isPulseItem(item) ? [{ item, value, text, count }] : [];
    rounds.set(unnamed.pulseId, { ...unnamed, closesAt, answers: [...answers, ...given] });
  }
  return [...rounds.values()];
}

/** The rows come newest first, so the first of a person and a question is the one that counts. */
function voicesIn(rows: readonly Row[]): readonly PulseVoice[] {
  const newest = new Map<string, PulseVoice>();
  for (const { item, value, text, contactId, contactName, respondedAt } of rows) {
    if (!isPulseItem(item) || respondedAt === null) continue;
    const key = `${contactId} ${item}`;
    if (!newest.has(key)) newest.set(key, { item, value, text, contactId, contactName, respondedAt });
  }
  return [...newest.values()];
}

function askedIn(rows: readonly Row[]): readonly Asked[] {
  const people = new Map<string, Asked>();
  for (const { contactId, department, seniority, hasAnswered, isAsked } of rows) {
    if (!isAsked) continue;
    const before = people.get(contactId)?.hasAnswered ?? false;
    people.set(contactId, { department, seniority, hasAnswered: before || hasAnswered });
  }
  return [...people.values()];
}
