"use client";

import Link from "next/link";
import { reportHref } from "@/components/accounts/report/report-href";
import { Delta } from "@/components/ui/delta";
import { Table } from "@/components/ui/table";
import { formatPoints } from "@/lib/format/scores";
import { STEP_LABELS } from "@/lib/format/step-labels";
import type { ChangeParts, ReportChange } from "@/lib/report/account-report";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { STEPS } from "@/lib/scoring";

interface ChangeTableProps {
  parts: ReportChange["parts"];
  query: AccountReportQuery;
}

/** The change of each step, and what it is made of. */
export function ChangeTable({ parts, query }: ChangeTableProps) {
  const isQuiet = (one: ChangeParts) =>
    [one.news, one.ageing, one.model].every((points) => formatPoints(points) === "0.0");
  const moved = STEPS.filter((step) => !isQuiet(parts[step]));
  // The sentence above has said that the model is the same; a column of zeros would only say it again.
  const hasModel = Object.values(parts).some(({ model }) => formatPoints(model) !== "0.0");
  return (
    <Table caption="The change of each step: news, ageing and model">
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col" className="num">
            News
          </th>
          <th scope="col" className="num">
            Ageing
          </th>
          {hasModel ? (
            <th scope="col" className="num">
              Model
            </th>
          ) : null}
          <th scope="col" className="num">
            Together
          </th>
        </tr>
      </thead>
      <tbody>
        {moved.map((step) => (
          <ChangeRow
            key={step}
            name={STEP_LABELS[step]}
            href={reportHref(query, "why", { why: step }, "change")}
            parts={parts[step]}
            hasModel={hasModel}
          />
        ))}
        <ChangeRow
          name="Index"
          note="no sum of these: each step counts only as high as the lowest one up to it"
          href={reportHref(query, "why", { why: "index" }, "change")}
          parts={parts.ladder}
          hasModel={hasModel}
        />
      </tbody>
    </Table>
  );
}

interface ChangeRowProps {
  name: string;
  note?: string;
  /** Where its causes are listed. */
  href: string;
  parts: ChangeParts;
  hasModel: boolean;
}

function ChangeRow({ name, note, href, parts, hasModel }: ChangeRowProps) {
  return (
    <tr>
      <th scope="row">
        <Link href={href} prefetch={false} scroll={false} className="inline-flex min-h-6 items-center hover:underline">
          {name}
        </Link>
        {note ? <span className="block font-normal text-muted text-xs">{note}</span> : null}
      </th>
      <td className="num">{formatPoints(parts.news)}</td>
      <td className="num">{formatPoints(parts.ageing)}</td>
      {hasModel ? <td className="num">{formatPoints(parts.model)}</td> : null}
      <td className="num">
        <Delta points={parts.total} />
      </td>
    </tr>
  );
}
