import { formatPoints } from "@/lib/format/scores";
import { LATELY_DAYS, type LadderScore, lateChange } from "@/lib/scoring";

/** "In a quarter −6.1 on the index: −8.5 by news, +2.4 by ageing." */
export function lateWords(momentum: LadderScore["momentum"]): string {
  const { news, ageing, total } = lateChange(momentum, "ladder");
  if (isNothing(news) && isNothing(ageing)) return `In ${LATELY_DAYS} days nothing moved the index.`;
  if (isNothing(news)) return `In ${LATELY_DAYS} days ${formatPoints(total)} on the index, all by ageing.`;
  const whole = `In ${LATELY_DAYS} days ${formatPoints(total)} on the index`;
  return isNothing(ageing)
    ? `${whole}, all by news.`
    : `${whole}: ${formatPoints(news)} by news, ${formatPoints(ageing)} by ageing.`;
}

const isNothing = (points: number) => formatPoints(points) === formatPoints(0);
