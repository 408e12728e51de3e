import type { PulseQuestions, ShownAnswer } from "@/components/pulse/page/pulse-page";
import type { OpenedPulse } from "@/lib/operations/open-pulse-link";
import { readSent } from "@/lib/pulse/read-sent";
import type { PulseItem } from "@/lib/schemas/pulse";
import { dayWords } from "@/lib/wording/day-words";
import { nearestLanguage } from "@/lib/wording/languages";

/** What the page shows: the questions, what was answered, and what the link of a mail proposes where nothing was. */
export function questionsFor({ link, response }: OpenedPulse, proposed: URLSearchParams): PulseQuestions {
  const { items, askerName, companyName, accountName, contactName, isNamed, note, closesAt, timeZone } = link;
  const language = nearestLanguage(link.language);
  const stored = (response?.answers ?? []).map(
    ({ item, value, text }) => [item, { value, text, isStored: true }] as const,
  );
  return {
    ...{ language, isNamed, items, note },
    asker: askerName,
    company: companyName,
    account: accountName,
    name: contactName,
    closesOn: dayWords(closesAt, language, timeZone),
    version: response?.version ?? 0,
    answers: { ...proposedBy(proposed, items), ...Object.fromEntries(stored) },
  };
}

/** Whether the link of a mail proposes an answer where none is stored: then it is shown, also to whoever has sent the others. */
export const proposesMore = ({ answers }: PulseQuestions): boolean =>
  Object.values(answers).some((answer) => !answer.isStored);

/** A rating that was pressed in a mail: shown as chosen, and not stored before somebody presses something here. */
function proposedBy(query: URLSearchParams, items: readonly PulseItem[]): Partial<Record<PulseItem, ShownAnswer>> {
  const asked = items.filter((item) => item !== "comment" && query.has(item));
  const read = readSent(items, Object.fromEntries(asked.map((item) => [item, query.get(item) ?? ""])));
  return Object.fromEntries(
    (read?.given ?? []).map(({ item, value }) => [item, { value, text: null, isStored: false }]),
  );
}
