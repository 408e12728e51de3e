"use client";

import { Delta } from "@/components/ui/delta";
import { PageSection } from "@/components/ui/page-section";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/format/dates";
import { knownIndex, type ScoringModel, STEPS, type StepsAndLadder } from "@/lib/scoring";
import type { Judgement, Outcome } from "@/lib/what-if/outcome";
import type { ListedRecord } from "./imagined-list";
import { HEIGHTS, type Height, nameOfHeight, shownHeight } from "./shown-height";

interface PartsTableProps {
  outcome: Outcome;
  listed: readonly ListedRecord[];
  model: ScoringModel;
  today: string;
  day: string;
}

/** Each step before and after, and what of the difference each record would make alone: the rows add up. */
export function PartsTable({ outcome, listed, model, today, day }: PartsTableProps) {
  const { now, left, supposed, together, total } = outcome;
  const isLater = day !== today;
  const sound = listed.filter(({ alone }) => alone !== null);
  const isTogether = sound.length > 1 && [...STEPS, "ladder" as const].some((one) => isMoved(together[one]));
  const heights = (judgement: Judgement) => (column: Height) => shownHeight(judgement, column, model);
  return (
    <PageSection
      title="Before, after, and what each would do"
      id="parts"
      isFlush
      description={
        isLater
          ? "What time alone would do is a row of its own, so that it is not taken for the effect of a record."
          : undefined
      }
    >
      <Table caption="Points of each step and of the index" isCrowded hasCards>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">What</span>
            </th>
            {HEIGHTS.map((column) => (
              <th key={column} scope="col" className="num">
                {nameOfHeight(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <TextRow name={isLater ? `As it is, ${formatDay(today)}` : "As it is"} text={heights(now)} />
          {isLater ? <TextRow name={`${formatDay(day)}, if nothing is recorded`} text={heights(left)} /> : null}
          {sound.map(({ words, alone }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is imagined has no name but its place
            <PointsRow key={at} name={words} points={alone ?? undefined} model={model} outcome={outcome} />
          ))}
          {isTogether ? (
            <PointsRow name="What they do only together" points={together} model={model} outcome={outcome} />
          ) : null}
          {sound.length > 0 ? (
            <>
              <PointsRow name="All of it" points={total} model={model} outcome={outcome} isSum />
              <TextRow
                name={isLater ? `${formatDay(day)}, with it` : "As it would be"}
                text={heights(supposed)}
                isSum
              />
            </>
          ) : null}
        </tbody>
      </Table>
    </PageSection>
  );
}

interface TextRowProps {
  name: string;
  text: (column: Height) => string;
  isSum?: boolean;
}

const TextRow = ({ name, text, isSum = false }: TextRowProps) => (
  <tr className={isSum ? "font-semibold" : undefined}>
    <th scope="row" data-card="name" className="md:min-w-36">
      {name}
    </th>
    {HEIGHTS.map((column) => (
      <td key={column} className="num" data-card="height">
        <Place height={column} />
        {text(column)}
      </td>
    ))}
  </tr>
);

interface PointsRowProps {
  name: string;
  points: StepsAndLadder | undefined;
  model: ScoringModel;
  outcome: Outcome;
  isSum?: boolean;
}

/** No points are told of an index that is not known on both sides. */
function PointsRow({ name, points, model, outcome: { left, supposed }, isSum = false }: PointsRowProps) {
  const hasIndex = [left, supposed].every(({ score }) => knownIndex(score, model) !== null);
  return (
    <tr className={isSum ? "font-semibold" : undefined}>
      <th scope="row" data-card="name" className="font-normal md:min-w-36">
        {name}
      </th>
      {HEIGHTS.map((column) => (
        <td key={column} className="num" data-card={points && isMoved(points[column]) ? "height" : undefined}>
          <Place height={column} />
          {points === undefined || (column === "ladder" && !hasIndex) ? "–" : <Points points={points[column]} />}
        </td>
      ))}
    </tr>
  );
}

/** Where a row is a card, each number says what it is of. */
const Place = ({ height }: { height: Height }) => <span className="md:hidden">{nameOfHeight(height)} </span>;

const isMoved = (points: number) => Math.abs(points) >= 0.05;

/** What is not moved stays quiet. */
const Points = ({ points }: { points: number }) =>
  !isMoved(points) ? <span className="text-muted">0.0</span> : <Delta points={points} />;
