import { AccountPage } from "@/components/accounts/report/account-page";
import type { HeadView } from "@/components/accounts/report/report-view";
import type { AccountHead } from "@/lib/report/account-head";
import type { ScoringModel } from "@/lib/scoring";
import type { ImaginedMoment } from "@/lib/what-if/ground";
import type { PackedGround } from "@/lib/what-if/pack-ground";
import { WhatIfBoard } from "./what-if-board";

interface WhatIfPageProps extends Pick<HeadView, "query"> {
  whatIf: {
    readonly head: AccountHead;
    readonly ground: PackedGround;
    readonly model: ScoringModel;
    readonly moment: ImaginedMoment;
    readonly contacts: readonly { readonly id: string; readonly name: string }[];
    readonly members: readonly { readonly id: string; readonly name: string }[];
    readonly isTroubled: boolean;
  };
  viewer: HeadView["viewer"] & { readonly memberId: string };
}

/** What would become of the account if something were recorded: of the server it asks nothing more. */
export function WhatIfPage({ whatIf, query, viewer }: WhatIfPageProps) {
  const { head, ground, model, moment, contacts, members, isTroubled } = whatIf;
  const { id: accountId, currency } = head.account;
  const place = { accountId, currency, zone: viewer.timeZone, now: moment.asOf, contacts, members };
  return (
    <AccountPage view="what-if" report={head} query={query} viewer={viewer}>
      <WhatIfBoard
        key={`${query.if} ${query.on} ${query.ask}`}
        place={place}
        ground={ground}
        model={model}
        moment={moment}
        asked={{ if: query.if, on: query.on, ask: query.ask }}
        isTroubled={isTroubled}
        act={head.act}
        memberId={viewer.memberId}
      />
    </AccountPage>
  );
}
