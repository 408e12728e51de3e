import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { AddMenu } from "@/components/registers/add-menu";
import { RegistersBoard } from "@/components/registers/registers-board";
import { showRecords } from "@/components/registers/shown-record";
import { rowOfContract, rowOfPurchase } from "@/components/registers/trade-row";
import { dayOf } from "@/lib/calendar/wall-time";
import { isoDay } from "@/lib/format/dates";
import { definePage } from "@/lib/http/define-page";
import { getRegistersForm } from "@/lib/operations/get-registers-form";
import { commitmentStanding } from "@/lib/report/commitment-standing";
import { listFacts } from "@/lib/report/list-facts";
import { promiseStanding } from "@/lib/report/promise-standing";
import { accountRef } from "@/lib/schemas/account";

const dayOrNull = (day: Date | null) => (day ? isoDay(day) : null);

export default definePage({
  permission: "register.write",
  input: accountRef.loose(),
  load: (scope, { accountId }) => getRegistersForm(scope, accountId),
  render: ({ data: { account, records, reach, ...rest }, viewer, now }) => (
    <>
      <PageHeader
        title="Facts and promises"
        breadcrumbs={[{ label: account.name, href: `/accounts/${account.id}` }]}
        actions={<AddMenu />}
      />
      <PageBody>
        <RegistersBoard
          accountId={account.id}
          facts={listFacts(records, now.getTime())}
          reach={reach.map(({ id, name, lastMetAt }) => ({ id, name, lastMetOn: dayOrNull(lastMetAt) }))}
          promises={records.promises.map(({ promisedOn, dueOn, keptAt, brokenAt, ...promise }) => ({
            ...promise,
            promisedOn: isoDay(promisedOn),
            dueOn: isoDay(dueOn),
            keptOn: dayOrNull(keptAt),
            brokenOn: dayOrNull(brokenAt),
            standing: promiseStanding({ ...promise, dueOn, keptAt, brokenAt }, now.getTime()),
          }))}
          commitments={records.valueCommitments.map(({ dueOn, measuredAt, recordedAt, ...commitment }) => ({
            ...commitment,
            dueOn: dayOrNull(dueOn),
            measuredAt: measuredAt?.getTime() ?? null,
            standing: commitmentStanding({ ...commitment, dueOn, measuredAt, recordedAt }, now.getTime()),
          }))}
          contracts={records.contracts.map(rowOfContract)}
          purchases={records.purchases.map(rowOfPurchase)}
          records={showRecords(records.rows, { zone: viewer.timeZone, now: now.getTime(), ...rest })}
          {...rest}
          currency={account.currency}
          {...{ zone: viewer.timeZone, today: dayOf(now, viewer.timeZone), now: now.getTime() }}
        />
      </PageBody>
    </>
  ),
});
