import { Contracts } from "@/components/contracts/contracts";
import { FactReviews } from "@/components/fact-reviews/fact-reviews";
import { Promises } from "@/components/promises/promises";
import { Purchases } from "@/components/purchases/purchases";
import { rowOfContract, rowOfPurchase } from "@/components/registers/trade-row";
import { dayOfMoment } from "@/lib/calendar/day-moments";
import { dayOf } from "@/lib/calendar/wall-time";
import { isoDay } from "@/lib/format/dates";
import type { ReportMoment } from "@/lib/report/account-head";
import { isThen } from "@/lib/report/choose-moment";
import { listFacts } from "@/lib/report/list-facts";
import { promiseStanding } from "@/lib/report/promise-standing";
import type { RegisterView } from "@/lib/report/register-view";
import { GROUP_OF_FACT } from "@/lib/schemas/fact-review";
import type { RegisterGroup } from "@/lib/schemas/register-noun";

interface OlderRegistersProps {
  group: RegisterGroup;
  data: RegisterView;
  canWrite: boolean;
  zone: string;
}

/** What is kept beside the declared registers: promises, results, contracts, purchases and facts, each in its view. */
export function OlderRegisters({ group, ...kept }: OlderRegistersProps) {
  switch (group) {
    case "value":
      return <ValueRecords {...kept} />;
    case "trust":
      return <PromiseRecords {...kept} />;
    case "people":
    case "footprint":
      return <FactRecords group={group} {...kept} />;
    default:
      return null;
  }
}

type Kept = Omit<OlderRegistersProps, "group">;

/** Of another day than today nothing is shown that began later. */
const hadBy = (moment: ReportMoment) => (on: Date) => !isThen(moment) || on.getTime() <= moment.asOf;

function ValueRecords({ data, canWrite, zone }: Kept) {
  const { head, registers, terms } = data;
  const { account, moment } = head;
  const { contracts, purchases } = registers;
  const had = hadBy(moment);
  const record = { accountId: account.id, canWrite, today: dayOf(moment.asOf, zone) };
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2 print:grid-cols-1">
      <div className="min-w-0 space-y-4">
        <FactRecords group="value" {...{ data, canWrite, zone }} />
      </div>
      <div className="min-w-0 space-y-4">
        <Contracts
          {...record}
          rows={contracts.filter(({ startsOn }) => had(startsOn)).map(rowOfContract)}
          currency={account.currency}
          terms={terms}
        />
        <Purchases
          {...record}
          rows={purchases.filter(({ purchasedOn }) => had(purchasedOn)).map(rowOfPurchase)}
          currency={account.currency}
        />
      </div>
    </div>
  );
}

function PromiseRecords({ data: { head, registers }, canWrite, zone }: Kept) {
  const { account, moment } = head;
  return (
    <Promises
      accountId={account.id}
      canWrite={canWrite}
      today={dayOf(moment.asOf, zone)}
      promises={registers.promises
        .filter(({ promisedOn }) => hadBy(moment)(promisedOn))
        .map(({ promisedOn, dueOn, keptAt, brokenAt, ...promise }) => ({
          ...promise,
          promisedOn: isoDay(promisedOn),
          dueOn: isoDay(dueOn),
          keptOn: keptAt && dayOfMoment(keptAt),
          brokenOn: brokenAt && dayOfMoment(brokenAt),
          standing: promiseStanding({ ...promise, dueOn, keptAt, brokenAt }, moment.asOf),
        }))}
    />
  );
}

function FactRecords({ group, data, canWrite, zone }: Kept & { group: RegisterGroup }) {
  const { head, registers, reach } = data;
  const { account, moment } = head;
  return (
    <FactReviews
      accountId={account.id}
      canWrite={canWrite}
      facts={listFacts(registers, moment.asOf).filter(({ kind }) => GROUP_OF_FACT[kind] === group)}
      reach={reach.map(({ id, name, lastMetAt }) => ({
        id,
        name,
        lastMetOn: lastMetAt === null ? null : isoDay(new Date(lastMetAt)),
      }))}
      today={dayOf(moment.asOf, zone)}
      now={moment.asOf}
    />
  );
}
