import Link from "next/link";
import type { ReactNode } from "react";
import { PlainHeader, Table } from "@/components/ui/table";
import { formatScore } from "@/lib/format/scores";
import type { MeasuredTree } from "@/lib/report/account-tree";
import type { TreePart } from "@/lib/schemas/account-tree";
import { viewPath } from "@/lib/schemas/account-view";
import { treeHref } from "./tree-href";
import { MEASURE_LABELS } from "./tree-words";

interface TreeMeasuresProps {
  accountId: string;
  measures: readonly MeasuredTree[];
}

/** Its own, the weighted mean, the worst below and the spread beside each other: none of them stands for another. */
export const TreeMeasures = ({ accountId, measures }: TreeMeasuresProps) => (
  <Table caption="What the accounts come to" hasCards>
    <thead>
      <tr>
        <PlainHeader>Measure</PlainHeader>
        <PlainHeader isNumber>Its own</PlainHeader>
        <PlainHeader
          isNumber
          meaning="Of itself and all rated accounts below, each as heavy as its annual revenue in the workspace's currency."
        >
          Weighted mean
        </PlainHeader>
        <PlainHeader>Worst below</PlainHeader>
        <PlainHeader isNumber meaning="From the worst to the best, itself among them.">
          Spread
        </PlainHeader>
        <PlainHeader isNumber>Rated</PlainHeader>
        <PlainHeader isNumber>Too little known</PlainHeader>
        <PlainHeader isNumber meaning="Rated, but without annual revenue in the workspace's currency.">
          Without weight
        </PlainHeader>
      </tr>
    </thead>
    <tbody>
      {measures.map((one) => (
        <MeasureRow key={one.measure} accountId={accountId} {...one} />
      ))}
    </tbody>
  </Table>
);

function MeasureRow({ accountId, measure, own, weighted, worst, range, counts }: MeasuredTree & { accountId: string }) {
  const part = (show: TreePart) => <PartLink href={treeHref(accountId, { of: measure, show })} count={counts[show]} />;
  return (
    <tr>
      <th scope="row" data-card="name">
        {MEASURE_LABELS[measure]}
      </th>
      <OnPhone {...{ own, weighted, worst, range }}>
        {counts.rated} rated, {counts.unrated} too little known, {counts.weightless} without weight
      </OnPhone>
      <td className="num">{own === null ? <Unknown /> : formatScore(own)}</td>
      <td className="num font-medium">{weighted === null ? <Unknown /> : formatScore(weighted)}</td>
      <td>
        {worst === null ? (
          <Unknown />
        ) : (
          <>
            <Link href={viewPath("overview", worst.id)} prefetch={false} className="hover:underline">
              {worst.name}
            </Link>{" "}
            <span className="tabular-nums">{formatScore(worst.score)}</span>
          </>
        )}
      </td>
      <td className="num whitespace-nowrap">
        {range === null ? <Unknown /> : `${formatScore(range.from)} to ${formatScore(range.to)}`}
      </td>
      <td className="num">{part("rated")}</td>
      <td className="num">{part("unrated")}</td>
      <td className="num">{part("weightless")}</td>
    </tr>
  );
}

/** The same in a sentence, where there is no room for columns. */
const OnPhone = ({
  own,
  weighted,
  worst,
  range,
  children,
}: Pick<MeasuredTree, "own" | "weighted" | "worst" | "range"> & { children: ReactNode }) => (
  <td data-card="told" className="order-9 basis-full md:hidden print:hidden">
    Its own {own === null ? "not known" : formatScore(own)}, weighted mean{" "}
    {weighted === null ? "not known" : formatScore(weighted)}
    {worst === null ? "" : `, worst below ${worst.name} ${formatScore(worst.score)}`}
    {range === null ? "" : `, from ${formatScore(range.from)} to ${formatScore(range.to)}`}. {children}.
  </td>
);

const Unknown = (): ReactNode => <span className="text-unknown">–</span>;

function PartLink({ href, count }: { href: string; count: number }) {
  if (count === 0) return <span className="text-muted">0</span>;
  return (
    <Link href={href} prefetch={false} className="inline-block min-h-6 min-w-6 text-accent hover:underline">
      {count}
    </Link>
  );
}
