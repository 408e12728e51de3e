import { hoursWords } from "@/lib/format/hours-words";
import { DOMAIN_WORDS, WORKFLOW_DOMAINS } from "@/lib/registers/workflow";
import type { ReportFootprint } from "@/lib/report/list-footprint";
import { Group } from "./group";

/** What breaks without us, and where in the account we are. */
export function Footprint({ footprint: { breaks, departments } }: { footprint: ReportFootprint }) {
  return (
    <>
      {breaks.length > 0 ? (
        <Group title="What breaks without us, what hurts first on top">
          {breaks.map((one) => (
            <li key={one.id} className="flex items-start justify-between gap-3 py-1.5 text-sm">
              <span className="min-w-0">
                {one.name}
                <span className="block text-muted text-xs">{breakWords(one)}</span>
              </span>
              <span className="shrink-0 whitespace-nowrap font-medium tabular-nums">
                {one.hours === null ? "not known when" : hoursWords(one.hours)}
              </span>
            </li>
          ))}
        </Group>
      ) : null}
      {departments.length > 0 ? <FootprintMap departments={departments} /> : null}
    </>
  );
}

function breakWords({ runs, criticality, workaround, noticedBy }: ReportFootprint["breaks"][number]): string {
  const parts = [runs, `criticality ${criticality} of 5`, workaround && `instead: ${workaround}`];
  return [...parts, noticedBy && `noticed first by: ${noticedBy.toLowerCase()}`].filter(Boolean).join(" · ");
}

function FootprintMap({ departments }: Pick<ReportFootprint, "departments">) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="pb-0.5 text-left text-muted text-xs">
          Where we are: the share of what is critical there that runs on us, and their trust from 0 to 4
        </caption>
        <thead>
          <tr className="text-left text-muted text-xs">
            <th scope="col" className="py-1 pe-3 font-normal">
              Department
            </th>
            {WORKFLOW_DOMAINS.map((domain) => (
              <th key={domain} scope="col" className="py-1 pe-3 text-right font-normal">
                {DOMAIN_WORDS[domain]}
              </th>
            ))}
            <th scope="col" className="py-1 text-right font-normal">
              Trust
            </th>
          </tr>
        </thead>
        <tbody>
          {departments.map(({ id, name, trust, shares }) => (
            <tr key={id ?? "none"} className="border-border border-t">
              <th scope="row" className="py-1 pe-3 text-left font-normal">
                {name ?? "No department named"}
              </th>
              {WORKFLOW_DOMAINS.map((domain) => (
                <td key={domain} className="py-1 pe-3 text-right tabular-nums">
                  {shareWords(shares[domain])}
                </td>
              ))}
              <td className="py-1 text-right tabular-nums">{trust ?? <Unknown />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Unknown = () => <span className="text-unknown">–</span>;

const shareWords = (share: number | null) => (share === null ? <Unknown /> : `${Math.round(share * 100)}%`);
