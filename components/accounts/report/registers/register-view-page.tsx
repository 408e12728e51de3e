import type { ReactNode } from "react";
import { AccountPage } from "@/components/accounts/report/account-page";
import { offersTo } from "@/components/accounts/report/offers-to";
import type { HeadView } from "@/components/accounts/report/report-view";
import { GroupOfRegisters } from "@/components/registers/group-of-registers";
import { namedSources, showRecords } from "@/components/registers/shown-record";
import { isThen } from "@/lib/report/choose-moment";
import { recordsShown } from "@/lib/report/list-records";
import type { RegisterView } from "@/lib/report/register-view";
import type { RegisterGroup } from "@/lib/schemas/register-noun";
import { OlderRegisters } from "./older-registers";

interface RegisterViewPageProps extends Pick<HeadView, "query" | "viewer"> {
  group: RegisterGroup;
  data: RegisterView;
  /** What the registers of the group come to, above them. */
  children?: ReactNode;
}

/** What is kept of an account under one heading: what it comes to, then every record; written where one reads it. */
export function RegisterViewPage({ group, data, query, viewer, children }: RegisterViewPageProps) {
  const { head, registers, contacts, departments, behaviours, kindsOfBarrier, sources } = data;
  const { account, moment } = head;
  const canWrite = offersTo("register.write", { report: head, viewer });
  const clock = { zone: viewer.timeZone, now: moment.asOf };
  const rows = recordsShown(registers.rows, { group, asOf: isThen(moment) ? moment.asOf : null });
  const place = {
    ...{ accountId: account.id, contacts, departments, behaviours, kindsOfBarrier, sources: namedSources(sources) },
    ...{ currency: account.currency, hasListened: account.note !== null, zone: viewer.timeZone },
    canDecide: offersTo("renewal.decide", { report: head, viewer }),
  };
  return (
    <AccountPage view={group} report={head} query={query} viewer={viewer}>
      {children}
      <OlderRegisters group={group} data={data} canWrite={canWrite} zone={viewer.timeZone} />
      <GroupOfRegisters
        group={group}
        now={moment.asOf}
        records={showRecords(rows, { ...clock, contacts, departments, behaviours, sources, canWrite })}
        place={canWrite ? place : null}
      />
    </AccountPage>
  );
}
