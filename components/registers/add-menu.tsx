"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuGroup, MenuItem } from "@/components/ui/menu";
import { REGISTER_GROUP_LABELS } from "@/lib/format/register-group-labels";
import { REGISTER_GROUPS, REGISTER_NAMES, REGISTER_NOUNS, type RegisterGroup } from "@/lib/schemas/register-noun";

/** The window of one of these is open wherever the address says so. */
const openWindow = (noun: string) => window.history.replaceState(null, "", `?add=${noun}`);

/** Everything that can be put on record here, by what it is kept for. */
export function AddMenu() {
  return (
    <Menu
      trigger={
        <Button variant="primary">
          <Plus aria-hidden="true" />
          Add
        </Button>
      }
    >
      {REGISTER_GROUPS.map((group) => {
        const entries = entriesOf(group);
        return entries.length === 0 ? null : (
          <MenuGroup key={group} label={REGISTER_GROUP_LABELS[group]}>
            {entries.map(([noun, one]) => (
              <MenuItem key={noun} onSelect={() => openWindow(noun)}>
                {one}
              </MenuItem>
            ))}
          </MenuGroup>
        );
      })}
    </Menu>
  );
}

/** A promise is older than the declared registers, and stands beside them. */
const entriesOf = (group: RegisterGroup): readonly (readonly [noun: string, one: string])[] => [
  ...(group === "trust" ? [["promise", "Promise"] as const] : []),
  ...REGISTER_NOUNS.flatMap((noun) =>
    REGISTER_NAMES[noun].group === group ? [[noun, REGISTER_NAMES[noun].one] as const] : [],
  ),
];
