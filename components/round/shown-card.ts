import type { AccountLine } from "@/components/account-list/account-line";
import { actOf, riskOf } from "@/components/account-list/account-row";
import { answerWords } from "@/components/assessments/answer-words";
import { formatDay, formatRelative } from "@/lib/format/dates";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import { formatScore, formatScorePair } from "@/lib/format/scores";
import type { ChangeLately, NewRecords, RoundCard } from "@/lib/report/round-card";
import type { Question } from "@/lib/scoring";

export type CardAccount = Pick<AccountLine, "id" | "name" | "act" | "score">;

/** One card in finished words. */
export interface ShownCard {
  readonly accountId: string;
  readonly name: string;
  readonly risk: ReturnType<typeof riskOf>;
  readonly act: string | null;
  readonly change: ShownChange;
  readonly question: Question;
  readonly earlier: { readonly value: number | null; readonly words: string; readonly when: string } | null;
  readonly answered: {
    readonly id: string;
    readonly value: number | null;
    readonly words: string;
    readonly index: string | null;
    readonly moved: number | null;
  } | null;
}

interface ShownChange {
  readonly since: string;
  readonly index: string;
  readonly records: readonly { readonly words: string; readonly pulls: NewRecords["pulls"] }[];
  readonly more: number;
}

export function shownCard(account: CardAccount, card: RoundCard, now: Date): ShownCard {
  const { question, earlier, answered } = card;
  const act = account.act && actOf(account.act, now);
  return {
    ...{ accountId: account.id, name: account.name, question },
    risk: account.score && riskOf(account.score),
    act: act && `${act.by}, ${act.away}`,
    change: shownChange(card.change),
    earlier: earlier && {
      value: earlier.value,
      words: answerWords("team", question, earlier.value),
      when: formatRelative(earlier.answeredAt, now),
    },
    answered: answered && {
      ...{ id: answered.assessmentId, value: answered.value, words: answerWords("team", question, answered.value) },
      ...{ index: answered.index === null ? null : formatScore(answered.index), moved: answered.moved },
    },
  };
}

function shownChange({ since, isSinceAnswer, was, is, records, more }: ChangeLately): ShownChange {
  const day = formatDay(new Date(since));
  return {
    since: isSinceAnswer ? `Since you answered, ${day}` : `Since ${day}`,
    index: indexWords(was, is),
    records: records.map(({ indicator, count, pulls }) => ({
      ...{ words: `${INDICATOR_LABELS[indicator]}${count > 1 ? `, ${count} times` : ""}`, pulls },
    })),
    more,
  };
}

/** "Index 61 → 58"; what is not known yet has not moved either. */
export function indexWords(was: number | null, is: number | null): string {
  if (is === null) return "No index yet: satisfaction is hardly known";
  if (was === null) return `Index ${formatScore(is)}, before it was not known`;
  const pair = formatScorePair(was, is);
  return pair === null ? `Index ${formatScore(is)}, as before` : `Index ${pair[0]} → ${pair[1]}`;
}
