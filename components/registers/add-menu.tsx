"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Plus } from "@/components/ui/icons";
import { Menu, MenuGroup, MenuItem } from "@/components/ui/menu";
import { ACCOUNT_VIEW_LABELS } from "@/lib/format/account-view-labels";
import {
  addedAt,
  REGISTER_GROUPS,
  REGISTER_NAMES,
  REGISTER_NOUNS,
  type RegisterGroup,
  type RegisterNoun,
} from "@/lib/schemas/register-noun";

/** Everything that can be put on record of an account, by the view in which it will stand; its window opens there. */
export function AddMenu({ accountId }: { accountId: string }) {
  const router = useRouter();
  return (
    <Menu
      trigger={
        <Button>
          <Plus aria-hidden="true" />
          Add
        </Button>
      }
    >
      {REGISTER_GROUPS.map((group) => (
        <MenuGroup key={group} label={ACCOUNT_VIEW_LABELS[group]}>
          {entriesOf(group).map(([noun, one]) => (
            <MenuItem key={noun} onSelect={() => router.push(`/accounts/${accountId}${addedAt(noun)}`)}>
              {one}
            </MenuItem>
          ))}
        </MenuGroup>
      ))}
    </Menu>
  );
}

type Added = readonly [noun: RegisterNoun | "promise", one: string];

/** A promise is older than the declared registers, and stands beside them. */
const entriesOf = (group: RegisterGroup): readonly Added[] => [
  ...(group === "trust" ? [["promise", "Promise"] as const] : []),
  ...REGISTER_NOUNS.flatMap((noun) =>
    REGISTER_NAMES[noun].group === group ? [[noun, REGISTER_NAMES[noun].one] as const] : [],
  ),
];
