import { Badge } from "@/components/ui/badge";
import { PageSection } from "@/components/ui/page-section";
import { Table } from "@/components/ui/table";
import { commitmentWords } from "@/lib/format/commitment-words";
import { formatDay } from "@/lib/format/dates";
import type { ReportResult } from "@/lib/report/list-results";
import { LOCALE } from "@/lib/schemas/locale";
import { confirmedWords } from "./confirmed-words";

interface ResultsPanelProps {
  results: readonly ReportResult[];
  contacts: readonly { readonly id: string; readonly name: string }[];
  isPast: boolean;
}

/** The case they were given, and what arrived of it: as they confirm it, or as only we say (C2). */
export function ResultsPanel({ results, contacts, isPast }: ResultsPanelProps) {
  if (results.length === 0) return null;
  const arrived = results.filter(({ achieved }) => achieved !== null);
  const confirmed = arrived.filter(({ confirmedById }) => confirmedById !== null);
  const nameOf = (id: string) => contacts.find((contact) => contact.id === id)?.name ?? "somebody who is gone";
  return (
    <PageSection
      title="Results and their case"
      id="results"
      description={arrived.length === 0 ? "Nothing was measured yet" : confirmedWords(confirmed.length, arrived.length)}
      isFlush
    >
      <Table caption="Promised results, their business case and what arrived">
        <thead>
          <tr>
            <th scope="col">Result</th>
            <th scope="col">What arrived</th>
            <th scope="col">Who says so</th>
            <th scope="col" className="num max-md:hidden">
              ROI
            </th>
            <th scope="col" className="num max-md:hidden">
              Payback
            </th>
            <th scope="col" className="num max-md:hidden">
              IRR
            </th>
          </tr>
        </thead>
        <tbody>
          {results.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="md:min-w-40">
                {one.metric}
                {one.dueOn === null ? null : (
                  <span className="block font-normal text-muted text-xs">due {formatDay(one.dueOn)}</span>
                )}
              </th>
              <td>{commitmentWords(one, isPast ? "then" : "today")}</td>
              <td>
                {one.achieved === null ? (
                  <Unknown />
                ) : (
                  <WhoSays name={one.confirmedById && nameOf(one.confirmedById)} />
                )}
              </td>
              <td className="num max-md:hidden">{figure(one.roi, "%")}</td>
              <td className="num max-md:hidden">{figure(one.paybackMonths, " months")}</td>
              <td className="num max-md:hidden">{figure(one.irr, "% a year")}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </PageSection>
  );
}

const WhoSays = ({ name }: { name: string | null }) =>
  name === null ? <Badge tone="caution">we say</Badge> : <Badge tone="good">{name} confirms</Badge>;

const Unknown = () => <span className="text-unknown">–</span>;

const number = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });

const figure = (value: number | null, unit: string) =>
  value === null ? <span className="text-unknown text-xs">none recorded</span> : `${number.format(value)}${unit}`;
