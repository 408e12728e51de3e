import { AccountPage } from "@/components/accounts/report/account-page";
import { AgendaLink } from "@/components/accounts/report/agenda/agenda-link";
import type { ReportView } from "@/components/accounts/report/report-view";
import { DifferencesPanel } from "@/components/accounts/report/two-sides/differences-panel";
import { MutualPanel } from "@/components/accounts/report/two-sides/mutual-panel";
import { ReadingsPanel } from "@/components/accounts/report/two-sides/readings-panel";
import { TwoSidesPanel } from "@/components/accounts/report/two-sides/two-sides-panel";
import { type Voice, VoicesPanel } from "@/components/pulse/voices/voices-panel";
import type { ResponseCoverage } from "@/lib/pulse/response-coverage";
import type { UnnamedRound } from "@/lib/pulse/unnamed";
import type { AccountHead } from "@/lib/report/account-head";
import type { RelationshipReadings } from "@/lib/report/relationship-readings";

interface SidesView extends ReportView<keyof AccountHead | "questions" | "decisions" | "score"> {
  voices: readonly Voice[];
  unnamed: readonly UnnamedRound[];
  coverage: ResponseCoverage;
  readings: RelationshipReadings;
}

/** What we say and what they say, as equals. */
export function SidesPage(view: SidesView) {
  const isEmpty = view.report.questions.every(
    ({ team, customer }) => team.reading === null && customer.reading === null,
  );
  return (
    <AccountPage view="sides" {...view}>
      <AgendaLink query={view.query} />
      {isEmpty ? null : <DifferencesPanel {...view} />}
      <ReadingsPanel readings={view.readings} />
      <MutualPanel {...view} />
      <TwoSidesPanel {...view} />
      <VoicesPanel {...view} />
    </AccountPage>
  );
}
